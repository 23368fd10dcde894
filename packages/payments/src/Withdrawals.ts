import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { isUuid } from "./Uuid.ts"

/** A consumer's statement that they withdraw from an order, as it was confirmed. */
export const Withdrawal = Schema.Struct({
  order: Schema.String,
  /** As the consumer wrote it. */
  name: Schema.String,
  statement: Schema.String,
  at: Schema.Date
})
export type Withdrawal = typeof Withdrawal.Type

const Rows = Schema.Array(Withdrawal)

/** Withdrawals from orders, each written down once; a broken database is a defect. */
export class Withdrawals extends Context.Service<Withdrawals, {
  /** The withdrawal from this order: written down now, or the one that was before. */
  record(withdrawal: Omit<Withdrawal, "at">): Effect.Effect<Withdrawal>
  ofOrder(order: string): Effect.Effect<Withdrawal | undefined>
  /** Newest first, for the operator. */
  latest(most: number): Effect.Effect<ReadonlyArray<Withdrawal>>
}>()("@statex/payments/Withdrawals") {
  static readonly layer = Layer.effect(
    Withdrawals,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const select = sql.literal(`SELECT order_id AS "order", name, statement, at FROM withdrawals`)
      const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Rows)), Effect.orDie)
      const ofOrder = (order: string) =>
        isUuid(order)
          ? Effect.map(rows(sql`${select} WHERE order_id = ${order}::uuid`), ([found]) => found)
          : Effect.succeed(undefined)

      const record = Effect.fn("Withdrawals.record")(function*({ name, order, statement }: Omit<Withdrawal, "at">) {
        const at = new Date(yield* Clock.currentTimeMillis)
        yield* Effect.orDie(sql`
          INSERT INTO withdrawals (order_id, name, statement, at)
          VALUES (${order}::uuid, ${name}, ${statement}, ${at}) ON CONFLICT (order_id) DO NOTHING`)
        return (yield* ofOrder(order)) ?? (yield* Effect.die(new Error("a withdrawal vanished")))
      })

      return Withdrawals.of({
        record,
        ofOrder,
        latest: (most) => rows(sql`${select} ORDER BY at DESC, order_id LIMIT ${most}`)
      })
    })
  )
}
