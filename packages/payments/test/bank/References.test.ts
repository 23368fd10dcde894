import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import * as CreditorReference from "../../src/bank/CreditorReference.ts"
import * as Iban from "../../src/bank/Iban.ts"
import * as VariableSymbol from "../../src/bank/VariableSymbol.ts"

const number = fc.integer({ min: 0, max: VariableSymbol.mostNumber })

describe("a variable symbol", () => {
  it("has ten digits, no zero in front and its number in it", () => {
    fc.assert(fc.property(number, (one) => {
      const symbol = VariableSymbol.make(one) ?? ""
      assert.match(symbol, /^[1-9]\d{9}$/)
      assert.isTrue(VariableSymbol.isSound(symbol))
      assert.strictEqual(VariableSymbol.numberOf(symbol), one)
    }))
  })

  it("is another one for another number", () => {
    const symbols = new Set(Array.from({ length: 20_000 }, (_, one) => VariableSymbol.make(one)))
    assert.strictEqual(symbols.size, 20_000)
  })

  it("notices every wrong digit and every swap of neighbours", () => {
    fc.assert(fc.property(number, (one) => {
      const symbol = VariableSymbol.make(one) ?? ""
      for (let at = 0; at < 10; at++) {
        for (const digit of "0123456789") {
          const wrong = symbol.slice(0, at) + digit + symbol.slice(at + 1)
          if (wrong !== symbol) assert.isFalse(VariableSymbol.isSound(wrong), wrong)
        }
        const swapped = symbol.slice(0, at) + (symbol[at + 1] ?? "") + (symbol[at] ?? "") + symbol.slice(at + 2)
        if (swapped !== symbol) assert.isFalse(VariableSymbol.isSound(swapped), swapped)
      }
    }))
  })

  it("is not made of numbers that do not fit", () => {
    for (const bad of [-1, 0.5, VariableSymbol.mostNumber + 1, Number.NaN]) assert.isUndefined(VariableSymbol.make(bad))
  })

  it("is read without the zeros that banks put in front", () => {
    assert.strictEqual(VariableSymbol.parse("0001234567"), "1234567")
    for (const none of ["0000000000", "", "12a", "12345678901"]) assert.isUndefined(VariableSymbol.parse(none))
  })
})

describe("a creditor reference", () => {
  it("has the check digits of ISO 11649", () => {
    assert.strictEqual(CreditorReference.make("539007547034"), "RF18539007547034")
    assert.strictEqual(CreditorReference.parse("rf18 5390 0754 7034"), "RF18539007547034")
    assert.isUndefined(CreditorReference.parse("RF19539007547034"))
    assert.isUndefined(CreditorReference.make("A".repeat(22)))
  })

  it("is found in what people write", () => {
    assert.deepStrictEqual(CreditorReference.within("platba RF18 5390 0754 7034 dekuji"), ["RF18539007547034"])
    assert.deepStrictEqual(CreditorReference.within("/ROC/RF18539007547034/"), ["RF18539007547034"])
    assert.deepStrictEqual(CreditorReference.within("RF18539007547035, XRF18539007547034"), [])
  })
})

describe("an IBAN", () => {
  it("is taken with its check digits and its country's length only", () => {
    for (const good of ["CZ5855000000001265098001", "CZ65 0800 0000 1920 0014 5399", "BE72000000001616"]) {
      assert.strictEqual(Iban.parse(good), good.replaceAll(" ", ""))
    }
    for (const bad of ["CZ5955000000001265098001", "CZ58550000000012650980", "XX5855000000001265098001", ""]) {
      assert.isUndefined(Iban.parse(bad))
    }
  })

  it("is taken from outside SEPA only where an account of any country will do", () => {
    const accounts = [
      "AE070331234567890123456",
      "GE29NB0000000101904917",
      "IL620108000000099999999",
      "KW81CBKU0000000000001234560101",
      "QA58DOHB00001234567890ABCDEFG",
      "SA0380000000608010167519",
      "TR330006100519786457841326",
      "UA213223130000026007233566001"
    ]
    for (const iban of accounts) {
      assert.strictEqual(Iban.parseAnywhere(iban.toLowerCase()), iban)
      assert.isUndefined(Iban.parse(iban))
      assert.isUndefined(Iban.parseAnywhere(`${iban}0`))
      assert.isTrue(Iban.isSame(iban, iban))
    }
    assert.strictEqual(Iban.parseAnywhere("CZ5855000000001265098001"), "CZ5855000000001265098001")
    assert.isFalse(Iban.sepa.has("AE"))
  })

  it("is made of a Czech account whose parts pass modulo 11", () => {
    assert.strictEqual(Iban.fromCzech("19-2000145399/0800"), "CZ6508000000192000145399")
    assert.strictEqual(Iban.fromCzech("1265098001/5500"), "CZ5855000000001265098001")
    assert.isUndefined(Iban.fromCzech("19-2000145398/0800"))
    assert.isUndefined(Iban.fromCzech("18-2000145399/0800"))
    assert.deepStrictEqual(["19", "1265098001", "2000145398", "2000145399"].map(Iban.passesMod11), [
      true,
      true,
      false,
      true
    ])
  })

  it("is known in a statement's own writing", () => {
    const iban = "CZ6508000000192000145399"
    for (const same of [iban, "CZ65 0800 0000 1920 0014 5399", "0000192000145399", "19-2000145399/0800"]) {
      assert.isTrue(Iban.isSame(iban, same), same)
    }
    for (const other of ["0000002000145399", "19-2000145399/0100", "CZ5855000000001265098001", ""]) {
      assert.isFalse(Iban.isSame(iban, other), other)
    }
  })

  it("has a BIC of its own country", () => {
    assert.strictEqual(Iban.parseBic("gibaczpx", "CZ6508000000192000145399"), "GIBACZPX")
    assert.isUndefined(Iban.parseBic("GIBADEPX", "CZ6508000000192000145399"))
    assert.isUndefined(Iban.parseBic("GIBACZP", "CZ6508000000192000145399"))
  })
})
