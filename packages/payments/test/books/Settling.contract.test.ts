import { assert, layer } from "@effect/vitest"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { EventStore } from "@statex/payments/EventStore"
import { labelOf } from "@statex/payments/Invoice"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { Receiving } from "@statex/payments/Receiving"
import { Reconciling } from "@statex/payments/Reconciling"
import { Settling } from "@statex/payments/Settling"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { nothingWrong } from "./Checks.ts"
import { needs } from "./Needs.ts"
import { atHome, billing, documents, kept, opened, placed, sceneLayer, services, stands } from "./Scene.ts"
import { type Truth, World } from "./World.ts"

needs("DATABASE_URL", () => {
  const scene = { world: new World(), queue: new Array<string>() }
  const { world } = scene

  const eventOf = (hint: { readonly reference?: string; readonly id?: string }, gateway: Truth["gateway"] = "btcpay") =>
    Effect.map(
      EventStore.use((events) => events.store(gateway, { eventId: randomUUID(), type: "changed", ...hint })),
      (id) => id ?? assert.fail("it was known")
    )
  const stateOf = (id: string) => Effect.map(EventStore.use((events) => events.byId(id)), (event) => event?.state)

  layer(sceneLayer(scene), { excludeTestServices: true })("Settling", (it) => {
    it.effect("makes one order of one form, at the price of its first sending", () =>
      Effect.gen(function*() {
        const orders = yield* OrderStore
        const ordering = {
          request: randomUUID(),
          formKey: randomUUID(),
          currency: "EUR",
          wanted: [{ item: "premium", quantity: 1 }],
          decision: atHome,
          billing,
          locale: "en"
        } as const
        const made = yield* Effect.all(Array.from({ length: 8 }, () => orders.place(ordering)), { concurrency: 8 })
        assert.strictEqual(new Set(made.map(({ id }) => id)).size, 1)
        assert.strictEqual((yield* orders.ofRequest(ordering.request)).length, 1)
        const again = yield* orders.place({ ...ordering, decision: { ...atHome, rate: 0 } })
        assert.strictEqual(again.vat, 399)
        const refused = yield* Effect.flip(orders.place({ ...ordering, currency: "CZK" }))
        assert.strictEqual(refused._tag, "OrderConflict")
      }))

    it.effect("switches on once, writes an invoice, and takes both back with the money", () =>
      Effect.gen(function*() {
        const order = yield* placed("EUR", ["extra-change", "premium"])
        const truth = yield* opened(world, order, "coinbase")
        yield* stands(truth, "underpaid", 100)
        assert.deepStrictEqual(yield* services(order.request), [])
        assert.deepStrictEqual(yield* documents(order.id), [])
        yield* stands(truth, "paid", 8228)
        assert.deepStrictEqual((yield* services(order.request)).map(({ active, service }) => [service, active]), [
          ["change", true],
          ["premium", true]
        ])
        yield* stands(truth, "partially_refunded", 8228, 1000)
        assert.isTrue((yield* services(order.request)).every(({ active }) => active))
        yield* stands(truth, "refunded", 8228, 8228)
        assert.deepStrictEqual((yield* services(order.request)).map(({ revision, why }) => [why, revision]), [
          ["refunded", 2],
          ["refunded", 2]
        ])
        yield* stands(truth, "paid", 8228, 0)
        assert.isTrue((yield* services(order.request)).every(({ active, why }) => active && why === "restored"))
        const papers = yield* documents(order.id)
        assert.deepStrictEqual(papers.map(({ net, series, vat }) => [series, net, vat]), [
          ["invoice", 6800, 1428],
          ["credit-note", -826, -174],
          ["credit-note", -5974, -1254],
          ["invoice", 6800, 1428]
        ])
        assert.match(labelOf(papers[0] ?? assert.fail("no paper")), /^SX-\d{4}-\d{6}$/)
        assert.isTrue(papers.slice(1).every(({ corrects }) => corrects === papers[0]?.id))
        yield* nothingWrong
      }))

    it.effect("lets one of two rails pay and keeps the other's money for the customer", () =>
      Effect.gen(function*() {
        const order = yield* placed("CZK")
        const [one, two] = [yield* opened(world, order, "stripe"), yield* opened(world, order, "bank-qr")]
        const total = order.net + order.vat
        yield* Effect.all([stands(one, "paid", total), stands(two, "paid", total)], { concurrency: 2 })
        assert.strictEqual((yield* services(order.request)).length, 1)
        assert.strictEqual((yield* documents(order.id)).length, 1)
        const covers = [(yield* kept(one)).covers, (yield* kept(two)).covers]
        assert.deepStrictEqual(covers.toSorted(), [false, true])
        const balances = yield* PaymentStore.use((payments) => payments.balances)
        const credit = balances.filter(({ account, currency }) => account === "credit" && currency === "CZK")
        assert.strictEqual(credit.reduce((sum, { amount }) => sum + amount, 0), -total)
        yield* nothingWrong
      }))

    it.effect("parks what it does not know yet, takes it up with the payment, and leaves alone what is not ours", () =>
      Effect.gen(function*() {
        const { settle } = yield* Settling
        const order = yield* placed()
        const truth = yield* opened(world, order, "btcpay", true)
        Object.assign(truth, { state: "paid", received: order.net + order.vat })
        const early = yield* eventOf({ reference: truth.reference })
        const foreign = yield* eventOf({ reference: randomUUID() })
        const nothing = yield* eventOf({})
        assert.deepStrictEqual([yield* settle(early), yield* settle(foreign), yield* settle(nothing)], [
          "parked",
          "parked",
          "foreign"
        ])
        const before = scene.queue.length
        yield* opened(world, order, "stripe")
        assert.strictEqual(scene.queue.length, before)
        yield* PaymentStore.use((payments) => payments.name(truth.id, { reference: truth.reference }))
        yield* Reconciling.use((reconciling) => reconciling.run(1000, true))
        assert.deepStrictEqual([yield* stateOf(early), yield* stateOf(foreign)], ["applied", "parked"])
        assert.strictEqual((yield* kept(truth)).state, "paid")
        assert.strictEqual(yield* EventStore.use((events) => events.giveUp(new Date(Date.now() + 60_000))), 1)
        assert.strictEqual(yield* stateOf(foreign), "foreign")
      }))

    it.effect("learns the gateway's name from an event that repeats ours", () =>
      Effect.gen(function*() {
        const truth = yield* opened(world, yield* placed(), "paypal", true)
        truth.state = "pending"
        const event = yield* eventOf({ reference: truth.reference, id: truth.id }, "paypal")
        assert.strictEqual(yield* Settling.use(({ settle }) => settle(event)), "applied")
        assert.strictEqual((yield* kept(truth)).reference, truth.reference)
        const other = yield* eventOf({ reference: "somebody-else", id: truth.id }, "stripe")
        assert.strictEqual(yield* Settling.use(({ settle }) => settle(other)), "parked")
      }))

    it.effect("books nothing in another currency", () =>
      Effect.gen(function*() {
        const truth = yield* opened(world, yield* placed("AED"), "btcpay")
        world.truths.set(truth.reference, {
          ...truth,
          state: "paid",
          received: 20_000,
          total: { minor: 1, currency: "EUR" }
        })
        assert.strictEqual(yield* Settling.use(({ refresh }) => refresh(truth.id)), "ignored")
        assert.include(yield* kept(truth), { state: "created", received: 0, covers: false })
      }))

    it.effect("expires a transfer that nobody sent, and takes it when it comes after all", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const order = yield* placed("CZK")
        const truth = yield* opened(world, order, "crypto-qr")
        yield* sql`UPDATE payments SET expires_at = now() - interval '2 hours' WHERE id = ${truth.id}::uuid`
        // Money that its chain has not confirmed yet is under way.
        yield* stands(truth, "pending", 0)
        assert.strictEqual((yield* kept(truth)).state, "pending")
        yield* stands(truth, "expired", 0)
        assert.strictEqual((yield* kept(truth)).state, "expired")
        yield* stands(truth, "paid", order.net + order.vat)
        assert.include(yield* kept(truth), { state: "paid", covers: true })
      }))

    it.effect("takes what a payer agreed to, and leaves it where the order is paid already", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const [one, two] = [yield* opened(world, order, "paypal"), yield* opened(world, order, "paypal")]
        Object.assign(one, { state: "authorised" })
        Object.assign(two, { state: "authorised" })
        const { refresh } = yield* Settling
        yield* refresh(one.id)
        yield* refresh(two.id)
        assert.include(yield* kept(one), { state: "paid", covers: true })
        assert.include(yield* kept(two), { state: "authorised", received: 0 })
        yield* nothingWrong
      }))

    it.effect("closes the other ways to pay an order once it is paid", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const [left, pays] = [yield* opened(world, order, "stripe"), yield* opened(world, order, "paypal")]
        const other = yield* opened(world, yield* placed(), "stripe")
        yield* Settling.use((settling) => settling.refresh(left.id))
        yield* stands(pays, "paid", order.net + order.vat)
        yield* Reconciling.use((reconciling) => reconciling.run(1000))
        assert.strictEqual(left.state, "cancelled")
        assert.include(yield* kept(left), { state: "cancelled" })
        assert.include(yield* kept(pays), { state: "paid", covers: true })
        assert.strictEqual(other.state, "created")
      }))

    it.effect("expires what its gateway has forgotten, and waits for what nobody has opened", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const { refresh, settle } = yield* Settling
        const truth = yield* opened(world, yield* placed(), "paypal")
        world.truths.delete(truth.reference)
        const event = yield* eventOf({ reference: truth.reference }, "paypal")
        assert.strictEqual(yield* settle(event), "ignored")
        assert.strictEqual((yield* kept(truth)).state, "created")
        // It is not asked for again at once, and again.
        const due = PaymentStore.use((payments) => payments.due(1000, new Date()))
        assert.notInclude(yield* due, truth.id)
        yield* sql`UPDATE payments SET expires_at = now() - interval '2 hours' WHERE id = ${truth.id}::uuid`
        yield* refresh(truth.id)
        assert.strictEqual((yield* kept(truth)).state, "expired")
        const unopened = yield* opened(world, yield* placed(), "paypal", true)
        const early = yield* eventOf({ id: unopened.id }, "paypal")
        assert.strictEqual(yield* settle(early), "parked")
        const before = scene.queue.length
        yield* Receiving.use((receiving) => receiving.opened(unopened.id, { reference: unopened.reference }))
        assert.deepStrictEqual(scene.queue.slice(before), [early])
        assert.strictEqual(yield* settle(early), "applied")
      }))

    it.effect("tells a payer whose bank said no, and takes the money of a second try", () =>
      Effect.gen(function*() {
        const order = yield* placed()
        const truth = yield* opened(world, order, "paypal")
        world.declined.add(truth.reference)
        yield* stands(truth, "authorised", 0)
        assert.include(yield* kept(truth), { state: "failed", received: 0 })
        world.declined.delete(truth.reference)
        yield* Settling.use(({ refresh }) => refresh(truth.id))
        assert.include(yield* kept(truth), { state: "paid", covers: true })
      }))

    it.effect("ends what nobody has opened and nobody was shown, without asking its gateway", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const [young, old] = yield* Effect.all([
          opened(world, yield* placed(), "comgate", true),
          opened(world, yield* placed(), "comgate", true)
        ])
        yield* sql`UPDATE payments SET expires_at = now() - interval '2 hours' WHERE id = ${old.id}::uuid`
        yield* Reconciling.use((reconciling) => reconciling.run(1000))
        assert.deepStrictEqual([(yield* kept(young)).state, (yield* kept(old)).state], ["created", "expired"])
        const looked = yield* sql`SELECT 1 FROM payments WHERE id = ${old.id}::uuid AND poll_at IS NOT NULL`
        assert.lengthOf(looked, 0)
      }))

    it.effect("leaves what fails alone for a while, and longer the older it is", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const run = Reconciling.use((reconciling) => reconciling.run(1000))
        const truth = yield* opened(world, yield* placed(), "btcpay")
        const event = yield* eventOf({ reference: truth.reference })
        yield* run
        yield* sql`UPDATE gateway_events SET stored_at = now() - interval '1 day' WHERE id = ${event}::uuid`
        yield* sql`UPDATE payments SET poll_at = NULL`
        yield* sql`UPDATE payments SET poll_at = now() - interval '1 second', created_at = now() - interval '10 hours' WHERE id = ${truth.id}::uuid`
        world.outage = 2
        assert.deepInclude(yield* run, { failed: 2, read: 1, settled: 1 })
        assert.deepInclude(yield* run, { failed: 0, read: 0, settled: 0 })
        const [pauses] = yield* sql`SELECT round(extract(epoch FROM e.retry_at - now()) / 600)::integer AS event,
            round(extract(epoch FROM p.poll_at - now()) / 600)::integer AS payment
          FROM gateway_events e, payments p WHERE e.id = ${event}::uuid AND p.id = ${truth.id}::uuid`
        assert.deepStrictEqual({ ...pauses }, { event: 6, payment: 6 })
        assert.strictEqual((yield* Reconciling.use((reconciling) => reconciling.run(1000, true))).failed, 0)
        assert.strictEqual(yield* stateOf(event), "applied")
      }))

    it.effect("hands a switch over exactly once, also after a failure", () =>
      Effect.gen(function*() {
        const activations = yield* ActivationStore
        yield* activations.deliver(() => Effect.void, 1000)
        const order = yield* placed("EUR", ["premium", "eu-compliance", "extra-change"])
        yield* stands(yield* opened(world, order, "comgate"), "paid", order.net + order.vat)
        const told: Array<number> = []
        const tell = ({ line }: { readonly line: number }) => Effect.sync(() => void told.push(line))
        // One that fails holds up no other, and waits before it is tried again.
        const broken = activations.deliver((one) => one.line === 1 ? Effect.fail("no") : tell(one))
        assert.deepStrictEqual([yield* broken, yield* broken, told.toSorted()], [2, 0, [0, 2]])
        assert.deepStrictEqual((yield* activations.unserved).map(({ line }) => line), [1])
        yield* SqlClient.use((sql) => sql`UPDATE activations SET retry_at = now()`)
        const hand = activations.deliver(tell)
        yield* Effect.all([hand, hand, hand], { concurrency: 3 })
        assert.deepStrictEqual(told.toSorted(), [0, 1, 2])
        assert.deepStrictEqual(yield* activations.unserved, [])
        assert.strictEqual(yield* hand, 0)
      }))
  })
})
