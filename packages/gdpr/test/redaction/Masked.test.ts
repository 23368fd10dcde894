import { mask } from "@statex/gdpr/redaction/Masked"
import { restoreIn } from "@statex/gdpr/redaction/Restorer"
import { describe, expect, it } from "vitest"

const table = {
  name: "kunden.csv",
  tables: [{
    header: ["Name", "Telefon", "Rodné číslo", "Pieces"],
    rows: [["Jan Novák", "222123456", "535101123", "222123456"]]
  }]
}

describe("a masked value", () => {
  it("hides a bare number that stands under a column's head, and no other", () => {
    const { counts, value } = mask(table)
    expect(value.tables[0]?.rows).toEqual([["Jan Novák", "[[PHONE_1]]", "[[PERSONID_1]]", "222123456"]])
    expect(counts).toEqual({ "phone": 1, "national-id": 1 })
  })

  it("hides it in records under their fields, whichever way they are written", () => {
    const records = {
      entities: [{ id: "customer", samples: [{ "rodne-cislo": "535101123", phone: "222123456" }] }],
      pairs: [{ field: "telefon", value: "222123456" }]
    }
    const { value } = mask(records)
    expect(JSON.stringify(value)).not.toContain("222123456")
    expect(JSON.stringify(value)).not.toContain("535101123")
  })

  it("has the same shape, keys untouched, and comes back as it was", () => {
    for (const one of [table, { a: ["x", { b: "jan@example.cz", c: [1, null, true] }], d: "jan@example.cz" }]) {
      const { kept, value } = mask(one)
      expect(Object.keys(value)).toEqual(Object.keys(one))
      expect(restoreIn(value, kept)).toEqual(one)
    }
  })

  it("gives equal data equal placeholders throughout", () => {
    const { value } = mask({ a: "Write to jan@example.cz", b: ["jan@example.cz"] })
    expect(value).toEqual({ a: "Write to [[EMAIL_1]]", b: ["[[EMAIL_1]]"] })
  })
})
