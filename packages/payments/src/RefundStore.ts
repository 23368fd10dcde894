import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Refund, type RefundState } from "./Refund.ts"

const Rows = Schema.Array(Refund)
const Sums = Schema.Tuple([Schema.Struct({ amount: Schema.Int })])

/** Refunds that were asked for, written down before a gateway hears of them; a broken database is a defect. */
export class RefundStore extends Context.Service<RefundStore, {
  ask(refund: Omit<Refund, "reference">): Effect.Effect<void>
  byId(id: string): Effect.Effect<Refund | undefined>
  ofPayment(payment: string): Effect.Effect<ReadonlyArray<Refund>>
  /** Minor units of a payment that are given back for good. */
  doneOf(payment: string): Effect.Effect<number>
  mark(id: string, state: RefundState, reference?: string): Effect.Effect<void>
  /** Refunds that a gateway has not finished, unchanged since `before`. */
  open(before: Date, most: number): Effect.Effect<ReadonlyArray<Refund>>
}>()("@statex/payments/RefundStore") {
  static readonly layer = Layer.effect(
    RefundStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const select = sql.literal(
        `SELECT id, payment_id AS payment, amount::float8 AS amount, state, reference, asked_at AS "askedAt" FROM refunds`
      )
      const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Rows)), Effect.orDie)
      const now = Effect.map(Clock.currentTimeMillis, (time) => new Date(time))

      return RefundStore.of({
        ask: Effect.fn("RefundStore.ask")(function*({ amount, askedAt, id, payment }) {
          yield* sql`
            INSERT INTO refunds (id, payment_id, amount, asked_at, changed_at)
            VALUES (${id}::uuid, ${payment}::uuid, ${String(amount)}::bigint, ${askedAt}, ${askedAt})`
        }, Effect.orDie),
        byId: (id) => Effect.map(rows(sql`${select} WHERE id = ${id}::uuid`), ([refund]) => refund),
        ofPayment: (payment) => rows(sql`${select} WHERE payment_id = ${payment}::uuid ORDER BY asked_at, id`),
        doneOf: (payment) =>
          sql`SELECT coalesce(sum(amount), 0)::float8 AS amount FROM refunds
            WHERE payment_id = ${payment}::uuid AND state = 'done'`.pipe(
            Effect.flatMap(Schema.decodeUnknownEffect(Sums)),
            Effect.map(([sum]) => sum.amount),
            Effect.orDie
          ),
        mark: Effect.fn("RefundStore.mark")(function*(id, state, reference) {
          yield* sql`
            UPDATE refunds SET state = ${state}, reference = coalesce(${reference ?? null}, reference),
              changed_at = ${yield* now}
            WHERE id = ${id}::uuid AND state IN ('asked', 'pending')`
        }, Effect.orDie),
        open: (before, most) =>
          rows(sql`${select} WHERE state IN ('asked', 'pending') AND changed_at <= ${before}
            ORDER BY changed_at, id LIMIT ${most}`)
      })
    })
  )
}
