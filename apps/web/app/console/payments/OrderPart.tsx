import type { PaymentDossier } from "@statex/payments/reports/PaymentDossier"
import { dayOf, moment } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { Facts } from "./Facts.tsx"
import { money, rate } from "./Figures.tsx"
import { words } from "./Words.ts"

const fortnight = 14 * 86_400_000

/** What was ordered and by whom, how it is taxed, and what the buyer agreed to. */
export const OrderPart = ({ facts, payment: { order } }: Pick<PaymentDossier, "facts" | "payment">) => {
  const { billing, currency, decision, id, lines, pricedOn, request } = order
  const { consent, orderedAt, withdrawnAt } = facts
  const isBusiness = billing.company !== undefined || decision.vatId !== undefined
  const to = [billing.name, billing.company, billing.companyId, billing.street, billing.postcode, billing.city]
  return (
    <>
      <RowsTable
        label={words.lines}
        rows={lines.map((line, at) => ({ ...line, at }))}
        keyOf={({ at }) => String(at)}
        none=""
        columns={[
          { head: words.item, cell: ({ item }) => item },
          { head: words.quantity, amount: true, cell: ({ quantity }) => String(quantity) },
          { head: words.unit, amount: true, cell: ({ unit }) => money(unit, currency) },
          { head: words.net, amount: true, cell: ({ net }) => money(net, currency) },
          { head: words.vat, amount: true, cell: ({ vat }) => money(vat, currency) },
          { head: words.gross, amount: true, cell: ({ net, vat }) => money(net + vat, currency) }
        ]}
      />
      <Facts
        facts={[
          [words.order, <span key="order" className="number">{id}</span>],
          [words.request, <span key="request" className="number">{request}</span>],
          [words.time, moment(orderedAt.getTime())],
          [words.total, money(order.net + order.vat, currency)],
          [words.treatment, words.treatments[decision.treatment]],
          [words.rate, `${rate(decision.rate)}, ${decision.country}`],
          [
            words.proofs,
            decision.proofs.map(({ country, kind }) => `${kind} ${country}`).join(", ") || words.noProofs
          ],
          ...(decision.vatId === undefined ? [] : [
            [
              words.vatId,
              `${decision.vatId.id}, ${decision.vatId.valid ? words.vatValid : words.vatUnproven}`
            ] as const
          ]),
          [words.billing, [...to.filter((part) => part !== undefined), billing.country].join(", ")],
          [words.email, billing.email],
          [words.pricedOn, pricedOn],
          [
            words.consent,
            consent === null ? words.noConsent : words.consented(moment(Date.parse(consent.at)), consent.locale)
          ],
          [
            words.withdrawal,
            withdrawnAt !== null
              ? words.withdrawn(moment(withdrawnAt.getTime()))
              : isBusiness
              ? words.business
              : words.withdrawable(dayOf(orderedAt.getTime() + fortnight))
          ]
        ]}
      />
    </>
  )
}
