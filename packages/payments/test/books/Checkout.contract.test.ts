import { assert, layer } from "@effect/vitest"
import { Checkout } from "@statex/payments/Checkout"
import { OrderStore } from "@statex/payments/OrderStore"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "./Needs.ts"
import { opened, placed, sceneLayer, stands } from "./Scene.ts"
import { World } from "./World.ts"

needs("DATABASE_URL", () => {
  const scene = { world: new World(), queue: new Array<string>() }
  const { world } = scene

  const paying = (order: string, id: string, rail = "stripe") =>
    Checkout.use((checkout) =>
      checkout.pay({
        id,
        order,
        rail,
        consent: true,
        locale: "en",
        description: "A change",
        addresses: () => ({ returnTo: "https://x.test", cancelTo: "https://x.test", webhook: "https://x.test" })
      })
    )

  /** Makes an order, and whatever belongs to it, so many days older. */
  const aged = (order: string, days: number) =>
    SqlClient.use((sql) =>
      Effect.all([
        sql`UPDATE orders SET created_at = created_at - ${days} * interval '1 day' WHERE id = ${order}::uuid`,
        sql`UPDATE payments SET created_at = created_at - ${days} * interval '1 day',
          changed_at = changed_at - ${days} * interval '1 day', expires_at = expires_at - ${days} * interval '1 day'
          WHERE order_id = ${order}::uuid`
      ])
    )

  const erase = OrderStore.use((orders) => orders.eraseBuyers(1000))
  const buyerOf = (order: string) =>
    Effect.map(Checkout.use((checkout) => checkout.order(order)), ({ order: { billing } }) => billing.name)

  layer(sceneLayer(scene), { excludeTestServices: true })("Checkout", (it) => {
    it.effect("asks a gateway for the very same when a form is sent twice, and at once", () =>
      Effect.gen(function*() {
        const [order, id] = [yield* placed(), randomUUID()]
        const sent = yield* Effect.all([paying(order.id, id), paying(order.id, id), paying(order.id, id)], {
          concurrency: 3
        })
        assert.deepStrictEqual(sent, [id, id, id])
        const asked = world.asked.filter((opening) => opening.id === id)
        assert.isAtLeast(asked.length, 1)
        assert.strictEqual(new Set(asked.map(({ expiresAt }) => expiresAt)).size, 1)
        // Whoever opened it first died before it could write the gateway's name down.
        yield* SqlClient.use((sql) => sql`UPDATE payments SET reference = NULL, next = NULL WHERE id = ${id}::uuid`)
        yield* paying(order.id, id)
        const again = world.asked.filter((opening) => opening.id === id)
        assert.strictEqual(again.at(-1)?.expiresAt, asked[0]?.expiresAt)
      }))

    it.effect("opens nothing under the name of a payment that has ended", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "comgate")
        yield* stands(truth, "expired", 0)
        assert.strictEqual((yield* Effect.flip(paying(order.id, truth.id, "comgate")))._tag, "RailUnable")
        assert.isFalse(world.asked.some(({ id }) => id === truth.id))
      }))

    it.effect("gives nobody all addresses of coins", () =>
      Effect.gen(function*() {
        const { request } = yield* placed()
        const orders = yield* Effect.forEach(Array.from({ length: 6 }), () =>
          placed("EUR", ["extra-change"], { request }))
        const opening = yield* Effect.forEach(orders, ({ id }) =>
          Effect.result(paying(id, randomUUID(), "crypto-qr")))
        assert.deepStrictEqual(opening.map(({ _tag }) => _tag), [
          ...Array.from({ length: 5 }, () => "Success"),
          "Failure"
        ])
        yield* paying((orders.at(-1) ?? assert.fail("no order")).id, randomUUID(), "stripe")
        yield* paying((yield* placed()).id, randomUUID(), "crypto-qr")
      }))

    it.effect("forgets who never paid, and lets nobody pay that order any more", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const [never, young, late] = [yield* placed(), yield* placed(), yield* placed()]
        yield* opened(world, late, "bank-qr")
        yield* aged(never.id, 31)
        yield* aged(young.id, 29)
        yield* aged(late.id, 119)
        assert.strictEqual(yield* erase, 1)
        assert.deepStrictEqual([yield* buyerOf(never.id), yield* buyerOf(young.id), yield* buyerOf(late.id)], [
          "—",
          young.billing.name,
          late.billing.name
        ])
        yield* aged(late.id, 3)
        assert.strictEqual(yield* erase, 1)
        assert.strictEqual(yield* buyerOf(late.id), "—")
        assert.lengthOf(yield* sql`SELECT 1 FROM orders WHERE id = ${never.id}::uuid AND orders::text LIKE '%jana%'`, 0)
        assert.deepStrictEqual((yield* Checkout.use((checkout) => checkout.order(never.id))).rails, [])
        assert.strictEqual((yield* Effect.flip(paying(never.id, randomUUID())))._tag, "OrderSettled")
      }))

    it.effect("keeps whom documents name for ten years, and to whom money is owed", () =>
      Effect.gen(function*() {
        const [paid, owed] = [yield* placed(), yield* placed()]
        yield* stands(yield* opened(world, paid, "stripe"), "paid", paid.net + paid.vat)
        yield* stands(yield* opened(world, owed, "crypto-qr"), "underpaid", 100)
        yield* aged(paid.id, 3000)
        yield* aged(owed.id, 3000)
        assert.strictEqual(yield* erase, 0)
        const { id } = yield* placed()
        yield* SqlClient.use((sql) =>
          sql`INSERT INTO invoices SELECT gen_random_uuid(), 'credit-note', 1999, 1, ${id}::uuid, payment_id, NULL,
            currency, net, vat, lines, decision, seller, now() - interval '11 years', supplied_on, due_on
            FROM invoices WHERE order_id = ${paid.id}::uuid`
        )
        yield* aged(id, 4000)
        assert.strictEqual(yield* erase, 1)
        assert.strictEqual(yield* buyerOf(id), "—")
      }))
  })
})
