import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { pauseSince } from "./Pause.ts"
import { Refund, type RefundState } from "./Refund.ts"

/** Before what is not finished is looked at again: seconds. */
const pauses = { least: 600, most: 86_400 }

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
  /** Refunds that a gateway has not finished, unchanged since `before`. Those that are put off too, where `now` is absent. */
  open(before: Date, most: number, now?: Date): Effect.Effect<ReadonlyArray<Refund>>
  /** It is not finished yet: it is looked at again after a tenth of its age, a day at the most. */
  postpone(id: string): Effect.Effect<void>
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
        open: (before, most, now) =>
          rows(sql`${select} WHERE state IN ('asked', 'pending') AND changed_at <= ${before}
            AND (retry_at IS NULL OR retry_at <= ${now === undefined ? sql`'infinity'::timestamptz` : sql`${now}`})
            ORDER BY changed_at, id LIMIT ${most}`),
        postpone: Effect.fn("RefundStore.postpone")(function*(id) {
          const at = yield* now
          yield* sql`UPDATE refunds SET retry_at = ${at}::timestamptz + ${pauseSince(sql, "asked_at", at, pauses)}
            WHERE id = ${id}::uuid AND state IN ('asked', 'pending')`
        }, Effect.orDie)
      })
    })
  )
}
