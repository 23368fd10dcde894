import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { TestClock } from "effect/testing"
import * as Scripted from "../../src/gateways/Scripted.ts"
import { chosen, opened, type PayerChoice, type ScriptedPayment } from "../../src/gateways/ScriptedPayment.ts"
import { type ScriptedStore, storeMemory } from "../../src/gateways/ScriptedStore.ts"
import type { Opening, PaymentGateway } from "../../src/PaymentGateway.ts"
import { contract } from "./contract.ts"
import { openingOf } from "./Payer.ts"
import type { GatewayDouble, Rig } from "./Rig.ts"

const webhookSecret = Redacted.make("secret-of-a-played-gateway")

const made = (store: ScriptedStore, world = "testing") =>
  Scripted.make({ world, store, page: "https://statex.example/play", webhookSecret })

interface Played extends GatewayDouble {
  readonly store: ScriptedStore
}

/** One store for each double: a fresh gateway over it is what another process would be. */
let current = Effect.runSync(storeMemory)
const choose = (reference: string, ...choices: ReadonlyArray<PayerChoice>) =>
  Effect.runSync(current.change(reference, (payment) => choices.reduce(chosen, payment)))

const euros = (minor: number) => ({ minor, currency: "EUR" }) as const

const scene = (name: string, choices: ReadonlyArray<PayerChoice>, told: Rig<Played>["scenes"][number]["told"]) => ({
  name,
  puts: (_: Played, reference: string) => void choose(reference, ...choices),
  told
})

contract<Played>({
  name: "A played gateway",
  double: async () => {
    current = Effect.runSync(storeMemory)
    return { url: "", seen: [], store: current, close: async () => {} }
  },
  gateway: () => Effect.runSync(made(current)),
  secrets: [Redacted.value(webhookSecret)],
  next: "Redirect",
  payments: ({ store }) => Effect.runSync(store.all).length,
  scenes: [
    scene("nothing", [], { state: "created", received: euros(0) }),
    scene("all that was asked", [{ _tag: "Pay" }], { state: "paid", received: euros(1234) }),
    scene("less", [{ _tag: "PayLess", minor: 1000 }], { state: "underpaid", received: euros(1000) }),
    scene("less, and the rest after it", [{ _tag: "PayLess", minor: 1000 }, { _tag: "Pay" }], {
      state: "paid",
      received: euros(1234)
    }),
    scene("more", [{ _tag: "PayMore", minor: 1 }], { state: "overpaid", received: euros(1235) }),
    scene("too late", [{ _tag: "Expire" }, { _tag: "PayLate" }], {
      state: "paid",
      received: euros(1234),
      word: "paid late"
    }),
    scene("expired", [{ _tag: "Expire" }], { state: "expired" }),
    scene("set aside", [{ _tag: "Authorise" }], { state: "authorised" }),
    scene("declined", [{ _tag: "Decline" }], { state: "failed" }),
    scene("declined, then paid after all", [{ _tag: "Decline" }, { _tag: "Pay" }], { state: "paid" }),
    scene("gone away", [{ _tag: "GoAway" }], { state: "cancelled" }),
    scene("disputed", [{ _tag: "Pay" }, { _tag: "Dispute" }], { state: "disputed" }),
    scene("a dispute that was won", [{ _tag: "Pay" }, { _tag: "Dispute" }, { _tag: "WinDispute" }], { state: "paid" }),
    scene("a dispute that was lost", [{ _tag: "Pay" }, { _tag: "Dispute" }, { _tag: "LoseDispute" }], {
      state: "refunded"
    }),
    { name: "an unknown word", puts: (_, id) => void put(id, { state: "pending" }), told: { state: "pending" } }
  ],
  missing: "no-such-payment",
  refunds: {
    pay: (_, reference) => void choose(reference, { _tag: "Pay" }),
    given: ({ store }, reference) =>
      Effect.runSync(store.byId(reference))?.refunds.reduce((sum, { minor }) => sum + minor, 0) ?? 0
  },
  cancelled: ({ store }, reference) => Effect.runSync(store.byId(reference))?.state === "cancelled",
  webhooks: {
    genuine: ({ at, double, number, reference }) => {
      const payment = Effect.runSync(double.store.byId(reference)) ?? opened(openingOf({}))
      return Scripted.deliveryOf({ ...payment, version: number }, webhookSecret, at)
    },
    forged: (genuine) => {
      const other = Scripted.deliveryOf(opened(openingOf({})), Redacted.make("guess"), genuine.at)
      return { ...genuine, headers: other.headers }
    },
    signed: ["x-scripted-signature"],
    type: "created",
    names: "id"
  },
  refused: []
})

