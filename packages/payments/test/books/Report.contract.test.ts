import { assert, layer } from "@effect/vitest"
import { EventStore } from "@statex/payments/EventStore"
import { OrderStore } from "@statex/payments/OrderStore"
import { PaymentGateways } from "@statex/payments/PaymentGateway"
import { PaymentReport } from "@statex/payments/PaymentReport"
import { Refunds } from "@statex/payments/Refunds"
import { RefundStore } from "@statex/payments/RefundStore"
import type { PaymentFilter } from "@statex/payments/reports/PaymentList"
import { searchOf } from "@statex/payments/reports/PaymentSearch"
import { Settling } from "@statex/payments/Settling"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "./Needs.ts"
import { opened, placed, sceneLayer } from "./Scene.ts"
import { type Truth, World } from "./World.ts"

needs("DATABASE_URL", () => {
  const scene = { world: new World(), queue: new Array<string>() }
  const { world } = scene
  const hour = 3_600_000

  const stands = (truth: Truth, state: Truth["state"], received: number, refunded = 0) => {
    Object.assign(truth, { state, received, refunded })
    return Settling.use((settling) => settling.refresh(truth.id))
  }
  const listed = (filter: Partial<PaymentFilter>) =>
    Effect.map(PaymentReport.use((report) => report.list({ page: 1, ...filter })), ({ rows }) => rows)
  const found = (typed: string) => {
    const search = searchOf(typed)
    return search === undefined ? Effect.succeed([]) : Effect.map(
      listed({ search }),
      (rows) => rows.map(({ payment }) => payment)
    )
  }
  const about = (id: string) => PaymentReport.use((report) => report.payment(id))
  const stuck = PaymentReport.use((report) => report.stuck)
  const check = PaymentReport.use((report) => report.check)

  /** Books in which Coinbase is not offered any more. */
  const offered = Layer.succeed(PaymentGateways, world.gateways.filter(({ name }) => name !== "coinbase"))
  const reported = PaymentReport.layer.pipe(Layer.provide(offered), Layer.provideMerge(sceneLayer(scene)))

  layer(reported, { excludeTestServices: true })("The report of payments", (it) => {
    it.effect("lists orders and payments, newest first, and finds one by each of its names", () =>
      Effect.gen(function*() {
        const order = yield* placed("EUR", ["extra-change", "premium"])
        const first = yield* opened(world, order, "stripe")
        yield* stands(first, "failed", 0)
        const second = yield* opened(world, order, "btcpay")
        yield* stands(second, "paid", 8228)
        const alone = yield* placed("CZK")
        const rows = yield* listed({})
        assert.deepStrictEqual(rows.map(({ gateway, order, settled, state }) => [order, gateway, state, settled]), [
          [alone.id, null, null, false],
          [order.id, "btcpay", "paid", true],
          [order.id, "stripe", "failed", true]
        ])
        assert.deepInclude(rows[1], { total: 8228, received: 8228, covers: true, items: ["extra-change", "premium"] })
        const ids = (rows: ReadonlyArray<{ readonly order: string }>) => rows.map(({ order }) => order)
        assert.deepStrictEqual(ids(yield* listed({ state: "unpaid" })), [alone.id])
        assert.deepStrictEqual(ids(yield* listed({ state: "paid" })), [order.id])
        assert.deepStrictEqual(ids(yield* listed({ gateway: "stripe" })), [order.id])
        assert.deepStrictEqual(ids(yield* listed({ gateway: "stripe", state: "paid" })), [])
        const both = [second.id, first.id]
        const label = `SX-${second.id.replaceAll("-", "").slice(0, 14)}`
        const year = new Date().getFullYear()
        const names = [order.id, first.id, second.reference, order.request, label, `SX-${year}-000001`]
        for (const name of names) assert.deepStrictEqual(yield* found(` ${name} `), both, name)
        for (const name of ["nothing", randomUUID(), `SXC-${year}-000001`, "%", "SX-00000000000000"]) {
          assert.deepStrictEqual(yield* found(name), [], name)
        }
      }))

    it.effect("shows what a payment left everywhere, with sums that run and end at nothing", () =>
      Effect.gen(function*() {
        const order = yield* placed("EUR")
        yield* OrderStore.use((orders) =>
          orders.agree(order.id, { immediate: true, locale: "cs", at: "2026-11-23T10:00:00.000Z" })
        )
        const truth = yield* opened(world, order, "btcpay")
        yield* stands(truth, "underpaid", 100)
        yield* stands(truth, "paid", truth.total.minor)
        const event = yield* EventStore.use((events) =>
          events.store("btcpay", { eventId: "told-1", type: "settled", reference: truth.reference })
        )
        yield* Settling.use((settling) => settling.settle(event ?? ""))
        yield* Refunds.use((refunds) => refunds.ask({ id: randomUUID(), payment: truth.id, amount: 1000 }))
        const dossier = yield* about(truth.id)
        const { activations, changes, events, facts, invoices, postings, refunds } = dossier
        assert.deepStrictEqual(changes.map(({ became, was }) => [was, became]), [
          ["paid", "partially_refunded"],
          ["underpaid", "paid"],
          ["created", "underpaid"]
        ])
        assert.deepStrictEqual(
          events.map(({ eventId, state, verdict }) => [eventId, state, verdict]),
          [["told-1", "applied", "Unchanged (paid)"]]
        )
        assert.deepStrictEqual(invoices.map(({ series }) => series), ["invoice", "credit-note"])
        assert.deepStrictEqual(refunds.map(({ amount, state }) => [amount, state]), [[1000, "done"]])
        assert.deepStrictEqual(activations.map(({ active, told }) => [active, told]), [[true, 0]])
        assert.strictEqual(facts.consent?.locale, "cs")
        assert.strictEqual(facts.settledBy, truth.id)
        const last = new Map(postings.map(({ account, balance }) => [account, balance]))
        assert.strictEqual([...last.values()].reduce((sum, balance) => sum + balance, 0), 0)
        assert.strictEqual(last.get("clearing"), truth.total.minor - 1000)
        assert.strictEqual((yield* Effect.flip(about("no-such")))._tag, "PaymentNotFound")
        assert.strictEqual((yield* Effect.flip(about(randomUUID())))._tag, "PaymentNotFound")
      }))

    it.effect("names what waits too long, and nothing that is as it should be", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        yield* sql`UPDATE activations SET told = revision`
        const order = yield* placed("EUR")
        const fine = yield* opened(world, order, "stripe")
        assert.deepStrictEqual(
          Object.values(yield* stuck).map((found) => found.length),
          [0, 0, 0, 0, 0, 0, 0]
        )
        const cut = yield* opened(world, order, "paypal", true)
        const gone = yield* opened(world, order, "coinbase")
        const paid = yield* opened(world, order, "btcpay")
        yield* stands(paid, "paid", paid.total.minor)
        const refund = randomUUID()
        yield* RefundStore.use((refunds) =>
          refunds.ask({
            id: refund,
            payment: paid.id,
            amount: 5,
            state: "asked",
            askedAt: new Date(Date.now() - 2 * hour)
          })
        )
        const stored = yield* EventStore.use((events) =>
          events.store("stripe", { eventId: "late", type: "changed", reference: fine.reference })
        )
        const parked = yield* EventStore.use((events) =>
          events.store("stripe", { eventId: "whose", type: "changed", reference: "unknown" })
        )
        yield* Settling.use((settling) => settling.settle(parked ?? ""))
        yield* sql`UPDATE payments SET created_at = now() - interval '1 hour', poll_at = now() - interval '5 minutes'
          WHERE id IN (${fine.id}::uuid, ${cut.id}::uuid, ${gone.id}::uuid)`
        yield* sql`UPDATE gateway_events SET stored_at = now() - interval '2 minutes' WHERE state = 'stored'`
        yield* sql`UPDATE activations SET changed_at = now() - interval '2 minutes' WHERE order_id = ${order.id}::uuid`
        const { activations, events, homeless, parked: waiting, refunds, unopened, unread } = yield* stuck
        const ids = (rows: ReadonlyArray<{ readonly id: string }>) => rows.map(({ id }) => id)
        assert.deepStrictEqual(ids(events), [stored])
        assert.deepStrictEqual(ids(waiting), [parked])
        assert.deepStrictEqual(ids(unread), [fine.id])
        assert.deepStrictEqual(ids(unopened), [cut.id])
        assert.deepStrictEqual(ids(homeless), [gone.id])
        assert.deepStrictEqual(ids(refunds), [refund])
        assert.deepStrictEqual(activations.map(({ order }) => order), [order.id])
        // What was paid for and came too late waits for a person until the money is back.
        yield* sql`UPDATE activations SET told = revision, outcome = 'too-late' WHERE order_id = ${order.id}::uuid`
        assert.deepStrictEqual((yield* stuck).activations.map(({ order }) => order), [order.id])
        yield* sql`UPDATE activations SET outcome = 'done' WHERE order_id = ${order.id}::uuid`
        assert.deepStrictEqual((yield* stuck).activations, [])
      }))

    it.effect("takes an event up again that was settled", () =>
      Effect.gen(function*() {
        const events = yield* EventStore
        const settling = yield* Settling
        const truth = yield* opened(world, yield* placed("EUR"), "btcpay")
        const event = (yield* events.store("btcpay", { eventId: "again", type: "x", reference: truth.reference })) ?? ""
        assert.strictEqual(yield* settling.settle(event), "applied")
        assert.strictEqual(yield* settling.settle(event), "settled")
        assert.strictEqual(yield* events.reopen(event), event)
        assert.strictEqual(yield* settling.settle(event), "applied")
        assert.strictEqual(yield* events.reopen(randomUUID()), undefined)
        assert.strictEqual(yield* events.reopen("no-uuid"), undefined)
      }))

    it.effect("counts what was paid each day, how many pay, and how long it takes", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const before = yield* PaymentReport.use((report) => report.days(14))
        const of = (rows: ReadonlyArray<{ readonly gateway: string }>) =>
          rows.filter((row) => row.gateway === "comgate")
        assert.deepStrictEqual(of(before.paying), [])
        const order = yield* placed("CZK")
        const truth = yield* opened(world, order, "comgate")
        yield* opened(world, order, "comgate")
        yield* stands(truth, "paid", truth.total.minor)
        yield* sql`UPDATE payments SET created_at = created_at - interval '10 minutes' WHERE id = ${truth.id}::uuid`
        const { paid, paying } = yield* PaymentReport.use((report) => report.days(14))
        const day = new Date().toISOString().slice(0, 10)
        assert.deepStrictEqual(paid.filter(({ gateway }) => gateway === "comgate"), [
          { day, gateway: "comgate", currency: "CZK", payments: 1, received: truth.total.minor }
        ])
        const [comgate] = paying.filter(({ gateway }) => gateway === "comgate")
        assert.deepInclude(comgate, { opened: 2, paid: 1, within: [0, 0, 1, 0, 0, 0] })
        assert.approximately(comgate?.median ?? 0, 600_000, 10_000)
        assert.deepStrictEqual((yield* PaymentReport.use((report) => report.days(1))).paid, paid)
      }))

    it.effect("finds no fault in sound books, and every fault in others", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const sound = yield* check
        assert.deepStrictEqual([sound.unbalanced, sound.gaps], [[], []])
        assert.isAbove(sound.ledger.length, 1)
        assert.isTrue(sound.ledger.every(({ entries, postings, sum }) => sum === 0 && postings >= 2 * entries))
        assert.isTrue(sound.numbers.every(({ documents, last }) => documents === last))
        const entry = randomUUID()
        yield* sql`ALTER TABLE ledger_postings DISABLE TRIGGER ledger_balances`
        yield* sql`INSERT INTO ledger_postings (entry, payment_id, kind, account, currency, amount, at)
          SELECT ${entry}::uuid, id, 'fee', 'fees', 'EUR', 7, now() FROM payments LIMIT 1`
        yield* sql`UPDATE invoice_counters SET last = last + 2 WHERE series = 'invoice'`
        const { gaps, ledger, unbalanced } = yield* check
        assert.deepStrictEqual(unbalanced.map(({ entry, sum }) => [entry, sum]), [[entry, 7]])
        assert.strictEqual(ledger.find(({ currency }) => currency === "EUR")?.sum, 7)
        const last = sound.numbers.find(({ series }) => series === "invoice")?.last ?? 0
        assert.deepStrictEqual(gaps.map(({ number }) => number), [last + 1, last + 2])
      }))
  })
})
