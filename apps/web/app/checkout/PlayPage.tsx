import { Form } from "@remix-run/react"
import { minute, price } from "../components/Formats.ts"

/** A played payment as its page shows it. */
export interface PlayedPayment {
  readonly id: string
  readonly reference: string
  readonly description: string
  readonly state: string
  readonly amount: { readonly minor: number; readonly currency: string }
  readonly received: number
  readonly refunded: number
  readonly doRefundsFail: boolean
  readonly returnTo: string
  readonly cancelTo: string
  readonly expiresAt: string
}

const plain = [
  ["Pay", "Pay all that is missing"],
  ["PayLate", "Pay too late, after the end"],
  ["Authorise", "Authorise only"],
  ["Decline", "Decline"],
  ["GoAway", "Cancel"],
  ["Expire", "Let it expire"],
  ["Dispute", "Dispute it at the bank"],
  ["LoseDispute", "The bank decides for the payer"],
  ["WinDispute", "The bank decides for the seller"],
  ["RefundsFail", "Let refunds fail from now on"],
  ["RefundsWork", "Let refunds work again"]
] as const

interface PlayPageProps {
  readonly payment: PlayedPayment
  /** Whether our own door took the last webhook; nothing before the first. */
  readonly told: boolean | undefined
  readonly refused: boolean
}

/** Where a person plays the payer. In English only: whoever develops reads it. */
export const PlayPage = ({ payment, refused, told }: PlayPageProps) => {
  const { amount, description, doRefundsFail, received, reference, refunded, state } = payment
  const money = (minor: number) => price({ minor, currency: amount.currency }, "en")
  return (
    <div className="play" lang="en" dir="ltr">
      <div className="page-head">
        <p className="notice">Development: no money moves</p>
        <h1>Play the payer</h1>
        <p className="lead">{description}</p>
        {told === true && <p role="status">Done. The webhook was sent and taken.</p>}
        {told === false && <p role="alert" className="fault">Done, but our own webhook door did not take it.</p>}
        {refused && <p role="alert" className="fault">That makes no sense: please check the amount.</p>}
      </div>
      <dl className="facts">
        <div>
          <dt>State</dt>
          <dd>{state}</dd>
        </div>
        <div>
          <dt>Amount</dt>
          <dd>{money(amount.minor)}</dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd>{money(received)}</dd>
        </div>
        <div>
          <dt>Refunded</dt>
          <dd>{money(refunded)}</dd>
        </div>
      </dl>
      <p className="quiet">
        {reference} · ends {minute(payment.expiresAt, "en")} · refunds {doRefundsFail ? "fail" : "work"}
      </p>
      <Form method="post" replace className="actions">
        {plain.map(([choice, words]) => (
          <button key={choice} className={choice === "Pay" ? "primary" : "secondary"} name="choice" value={choice}>
            {words}
          </button>
        ))}
      </Form>
      <Form method="post" replace className="wish">
        <div className="field">
          <label htmlFor="amount">Another amount, in {amount.currency}</label>
          <input type="text" id="amount" name="amount" inputMode="decimal" required autoComplete="off" />
        </div>
        <p className="actions">
          <button className="secondary" name="choice" value="PayLess">Pay only so much</button>
          <button className="secondary" name="choice" value="PayMore">Pay all and so much more</button>
        </p>
      </Form>
      <p className="actions">
        <a className="primary" href={payment.returnTo}>Back to the shop</a>
        <a className="secondary" href={payment.cancelTo}>Back by the way of those who cancel</a>
      </p>
    </div>
  )
}
