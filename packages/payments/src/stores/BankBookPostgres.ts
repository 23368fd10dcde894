import { Money } from "@statex/kernel/Money"
import { Effect, Option, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { BankBook } from "../statements/BankBook.ts"
import { Entry } from "../statements/Statement.ts"

const Orders = Schema.Array(Schema.Struct({
  id: Schema.String,
  number: Schema.Int,
  amount: Money,
  label: Schema.String,
  expiresAt: Schema.Date
}))

const Entries = Schema.Array(Schema.Struct({ entry: Entry }))

/** An order as one row of table `bank_orders`. */
export const columns = `id, number::float8 AS number, label, expires_at AS "expiresAt",
  jsonb_build_object('minor', amount, 'currency', currency) AS amount`

/** Orders of a statement that selects `columns`; a broken database is a defect. */
export const ordersOf = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
  statement.pipe(
    Effect.flatMap(Schema.decodeUnknownEffect(Orders)),
    Effect.map((found) => found.map(({ expiresAt, ...order }) => ({ ...order, expiresAt: expiresAt.getTime() }))),
    Effect.orDie
  )

/** The book in tables `bank_orders` and `bank_entries`, for as many processes as there are. */
export const make: Effect.Effect<BankBook, never, SqlClient> = Effect.gen(function*() {
  const sql = yield* SqlClient
  const select = sql.literal(`SELECT ${columns} FROM bank_orders`)
  return {
    keep: Effect.fn("BankBook.keep")(function*({ amount, expiresAt, id, label }) {
      // Asked first, so that numbers are not used up by whoever asks twice.
      yield* Effect.orDie(sql`
        INSERT INTO bank_orders (id, amount, currency, label, expires_at)
        SELECT ${id}::uuid, ${String(amount.minor)}::bigint, ${amount.currency}, ${label}, ${new Date(expiresAt)}
        WHERE NOT EXISTS (SELECT 1 FROM bank_orders WHERE id = ${id}::uuid)
        ON CONFLICT (id) DO NOTHING`)
      const [order] = yield* ordersOf(sql`${select} WHERE id = ${id}::uuid`)
      return order ?? (yield* Effect.die(new Error("an order vanished")))
    }),
    find: Effect.fn("BankBook.find")(function*(number) {
      const [order] = yield* ordersOf(sql`${select} WHERE number = ${String(number)}::bigint`)
      if (order === undefined) return Option.none()
      const entries = yield* sql`
        SELECT entry FROM bank_entries WHERE order_number = ${String(number)}::bigint ORDER BY imported_at, hash`.pipe(
        Effect.flatMap(Schema.decodeUnknownEffect(Entries)),
        Effect.orDie
      )
      return Option.some({ order, entries: entries.map(({ entry }) => entry) })
    })
  }
})
