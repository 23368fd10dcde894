import { assert, describe, it } from "@effect/vitest"
import { fromCsv, toCsv } from "../app/Csv.ts"
import { csvOf, importOf, jsonOf } from "../app/Exchange.ts"
import { parsedNumber } from "../app/Reading.ts"
import { entityOf, samplesOf, type Scene } from "../src/markup/Scene.ts"
import { workshop } from "./samples/workshop.ts"

const scene: Scene = {
  locale: "cs",
  start: workshop.start,
  copy: workshop.copy,
  entities: workshop.entities,
  views: [],
  records: workshop.entities.flatMap((entity) => samplesOf(entity, null)),
  today: null
}
const entity = entityOf(scene, "zakazka")
const values = scene.records.filter((record) => record.entity === "zakazka").map((record) => record.values)

describe("Exchange", () => {
  it("reads back what it wrote, as CSV", () => {
    const read = importOf(scene, entity, csvOf(scene, entity))
    assert.deepStrictEqual(read.refused, [])
    assert.deepStrictEqual(read.records.map((record) => record.values), values)
  })

  it("reads back what it wrote, as JSON, under the same keys", () => {
    const read = importOf(scene, entity, jsonOf(scene, entity))
    assert.deepStrictEqual(read.records.map((record) => record.values), values)
    assert.deepStrictEqual(read.records.map((record) => record.key), values.map((_, at) => `sample-${at + 1}`))
  })

  it("names the rows that do not fit and takes the others", () => {
    const text =
      "Číslo;Zákazník;Kolo;Stav;Cena;Termín\nZ-1;Jana Dvořáková;Kolo;Hotovo;1 200,50;2026-12-01\nZ-2;Nikdo;Kolo;Hotovo;1;2026-12-01\nZ-3;Čeněk Říha;Kolo;Hotovo;1;včera\n"
    const read = importOf(scene, entity, text)
    assert.deepStrictEqual(read.records.map((record) => record.values["cena"]), [1200.5])
    assert.deepStrictEqual(read.refused, [{ row: 2, label: "Zákazník" }, { row: 3, label: "Termín" }])
  })

  it("refuses files of something else", () => {
    assert.throws(() => importOf(scene, entity, "a,b\n1,2\n"))
    assert.throws(() => importOf(scene, entity, "{\"x\":1}"))
  })

  it("keeps quotes, separators and line ends inside cells", () => {
    const rows = [["a\"b", "c,d;e"], ["line\nbreak", " spaced "]]
    assert.deepStrictEqual(fromCsv(toCsv(rows)), rows)
  })

  it("lets no cell run as a formula in a spreadsheet", () => {
    assert.include(toCsv([["=1+1", "@x", "+420 601", "-5"]]), "'=1+1,'@x,+420 601,-5")
  })

  it("reads numbers as the language writes them", () => {
    assert.strictEqual(parsedNumber("cs", "1 200,50"), 1200.5)
    assert.strictEqual(parsedNumber("de", "1.500"), 1500)
    assert.strictEqual(parsedNumber("en", "1,500"), 1500)
    assert.strictEqual(parsedNumber("en", "1.500"), 1.5)
    assert.strictEqual(parsedNumber("de", "1.234.567,8"), 1234567.8)
    assert.strictEqual(parsedNumber("ar", "٤٥٫٥"), 45.5)
    assert.strictEqual(parsedNumber("en", "twelve"), null)
  })
})
