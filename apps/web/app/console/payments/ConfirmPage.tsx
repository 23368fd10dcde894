import type { Effect } from "effect"
import type { FormRefusal } from "../../bridge/Refusal.ts"
import type { deed } from "../../routes/console.payments.confirm/Deed.server.ts"
import type { Outcome, Question } from "./Deed.ts"
import { deedWords } from "./DeedWords.ts"
import { money } from "./Figures.tsx"
import { words } from "./Words.ts"

export type DeedRefusal = FormRefusal<Extract<Effect.Error<typeof deed>, { readonly kind: string }>>
export type Answer = Outcome | DeedRefusal

/** A refusal in words. */
export const refusalSays = (refusal: DeedRefusal): string => {
  const { refused } = deedWords
  switch (refusal.tag) {
    case "EventNotFound":
      return refused.EventNotFound(refusal)
    case "PaymentNotFound":
      return refused.PaymentNotFound(refusal)
    case "GatewayMissing":
      return refused.GatewayMissing(refusal)
    case "GatewayFault":
      return refused.GatewayFault(refusal)
    case "RefundRefused":
      return refused.RefundRefused(refusal)
    case "TransferUnknown":
      return refused.TransferUnknown(refusal)
    case "BrokenUpload":
    case "ProposalMissing":
    case "PageNotFound":
    case "DeedUnknown":
    case "PaymentRestless":
    case "MoneyRefused":
      return refused[refusal.tag]()
  }
}

const outcomeSays = (outcome: Outcome): string => {
  switch (outcome.do) {
    case "replay":
    case "read":
      return deedWords.settled[outcome.said]
    case "reconcile":
      return outcome.said === null ? deedWords.goesOn : deedWords.reconciled(outcome.said)
    case "sent":
    case "unsent":
    case "assign":
    case "dismiss":
      return deedWords.done[outcome.do]
    case "refund":
      return `${money(outcome.minor, outcome.currency)}. ${deedWords.refunded[outcome.said]}`
  }
}

const asks = (question: Exclude<Question, { readonly do: "refund-refused" }>): string =>
  question.do === "refund"
    ? deedWords.askRefund(money(question.minor, question.currency), question.gateway)
    : question.do === "assign"
    ? deedWords.askAssign(question.reference)
    : deedWords.ask[question.do]

const hiddenOf = (question: Exclude<Question, { readonly do: "refund-refused" }>): Readonly<Record<string, string>> => {
  switch (question.do) {
    case "replay":
      return { do: "replay", event: question.event }
    case "read":
      return { do: "read", payment: question.payment }
    case "reconcile":
      return { do: "reconcile" }
    case "sent":
    case "unsent":
      return { do: question.do, refund: question.refund }
    case "assign":
      return { do: "assign", entry: question.entry, reference: question.reference }
    case "dismiss":
      return { do: "dismiss", entry: question.entry }
    case "refund":
      return { do: "refund", payment: question.payment, key: question.key, amount: question.amount }
  }
}

/** Where it began. */
const wayBack = (question: Question): string =>
  "payment" in question
    ? `/console/payments/${question.payment}`
    : "entry" in question
    ? "/console/payments/statements"
    : "/console/payments"

const Asking = ({ question }: { readonly question: Question }) => {
  if (question.do === "refund-refused") {
    const { currency, left, typed, why } = question
    return (
      <p className="notice" role="alert">
        {why === "state"
          ? deedWords.nothing
          : why === "digits"
          ? deedWords.typed(typed)
          : deedWords.beyond(money(left, currency))}
      </p>
    )
  }
  if (question.do === "assign" && question.reference === "") {
    return (
      <form className="filter" method="get" action="/console/payments/confirm">
        <input type="hidden" name="do" value="assign" />
        <input type="hidden" name="entry" value={question.entry} />
        <div className="field">
          <label htmlFor="reference">{deedWords.symbol}</label>
          <input id="reference" type="text" name="reference" inputMode="numeric" maxLength={20} required />
        </div>
        <div className="actions">
          <button className="primary" type="submit">{deedWords.next}</button>
          <a className="plain" href={wayBack(question)}>{deedWords.cancel}</a>
        </div>
      </form>
    )
  }
  const { confirm } = deedWords
  return (
    <>
      <p>{asks(question)}</p>
      <form className="actions" method="post">
        {Object.entries(hiddenOf(question)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="primary" type="submit">
          {question.do === "refund"
            ? confirm.refund(money(question.minor, question.currency))
            : confirm[question.do]}
        </button>
        <a className="plain" href={wayBack(question)}>{deedWords.cancel}</a>
      </form>
    </>
  )
}

interface ConfirmPageProps {
  readonly question: Question
  readonly answer: Answer | undefined
}

/** Asks once more before something is done, and says what came of it. */
export const ConfirmPage = ({ answer, question }: ConfirmPageProps) => (
  <div className="console" lang="en" dir="ltr">
    <div className="console-head">
      <p className="kicker">
        <a href="/console/payments">{words.back}</a>
      </p>
      <h1>{deedWords.title[question.do]}</h1>
    </div>
    <section className="part">
      {answer === undefined
        ? <Asking question={question} />
        : "refused" in answer
        ? (
          <div className="notice" role="alert">
            <h2>{deedWords.notDone}</h2>
            <p>{refusalSays(answer)}</p>
          </div>
        )
        : <p className="notice" role="status">{outcomeSays(answer)}</p>}
      {(answer !== undefined || question.do === "refund-refused") && (
        <p>
          <a className="secondary" href={wayBack(question)}>
            {"payment" in question ? deedWords.toPayment : words.back}
          </a>
        </p>
      )}
    </section>
  </div>
)
