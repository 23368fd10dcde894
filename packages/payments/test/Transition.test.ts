import { assert, describe, it } from "@effect/vitest"
import type { Money } from "@statex/kernel/Money"
import type { Standing } from "@statex/payments/Payment"
import { gatewayNames, type Told } from "@statex/payments/PaymentGateway"
import { PaymentState } from "@statex/payments/PaymentState"
import { lateMoney, moves, transition } from "@statex/payments/Transition"
import * as fc from "fast-check"

const states = PaymentState.literals
const total: Money = { minor: 10_000, currency: "EUR" }
const euro = (minor: number): Money => ({ minor, currency: "EUR" })
const at = (state: PaymentState, received = 0, refunded = 0): Standing => ({
  state,
  received,
  refunded,
  fee: 0,
  covers: false
})
const told = (state: PaymentState, figures: Partial<Told> = {}): Told => ({
  reference: "r",
  word: state,
  state,
  ...figures
})
const became = (from: Standing, said: Told, gateway: typeof gatewayNames[number] = "stripe") => {
  const verdict = transition(gateway, from, said, total)
  return verdict._tag === "Moved"
    ? verdict.steps.map(({ state }) => state).join(" ")
    : verdict._tag === "Ignored"
    ? verdict.why
    : "same"
}

const minor = fc.integer({ min: 0, max: 30_000 })
const money = fc.record({ minor, currency: fc.constantFrom("EUR", "EUR", "EUR", "CZK") } as const)
const standings = fc.record({
  state: fc.constantFrom(...states),
  received: minor,
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  fee: minor,
  covers: fc.boolean()
})
  .map(({ share, ...rest }): Standing => ({ ...rest, refunded: Math.floor(rest.received * share) }))
const tellings = fc.record({
  reference: fc.constant("r"),
  word: fc.constant("w"),
  state: fc.constantFrom(...states)
}).chain((base) =>
  fc.record({ received: money, refunded: money, fee: money }, { requiredKeys: [] }).map((figures): Told => ({
    ...base,
    ...figures
  }))
)

