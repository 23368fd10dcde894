import { assert, describe, it } from "@effect/vitest"
import { countryOfPhone } from "@statex/payments/Countries"
import type { Purchase } from "@statex/payments/Purchase"
import { readPurchase } from "@statex/payments/PurchaseReading"
import { vatNumberOf } from "@statex/payments/VatNumber"
import { Result } from "effect"

const person = { name: "Jana Nováková", email: "jana@example.org", country: "CZ" }
const business = {
  ...person,
  company: "Beispiel GmbH",
  country: "DE",
  street: "Hauptstraße 1",
  city: "Berlin",
  postcode: "10115",
  vatId: "DE 136 695 976"
}
const purchase = (typed: Purchase["typed"], more: Partial<Purchase> = {}): Purchase => ({
  request: "a-token",
  formKey: "a-form",
  locale: "en",
  item: "premium",
  currency: "EUR",
  typed,
  ...more
})
const faults = (typed: Purchase["typed"], more: Partial<Purchase> = {}) =>
  Result.match(readPurchase(purchase(typed, more)), {
    onSuccess: () => [],
    onFailure: (found) => found.map(({ field, why }) => `${field} ${why}`)
  })
const read = (typed: Purchase["typed"], more: Partial<Purchase> = {}) =>
  Result.getOrElse(readPurchase(purchase(typed, more)), (found) => assert.fail(JSON.stringify(found)))

describe("What was typed to buy something", () => {
  it("is enough with a name, an address for mail and a country", () => {
    assert.deepStrictEqual(read({ ...person, name: "  Jana \n\u0000 Nováková ", company: " " }), {
      item: "premium",
      currency: "EUR",
      billing: person,
      vatId: undefined,
      proofs: [{ kind: "billing", country: "CZ" }]
    })
  })

  it("holds nothing that nobody sees, or that turns the direction of what stands after it", () => {
    const { billing } = read({ ...person, name: "Jana \u202eNov\u200báková\u202c", email: "jana@\u2066example.org" })
    assert.deepStrictEqual(billing, person)
    assert.deepStrictEqual(faults({ ...person, name: "\u202e\u200b\u2069" }), ["name missing"])
    assert.strictEqual(read({ ...person, name: "می\u200cخواهم" }).billing.name, "می\u200cخواهم")
  })

  it("has one address for mail and nothing around it", () => {
    for (const email of ["a,b@c.cz", "\"<a>\"@c.cz", "a@c.cz;b@c.cz", "Jana <a@c.cz>", "a@c"]) {
      assert.deepStrictEqual(faults({ ...person, email }), ["email malformed"], email)
    }
  })

  it("is refused with all that is wrong, field by field", () => {
    assert.deepStrictEqual(faults({}, { item: "yacht", currency: "USD" }), [
      "name missing",
      "email missing",
      "country missing",
      "item unknown",
      "currency unknown"
    ])
    assert.deepStrictEqual(
      faults({
        name: "x".repeat(201),
        email: "nobody",
        country: "ZZ",
        postcode: "9".repeat(21),
        phone: "601 123 456"
      }),
      ["name too-long", "email malformed", "postcode too-long", "country unknown", "phone malformed"]
    )
    assert.deepStrictEqual(faults({ ...person, country: "__proto__" }), ["country unknown"])
    assert.deepStrictEqual(faults(person, { item: "constructor", currency: "toString" }), [
      "item unknown",
      "currency unknown"
    ])
  })

  it("names a company and its whole address where a VAT number is given", () => {
    assert.strictEqual(read(business).vatId, "DE136695976")
    assert.deepStrictEqual(faults({ ...person, country: "DE", vatId: "DE136695976" }), [
      "company missing",
      "street missing",
      "city missing",
      "postcode missing"
    ])
    assert.deepStrictEqual(faults({ ...business, vatId: "DE136695977" }), ["vatId malformed"])
    assert.deepStrictEqual(faults({ ...business, country: "AT" }), ["vatId malformed"])
    assert.deepStrictEqual(faults({ ...business, country: "US" }), ["vatId malformed"])
  })

  it("proves the country by the address, the network and an international telephone number", () => {
    assert.deepStrictEqual(read({ ...person, phone: "00420 601 123 456" }, { network: "SK" }).proofs, [
      { kind: "billing", country: "CZ" },
      { kind: "network", country: "SK" },
      { kind: "phone", country: "CZ" }
    ])
    assert.lengthOf(read(person, { network: "T1" }).proofs, 1)
    assert.lengthOf(read(person, { network: "XX" }).proofs, 1)
  })

  it("may be paid in every currency from every country", () => {
    for (const currency of ["EUR", "CZK", "AED"]) assert.strictEqual(read(person, { currency }).currency, currency)
  })
})

describe("A VAT number", () => {
  it("is of the state of its country, with its prefix or without", () => {
    assert.strictEqual(vatNumberOf("cz 25596641", "CZ"), "CZ25596641")
    assert.strictEqual(vatNumberOf("25596641", "CZ"), "CZ25596641")
    assert.strictEqual(vatNumberOf("GR 094259216", "GR"), "EL094259216")
    assert.strictEqual(vatNumberOf("094259216", "GR"), "EL094259216")
    assert.strictEqual(vatNumberOf("ATU 13585627", "AT"), "ATU13585627")
    assert.strictEqual(vatNumberOf("B58378431", "ES"), "ESB58378431")
    assert.strictEqual(vatNumberOf("NL 0044.95.445 B01", "NL"), "NL004495445B01")
  })

  it("is none with a wrong digit, of another state, of a state outside the EU, or with other signs", () => {
    assert.isUndefined(vatNumberOf("CZ25596642", "CZ"))
    assert.isUndefined(vatNumberOf("DE136695976", "CZ"))
    assert.isUndefined(vatNumberOf("GB980780684", "GB"))
    assert.isUndefined(vatNumberOf("CZ25596641<script>", "CZ"))
    assert.isUndefined(vatNumberOf("CZ" + " ".repeat(99) + "25596641", "CZ"))
  })
})

describe("A telephone number", () => {
  it("tells its country only where it is an international one", () => {
    assert.strictEqual(countryOfPhone("+420 601 123 456"), "CZ")
    assert.strictEqual(countryOfPhone("+44 20 7946 0958"), "GB")
    assert.strictEqual(countryOfPhone("+1 416 555 0123"), "CA")
    assert.isUndefined(countryOfPhone("601 123 456"))
    assert.isUndefined(countryOfPhone("+420 1"))
    assert.isUndefined(countryOfPhone("call me"))
  })
})
