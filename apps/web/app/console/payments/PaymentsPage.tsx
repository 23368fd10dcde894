import type { PaymentOverview } from "../../../server/PaymentConsole.ts"
import { moment } from "../Amounts.ts"
import { daysUpTo } from "../ByDay.ts"
import { Part } from "../Part.tsx"
import { BooksParts } from "./BooksParts.tsx"
import { FilterForm } from "./FilterForm.tsx"
import { PaymentPlots } from "./PaymentPlots.tsx"
import { type Asked, PaymentTable } from "./PaymentTable.tsx"
import { StuckParts } from "./StuckParts.tsx"
import { WithdrawalPart } from "./WithdrawalPart.tsx"
import { words } from "./Words.ts"

interface PaymentsPageProps {
  readonly overview: PaymentOverview
  readonly asked: Asked
  readonly days: number
  /** What the list can be narrowed to. */
  readonly states: ReadonlyArray<string>
  readonly gateways: ReadonlyArray<string>
}

/** What was ordered and paid, what waits, and whether the books are sound. */
export const PaymentsPage = ({ asked, days, gateways, overview, states }: PaymentsPageProps) => {
  const { at, balances, check, days: read, page, stuck, withdrawals } = overview
  return (
    <div className="console" lang="en" dir="ltr">
      <div className="console-head">
        <p className="kicker">{words.kicker}</p>
        <h1>{words.title}</h1>
        <p className="quiet">{words.asOf(moment(at))} {words.onlyHere}</p>
        <div className="actions">
          <a className="secondary" href="/console/payments">{words.reload}</a>
          <a className="secondary" href="/console/payments/confirm?do=reconcile">{words.reconcile}</a>
          <a className="secondary" href="/console/payments/statements">{words.statements}</a>
        </div>
      </div>
      <Part title={words.stuck}>
        <StuckParts stuck={stuck} now={at} />
      </Part>
      <Part title={words.withdrawals}>
        <WithdrawalPart withdrawals={withdrawals} />
      </Part>
      <Part title={words.list}>
        <FilterForm asked={asked} states={states} gateways={gateways} />
        <PaymentTable page={page} asked={asked} />
      </Part>
      <Part title={words.plots}>
        <PaymentPlots read={read} days={daysUpTo(at, days)} />
      </Part>
      <Part title={words.books}>
        <BooksParts balances={balances} check={check} />
      </Part>
    </div>
  )
}