describe("The table of transitions", () => {
  it("is the table of the facts, and the ways to too much money", () => {
    assert.deepStrictEqual(moves, {
      created: ["pending", "authorised", "paid", "underpaid", "overpaid", "expired", "failed", "cancelled"],
      pending: ["authorised", "paid", "underpaid", "overpaid", "expired", "failed", "cancelled"],
      authorised: ["paid", "cancelled", "expired", "failed"],
      paid: ["overpaid", "partially_refunded", "refunded", "disputed"],
      underpaid: ["paid", "overpaid", "expired", "refunded"],
      overpaid: ["partially_refunded", "refunded", "disputed"],
      expired: ["paid", "underpaid", "overpaid"],
      failed: ["pending", "paid"],
      cancelled: [],
      partially_refunded: ["refunded", "disputed", "partially_refunded", "paid", "overpaid"],
      refunded: ["paid", "overpaid", "partially_refunded"],
      disputed: ["paid", "overpaid", "refunded"]
    })
  })

  it("has an answer for everything, and it is always lawful", () => {
    fc.assert(
      fc.property(fc.constantFrom(...gatewayNames), standings, tellings, (gateway, standing, said) => {
        const verdict = transition(gateway, standing, said, total)
        if (verdict._tag !== "Moved") return
        assert.isAtLeast(verdict.steps.length, 1)
        let from: Omit<Standing, "covers"> = standing
        for (const step of verdict.steps) {
          assert.isTrue(
            from.state === step.state || moves[from.state].includes(step.state),
            `${from.state} ${step.state}`
          )
          if (from.state === "expired" && step.state !== "expired") assert.isTrue(lateMoney.has(gateway))
          if (from.state === "refunded" && step.state !== "refunded") {
            assert.isTrue(step.refunded < from.refunded || (lateMoney.has(gateway) && step.received > from.received))
          }
          assert.isAtLeast(step.received, from.received)
          assert.isAtLeast(step.fee, from.fee)
          assert.isTrue(step.refunded >= 0 && step.refunded <= step.received)
          if (step.state === "paid") assert.strictEqual(step.received, total.minor)
          if (step.state === "overpaid") assert.isAbove(step.received, total.minor)
          from = step
        }
        if (standing.state === "cancelled") assert.strictEqual(from.state, "cancelled")
        assert.isFalse([said.received, said.refunded].some((amount) => amount?.currency === "CZK"))
      }),
      { numRuns: 20_000 }
    )
  })

  it("finds the way that a payment went before anybody looked", () => {
    const failed: Standing = { state: "failed", received: 0, refunded: 0, fee: 0, covers: false }
    const way = (told: Omit<Told, "reference" | "word">) => {
      const verdict = transition("stripe", failed, { reference: "r", word: "w", ...told }, total)
      return verdict._tag === "Moved" ? verdict.steps.map(({ state }) => state) : verdict._tag
    }
    assert.deepStrictEqual(way({ state: "expired" }), ["pending", "expired"])
    assert.deepStrictEqual(way({ state: "refunded" }), ["paid", "refunded"])
    assert.deepStrictEqual(way({ state: "underpaid", received: { ...total, minor: 1 } }), ["pending", "underpaid"])
  })

  it("says the same of what it has said already", () => {
    fc.assert(
      fc.property(fc.constantFrom(...gatewayNames), standings, tellings, (gateway, standing, said) => {
        const verdict = transition(gateway, standing, said, total)
        const last = verdict._tag === "Moved" ? verdict.steps.at(-1) : undefined
        if (last === undefined) return
        assert.strictEqual(transition(gateway, { ...last, covers: true }, said, total)._tag, "Unchanged")
      }),
      { numRuns: 5000 }
    )
  })

  it("lets the money decide, not the word", () => {
    assert.strictEqual(became(at("created"), told("paid")), "paid")
    assert.strictEqual(became(at("created"), told("paid", { received: euro(9999) })), "underpaid")
    assert.strictEqual(became(at("created"), told("paid", { received: euro(10_001) })), "overpaid")
    assert.strictEqual(became(at("underpaid", 4000), told("underpaid", { received: euro(6000) })), "underpaid")
    assert.strictEqual(became(at("underpaid", 4000), told("underpaid", { received: euro(10_000) })), "paid")
    assert.strictEqual(became(at("created"), told("underpaid")), "figures")
    assert.strictEqual(became(at("created"), told("overpaid"), "btcpay"), "paid")
    assert.strictEqual(became(at("paid", 10_000), told("paid", { refunded: euro(1) })), "partially_refunded")
    assert.strictEqual(became(at("paid", 10_000), told("partially_refunded", { refunded: euro(10_000) })), "refunded")
    assert.strictEqual(became(at("paid", 10_000), told("paid", { refunded: euro(10_001) })), "figures")
  })

  it("believes no other currency and no money that went away", () => {
    assert.strictEqual(
      became(at("created"), told("paid", { received: { minor: 10_000, currency: "CZK" } })),
      "currency"
    )
    assert.strictEqual(
      became(at("paid", 10_000), told("paid", { refunded: { minor: 1, currency: "USD" } })),
      "currency"
    )
    assert.strictEqual(became(at("underpaid", 4000), told("underpaid", { received: euro(3999) })), "shrunk")
  })

  it("takes late money where money is sent, and nowhere else", () => {
    for (const gateway of gatewayNames) {
      const late = lateMoney.has(gateway)
      assert.strictEqual(became(at("expired"), told("paid"), gateway), late ? "paid" : "order", gateway)
    }
  })

  it("counts money that comes although all is paid, or given back", () => {
    const twice = told("overpaid", { received: euro(20_000) })
    assert.strictEqual(became(at("paid", 10_000), twice, "bank-qr"), "overpaid")
    assert.strictEqual(became(at("partially_refunded", 10_000, 100), twice, "crypto-qr"), "partially_refunded")
    assert.strictEqual(became(at("refunded", 10_000, 10_000), twice, "bank-qr"), "partially_refunded")
    assert.strictEqual(became(at("refunded", 10_000, 10_000), told("paid"), "bank-qr"), "same")
  })

  it("ignores what comes out of order", () => {
    assert.strictEqual(became(at("paid", 10_000), told("pending")), "order")
    assert.strictEqual(became(at("paid", 10_000), told("expired")), "order")
    assert.strictEqual(became(at("cancelled"), told("paid")), "order")
    assert.strictEqual(became(at("refunded", 10_000, 10_000), told("paid")), "same")
    assert.strictEqual(became(at("paid", 10_000), told("paid")), "same")
  })

  it("leaves a refund again only when the gateway says that it failed", () => {
    assert.strictEqual(became(at("refunded", 10_000, 10_000), told("paid", { refunded: euro(0) })), "paid")
    assert.strictEqual(
      became(at("refunded", 10_000, 10_000), told("paid", { refunded: euro(400) })),
      "partially_refunded"
    )
    assert.strictEqual(became(at("refunded", 10_000, 10_000), told("disputed", { refunded: euro(10_000) })), "order")
  })

  it("misses nothing that happened between two looks", () => {
    assert.strictEqual(became(at("authorised"), told("overpaid", { received: euro(10_001) })), "paid overpaid")
    assert.strictEqual(became(at("created"), told("refunded")), "paid refunded")
    assert.strictEqual(became(at("created"), told("disputed")), "paid disputed")
    assert.strictEqual(became(at("expired"), told("refunded", { received: euro(300) }), "btcpay"), "underpaid refunded")
    assert.strictEqual(
      became(at("disputed", 10_000), told("partially_refunded", { refunded: euro(5) })),
      "paid partially_refunded"
    )
  })
})
