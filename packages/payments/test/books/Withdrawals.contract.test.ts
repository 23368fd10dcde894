import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { Withdrawals } from "@statex/payments/Withdrawals"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"

const placed = Effect.gen(function*() {
  const sql = yield* SqlClient
  const id = randomUUID()
  yield* sql`
    INSERT INTO orders (id, request, form_key, currency, lines, net, vat, decision, billing, locale, priced_on, created_at)
    VALUES (${id}::uuid, 'r', ${id}, 'EUR', '[]'::jsonb, 100, 21, '{}'::jsonb, '{}'::jsonb, 'en', '2026-11-23', now())`
  return id
})

layer(Withdrawals.layer.pipe(Layer.provideMerge(Database.layerScratch)))("a withdrawal", (it) => {
  it.effect("is written down once: what was stated first stays", () =>
    Effect.gen(function*() {
      const withdrawals = yield* Withdrawals
      const order = yield* placed
      const [one, other] = yield* Effect.all([
        withdrawals.record({ order, name: "Jana", statement: "I withdraw" }),
        withdrawals.record({ order, name: "Petr", statement: "I withdraw" })
      ], { concurrency: 2 })
      assert.deepStrictEqual(one, other)
      assert.deepStrictEqual(yield* withdrawals.ofOrder(order), one)
      assert.deepStrictEqual((yield* withdrawals.latest(10)).map(({ order }) => order), [order])
    }))

  it.effect("is of no order that has none, and of nothing that is no order's name", () =>
    Effect.gen(function*() {
      const withdrawals = yield* Withdrawals
      assert.isUndefined(yield* withdrawals.ofOrder(yield* placed))
      assert.isUndefined(yield* withdrawals.ofOrder("'; DROP TABLE withdrawals"))
    }))

  it.effect("is never changed afterwards", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const order = yield* placed
      yield* Withdrawals.use((withdrawals) => withdrawals.record({ order, name: "Jana", statement: "I withdraw" }))
      const refused = yield* Effect.flip(sql`UPDATE withdrawals SET name = 'Petr' WHERE order_id = ${order}::uuid`)
      assert.isDefined(refused)
    }))
})
