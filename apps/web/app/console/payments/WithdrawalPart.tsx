import type { Withdrawal } from "@statex/payments/Withdrawals"
import { dayAndClock } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { orderLink } from "./Figures.tsx"
import { words } from "./Words.ts"

/** Who withdrew from what: each is owed an answer and their money within 14 days. */
export const WithdrawalPart = ({ withdrawals }: { readonly withdrawals: ReadonlyArray<Withdrawal> }) => (
  <RowsTable
    label={words.withdrawals}
    rows={withdrawals}
    keyOf={({ order }) => order}
    none={words.withdrawalsNone}
    columns={[
      { head: words.order, cell: ({ order }) => orderLink(order) },
      { head: words.time, cell: ({ at }) => dayAndClock(at.getTime()) },
      { head: words.payBackBy, cell: ({ at }) => dayAndClock(at.getTime() + 14 * 86_400_000) }
    ]}
  />
)
