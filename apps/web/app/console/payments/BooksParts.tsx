import type { PaymentOverview } from "../../../server/PaymentConsole.ts"
import { count } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { BalanceTable } from "./BalanceTable.tsx"
import { code, money, paymentLink, short } from "./Figures.tsx"
import { words } from "./Words.ts"

/** Whether the books are sound, with the sums that show it. */
export const BooksParts = ({ balances, check }: Pick<PaymentOverview, "balances" | "check">) => {
  const { gaps, ledger, numbers, unbalanced } = check
  const broken = unbalanced.length > 0 || ledger.some(({ sum }) => sum !== 0)
  if (ledger.length === 0 && numbers.length === 0) return <p className="quiet">{words.booksEmpty}</p>
  return (
    <>
      {broken
        ? <p className="notice" role="alert">{words.ledgerBroken(unbalanced.length)}</p>
        : <p>{words.ledgerSound}</p>}
      {unbalanced.length > 0 && (
        <RowsTable
          label={words.ledgerBroken(unbalanced.length)}
          rows={unbalanced}
          keyOf={({ currency, entry, kind }) => `${entry} ${kind} ${currency}`}
          none=""
          columns={[
            { head: words.entry, cell: ({ entry }) => code(short(entry)) },
            { head: words.payment, cell: ({ payment }) => paymentLink(payment) },
            { head: words.kind, cell: ({ kind }) => kind },
            { head: words.sum, amount: true, cell: ({ currency, sum }) => money(sum, currency) }
          ]}
        />
      )}
      <RowsTable
        label={words.ledger}
        rows={ledger}
        keyOf={({ currency }) => currency}
        none={words.booksEmpty}
        columns={[
          { head: words.currency, cell: ({ currency }) => currency },
          { head: words.entries, amount: true, cell: ({ entries }) => count(entries) },
          { head: words.postings, amount: true, cell: ({ postings }) => count(postings) },
          { head: words.sum, amount: true, cell: ({ currency, sum }) => money(sum, currency) }
        ]}
      />
      <BalanceTable balances={balances} />
      {gaps.length > 0
        ? <p className="notice" role="alert">{words.numbersBroken(gaps.map(({ label }) => label).join(", "))}</p>
        : <p>{words.numbersSound}</p>}
      <RowsTable
        label={words.numbers}
        rows={numbers}
        keyOf={({ series, year }) => `${series} ${year}`}
        none={words.papersNone}
        columns={[
          { head: words.series, cell: ({ series }) => series },
          { head: words.year, cell: ({ year }) => String(year) },
          { head: words.last, amount: true, cell: ({ last }) => count(last) },
          { head: words.documents, amount: true, cell: ({ documents }) => count(documents) }
        ]}
      />
    </>
  )
}
