import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { OrderCurrency } from "../Catalogue.ts"
import { InvoiceSeries, labelOf } from "../Invoice.ts"
import { rowsOf } from "./Rows.ts"

const mostFaults = 50

/** An entry whose postings of a kind create or lose money. */
export const Unbalanced = Schema.Struct({
  entry: Schema.String,
  payment: Schema.String,
  kind: Schema.String,
  currency: OrderCurrency,
  sum: Schema.Int
})
export type Unbalanced = typeof Unbalanced.Type

/** Numbers that were never given out, or given out beyond the counter. */
export const NumberGap = Schema.Struct({ series: InvoiceSeries, year: Schema.Int, number: Schema.Int })
export type NumberGap = typeof NumberGap.Type

const Ledger = Schema.Struct({
  currency: OrderCurrency,
  entries: Schema.Int,
  postings: Schema.Int,
  sum: Schema.Int
})

const Numbers = Schema.Struct({
  series: InvoiceSeries,
  year: Schema.Int,
  /** The counter's. */
  last: Schema.Int,
  documents: Schema.Int
})

/** What the books must never show, and what it was looked for in. */
export interface BooksCheck {
  readonly ledger: ReadonlyArray<typeof Ledger.Type>
  readonly unbalanced: ReadonlyArray<Unbalanced>
  readonly numbers: ReadonlyArray<typeof Numbers.Type>
  /** Each with what would stand on the document. */
  readonly gaps: ReadonlyArray<NumberGap & { readonly label: string }>
}

/** Looks at every posting and every document. */
export const booksCheck = (sql: SqlClient): Effect.Effect<BooksCheck> =>
  Effect.all({
    ledger: rowsOf(
      Schema.Array(Ledger),
      sql`SELECT currency, count(DISTINCT entry)::integer AS entries, count(*)::integer AS postings,
        sum(amount)::float8 AS sum FROM ledger_postings GROUP BY currency ORDER BY currency`
    ),
    unbalanced: rowsOf(
      Schema.Array(Unbalanced),
      sql`SELECT entry, min(payment_id::text) AS payment, kind, currency, sum(amount)::float8 AS sum
        FROM ledger_postings GROUP BY entry, kind, currency HAVING sum(amount) <> 0
        ORDER BY min(at), entry LIMIT ${mostFaults}`
    ),
    numbers: rowsOf(
      Schema.Array(Numbers),
      sql`SELECT series, year, last,
        (SELECT count(*)::integer FROM invoices i WHERE i.series = c.series AND i.year = c.year) AS documents
        FROM invoice_counters c ORDER BY year DESC, series`
    ),
    gaps: Effect.map(
      rowsOf(
        Schema.Array(NumberGap),
        sql`SELECT c.series, c.year, n AS number FROM invoice_counters c
        CROSS JOIN LATERAL generate_series(1, c.last) AS n
        WHERE NOT EXISTS (
          SELECT 1 FROM invoices i WHERE i.series = c.series AND i.year = c.year AND i.number = n)
        UNION ALL
        SELECT i.series, i.year, i.number FROM invoices i LEFT JOIN invoice_counters c USING (series, year)
        WHERE c.last IS NULL OR i.number > c.last
        ORDER BY 2, 1, 3 LIMIT ${mostFaults}`
      ),
      (gaps) => gaps.map((gap) => ({ ...gap, label: labelOf(gap) }))
    )
  })
