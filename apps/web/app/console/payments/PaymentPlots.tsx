import type { PaymentDays } from "@statex/payments/reports/PaymentDays"
import { about, count, percent, shortDay, span } from "../Amounts.ts"
import { BarPlot } from "../BarPlot.tsx"
import { ColumnPlot } from "../ColumnPlot.tsx"
import { RowsTable } from "../RowsTable.tsx"
import { money } from "./Figures.tsx"
import { words } from "./Words.ts"

interface PaymentPlotsProps {
  readonly read: PaymentDays
  /** As "2026-11-23", the earliest first. */
  readonly days: ReadonlyArray<string>
}

const shareOf = (opened: number, paid: number): number => opened === 0 ? 0 : (paid / opened) * 100

/** How many pay, how, and how soon. */
export const PaymentPlots = ({ days, read: { paid, paying } }: PaymentPlotsProps) => {
  const gateways = [...new Set([...paying, ...paid].map(({ gateway }) => gateway))].toSorted()
  const sum = (rows: ReadonlyArray<{ readonly payments: number }>) =>
    rows.reduce((total, { payments }) => total + payments, 0)
  const all = paying.reduce((total, { opened, paid }) => ({
    opened: total.opened + opened,
    paid: total.paid + paid
  }), { opened: 0, paid: 0 })
  const inPayments = (value: number) => `${count(value)} ${words.payments.toLowerCase()}`
  return (
    <>
      <div className="plots">
        <BarPlot
          id="paid"
          title={words.paid}
          says={words.paidSays}
          total={count(sum(paid))}
          days={days}
          series={gateways.map((name) => ({
            name,
            values: days.map((day) => sum(paid.filter((row) => row.gateway === name && row.day === day)))
          }))}
          show={inPayments}
          tick={about}
          figures={words.figures}
          whole
        />
        <ColumnPlot
          id="conversion"
          title={words.conversion}
          says={words.conversionSays}
          total={percent(shareOf(all.opened, all.paid))}
          columns={paying.map(({ gateway }) => gateway)}
          series={[{ name: words.paid, values: paying.map(({ opened, paid }) => shareOf(opened, paid)) }]}
          show={percent}
          tick={percent}
          none={words.none}
          most={100}
          whole
        />
        <ColumnPlot
          id="waiting"
          title={words.waiting}
          says={words.waitingSays}
          total={count(all.paid)}
          columns={words.waits}
          series={paying.map(({ gateway: name, within }) => ({ name, values: within }))}
          show={inPayments}
          tick={about}
          none={words.none}
          whole
        />
      </div>
      <RowsTable
        label={words.byGateway}
        rows={paying}
        keyOf={({ gateway }) => gateway}
        none={words.none}
        columns={[
          { head: words.gateway, cell: ({ gateway }) => gateway },
          { head: words.opened, amount: true, cell: ({ opened }) => count(opened) },
          { head: words.paid, amount: true, cell: ({ paid }) => count(paid) },
          { head: words.share, amount: true, cell: ({ opened, paid }) => percent(shareOf(opened, paid)) },
          { head: words.median, amount: true, cell: ({ median }) => median === null ? "–" : span(median) },
          { head: words.ninetieth, amount: true, cell: ({ ninetieth }) => ninetieth === null ? "–" : span(ninetieth) }
        ]}
      />
      <details className="more-figures">
        <summary>{words.byDay}</summary>
        <RowsTable
          label={words.byDay}
          rows={paid.toReversed()}
          keyOf={({ currency, day, gateway }) => `${day} ${gateway} ${currency}`}
          none={words.none}
          columns={[
            { head: words.day, cell: ({ day }) => shortDay(day) },
            { head: words.gateway, cell: ({ gateway }) => gateway },
            { head: words.payments, amount: true, cell: ({ payments }) => count(payments) },
            { head: words.received, amount: true, cell: ({ currency, received }) => money(received, currency) }
          ]}
        />
      </details>
    </>
  )
}
