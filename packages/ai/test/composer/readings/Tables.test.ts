import { assert, describe, it } from "@effect/vitest"
import { read } from "@statex/ai/composer/Reading"
import type { Locale } from "@statex/kernel/Locale"

const table = (name: string, ...lines: ReadonlyArray<string>) => {
  const [header = [], ...rows] = lines.map((line) => line.split("|"))
  return { name, text: lines.join("\n"), tables: [{ header, rows }] }
}

const things = (locale: Locale, improvement: string, ...attachments: ReadonlyArray<ReturnType<typeof table>>) =>
  Object.fromEntries(
    read({ locale, problem: "", today: "", improvement, result: "", attachments, answers: [] }).entities.map((
      entity
    ) => [entity.singular, entity] as const)
  )

const labels = (entity: { readonly fields: ReadonlyArray<{ readonly label: string }> } | undefined) =>
  entity?.fields.map(({ label }) => label)

describe("attached tables", () => {
  it("belong to the thing that the brief names beside the file, whatever the file is called", () => {
    const read = things(
      "nl",
      "Dezelfde gegevens per machine als in de lijst. Daarnaast keuringen: machine, datum, keurmeester, uitslag.",
      table("overzicht.pdf", "Merk|Bouwjaar|Vermogen", "Atlas|2011|40", "Holz|1998|12")
    )
    assert.includeMembers(labels(read["Machine"]) ?? [], ["Merk", "Bouwjaar", "Vermogen"])
    assert.notProperty(read, "Overzicht")
    assert.strictEqual(read["Machine"]?.rows.length, 2)
  })

  it("are split into the things that the brief lists, each with its own rows", () => {
    const read = things(
      "en",
      "Split the attached sheet up: flats, tenants, leases. A lease ties one tenant to one flat.",
      table(
        "all.csv",
        "Flat|Rooms|Tenant|Tenant phone|Lease start|Deposit",
        "A1|2|Ann Lee|0700 1|2026-01-01|500",
        "A2|3||||",
        "A3|1|Bo Ray|0700 2|2026-02-01|450"
      )
    )
    assert.deepStrictEqual(labels(read["Flat"]), ["Flat", "Rooms"])
    assert.deepStrictEqual(labels(read["Tenant"]), ["Tenant", "Tenant phone"])
    assert.includeMembers(labels(read["Lease"]) ?? [], ["Lease start", "Deposit", "Tenant", "Flat"])
    assert.strictEqual(read["Flat"]?.rows.length, 3)
    assert.deepStrictEqual(read["Tenant"]?.rows, [["Ann Lee", "0700 1"], ["Bo Ray", "0700 2"]])
    assert.notProperty(read, "Split")
  })

  it("keep a column that only looks like a field of something else", () => {
    const read = things(
      "en",
      "The attached tools.csv lists our tools. For each customer we note name, phone and price.",
      table("tools.csv", "Tool|Name|Price", "T1|Drill|10", "T2|Saw|12")
    )
    assert.deepStrictEqual(labels(read["Tool"]), ["Tool", "Name", "Price"])
  })
})

describe("lists", () => {
  it("belong to what stands before them, and say who did something", () => {
    const read = things(
      "de",
      "Jeder Kunde hat Name und Telefon. Künftig soll er eine Reklamation erfassen können, mit Kunde, Beschreibung, wer sie gemeldet hat und bis wann sie behoben sein muss."
    )
    assert.includeMembers(labels(read["Reklamation"]) ?? [], ["Kunde", "Beschreibung", "Gemeldet von", "Behoben bis"])
    assert.deepStrictEqual(labels(read["Kunde"]), ["Name", "Telefon"])
  })

  it("of states are no fields as well", () => {
    const read = things(
      "de",
      "Ein Auftrag hat Nummer, Kunde und Preis. Jeder Auftrag geht durch diese Phasen, in dieser Reihenfolge: Entwurf, Freigabe, Werkstatt, Aufbau."
    )
    assert.deepStrictEqual(labels(read["Auftrag"]), ["Nummer", "Kunde", "Preis", "Status"])
  })

  it("in Arabic resolve the pronoun of a second field", () => {
    const read = things("ar", "سجل للعقود فيه المستأجر وبداية العقد ونهايته والإيجار الشهري.")
    assert.includeMembers(labels(read["العقد"]) ?? [], ["بداية العقد", "نهاية العقد"])
  })
})

describe("sentences about states", () => {
  it("order nothing", () => {
    const { rules } = read({
      locale: "en",
      problem: "",
      today: "",
      improvement:
        "Repairs: which flat, what is broken, cost; they are reported, then ordered, then fixed. Customers look at them.",
      result: "",
      attachments: [],
      answers: []
    })
    assert.notInclude(rules.map((rule) => rule._tag), "Ordered")
  })
})
