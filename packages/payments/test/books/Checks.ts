import { assert } from "@effect/vitest"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { InvoiceStore } from "@statex/payments/InvoiceStore"
import { takenBack } from "@statex/payments/Ledger"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { Truth } from "./World.ts"

const Bad = Schema.Array(Schema.Struct({ what: Schema.String, bad: Schema.Int }))

/** What must be nothing, whatever happened, over the whole database. */
export const nothingWrong = Effect.gen(function*() {
  const sql = yield* SqlClient
  const rows = yield* sql`
    SELECT 'entries out of balance' AS what, count(*)::integer AS bad FROM (
      SELECT 1 FROM ledger_postings GROUP BY entry, kind, currency HAVING sum(amount) <> 0) AS entry
    UNION ALL SELECT 'currencies out of balance', count(*)::integer FROM (
      SELECT 1 FROM ledger_postings GROUP BY currency HAVING sum(amount) <> 0) AS currency
    UNION ALL SELECT 'gaps or doubles among numbers', count(*)::integer FROM (
      SELECT 1 FROM invoices GROUP BY series, year
      HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)) AS gap
    UNION ALL SELECT 'counters that are not the last number', count(*)::integer FROM invoice_counters c
      WHERE last <> (SELECT count(*) FROM invoices i WHERE i.series = c.series AND i.year = c.year)
    UNION ALL SELECT 'services switched on without a payment that covers', count(*)::integer FROM activations a
      WHERE NOT EXISTS (SELECT 1 FROM payments p WHERE p.order_id = a.order_id AND p.covers)
    UNION ALL SELECT 'services switched twice the same way', count(*)::integer FROM activations
      WHERE active <> (revision % 2 = 1)
    UNION ALL SELECT 'orders paid twice', count(*)::integer FROM (
      SELECT 1 FROM payments WHERE covers GROUP BY order_id HAVING count(*) > 1) AS twice
    UNION ALL SELECT 'events left alone', count(*)::integer FROM gateway_events WHERE state = 'stored'
  `.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Bad)), Effect.orDie)
  assert.deepStrictEqual(rows.filter(({ bad }) => bad !== 0), [])
})

const serving = ({ received, state, total }: Truth) =>
  (state === "paid" || state === "overpaid" || state === "partially_refunded") && received >= total.minor

/** The books say of every order what its gateways say. Answers how many services are on. */
export const allFound = Effect.fnUntraced(function*(truths: ReadonlyArray<Truth>) {
  const payments = yield* PaymentStore
  const invoices = yield* InvoiceStore
  const orders = yield* OrderStore
  const activations = yield* ActivationStore
  const byOrder = Map.groupBy(truths, ({ order }) => order)
  const served = yield* Effect.forEach(byOrder, ([id, rails]) =>
    Effect.gen(function*() {
      const order = yield* orders.byId(id)
      assert.isDefined(order)
      if (order === undefined) return 0
      const held = yield* payments.ofOrder(id)
      let owed = 0
      for (const truth of rails) {
        const { covers, fee, received, refunded, state } = held.find((payment) => payment.id === truth.id) ??
          assert.fail(`no payment ${truth.id}`)
        const name = `${truth.gateway} ${truth.id}`
        assert.deepStrictEqual([name, state, received, refunded, fee], [
          name,
          truth.state,
          truth.received,
          truth.refunded,
          truth.fee
        ])
        const back = takenBack({ covers, fee, received, refunded, state }, order)
        owed += (covers ? order.net + order.vat : 0) - back.net - back.vat
      }
      const documents = yield* invoices.ofOrder(id)
      assert.strictEqual(documents.reduce((sum, { net, vat }) => sum + net + vat, 0), owed)
      const cover = held.find(({ covers }) => covers)
      const covering = rails.find((truth) => truth.id === cover?.id)
      if (rails.some(serving)) assert.isDefined(covering, `nothing covers ${id}`)
      const services = (yield* activations.ofRequest(order.request)).filter(({ active }) => active)
      const expected = covering !== undefined && serving(covering) ? order.lines.length : 0
      assert.strictEqual(services.length, expected, `services of ${id}`)
      return services.length
    }), { concurrency: 8 })
  return served.reduce((sum, count) => sum + count, 0)
})

/** The ledger's clearing accounts are what the gateways hold for us. */
export const clearingHolds = Effect.fnUntraced(function*(truths: ReadonlyArray<Truth>) {
  const balances = yield* PaymentStore.use((payments) => payments.balances)
  const held = new Map<string, number>()
  for (const { fee, gateway, received, refunded, state, total } of truths) {
    const key = `${gateway} ${total.currency}`
    const there = state === "disputed" ? 0 : received - refunded
    held.set(key, (held.get(key) ?? 0) + there - fee)
  }
  const booked = new Map(
    balances.filter(({ account }) => account === "clearing").map((
      row
    ) => [`${row.gateway} ${row.currency}`, row.amount])
  )
  for (const [key, amount] of held) assert.strictEqual(booked.get(key) ?? 0, amount, key)
})
