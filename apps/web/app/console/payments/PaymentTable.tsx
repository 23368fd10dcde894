import type { PaymentFilter, PaymentPage } from "@statex/payments/reports/PaymentList"
import { dayAndClock } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { code, money, paymentLink, short } from "./Figures.tsx"
import { words } from "./Words.ts"

/** The filter as it was asked for, to be shown again and led on by links. */
export type Asked = Pick<PaymentFilter, "state" | "gateway"> & { readonly q: string }

interface PaymentTableProps {
  readonly page: PaymentPage
  readonly asked: Asked
}

const addressOf = ({ gateway, q, state }: Asked, page: number): string => {
  const query = new URLSearchParams()
  if (q !== "") query.set("q", q)
  if (state !== undefined) query.set("state", state)
  if (gateway !== undefined) query.set("gateway", gateway)
  if (page > 1) query.set("page", String(page))
  return query.size === 0 ? "/console/payments" : `/console/payments?${query}`
}

/** Orders and payments, each with a way to its own page. */
export const PaymentTable = ({ asked, page: { more, page, rows } }: PaymentTableProps) => {
  const all = asked.q === "" && asked.state === undefined && asked.gateway === undefined
  return (
    <>
      <RowsTable
        label={words.list}
        rows={rows}
        keyOf={({ order, payment }) => payment ?? order}
        none={all && page === 1 ? words.listEmpty : words.listNone}
        columns={[
          { head: words.time, cell: ({ at }) => dayAndClock(at.getTime()) },
          { head: words.payment, cell: ({ payment }) => payment === null ? "–" : paymentLink(payment) },
          {
            head: words.state,
            cell: ({ covers, state }) => `${state ?? words.unpaid}${covers ? `, ${words.covers}` : ""}`
          },
          { head: words.gateway, cell: ({ gateway, means }) => [gateway, means].filter(Boolean).join(" ") || "–" },
          { head: words.total, amount: true, cell: ({ currency, total }) => money(total, currency) },
          { head: words.received, amount: true, cell: ({ currency, received }) => money(received, currency) },
          { head: words.refunded, amount: true, cell: ({ currency, refunded }) => money(refunded, currency) },
          { head: words.bought, cell: ({ items }) => items.join(", ") },
          { head: words.order, cell: ({ order }) => code(short(order)) },
          { head: words.request, cell: ({ request }) => code(short(request)) }
        ]}
      />
      {(page > 1 || more) && (
        <nav className="actions" aria-label={words.pageOf(page)}>
          {page > 1 && <a className="secondary" href={addressOf(asked, page - 1)}>{words.newer}</a>}
          <span className="quiet">{words.pageOf(page)}</span>
          {more && <a className="secondary" href={addressOf(asked, page + 1)}>{words.older}</a>}
        </nav>
      )}
    </>
  )
}
