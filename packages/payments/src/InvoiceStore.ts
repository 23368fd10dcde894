import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { type Draft, Invoice, yearOf } from "./Invoice.ts"
import type { Payment } from "./Payment.ts"

const Invoices = Schema.Array(Invoice)

/** Tax documents, numbered without gaps; a broken database is a defect. */
export class InvoiceStore extends Context.Service<InvoiceStore, {
  /**
   * To be called last in the transaction that makes the document due: whoever issues next in the series waits for its
   * end, and where it fails the number was never given.
   */
  issue(payment: Pick<Payment, "id" | "order">, draft: Draft, at: Date): Effect.Effect<void>
  ofOrder(order: string): Effect.Effect<ReadonlyArray<Invoice>>
}>()("@statex/payments/InvoiceStore") {
  static readonly layer = Layer.effect(
    InvoiceStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      return InvoiceStore.of({
        issue: Effect.fn("InvoiceStore.issue")(function*({ id, order }, draft, at) {
          const corrected = draft.corrects
            ? sql`(SELECT id FROM invoices WHERE order_id = ${order.id}::uuid AND corrects IS NULL)`
            : sql`NULL::uuid`
          yield* sql`
            WITH counter AS (
              INSERT INTO invoice_counters AS held (series, year, last) VALUES (${draft.series}, ${yearOf(at)}, 1)
              ON CONFLICT (series, year) DO UPDATE SET last = held.last + 1 RETURNING series, year, last
            )
            INSERT INTO invoices (id, series, year, number, order_id, payment_id, corrects, currency, net, vat, lines,
              decision, issued_at)
            SELECT ${randomUUID()}::uuid, series, year, last, ${order.id}::uuid, ${id}::uuid, ${corrected},
              ${order.currency}, ${String(draft.net)}::bigint, ${String(draft.vat)}::bigint,
              ${JSON.stringify(draft.lines)}::jsonb, ${JSON.stringify(order.decision)}::jsonb, ${at}
            FROM counter`
        }, Effect.orDie),
        ofOrder: (order) =>
          sql`SELECT id, series, year, number, order_id AS "order", payment_id AS payment, corrects, currency,
            net::float8 AS net, vat::float8 AS vat, lines, decision, issued_at AS "issuedAt"
            FROM invoices WHERE order_id = ${order}::uuid ORDER BY issued_at, corrects IS NOT NULL, series, number`
            .pipe(Effect.flatMap(Schema.decodeUnknownEffect(Invoices)), Effect.orDie)
      })
    })
  )
}
