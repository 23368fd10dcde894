import { cutoff } from "@statex/gdpr/Retention"
import type { Locale } from "@statex/kernel/Locale"
import { Clock, Context, DateTime, Duration, Effect, Equal, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import type { Billing } from "./Billing.ts"
import { catalogue, type OrderCurrency } from "./Catalogue.ts"
import { lineOf, Order, type Wanted } from "./Order.ts"
import { OrderConflict } from "./PaymentError.ts"
import { longestLook } from "./Polling.ts"
import { isUuid } from "./Uuid.ts"
import type { VatDecision } from "./Vat.ts"

export interface Ordering {
  readonly request: string
  /** Made with the form: sending it twice makes one order. */
  readonly formKey: string
  readonly currency: OrderCurrency
  readonly wanted: readonly [Wanted, ...ReadonlyArray<Wanted>]
  readonly decision: VatDecision
  readonly billing: Billing
  readonly locale: Locale
}

/** What a buyer agreed to: that the service begins at once, in which language it was put, and when (ISO 8601). */
export interface Consent {
  readonly immediate: true
  readonly locale: Locale
  readonly at: string
}

const Rows = Schema.Array(Schema.Struct({ order: Order }))

const Ending = Schema.Struct({ settled: Schema.Boolean, erased: Schema.Boolean })
const Endings = Schema.Array(Ending)

/** How long who made an order is known after nothing can come of it any more. */
const kept = Duration.days(30)

/** What stands in place of a buyer. */
const nobody = { name: "—", email: "erased@erased.invalid" }

const bought = ({ lines }: Order) => lines.map(({ item, quantity }) => ({ item, quantity }))

/** What was ordered; a broken database is a defect. */
export class OrderStore extends Context.Service<OrderStore, {
  /**
   * The order of this form: made now, or the one that was made when it was sent first, at the prices of that time; refused where
   * it says something else than it did.
   */
  place(ordering: Ordering): Effect.Effect<Order, OrderConflict>
  byId(id: string): Effect.Effect<Order | undefined>
  /** Whether a payment pays it already, and whether its buyer's details are erased. */
  ending(id: string): Effect.Effect<typeof Ending.Type>
  /** Writes down what its buyer agreed to before paying; the first time counts. */
  agree(id: string, consent: Consent): Effect.Effect<void>
  ofRequest(request: string): Effect.Effect<ReadonlyArray<Order>>
  /**
   * Erases who made orders that came to nothing, 30 days after the last moment at which money for them was looked for, and who
   * made those whose documents need not be kept any more. Never where there is money to give back. Answers how many, `most` at
   * a time.
   */
  eraseBuyers(most: number): Effect.Effect<number>
}>()("@statex/payments/OrderStore") {
  /** An order as one value; `o` is its table. */
  static readonly columns = `jsonb_build_object('id', o.id, 'request', o.request, 'currency', o.currency,
    'lines', o.lines, 'net', o.net, 'vat', o.vat, 'decision', o.decision, 'billing', o.billing,
    'locale', o.locale, 'pricedOn', o.priced_on) AS "order"`

  static readonly layer = Layer.effect(
    OrderStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const select = sql.literal(`SELECT ${OrderStore.columns} FROM orders o`)
      const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(Rows)),
          Effect.map((found) => found.map(({ order }) => order)),
          Effect.orDie
        )

      const place = Effect.fn("OrderStore.place")(function*(ordering: Ordering) {
        const { billing, currency, decision, formKey, locale, request, wanted: [first, ...others] } = ordering
        const lines = [first, ...others].map((wanted) => lineOf(wanted, currency, decision))
        const net = lines.reduce((sum, line) => sum + line.net, 0)
        const vat = lines.reduce((sum, line) => sum + line.vat, 0)
        yield* Effect.orDie(sql`
          INSERT INTO orders (id, request, form_key, currency, lines, net, vat, decision, billing, locale, priced_on,
            created_at)
          VALUES (${randomUUID()}::uuid, ${request}, ${formKey}, ${currency}, ${JSON.stringify(lines)}::jsonb,
            ${String(net)}::bigint, ${String(vat)}::bigint, ${JSON.stringify(decision)}::jsonb,
            ${JSON.stringify(billing)}::jsonb, ${locale}, ${catalogue.date}, ${new Date(
          yield* Clock.currentTimeMillis
        )})
          ON CONFLICT (form_key) DO NOTHING`)
        const [order] = yield* rows(sql`${select} WHERE o.form_key = ${formKey}`)
        if (order === undefined) return yield* Effect.die(new Error("an order vanished"))
        const same = order.request === request && order.currency === currency && Equal.equals(order.billing, billing) &&
          Equal.equals(bought(order), [first, ...others].map(({ item, quantity }) => ({ item, quantity })))
        return same ? order : yield* new OrderConflict({ order: order.id })
      })

      return OrderStore.of({
        place,
        byId: (id) =>
          isUuid(id)
            ? Effect.map(rows(sql`${select} WHERE o.id = ${id}::uuid`), ([order]) => order)
            : Effect.succeed(undefined),
        ending: (id) =>
          sql`SELECT settled_by IS NOT NULL AS settled, erased_at IS NOT NULL AS erased FROM orders
            WHERE id = ${id}::uuid`.pipe(
            Effect.flatMap(Schema.decodeUnknownEffect(Endings)),
            Effect.map(([found]) => found ?? { settled: false, erased: false }),
            Effect.orDie
          ),
        agree: (id, consent) =>
          Effect.asVoid(Effect.orDie(sql`
            UPDATE orders SET consent = ${JSON.stringify(consent)}::jsonb WHERE id = ${id}::uuid AND consent IS NULL`)),
        ofRequest: (request) => rows(sql`${select} WHERE o.request = ${request} ORDER BY o.created_at, o.id`),
        eraseBuyers: Effect.fn("OrderStore.eraseBuyers")(function*(most) {
          const now = yield* DateTime.now
          const [at, unpaid, papers] = [
            now,
            DateTime.subtractDuration(now, kept),
            cutoff(now, "invoice")
          ].map(DateTime.toDate)
          const erased = yield* sql`
            UPDATE orders SET erased_at = ${at}, decision = decision - 'vatId',
              billing = ${JSON.stringify(nobody)}::jsonb || jsonb_build_object('country', billing->'country')
            WHERE id IN (
              SELECT o.id FROM orders o WHERE o.erased_at IS NULL AND o.created_at <= ${unpaid}
                AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.order_id = o.id AND i.issued_at > ${papers})
                AND (EXISTS (SELECT 1 FROM invoices i WHERE i.order_id = o.id) OR NOT EXISTS (
                  SELECT 1 FROM payments p WHERE p.order_id = o.id AND (p.received > p.refunded
                    OR greatest(p.created_at, p.changed_at, p.expires_at)
                      > ${unpaid}::timestamptz - ${Duration.toSeconds(longestLook)} * interval '1 second')))
              ORDER BY o.created_at LIMIT ${most})
            RETURNING 1`
          return erased.length
        }, Effect.orDie)
      })
    })
  )
}
