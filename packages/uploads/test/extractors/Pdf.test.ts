import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import * as Pdf from "../../src/extractors/Pdf.ts"
import { pdf } from "../fixtures/Files.ts"

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)))
const attached = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../corpus/files/${name}`, import.meta.url)))

describe("Tables of portable documents", () => {
  it("are read as they were printed: the list of leases", async () => {
    const { tables } = await Pdf.read(attached("elenco-locazioni.pdf"))
    assert.strictEqual(tables.length, 1)
    assert.strictEqual(
      tables[0]?.header.join("|"),
      "Codice|Indirizzo|Tipo|Superficie|Conduttore|Canone mensile|Cauzione|Decorrenza|Scadenza"
    )
    assert.strictEqual(tables[0]?.rows.length, 18)
    assert.strictEqual(
      tables[0]?.rows[4]?.join("|"),
      "SA-05|Via Trieste 16|negozio|64 m²|Ottica Vedrai snc|1.150 €|3.450 €|01/01/2020|31/12/2025"
    )
  })

  it("are read as they were printed: the inventory of a museum", async () => {
    const { tables } = await Pdf.read(attached("inventarislijst.pdf"))
    assert.deepStrictEqual(tables.map(({ header, rows }) => [header.length, rows.length]), [[7, 22]])
    assert.strictEqual(
      tables[0]?.rows[21]?.join("|"),
      "TS-0022|Harmonium|notenhout|ca. 1895|gereformeerde kerk|Zaal 3, raamzijde|matig"
    )
    assert.isTrue(tables[0]?.rows.every((row) => row.every((cell) => cell !== "")))
  })

  it("go on over pages, join cells that wrap, and leave out what repeats on every page", async () => {
    const { tables, text } = await Pdf.read(fixture("de.pdf"))
    assert.include(text, "Werkstatt Brandner – Bestand")
    assert.strictEqual(tables.length, 1)
    const [table] = tables
    assert.deepStrictEqual(table?.header, ["Nummer", "Bezeichnung", "Standort", "Preis in Euro", "Bemerkung"])
    assert.deepStrictEqual(table?.rows.map(([first]) => first), Array.from({ length: 20 }, (_, at) => `W-${at + 1}`))
    assert.deepStrictEqual(table?.rows[3], [
      "W-4",
      "Bandsäge für Metall und hartes Holz",
      "Halle 2, Regal Süd",
      "350,00",
      ""
    ])
    assert.deepStrictEqual(table?.rows[6], [
      "W-7",
      "Winkelschleifer",
      "Halle 2, Regal Süd",
      "612,50",
      "Prüfung fällig, vor der Ausgabe melden"
    ])
  })

  it("are not seen where there are only words", async () => {
    const { tables, text } = await Pdf.read(new Uint8Array(pdf("Evidence skladu")))
    assert.deepStrictEqual([text, tables], ["Evidence skladu", []])
  })
})

describe("Words from right to left", () => {
  it("are put into the order in which they are read, numbers and Latin words in theirs", async () => {
    const { text } = await Pdf.read(fixture("ar.pdf"))
    assert.include(text, "قائمة الوحدات السكنية")
    assert.include(
      text,
      "صدرت القائمة في 12/03/2026، وعددها 18 وحدة في برج Marina View بالدور 3. الهاتف: +971 4 555 0123."
    )
    assert.notMatch(text, /[\ufb50-\ufdff\ufe70-\ufefe]/)
  })

  it("stand in their own cells, the first column the one on the right", async () => {
    const { tables, text } = await Pdf.read(fixture("ar.pdf"))
    assert.include(text, "الرمز العنوان المستأجر الإيجار ملاحظات")
    assert.deepStrictEqual(tables.map(({ header, rows }) => [header, ...rows]), [[
      ["الرمز", "العنوان", "المستأجر", "الإيجار", "ملاحظات"],
      ["A-101", "شارع الملك فهد 14", "لمى الأحمد", "1,250.50 ر.س", "لا توجد"],
      [
        "A-102",
        "شارع الملك فهد 16",
        "محمد Smith",
        "٣٥٠٠ ر.س",
        "عقد جديد (سنة واحدة) يبدأ في الأول من شهر يناير وينتهي بعد ذلك"
      ],
      ["B-7", "حي النخيل", "", "900 ر.س", "85%"],
      ["B-8", "حي الياسمين، مبنى 4", "شركة ABC Trading LLC", "4,000 ر.س", "2026-01-31"]
    ]])
  })
})
