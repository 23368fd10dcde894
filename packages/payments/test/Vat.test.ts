import { assert, describe, it } from "@effect/vitest"
import { located, type Proof } from "@statex/payments/Location"
import { type Buyer, vatFor } from "@statex/payments/Vat"
import { isMember, rateOn, vatRates } from "@statex/payments/VatRates"
import { Result } from "effect"

const seller = { country: "CZ", oss: true }
const proofs = (...countries: ReadonlyArray<string>): ReadonlyArray<Proof> =>
  countries.map((country, index) => ({
    country,
    kind: (["billing", "network", "bank", "declared"] as const)[index] ?? "phone"
  }))
const decided = (buyer: Buyer, day = "2026-11-23", by = seller) =>
  Result.match(vatFor(by, buyer, day), {
    onSuccess: ({ country, rate, treatment }) => `${treatment} ${country} ${rate}`,
    onFailure: ({ why }) => why
  })

describe("VAT", () => {
  it("knows all member states and the day from which a rate holds", () => {
    assert.strictEqual(Object.keys(vatRates.member).length, 27)
    assert.strictEqual(rateOn("EE", "2025-06-30"), 2200)
    assert.strictEqual(rateOn("EE", "2025-07-01"), 2400)
    assert.strictEqual(rateOn("FI", "2026-11-23"), 2550)
    assert.strictEqual(rateOn("RO", "2025-08-01"), 2100)
    assert.isUndefined(rateOn("US", "2026-11-23"))
    assert.isFalse(isMember("constructor"))
    for (const rates of Object.values({ ...vatRates.member, ...vatRates.abroad })) {
      assert.deepStrictEqual(rates.map(({ from }) => from), rates.map(({ from }) => from).sort())
    }
  })

  it("is ours at home, the buyer's state's through the one-stop shop, five percent in the Emirates, none elsewhere", () => {
    assert.strictEqual(decided({ proofs: proofs("CZ", "CZ") }), "domestic CZ 2100")
    assert.strictEqual(decided({ proofs: proofs("SK", "SK") }), "oss SK 2300")
    assert.strictEqual(decided({ proofs: proofs("SK", "SK") }, "2024-12-31"), "oss SK 2000")
    assert.strictEqual(
      decided({ proofs: proofs("SK", "SK") }, "2026-11-23", { country: "CZ", oss: false }),
      "domestic SK 2100"
    )
    assert.strictEqual(decided({ proofs: proofs("AE", "AE") }), "abroad AE 500")
    assert.strictEqual(decided({ proofs: proofs("US", "US") }), "outside US 0")
  })

  it("is the buyer's to declare where VIES knows the number in another member state", () => {
    const business = (id: string, valid = true): Buyer => ({ proofs: proofs("DE"), vatId: { id, valid } })
    assert.strictEqual(decided(business("DE123456789")), "reverse-charge DE 0")
    assert.strictEqual(decided(business("EL123456789")), "reverse-charge GR 0")
    assert.strictEqual(decided(business("DE123456789", false)), "few")
    assert.strictEqual(
      decided({ proofs: proofs("CZ", "CZ"), vatId: { id: "CZ12345678", valid: true } }),
      "domestic CZ 2100"
    )
    assert.strictEqual(
      decided({ proofs: proofs("GB", "GB"), vatId: { id: "GB123456789", valid: true } }),
      "outside GB 0"
    )
  })

  it("rests on two proofs of different kinds that nothing contradicts", () => {
    assert.strictEqual(decided({ proofs: proofs("DE") }), "few")
    assert.strictEqual(decided({ proofs: proofs("DE", "FR") }), "few")
    assert.strictEqual(decided({ proofs: proofs("DE", "FR", "DE") }), "oss DE 1900")
    assert.strictEqual(decided({ proofs: proofs("DE", "FR", "DE", "FR") }), "contradictory")
    const twice: ReadonlyArray<Proof> = [{ kind: "network", country: "DE" }, { kind: "network", country: "DE" }]
    assert.isTrue(Result.isFailure(located(twice)))
  })
})
