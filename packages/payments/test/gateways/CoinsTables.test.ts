import { assert, describe, it } from "@effect/vitest"
import { Redacted } from "effect"
import { readFileSync } from "node:fs"
import { at } from "../../../ai/test/doubles/Spec.ts"
import * as BtcPay from "../../src/gateways/BtcPay.ts"
import * as BtcPayState from "../../src/gateways/BtcPayState.ts"
import * as Coinbase from "../../src/gateways/Coinbase.ts"
import * as CoinbaseState from "../../src/gateways/CoinbaseState.ts"
import * as Comgate from "../../src/gateways/Comgate.ts"
import * as ComgateTables from "../../src/gateways/ComgateTables.ts"
import { decimal, hundredths, minorOf, ofHundredths } from "../../src/gateways/Decimals.ts"

const schemas = (file: string): unknown =>
  at(JSON.parse(readFileSync(new URL(`../doubles/specs/${file}`, import.meta.url), "utf8")), "components", "schemas")

const words = (schema: unknown): ReadonlyArray<string> => {
  const all = at(schema, "enum")
  return Array.isArray(all) ? all.map(String) : []
}

describe("states of the vendors", () => {
  const btcPay = schemas("btcpay-greenfield-2.4.1.json")
  const [statuses, additional] = [words(at(btcPay, "InvoiceStatus")), words(at(btcPay, "InvoiceAdditionalStatus"))]

  it("of BTCPay are all known, and no others", () => {
    assert.strictEqual(statuses.length * additional.length, 30)
    const pairs = new Set(statuses.flatMap((one) => additional.map((other) => BtcPayState.wordOf(one, other))))
    for (const pair of Object.keys(BtcPayState.states)) assert.isTrue(pairs.has(pair), pair)
    for (const status of statuses) assert.property(BtcPayState.states, `${status.toLowerCase()} none`)
  })

  it("of BTCPay are paid in no pair that does not say so", () => {
    for (const status of statuses) {
      for (const other of additional) {
        const state = BtcPayState.stateOf(status, other)
        if (state !== "paid" && state !== "overpaid") continue
        assert.isTrue(status === "Settled" || other === "PaidLate" || other === "PaidOver", `${status} ${other}`)
      }
    }
  })

  it("of Comgate and Coinbase are all known, and no others", () => {
    const comgate = words(at(schemas("comgate-v2.handwritten.json"), "Status", "properties", "status"))
    assert.sameMembers(Object.keys(ComgateTables.states), [...comgate])
    const coinbase = words(at(schemas("coinbase-checkouts.handwritten.json"), "Checkout", "properties", "status"))
    assert.sameMembers(Object.keys(CoinbaseState.states), [...coinbase])
  })

  it.each(["", "paid", "SETTLED PAID", "constructor", "__proto__", "toString"])(
    "%s is a word that nobody knows",
    (word) => {
      assert.strictEqual(BtcPayState.stateOf(word, undefined), "pending")
      assert.strictEqual(ComgateTables.stateOf(word), "pending")
      assert.strictEqual(CoinbaseState.stateOf(word), "pending")
      assert.strictEqual(CoinbaseState.refundState(word), "pending")
    }
  )
})

describe("what gateways take", () => {
  const secret = Redacted.make("")
  const btcpay = BtcPay.gateway({ base: "", key: secret, store: "", webhookSecret: secret })
  const comgate = Comgate.gateway({ base: "", merchant: "1", secret, test: true })
  const coinbase = Coinbase.gateway({ base: "", keyId: "", keySecret: secret, webhookSecret: secret })
  const euros = (minor: number) => ({ minor, currency: "EUR" }) as const

  it("is at least what each of them asks, and never nothing", () => {
    assert.deepStrictEqual([0, 1].map((minor) => btcpay.takes(euros(minor), "CZ")), [false, true])
    assert.deepStrictEqual([0, 9, 10].map((minor) => comgate.takes(euros(minor), "CZ")), [false, false, true])
    assert.deepStrictEqual([0, 1, 10_000_000_000, 10_000_000_001].map((minor) => coinbase.takes(euros(minor), "CZ")), [
      false,
      true,
      true,
      false
    ])
  })

  it("goes to Comgate in words that it knows", () => {
    assert.deepStrictEqual(["CZ", "GR", "AE", "SE"].map(ComgateTables.countryOf), ["CZ", "EL", "ALL", "ALL"])
    assert.deepStrictEqual((["cs", "en", "ar", "ru"] as const).map(ComgateTables.languageOf), ["cs", "en", "en", "en"])
  })
})

describe("decimals", () => {
  it("are told with all digits and read back", () => {
    assert.deepStrictEqual([decimal(5, 2), decimal(0, 2), decimal(5, 0), decimal(-1234, 3), decimal(123, 8)], [
      "0.05",
      "0.00",
      "5",
      "-1.234",
      "0.00000123"
    ])
    assert.deepStrictEqual([minorOf("12.3", 2), minorOf("12", 2), minorOf("0.00000001", 8), minorOf("7.00", 0)], [
      1230,
      1200,
      1,
      7
    ])
  })

  it("that are finer than the currency are left out or rounded, as it is asked", () => {
    assert.deepStrictEqual([minorOf("1.999", 2), minorOf("1.999", 2, "nearest"), minorOf("1.994", 2, "nearest")], [
      199,
      200,
      199
    ])
    assert.deepStrictEqual([minorOf("1.5", 0, "nearest"), minorOf("1.4999", 0, "nearest")], [2, 1])
  })

  it("are nothing else", () => {
    for (const text of ["", ".5", "1.", "1,5", "-1", "+1", "1e3", " 1", "0x1", "NaN", "9".repeat(16), "1.2.3"]) {
      assert.strictEqual(minorOf(text, 2), undefined, text)
    }
    assert.strictEqual(minorOf("999999999999999", 2), undefined)
  })

  it("are no hundredths where something would be lost", () => {
    assert.deepStrictEqual([hundredths(5, 0), hundredths(5120, 3), hundredths(5124, 3)], [500, 512, undefined])
    assert.deepStrictEqual([ofHundredths(500, 0), ofHundredths(501, 0), ofHundredths(512, 3)], [5, undefined, 5120])
  })
})
