import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as fc from "fast-check"
import * as Epc from "../../src/bank/Epc.ts"
import * as Spayd from "../../src/bank/Spayd.ts"

const czech = "CZ5855000000001265098001"
const belgian = "BE72000000001616"

const failure = <A, E>(result: Result.Result<A, E>) => Result.isFailure(result) ? result.failure : undefined

describe("SPAYD", () => {
  it("is written as the bankers' example", () => {
    const payment = {
      iban: czech,
      minor: 48_050,
      currency: "CZK",
      message: "Platba za zboží",
      variableSymbol: "1234567890"
    } as const
    const descriptor = "SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50*CC:CZK*MSG:PLATBA ZA ZBOZI*X-VS:1234567890"
    assert.strictEqual(Result.getOrThrow(Spayd.write(payment)), descriptor)
    assert.deepStrictEqual(Result.getOrThrow(Spayd.parse(descriptor)), { ...payment, message: "PLATBA ZA ZBOZI" })
  })

  it("keeps to the letters of alphanumeric codes, with * and % escaped", () => {
    const message = "Čáp*50%ů–ß"
    const written = Result.getOrThrow(Spayd.write({ iban: czech, minor: 1, currency: "EUR", message }))
    assert.match(written, /^[0-9A-Z $%*+\-./:]+$/)
    assert.include(written, "*AM:0.01*CC:EUR*MSG:CAP%2A50%25U")
    assert.strictEqual(Result.getOrThrow(Spayd.parse(written)).message, "CAP*50%U SS")
  })

  it("ignores a check sum and refuses what it cannot hold", () => {
    const read = Spayd.parse(`SPD*1.0*ACC:${czech}*AM:100.00*CC:CZK*CRC32:AAD80227`)
    assert.strictEqual(Result.getOrThrow(read).minor, 10_000)
    const base = { iban: czech, minor: 100, currency: "CZK" } as const
    assert.strictEqual(failure(Spayd.write({ ...base, minor: Spayd.mostMinor + 1 })), "amount")
    assert.strictEqual(failure(Spayd.write({ ...base, minor: 0 })), "amount")
    assert.strictEqual(failure(Spayd.write({ ...base, minor: 0.5 })), "amount")
    assert.strictEqual(failure(Spayd.write({ ...base, message: "M".repeat(61) })), "message")
    assert.strictEqual(failure(Spayd.write({ ...base, variableSymbol: "12345678901" })), "variable-symbol")
    assert.strictEqual(failure(Spayd.write({ ...base, iban: belgian.replace("72", "73") })), "iban")
    for (const bad of ["SPD*2.0*ACC:X", "SPD*1.0*AM", `SPD*1.0*ACC:${czech}*AM:1*MSG:%ZZ`, ""]) {
      assert.isTrue(Result.isFailure(Spayd.parse(bad)), bad)
    }
    assert.strictEqual(failure(Spayd.parse(`SPD*1.0*ACC:${czech}*AM:1.005*CC:CZK`)), "amount")
  })

  it("gives any amount back exactly", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: Spayd.mostMinor }), (minor) => {
      const written = Result.getOrThrow(Spayd.write({ iban: czech, minor, currency: "CZK" }))
      assert.isAtMost(/AM:([\d.]+)/.exec(written)?.[1]?.length ?? 99, 10)
      assert.strictEqual(Result.getOrThrow(Spayd.parse(written)).minor, minor)
    }))
  })
})

describe("EPC069-12", () => {
  const redCross = {
    name: "Red Cross",
    iban: belgian,
    minor: 100,
    purpose: "CHAR",
    text: "Urgency fund",
    information: "Sample EPC QR code"
  }

  it("is written as the bankers' example", () => {
    const code = "BCD\n002\n1\nSCT\n\nRed Cross\nBE72000000001616\nEUR1.00\nCHAR\n\nUrgency fund\nSample EPC QR code"
    assert.strictEqual(Result.getOrThrow(Epc.write(redCross)), code)
    assert.strictEqual(new TextEncoder().encode(code).length, 87)
    assert.deepStrictEqual(Result.getOrThrow(Epc.parse(code)), redCross)
    assert.deepStrictEqual(Result.getOrThrow(Epc.parse(code.replaceAll("\n", "\r\n"))), redCross)
  })

  it("ends with its last line that says something", () => {
    const payment = { name: "Obchod s.r.o.", iban: czech, minor: 1230, reference: "RF18539007547034" }
    const vector = "BCD\n002\n1\nSCT\n\nObchod s.r.o.\nCZ5855000000001265098001\nEUR12.3\n\nRF18539007547034"
    assert.deepStrictEqual(Result.getOrThrow(Epc.parse(vector)), payment)
    assert.strictEqual(Result.getOrThrow(Epc.write(payment)), vector.replace("EUR12.3", "EUR12.30"))
  })

  it("refuses each field that a bank would refuse", () => {
    const bad: ReadonlyArray<readonly [Epc.EpcFault, Partial<Epc.Epc>]> = [
      ["iban", { iban: "BE72000000001617" }],
      ["bic", { iban: "CH9300762011623852957" }],
      ["name", { name: "" }],
      ["name", { name: "N".repeat(71) }],
      ["name", { name: "two\nlines" }],
      ["amount", { minor: 0 }],
      ["amount", { minor: Epc.mostMinor + 1 }],
      ["purpose", { purpose: "CHARI" }],
      ["reference", { reference: "RF18539007547034" }],
      ["reference", { text: "", reference: "RF19539007547034" }],
      ["text", { text: "T".repeat(141) }],
      ["information", { information: "I".repeat(71) }]
    ]
    for (const [field, change] of bad) assert.strictEqual(failure(Epc.write({ ...redCross, ...change })), field)
  })

  it("is refused where all of it is too long, though no field is", () => {
    const long = { name: "N".repeat(70), iban: belgian, minor: Epc.mostMinor, text: "T".repeat(140) }
    assert.isTrue(Result.isSuccess(Epc.write(long)))
    assert.strictEqual(failure(Epc.write({ ...long, bic: "GEBABEBB", information: "I".repeat(70) })), "length")
    // Letters outside ASCII take several bytes each.
    assert.strictEqual(failure(Epc.write({ ...long, text: "ž".repeat(140) })), "length")
  })
})
