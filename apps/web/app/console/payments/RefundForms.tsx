import type { PaymentDossier } from "@statex/payments/reports/PaymentDossier"
import { dayAndClock } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { code, deedLink, money } from "./Figures.tsx"
import { words } from "./Words.ts"

type Refunding = Pick<PaymentDossier, "left" | "payment" | "refunds" | "undecided">

/** What only a person can say. */
const decisions = (refund: string) => (
  <>
    {deedLink("sent", refund)} · {deedLink("unsent", refund)}
  </>
)

/** What went back and what still can; what is asked here is confirmed on the next page. */
export const RefundForms = ({ left, payment, refunds, undecided }: Refunding) => {
  const { id, order: { currency }, state } = payment
  const isWhole = state === "underpaid" || state === "expired"
  return (
    <>
      <RowsTable
        label={words.refunds}
        rows={refunds}
        keyOf={(refund) => refund.id}
        none={words.refundsNone}
        columns={[
          { head: words.time, cell: ({ askedAt }) => dayAndClock(askedAt.getTime()) },
          { head: words.amount, amount: true, cell: ({ amount }) => money(amount, currency) },
          { head: words.state, cell: (refund) => refund.state },
          { head: words.reference, cell: ({ reference }) => code(reference ?? "–") },
          {
            head: words.actions,
            cell: ({ id }) => undecided.includes(id) ? decisions(id) : "–"
          }
        ]}
      />
      {left <= 0 ? <p className="quiet">{words.nothingLeft}</p> : (
        <>
          <form className="filter" method="get" action="/console/payments/confirm">
            <input type="hidden" name="do" value="refund" />
            <input type="hidden" name="payment" value={id} />
            {!isWhole && (
              <div className="field">
                <label htmlFor="amount">{words.refundPart}, {currency}</label>
                <input
                  id="amount"
                  type="text"
                  name="amount"
                  inputMode="decimal"
                  autoComplete="off"
                  required
                  aria-describedby="amount-hint"
                />
                <p id="amount-hint" className="hint">{words.refundHint(money(left, currency))}</p>
              </div>
            )}
            <div className="actions">
              {!isWhole && <button className="secondary" type="submit">{words.refundPart}</button>}
              <a className="secondary" href={`/console/payments/confirm?do=refund&payment=${id}`}>
                {words.refundAll(money(left, currency))}
              </a>
            </div>
          </form>
          {isWhole && <p className="quiet">{words.refundWhole}</p>}
        </>
      )}
    </>
  )
}
