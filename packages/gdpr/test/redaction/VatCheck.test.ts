import { assert, describe, it } from "@effect/vitest"
import { findingsIn } from "@statex/gdpr/redaction/Finding"
import { vatHolds } from "@statex/gdpr/redaction/recognisers/Vat"
import { vatChecks, type VatCountry } from "@statex/gdpr/redaction/recognisers/VatCheck"

/** Numbers with a body of little but noughts whose check digits another implementation made. */
const numbers: Record<VatCountry, string> = {
  AT: "ATU00001443",
  BE: "BE0000111153",
  BG: "BG100000001",
  CHE: "CHE100001508",
  CY: "CY10000000D",
  CZ: "CZ10001221",
  DE: "DE100001335",
  DK: "DK10000009",
  EE: "EE100000007",
  EL: "EL000000012",
  ES: "ESB00000117",
  FI: "FI10000004",
  FR: "FR89000001222",
  GB: "GB000012283",
  GR: "GR000000012",
  HR: "HR10000000000",
  HU: "HU10000001",
  IE: "IE1000000H",
  IT: "IT00001110014",
  LT: "LT100000019",
  LU: "LU10001164",
  LV: "LV40000000000",
  MT: "MT10001026",
  NL: "NL000001119B01",
  PL: "PL1000001112",
  PT: "PT500001111",
  RO: "RO10000008",
  SE: "SE100000000801",
  SI: "SI10000003",
  SK: "SK2020001005",
  XI: "XI000012283"
}

/** The digit that every country's check covers: the one before the check digits, or the only one that varies. */
const brokenAt: Partial<Record<VatCountry, number>> = { ES: 7, IE: 7, NL: 9, SE: 10, CY: 7, FR: 8 }

const broken = (country: VatCountry, number: string): string => {
  const place = brokenAt[country] ?? number.length - 1
  return number.slice(0, place) + String((Number(number[place]) + 1) % 10) + number.slice(place + 1)
}

describe("VAT numbers", () => {
  for (const country of Object.keys(vatChecks) as ReadonlyArray<VatCountry>) {
    it(`of ${country} hold with the right check digit and with no other`, () => {
      const number = numbers[country]
      assert.isTrue(vatHolds(number), number)
      assert.isFalse(vatHolds(broken(country, number)), broken(country, number))
      assert.deepStrictEqual(findingsIn(`a ${number} b`), [{ kind: "vat", start: 2, end: 2 + number.length }])
    })
  }

  it("may be grouped, and in small letters when nothing is between prefix and number", () => {
    for (
      const written of [
        "DE 100 001 335",
        "de100001335",
        "ATU 0000 1443",
        "NL 0000.01.119.B01",
        "CHE-100.001.508",
        "GB 000 0122 83"
      ]
    ) {
      assert.deepStrictEqual(findingsIn(`a ${written} b`).map(({ kind }) => kind), ["vat"], written)
    }
    assert.deepStrictEqual(findingsIn("una ciudad de 100001335 almas"), [])
  })
})
