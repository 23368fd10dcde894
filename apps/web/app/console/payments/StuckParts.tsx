import type { StuckPayment, StuckPayments } from "@statex/payments/reports/StuckPayments"
import type { ReactNode } from "react"
import { dayAndClock, span } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { EventTable } from "./EventTable.tsx"
import { code, deedLink, money, paymentLink, short } from "./Figures.tsx"
import { words } from "./Words.ts"

interface StuckPartsProps {
  readonly stuck: StuckPayments
  readonly now: number
}

const Payments = ({ label, now, rows }: {
  readonly label: string
  readonly now: number
  readonly rows: ReadonlyArray<StuckPayment>
}) => (
  <RowsTable
    label={label}
    rows={rows}
    keyOf={({ id }) => id}
    none=""
    columns={[
      { head: words.payment, cell: ({ id }) => paymentLink(id) },
      { head: words.gateway, cell: ({ gateway }) => gateway },
      { head: words.state, cell: ({ state }) => state },
      { head: words.since, cell: ({ at }) => dayAndClock(at.getTime()) },
      { head: words.age, amount: true, cell: ({ at }) => span(now - at.getTime()) },
      {
        head: words.actions,
        cell: ({ id }) => deedLink("read", id)
      }
    ]}
  />
)

/** Each kind of what waits too long, where there is any. */
export const StuckParts = ({ now, stuck }: StuckPartsProps) => {
  const parts: ReadonlyArray<readonly [keyof StuckPayments, ReactNode]> = [
    ["events", <EventTable key="events" label={words.kinds.events} events={stuck.events} none="" />],
    ["parked", <EventTable key="parked" label={words.kinds.parked} events={stuck.parked} none="" />],
    ["unread", <Payments key="unread" label={words.kinds.unread} now={now} rows={stuck.unread} />],
    ["unopened", <Payments key="unopened" label={words.kinds.unopened} now={now} rows={stuck.unopened} />],
    ["homeless", <Payments key="homeless" label={words.kinds.homeless} now={now} rows={stuck.homeless} />],
    [
      "refunds",
      <RowsTable
        key="refunds"
        label={words.kinds.refunds}
        rows={stuck.refunds}
        keyOf={({ id }) => id}
        none=""
        columns={[
          { head: words.payment, cell: ({ payment }) => paymentLink(payment) },
          { head: words.gateway, cell: ({ gateway }) => gateway },
          { head: words.amount, amount: true, cell: ({ amount, currency }) => money(amount, currency) },
          { head: words.state, cell: ({ state }) => state },
          { head: words.since, cell: ({ askedAt }) => dayAndClock(askedAt.getTime()) },
          { head: words.age, amount: true, cell: ({ askedAt }) => span(now - askedAt.getTime()) }
        ]}
      />
    ],
    [
      "activations",
      <RowsTable
        key="activations"
        label={words.kinds.activations}
        rows={stuck.activations}
        keyOf={({ line, order }) => `${order} ${line}`}
        none=""
        columns={[
          { head: words.service, cell: ({ service }) => service },
          { head: words.order, cell: ({ order }) => code(short(order)) },
          { head: words.request, cell: ({ request }) => code(short(request)) },
          { head: words.state, cell: ({ active }) => active ? words.active : words.inactive },
          { head: words.why, cell: ({ why }) => why },
          { head: words.since, cell: ({ changedAt }) => dayAndClock(changedAt.getTime()) },
          { head: words.age, amount: true, cell: ({ changedAt }) => span(now - changedAt.getTime()) }
        ]}
      />
    ]
  ]
  const waiting = parts.filter(([kind]) => stuck[kind].length > 0)
  if (waiting.length === 0) return <p className="quiet">{words.stuckNone}</p>
  return (
    <>
      <p className="quiet">{words.stuckNote}</p>
      {waiting.map(([kind, table]) => (
        <div key={kind} className="stuck">
          <h3>{words.kinds[kind]}</h3>
          {table}
        </div>
      ))}
    </>
  )
}
