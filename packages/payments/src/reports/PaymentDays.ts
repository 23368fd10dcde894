import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { OrderCurrency } from "../Catalogue.ts"
import { rowsOf } from "./Rows.ts"

/** Payments that became paid on a day (UTC, as "2026-11-23"), and what came in with them in minor units. */
export const PaidOnDay = Schema.Struct({
  day: Schema.String,
  gateway: Schema.String,
  currency: OrderCurrency,
  payments: Schema.Int,
  received: Schema.Int
})
export type PaidOnDay = typeof PaidOnDay.Type

/** Of the payments that were opened within the time: how many were ever paid, and after how many milliseconds. */
export const Paying = Schema.Struct({
  gateway: Schema.String,
  opened: Schema.Int,
  paid: Schema.Int,
  /** Nothing where none was paid. */
  median: Schema.NullOr(Schema.Number),
  ninetieth: Schema.NullOr(Schema.Number),
  /** By `waits`: within the first, the second, …, later. */
  within: Schema.Array(Schema.Int)
})
export type Paying = typeof Paying.Type

/** Upper edges of the times from opening to paid, in seconds; whatever took longer is a class of its own. */
export const waits = [60, 300, 1800, 7200, 86_400] as const

export interface PaymentDays {
  readonly paid: ReadonlyArray<PaidOnDay>
  readonly paying: ReadonlyArray<Paying>
}

/** The last so many days, today included. */
export const paymentDays = (sql: SqlClient, now: number, days: number): Effect.Effect<PaymentDays> => {
  const since = new Date(new Date(now).setUTCHours(0, 0, 0, 0) - (days - 1) * 86_400_000)
  const firstPaid = sql.literal(`(SELECT min(h.at) FROM payment_changes h
    WHERE h.payment_id = p.id AND h.became IN ('paid', 'overpaid'))`)
  const classes = [...waits, "infinity"].map((edge, at) => {
    const above = at === 0 ? "-infinity" : String(waits[at - 1])
    return `count(*) FILTER (WHERE took > '${above}' AND took <= '${edge}')::integer`
  })
  return Effect.all({
    paid: rowsOf(
      Schema.Array(PaidOnDay),
      sql`SELECT to_char(first.at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, p.gateway, o.currency,
        count(*)::integer AS payments, sum(p.received)::float8 AS received
        FROM payments p JOIN orders o ON o.id = p.order_id CROSS JOIN LATERAL (SELECT ${firstPaid} AS at) AS first
        WHERE p.changed_at >= ${since} AND first.at >= ${since}
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
    ),
    paying: rowsOf(
      Schema.Array(Paying),
      sql`SELECT gateway, count(*)::integer AS opened, count(took)::integer AS paid,
        1000 * percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median,
        1000 * percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS ninetieth,
        ARRAY[${sql.literal(classes.join(", "))}] AS within
        FROM (SELECT p.gateway, extract(epoch FROM ${firstPaid} - p.created_at)::float8 AS took
          FROM payments p WHERE p.created_at >= ${since} AND p.reference IS NOT NULL) AS each
        GROUP BY gateway ORDER BY gateway`
    )
  })
}
