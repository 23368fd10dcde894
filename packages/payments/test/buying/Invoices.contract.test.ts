import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import type { OrderCurrency } from "@statex/payments/Catalogue"
import { type ExchangeRate, ExchangeRates, ExchangeRatesUnavailable } from "@statex/payments/ExchangeRates"
import type { Draft } from "@statex/payments/Invoice"
import { InvoiceRates } from "@statex/payments/InvoiceRates"
import { InvoiceStore } from "@statex/payments/InvoiceStore"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { pretendedSeller, Seller } from "@statex/payments/Seller"
import { Effect, Exit, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"
import { placed } from "../books/Scene.ts"

/** What the bank says; nothing while it is closed. */
const bank: { said: ExchangeRate | "closed" | undefined } = { said: "closed" }

const rates = Layer.succeed(
  ExchangeRates,
  ExchangeRates.of({
    on: () =>
      Effect.suspend(() =>
        bank.said === "closed"
          ? Effect.fail(new ExchangeRatesUnavailable({ why: "unreachable" }))
          : Effect.succeed(bank.said)
      )
  })
)

const seller = { ...pretendedSeller, name: "Statex s.r.o.", pretended: false }

const books = InvoiceRates.layer.pipe(
  Layer.provide(rates),
  Layer.provideMerge(Layer.mergeAll(OrderStore.layer, PaymentStore.layer, InvoiceStore.layer)),
  Layer.provide(Layer.succeed(Seller, Seller.of(seller))),
  Layer.provideMerge(Database.layerScratch)
)

const at = new Date("2026-11-22T23:30:00Z")

const issued = Effect.fnUntraced(function*(currency: OrderCurrency) {
  const order = yield* placed(currency)
  const payments = yield* PaymentStore
  const invoices = yield* InvoiceStore
  const id = randomUUID()
  yield* payments.begin({ id, order: order.id, gateway: "scripted", expiresAt: at })
  const draft: Draft = { series: "invoice", corrects: false, net: order.net, vat: order.vat, lines: order.lines }
  const back: Draft = { series: "credit-note", corrects: true, net: -1000, vat: -210, lines: [] }
  yield* invoices.issue({ id, order }, draft, at)
  yield* invoices.issue({ id, order }, back, at)
  return order.id
})
const ofOrder = (order: string) => InvoiceStore.use((invoices) => invoices.ofOrder(order))
const complete = InvoiceRates.use((found) => found.complete(100))

needs("DATABASE_URL", () => {
  layer(books, { excludeTestServices: true })("Invoices", (it) => {
    it.effect("keep their seller and the days of its books", () =>
      Effect.gen(function*() {
        const [invoice, note] = yield* ofOrder(yield* issued("CZK"))
        assert.deepStrictEqual(invoice?.seller, seller)
        // Half past midnight in Prague.
        assert.deepStrictEqual([invoice?.suppliedOn, invoice?.dueOn], ["2026-11-23", "2026-11-23"])
        assert.strictEqual(note?.corrects, invoice?.id)
        assert.isNull(invoice?.exchange)
      }))

    it.effect("are in crowns, too, once the bank has said a rate, and for ever", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const order = yield* issued("EUR")
        const exchanges = Effect.map(ofOrder(order), (found) => found.map(({ exchange }) => exchange))
        bank.said = "closed"
        assert.deepStrictEqual(yield* complete, { completed: 0, waiting: 1 })
        bank.said = undefined
        assert.deepStrictEqual(yield* complete, { completed: 0, waiting: 1 })
        assert.deepStrictEqual(yield* exchanges, [null, null])
        const friday = { rate: "24.205", amount: 1, declaredOn: "2026-11-20" }
        bank.said = friday
        assert.deepStrictEqual(yield* complete, { completed: 1, waiting: 0 })
        // Whatever is said later, a correction takes the rate of what it corrects.
        bank.said = { ...friday, rate: "99.000", declaredOn: "2026-11-23" }
        assert.deepStrictEqual(yield* complete, { completed: 1, waiting: 0 })
        assert.deepStrictEqual(yield* complete, { completed: 0, waiting: 0 })
        assert.deepStrictEqual(yield* exchanges, [
          { ...friday, net: 118_605, vat: 24_907 },
          { ...friday, net: -24_205, vat: -5083 }
        ])
        assert.isTrue(Exit.isFailure(yield* Effect.exit(sql`UPDATE invoice_rates SET rate = '1'`)))
        assert.isTrue(Exit.isFailure(yield* Effect.exit(sql`DELETE FROM invoice_rates`)))
      }))
  })
})
