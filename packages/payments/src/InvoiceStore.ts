import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { dayOf, type Draft, Invoice, yearOf } from "./Invoice.ts"
import type { Payment } from "./Payment.ts"
import { Seller } from "./Seller.ts"

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
  /** `i` is the table of invoices, `r` that of their rates. */
  static readonly columns = `i.id, i.series, i.year, i.number, i.order_id AS "order", i.payment_id AS payment,
    i.corrects, i.currency, i.net::float8 AS net, i.vat::float8 AS vat, i.lines, i.decision, i.seller,
    i.issued_at AS "issuedAt", i.supplied_on AS "suppliedOn", i.due_on AS "dueOn",
    CASE WHEN r.invoice_id IS NULL THEN NULL ELSE jsonb_build_object('rate', r.rate, 'amount', r.amount,
      'declaredOn', r.declared_on, 'net', r.net, 'vat', r.vat) END AS exchange`

  static readonly layer = Layer.effect(
    InvoiceStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const seller = yield* Seller
      return InvoiceStore.of({
        issue: Effect.fn("InvoiceStore.issue")(function*({ id, order }, draft, at) {
          const day = dayOf(at)
          const corrected = draft.corrects
            ? sql`(SELECT id FROM invoices WHERE order_id = ${order.id}::uuid AND corrects IS NULL)`
            : sql`NULL::uuid`
          yield* sql`
            WITH counter AS (
              INSERT INTO invoice_counters AS held (series, year, last) VALUES (${draft.series}, ${yearOf(at)}, 1)
              ON CONFLICT (series, year) DO UPDATE SET last = held.last + 1 RETURNING series, year, last
            )
            INSERT INTO invoices (id, series, year, number, order_id, payment_id, corrects, currency, net, vat, lines,
              decision, seller, issued_at, supplied_on, due_on)
            SELECT ${randomUUID()}::uuid, series, year, last, ${order.id}::uuid, ${id}::uuid, ${corrected},
              ${order.currency}, ${String(draft.net)}::bigint, ${String(draft.vat)}::bigint,
              ${JSON.stringify(draft.lines)}::jsonb, ${JSON.stringify(order.decision)}::jsonb,
              ${JSON.stringify(seller)}::jsonb, ${at}, ${day}, ${day}
            FROM counter`
        }, Effect.orDie),
        ofOrder: (order) =>
          sql`SELECT ${sql.literal(InvoiceStore.columns)} FROM invoices i
            LEFT JOIN invoice_rates r ON r.invoice_id = i.id WHERE i.order_id = ${order}::uuid
            ORDER BY i.issued_at, i.corrects IS NOT NULL, i.series, i.number`
            .pipe(Effect.flatMap(Schema.decodeUnknownEffect(Invoices)), Effect.orDie)
      })
    })
  )
}
