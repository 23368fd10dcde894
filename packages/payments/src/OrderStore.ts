import type { Locale } from "@statex/kernel/Locale"
import { Clock, Context, Effect, Equal, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import type { Billing } from "./Billing.ts"
import { catalogue, type OrderCurrency } from "./Catalogue.ts"
import { lineOf, Order, type Wanted } from "./Order.ts"
import { OrderConflict } from "./PaymentError.ts"
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

const bought = ({ lines }: Order) => lines.map(({ item, quantity }) => ({ item, quantity }))

/** What was ordered; a broken database is a defect. */
export class OrderStore extends Context.Service<OrderStore, {
  /** The order of this form: made now, or the one that was made when it was sent first, at the prices of that time. */
  place(ordering: Ordering): Effect.Effect<Order, OrderConflict>
  byId(id: string): Effect.Effect<Order | undefined>
  /** Whether a payment pays it already. */
  isSettled(id: string): Effect.Effect<boolean>
  /** Writes down what its buyer agreed to before paying; the first time counts. */
  agree(id: string, consent: Consent): Effect.Effect<void>
  ofRequest(request: string): Effect.Effect<ReadonlyArray<Order>>
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
        const same = order.request === request && order.currency === currency &&
          Equal.equals(bought(order), [first, ...others].map(({ item, quantity }) => ({ item, quantity })))
        return same ? order : yield* new OrderConflict({ order: order.id })
      })

      return OrderStore.of({
        place,
        byId: (id) =>
          isUuid(id)
            ? Effect.map(rows(sql`${select} WHERE o.id = ${id}::uuid`), ([order]) => order)
            : Effect.succeed(undefined),
        isSettled: (id) =>
          Effect.orDie(
            Effect.map(
              sql`SELECT 1 FROM orders WHERE id = ${id}::uuid AND settled_by IS NOT NULL`,
              (found) => found.length > 0
            )
          ),
        agree: (id, consent) =>
          Effect.asVoid(Effect.orDie(sql`
            UPDATE orders SET consent = ${JSON.stringify(consent)}::jsonb WHERE id = ${id}::uuid AND consent IS NULL`)),
        ofRequest: (request) => rows(sql`${select} WHERE o.request = ${request} ORDER BY o.created_at, o.id`)
      })
    })
  )
}
