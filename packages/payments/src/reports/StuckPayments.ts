import { Duration, Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { OrderCurrency } from "../Catalogue.ts"
import { PaymentState } from "../PaymentState.ts"
import { RefundState } from "../Refund.ts"
import { eventColumns, KeptActivation, ToldEvent } from "./PaymentDossier.ts"
import { rowsOf } from "./Rows.ts"

/** After how long somebody should have done it. */
export const patience = {
  event: Duration.minutes(1),
  read: Duration.minutes(1),
  opening: Duration.minutes(10),
  refund: Duration.hours(1),
  activation: Duration.minutes(1)
} as const

/** Of each kind, the oldest so many. */
export const mostStuck = 50

export const StuckPayment = Schema.Struct({
  id: Schema.String,
  gateway: Schema.String,
  state: PaymentState,
  /** Since when. */
  at: Schema.Date
})
export type StuckPayment = typeof StuckPayment.Type

export const StuckRefund = Schema.Struct({
  id: Schema.String,
  payment: Schema.String,
  gateway: Schema.String,
  currency: OrderCurrency,
  amount: Schema.Int,
  state: RefundState,
  askedAt: Schema.Date
})
export type StuckRefund = typeof StuckRefund.Type

export interface StuckPayments {
  /** Stored and not settled. */
  readonly events: ReadonlyArray<ToldEvent>
  /** Told of payments that are not known. */
  readonly parked: ReadonlyArray<ToldEvent>
  /** Due to be read, and not read. */
  readonly unread: ReadonlyArray<StuckPayment>
  /** Begun here, and never opened at the gateway. */
  readonly unopened: ReadonlyArray<StuckPayment>
  /** Still looked at, at a gateway that this process does not offer. */
  readonly homeless: ReadonlyArray<StuckPayment>
  readonly refunds: ReadonlyArray<StuckRefund>
  /** Not carried out yet, or paid for and never served: the request was over. */
  readonly activations: ReadonlyArray<KeptActivation>
}

/** `gateways`: those that are offered; `now` in milliseconds since 1970. */
export const stuckPayments = (
  sql: SqlClient,
  gateways: ReadonlyArray<string>,
  now: number
): Effect.Effect<StuckPayments> => {
  const before = (age: Duration.Duration) => new Date(now - Duration.toMillis(age))
  const payments = (since: "poll_at" | "created_at", where: ReturnType<typeof sql.literal>) =>
    rowsOf(
      Schema.Array(StuckPayment),
      sql`SELECT p.id, p.gateway, p.state, ${sql(since)} AS at FROM payments p WHERE p.poll_at IS NOT NULL AND ${where}
        ORDER BY ${sql(since)}, p.id LIMIT ${mostStuck}`
    )
  const told = (where: ReturnType<typeof sql.literal>) =>
    rowsOf(
      Schema.Array(ToldEvent),
      sql`SELECT ${sql.literal(eventColumns)} FROM gateway_events e WHERE ${where}
        ORDER BY e.stored_at, e.id LIMIT ${mostStuck}`
    )
  const offered = gateways.length === 0 ? sql`false` : sql.in("gateway", gateways)
  return Effect.all({
    events: told(sql`e.state = 'stored' AND e.stored_at <= ${before(patience.event)}`),
    parked: told(sql`e.state = 'parked'`),
    unread: payments(
      "poll_at",
      sql`p.reference IS NOT NULL AND p.poll_at <= ${before(patience.read)} AND ${offered}`
    ),
    unopened: payments("created_at", sql`p.reference IS NULL AND p.created_at <= ${before(patience.opening)}`),
    homeless: payments("created_at", sql`NOT (${offered})`),
    refunds: rowsOf(
      Schema.Array(StuckRefund),
      sql`SELECT r.id, r.payment_id AS payment, p.gateway, o.currency, r.amount::float8 AS amount, r.state,
        r.asked_at AS "askedAt" FROM refunds r JOIN payments p ON p.id = r.payment_id JOIN orders o ON o.id = p.order_id
        WHERE r.state IN ('asked', 'pending') AND r.asked_at <= ${before(patience.refund)}
        ORDER BY r.asked_at, r.id LIMIT ${mostStuck}`
    ),
    activations: rowsOf(
      Schema.Array(KeptActivation),
      sql`SELECT order_id AS "order", line, request, service, quantity, active, why, revision, told,
        changed_at AS "changedAt" FROM activations
        WHERE (told < revision AND changed_at <= ${before(patience.activation)})
          OR (active AND outcome <> 'done')
        ORDER BY changed_at, order_id, line LIMIT ${mostStuck}`
    )
  })
}
