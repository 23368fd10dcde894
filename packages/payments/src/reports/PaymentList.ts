import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { OrderCurrency } from "../Catalogue.ts"
import { gatewayNames } from "../PaymentGateway.ts"
import { PaymentState } from "../PaymentState.ts"
import type { PaymentSearch } from "./PaymentSearch.ts"
import { rowsOf } from "./Rows.ts"

/** A payment of an order, or an order that nobody has begun to pay; amounts in minor units. */
export const ListedPayment = Schema.Struct({
  order: Schema.String,
  request: Schema.String,
  currency: OrderCurrency,
  /** With VAT. */
  total: Schema.Int,
  items: Schema.Array(Schema.String),
  /** A payment pays the order. */
  settled: Schema.Boolean,
  at: Schema.Date,
  payment: Schema.NullOr(Schema.String),
  gateway: Schema.NullOr(Schema.String),
  means: Schema.NullOr(Schema.String),
  reference: Schema.NullOr(Schema.String),
  state: Schema.NullOr(PaymentState),
  received: Schema.Int,
  refunded: Schema.Int,
  covers: Schema.Boolean
})
export type ListedPayment = typeof ListedPayment.Type

/** `unpaid`: orders that nobody has begun to pay. */
export interface PaymentFilter {
  readonly state?: PaymentState | "unpaid"
  readonly gateway?: string
  readonly search?: PaymentSearch
  /** From 1. */
  readonly page: number
}

export interface PaymentPage {
  readonly rows: ReadonlyArray<ListedPayment>
  readonly page: number
  /** Whether there is a next page. */
  readonly more: boolean
}

export const pageSize = 50
export const mostPages = 400

/** The orders that a search means. */
const meant = (sql: SqlClient, { id, invoice, range, text }: PaymentSearch) => {
  const ways = [
    sql`SELECT id FROM orders WHERE request = ${text}`,
    // Every gateway is named, so that the index is used.
    sql`SELECT order_id FROM payments WHERE ${sql.in("gateway", gatewayNames)} AND reference = ${text}`,
    ...(id === undefined ? [] : [
      sql`SELECT id FROM orders WHERE id = ${id}::uuid`,
      sql`SELECT order_id FROM payments WHERE id = ${id}::uuid`
    ]),
    ...(range === undefined
      ? []
      : [sql`SELECT order_id FROM payments WHERE id BETWEEN ${range.first}::uuid AND ${range.last}::uuid`]),
    ...(invoice === undefined
      ? []
      : [
        sql`SELECT order_id FROM invoices
          WHERE series = ${invoice.series} AND year = ${invoice.year} AND number = ${invoice.number}`
      ])
  ]
  return sql`o.id IN (${sql.join(" UNION ", false)(ways)})`
}

/** Orders and their payments, the newest first. */
export const paymentPage = Effect.fnUntraced(function*(sql: SqlClient, wanted: PaymentFilter) {
  const page = Math.min(Math.max(1, wanted.page), mostPages)
  const { gateway, search, state } = wanted
  const narrow = [
    sql`true`,
    ...(state === undefined ? [] : [state === "unpaid" ? sql`p.id IS NULL` : sql`p.state = ${state}`]),
    ...(gateway === undefined ? [] : [sql`p.gateway = ${gateway}`]),
    ...(search === undefined ? [] : [meant(sql, search)])
  ]
  const rows = yield* rowsOf(
    Schema.Array(ListedPayment),
    sql`SELECT o.id AS "order", o.request, o.currency, (o.net + o.vat)::float8 AS total,
      jsonb_path_query_array(o.lines, '$[*].item') AS items, o.settled_by IS NOT NULL AS settled,
      coalesce(p.created_at, o.created_at) AS at, p.id AS payment, p.gateway, p.means, p.reference, p.state,
      coalesce(p.received, 0)::float8 AS received, coalesce(p.refunded, 0)::float8 AS refunded,
      coalesce(p.covers, false) AS covers
      FROM orders o LEFT JOIN payments p ON p.order_id = o.id
      WHERE ${sql.and(narrow)}
      ORDER BY coalesce(p.created_at, o.created_at) DESC, o.id, p.id
      LIMIT ${pageSize + 1} OFFSET ${(page - 1) * pageSize}`
  )
  return { rows: rows.slice(0, pageSize), page, more: rows.length > pageSize && page < mostPages }
})