const put = (id: string, change: Partial<ScriptedPayment>) =>
  Effect.runSync(current.change(id, (payment) => ({ ...payment, ...change })))

describe("A played gateway", () => {
  it.effect.each(["production", "Production", "staging", "", "live"])(
    "is refused in the world %s",
    (world) =>
      Effect.gen(function*() {
        const refusal = yield* Effect.flip(made(yield* storeMemory, world))
        assert.strictEqual(refusal._tag, "PlayRefused")
        assert.include(refusal.message, `"${world}"`)
      })
  )

  it.effect.each(["development", "testing"])("is made in the world %s", (world) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* made(yield* storeMemory, world)).name, "scripted")
    }))

  const over = (test: (gateway: PaymentGateway, store: ScriptedStore) => Effect.Effect<void, unknown>) =>
    Effect.gen(function*() {
      const store = yield* storeMemory
      yield* test(yield* made(store), store)
    })

  it.effect("expires by itself when nobody pays in time", () =>
    over((gateway) =>
      Effect.gen(function*() {
        const opening: Opening = { ...openingOf({}), expiresAt: 60_000 }
        const { reference } = yield* gateway.open(opening)
        yield* TestClock.adjust("60 seconds")
        assert.strictEqual((yield* gateway.read(reference)).state, "created")
        yield* TestClock.adjust("1 millis")
        assert.strictEqual((yield* gateway.read(reference)).state, "expired")
      })
    ))

  it.effect("gives no more back than it has, and fails to where it is told so", () =>
    over((gateway, store) =>
      Effect.gen(function*() {
        const { reference } = yield* gateway.open({ ...openingOf({}), expiresAt: 60_000 })
        yield* store.change(reference, (one) => chosen(chosen(one, { _tag: "Pay" }), { _tag: "RefundsFail" }))
        const refund = (id: string, minor: number) =>
          gateway.refund?.({ id, reference, amount: euros(minor) }) ?? Effect.die("no refunds")
        const failed = yield* refund("one", 1234)
        assert.strictEqual(failed.state, "failed")
        assert.strictEqual((yield* gateway.read(reference)).state, "paid")
        assert.strictEqual((yield* gateway.readRefund?.(failed.reference) ?? Effect.die("none")).state, "failed")
        yield* store.change(reference, (one) => chosen(one, { _tag: "RefundsWork" }))
        assert.strictEqual((yield* refund("two", 1000)).state, "done")
        assert.strictEqual((yield* gateway.read(reference)).state, "partially_refunded")
        assert.isTrue((yield* Effect.exit(refund("three", 235)))._tag === "Failure")
        yield* refund("four", 234)
        const { refunded, state } = yield* gateway.read(reference)
        assert.deepStrictEqual([state, refunded], ["refunded", euros(1234)])
      })
    ))

  it("does nothing where a choice makes no sense any more", () => {
    const paid = chosen(opened(openingOf({})), { _tag: "Pay" })
    for (const choice of ["Pay", "PayLate", "Decline", "GoAway", "Expire", "Authorise", "LoseDispute"] as const) {
      assert.strictEqual(chosen(paid, { _tag: choice }), paid)
    }
  })
})
