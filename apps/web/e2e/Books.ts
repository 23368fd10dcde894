import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as Database from "../../../db/Database.ts"

/** What is written down of one order, whatever pages say. */
export interface Books {
  /** In the order in which they were opened. */
  readonly payments: ReadonlyArray<{ readonly gateway: string; readonly state: string; readonly covers: boolean }>
  readonly postings: number
  /** Debits and credits together. */
  readonly balance: number
  /** In the order in which they were issued. */
  readonly invoices: ReadonlyArray<{ readonly series: string; readonly number: number; readonly total: number }>
  readonly activations: ReadonlyArray<
    { readonly service: string; readonly active: boolean; readonly revision: number }
  >
}

const ask = <A>(question: (sql: SqlClient) => Effect.Effect<A, unknown>): Promise<A> =>
  Effect.runPromise(Effect.flatMap(SqlClient, question).pipe(Effect.provide(Database.layer)))

export const booksOf = (order: string): Promise<Books> =>
  ask((sql) =>
    Effect.gen(function*() {
      const payments = sql<Books["payments"][number]>`
        SELECT gateway, state, covers FROM payments WHERE order_id = ${order}::uuid ORDER BY created_at`
      const sums = sql<Pick<Books, "balance" | "postings">>`
        SELECT count(*)::float8 AS postings, coalesce(sum(l.amount), 0)::float8 AS balance
        FROM ledger_postings l JOIN payments p ON p.id = l.payment_id WHERE p.order_id = ${order}::uuid`
      const invoices = sql<Books["invoices"][number]>`
        SELECT series, number, (net + vat)::float8 AS total FROM invoices WHERE order_id = ${order}::uuid
        ORDER BY issued_at, series`
      const activations = sql<Books["activations"][number]>`
        SELECT service, active, revision FROM activations WHERE order_id = ${order}::uuid`
      const [sum = { balance: 0, postings: 0 }] = yield* sums
      return { ...sum, payments: yield* payments, invoices: yield* invoices, activations: yield* activations }
    })
  )
