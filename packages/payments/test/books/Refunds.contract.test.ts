import { assert, layer } from "@effect/vitest"
import { labelOf } from "@statex/payments/Invoice"
import { Reconciling } from "@statex/payments/Reconciling"
import { Refunds } from "@statex/payments/Refunds"
import { RefundStore } from "@statex/payments/RefundStore"
import { Effect, Exit } from "effect"
import { randomUUID } from "node:crypto"
import { nothingWrong } from "./Checks.ts"
import { needs } from "./Needs.ts"
import { documents, kept, opened, placed, sceneLayer, services, stands } from "./Scene.ts"
import { World } from "./World.ts"

needs("DATABASE_URL", () => {
  const scene = { world: new World(), queue: new Array<string>() }
  const { world } = scene

  layer(sceneLayer(scene), { excludeTestServices: true })("Refunds", (it) => {
    it.effect("refunds once by one id, never more than there is, and again after an outage", () =>
      Effect.gen(function*() {
        const refunds = yield* Refunds
        const order = yield* placed()
        const truth = yield* opened(world, order, "stripe")
        yield* stands(truth, "paid", order.net + order.vat)
        const asked = { id: randomUUID(), payment: truth.id, amount: 1000 }
        const both = yield* Effect.all([refunds.ask(asked), refunds.ask(asked)], { concurrency: 2 })
        assert.deepStrictEqual(both, ["done", "done"])
        assert.include(yield* kept(truth), { state: "partially_refunded", refunded: 1000 })
        const ask = (amount: number, id = randomUUID()) => refunds.ask({ id, payment: truth.id, amount })
        assert.include(yield* Effect.flip(ask(4930)), { _tag: "RefundRefused", why: "amount" })
        assert.include(yield* Effect.flip(ask(5, asked.id)), { _tag: "RefundRefused", why: "used" })
        const race = yield* Effect.all(Array.from({ length: 12 }, () => Effect.exit(ask(4000))), { concurrency: 12 })
        assert.strictEqual(race.filter(Exit.isSuccess).length, 1)
        world.outage = 1
        assert.include(yield* Effect.flip(ask(929)), { _tag: "GatewayFault", reason: "unreachable" })
        yield* Reconciling.use((reconciling) => reconciling.run(1000, true))
        assert.include(yield* kept(truth), { state: "refunded", refunded: 5929 })
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [false])
        yield* nothingWrong
      }))

    it.effect("finishes a refund that was cut short, and never pays it twice", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "stripe")
        yield* stands(truth, "paid", order.net + order.vat)
        const store = yield* RefundStore
        const ask = (amount: number, age = 0) => {
          const id = randomUUID()
          const refund = { id, payment: truth.id, amount, state: "asked", askedAt: new Date(Date.now() - age) } as const
          return Effect.as(store.ask(refund), id)
        }
        const reconcile = Reconciling.use((reconciling) => reconciling.run(1000, true))
        const unsent = yield* ask(1000)
        yield* reconcile
        assert.include(yield* store.byId(unsent), { state: "done" })
        const unmarked = yield* ask(500)
        Object.assign(truth, { refunded: 1500, state: "partially_refunded" })
        yield* reconcile
        assert.include(yield* store.byId(unmarked), { state: "done" })
        const old = yield* ask(100, 25 * 3_600_000)
        yield* reconcile
        assert.include(yield* store.byId(old), { state: "asked" })
        assert.include(yield* kept(truth), { refunded: 1500, state: "partially_refunded" })
      }))

    it.effect("sends each of two refunds that were cut short, although the gateway counts enough for one", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "stripe")
        yield* stands(truth, "paid", order.net + order.vat)
        const store = yield* RefundStore
        const ids = [randomUUID(), randomUUID()] as const
        yield* Effect.forEach(
          ids,
          (id) => store.ask({ id, payment: truth.id, amount: 1000, state: "asked", askedAt: new Date() })
        )
        // The gateway has done the second; whoever asked for it died before that was written down.
        truth.refunds.set(ids[1], 1000)
        Object.assign(truth, { refunded: 1000, state: "partially_refunded" })
        const refunds = yield* Refunds
        for (const id of ids) yield* refunds.resume((yield* store.byId(id)) ?? assert.fail("no refund"))
        assert.strictEqual(truth.refunded, 2000)
        assert.include(yield* kept(truth), { refunded: 2000 })
        assert.deepStrictEqual((yield* store.ofPayment(truth.id)).map(({ state }) => state), ["done", "done"])
        yield* nothingWrong
      }))

    it.effect("looks at what is not finished now and then, not all the time", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "btcpay")
        yield* stands(truth, "paid", order.net + order.vat)
        const store = yield* RefundStore
        const askedAt = new Date(Date.now() - 25 * 3_600_000)
        yield* store.ask({ id: randomUUID(), payment: truth.id, amount: 1000, state: "asked", askedAt })
        const run = Reconciling.use((reconciling) => reconciling.run(1000))
        assert.deepStrictEqual([(yield* run).refunds, (yield* run).refunds], [1, 0])
      }))

    it.effect("counts its own refunds where the gateway never tells any", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "comgate")
        yield* stands(truth, "paid", order.net + order.vat)
        const refunds = yield* Refunds
        yield* refunds.ask({ id: randomUUID(), payment: truth.id, amount: 1000 })
        assert.include(yield* kept(truth), { state: "partially_refunded", refunded: 1000 })
        assert.deepStrictEqual((yield* documents(order.id)).map(labelOf).length, 2)
        yield* refunds.ask({ id: randomUUID(), payment: truth.id })
        assert.include(yield* kept(truth), { state: "refunded", refunded: 5929 })
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [false])
        yield* nothingWrong
      }))

    it.effect("books a refund by hand when somebody says that it is sent, and not before", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "bank-qr")
        yield* stands(truth, "paid", order.net + order.vat)
        const refunds = yield* Refunds
        const id = randomUUID()
        assert.strictEqual(yield* refunds.ask({ id, payment: truth.id }), "pending")
        yield* Reconciling.use((reconciling) => reconciling.run(1000, true))
        assert.include(yield* kept(truth), { state: "paid", refunded: 0 })
        assert.include(yield* Effect.flip(refunds.ask({ id: randomUUID(), payment: truth.id })), { why: "state" })
        yield* refunds.decide(id, "done")
        assert.include(yield* kept(truth), { state: "refunded", refunded: 5929 })
        assert.include(yield* Effect.flip(refunds.decide(id, "done")), { _tag: "RefundRefused", why: "state" })
        yield* nothingWrong
      }))

    it.effect("switches nothing on for two halves of which one went back", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const [total, half] = [order.net + order.vat, 3000]
        const truth = yield* opened(world, order, "bank-qr")
        yield* stands(truth, "underpaid", half)
        const refunds = yield* Refunds
        const id = randomUUID()
        yield* refunds.ask({ id, payment: truth.id })
        yield* refunds.decide(id, "done")
        assert.include(yield* kept(truth), { state: "refunded", refunded: half })
        yield* stands(truth, "overpaid", total + 1)
        assert.include(yield* kept(truth), { state: "partially_refunded", received: total + 1, covers: false })
        assert.deepStrictEqual(yield* services(order.request), [])
        yield* stands(truth, "overpaid", total + half)
        assert.include(yield* kept(truth), { received: total + half, covers: true })
        assert.deepStrictEqual((yield* services(order.request)).map(({ active }) => active), [true])
        yield* nothingWrong
      }))

    it.effect("lets a person say what became of a refund whose answer was lost, and not before it could come", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "comgate")
        yield* stands(truth, "paid", order.net + order.vat)
        const refunds = yield* Refunds
        const store = yield* RefundStore
        const lost = (age: number, amount: number) => {
          const id = randomUUID()
          const askedAt = new Date(Date.now() - age * 60_000)
          return Effect.as(store.ask({ id, payment: truth.id, amount, state: "asked", askedAt }), id)
        }
        const young = yield* lost(5, 1000)
        assert.include(yield* Effect.flip(refunds.decide(young, "done")), { _tag: "RefundRefused", why: "state" })
        const went = yield* lost(11, 2000)
        yield* refunds.decide(went, "done")
        assert.include(yield* kept(truth), { state: "partially_refunded", refunded: 2000 })
        const never = yield* lost(11, 2000)
        yield* refunds.decide(never, "failed")
        assert.include(yield* kept(truth), { state: "partially_refunded", refunded: 2000 })
        assert.include(yield* store.byId(never), { state: "failed" })
        const told = yield* opened(world, yield* placed(), "stripe")
        yield* stands(told, "paid", order.net + order.vat)
        const asked = randomUUID()
        yield* store.ask({ id: asked, payment: told.id, amount: 1, state: "asked", askedAt: new Date(0) })
        assert.include(yield* Effect.flip(refunds.decide(asked, "failed")), { why: "gateway" })
      }))

    it.effect("gives late money back without ever switching anything on", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "crypto-qr")
        yield* stands(truth, "expired", order.net + order.vat)
        const refunds = yield* Refunds
        const id = randomUUID()
        yield* refunds.ask({ id, payment: truth.id })
        yield* refunds.decide(id, "done")
        assert.include(yield* kept(truth), { state: "expired", received: 5929, refunded: 5929, covers: false })
        assert.deepStrictEqual(yield* services(order.request), [])
        assert.deepStrictEqual(yield* documents(order.id), [])
        yield* nothingWrong
      }))
  })
})
