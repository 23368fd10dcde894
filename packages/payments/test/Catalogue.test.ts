import { assert, describe, it } from "@effect/vitest"
import { catalogue, itemIds, orderCurrencies, priceOf } from "@statex/payments/Catalogue"
import { labelOf, yearOf } from "@statex/payments/Invoice"
import { lineOf } from "@statex/payments/Order"
import { nextLook } from "@statex/payments/Polling"
import { leftToRefund } from "@statex/payments/Refund"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const listed: { readonly packages: Readonly<Record<string, { readonly minor: number; readonly currency: string }>> } =
  JSON
    .parse(readFileSync(join(import.meta.dirname, "../../prototypes/src/offer/price-list.json"), "utf8"))

describe("The catalogue", () => {
  it("costs what the price list promises", () => {
    assert.deepStrictEqual(priceOf("extra-change", "EUR"), listed.packages["extra-change"])
    for (const name of ["starter", "professional", "enterprise"] as const) {
      assert.strictEqual(priceOf(`${name}-deposit`, "EUR").minor * 5, listed.packages[name]?.minor)
    }
  })

  it("has a price for every item in every currency", () => {
    assert.deepStrictEqual(Object.keys(catalogue.items), [...itemIds])
    for (const item of itemIds) {
      for (const currency of orderCurrencies) assert.isAbove(priceOf(item, currency).minor, 0)
    }
  })

  it("taxes lines with halves up", () => {
    const decision = { treatment: "oss", country: "FI", rate: 2550, proofs: [] } as const
    assert.deepStrictEqual(lineOf({ item: "premium", quantity: 3 }, "EUR", decision), {
      item: "premium",
      quantity: 3,
      unit: 1900,
      net: 5700,
      vat: 1454
    })
  })
})

describe("Documents", () => {
  it("are numbered in the seller's year", () => {
    assert.strictEqual(yearOf(new Date("2026-12-31T22:59:59Z")), 2026)
    assert.strictEqual(yearOf(new Date("2026-12-31T23:00:00Z")), 2027)
    assert.strictEqual(labelOf({ series: "credit-note", year: 2026, number: 42 }), "SXC-2026-000042")
  })
})

describe("Refunds", () => {
  it("leave what is neither given back nor on its way", () => {
    const asked = (state: "asked" | "done" | "failed", amount: number) => ({ state, amount })
    assert.strictEqual(leftToRefund({ received: 100, refunded: 0 }, []), 100)
    assert.strictEqual(leftToRefund({ received: 100, refunded: 0 }, [asked("asked", 30), asked("done", 20)]), 50)
    assert.strictEqual(leftToRefund({ received: 100, refunded: 20 }, [asked("done", 20), asked("failed", 50)]), 80)
  })
})

describe("Polling", () => {
  it("looks often at first, seldom later, and not for ever", () => {
    const minute = 60_000
    assert.strictEqual(nextLook("stripe", "pending", 0), minute / 3)
    assert.strictEqual(nextLook("stripe", "pending", 11 * minute), minute)
    assert.strictEqual(nextLook("stripe", "pending", 31 * minute), 10 * minute)
    assert.strictEqual(nextLook("bank-qr", "expired", 0), 60 * minute)
    assert.strictEqual(nextLook("stripe", "expired", 0), 24 * 60 * minute)
    assert.isUndefined(nextLook("stripe", "cancelled", 8 * 24 * 60 * minute))
  })
})
