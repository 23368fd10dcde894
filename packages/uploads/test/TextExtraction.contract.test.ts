import { assert, layer } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { extractionBounds, truncationMark } from "../src/Extracted.ts"
import { TextExtraction } from "../src/TextExtraction.ts"
import { audioKinds, documentKinds, imageKinds } from "../src/UploadKind.ts"
import { UploadStore } from "../src/UploadStore.ts"
import { onDisk, send, Sent } from "./fixtures/Extracting.ts"
import { samples, table, words } from "./fixtures/Files.ts"
import * as Office from "./fixtures/Office.ts"

const sent = new Sent()

layer(TextExtraction.layer.pipe(Layer.provide(sent.layer)), { excludeTestServices: true })("TextExtraction", (it) => {
  const extract = (...file: Parameters<Sent["put"]>) => TextExtraction.use((it) => it.extract(sent.put(...file)))

  for (const kind of documentKinds) {
    it.effect(`takes the words out of ${kind}`, () =>
      Effect.gen(function*() {
        const read = yield* extract(kind, samples[kind])
        assert.strictEqual(read.note, "text")
        assert.isFalse(read.truncated)
        assert.include(
          read.text,
          kind === "pdf" ? "Evidence skladu" : kind === "csv" || kind === "xlsx" ? "Hammer" : words
        )
        assert.notInclude(read.text, "stolen")
      }))
  }

  for (const kind of ["docx", "odt", "pptx", "xlsx", "csv", "html", "md", "eml", "rtf"] as const) {
    it.effect(`takes the table out of ${kind}, with its header`, () =>
      Effect.gen(function*() {
        const { tables } = yield* extract(kind, samples[kind])
        assert.deepStrictEqual(tables.map(({ header, rows }) => [header, ...rows]), [table])
      }))
  }

  it.effect("leaves images as references and audio untranscribed", () =>
    Effect.gen(function*() {
      for (const kind of imageKinds) assert.strictEqual((yield* extract(kind, samples[kind])).note, "reference")
      for (const kind of audioKinds) assert.strictEqual((yield* extract(kind, samples[kind])).note, "not-transcribed")
    }))

  it.effect("reads every sheet of a workbook by name, its dates and its gaps", () =>
    Effect.gen(function*() {
      const { tables } = yield* extract(
        "xlsx",
        Office.xlsx({
          Orders: [["Id", "Due", "Note"], ["7", "date:46082", ""], ["8", "", "date:0.5"]],
          Nothing: [],
          "Žáci": [["Jméno", "Věk"], ["Eva", "9"]]
        })
      )
      assert.deepStrictEqual(tables, [
        { name: "Orders", header: ["Id", "Due", "Note"], rows: [["7", "2026-03-01", ""], ["8", "", "12:00"]] },
        { name: "Žáci", header: ["Jméno", "Věk"], rows: [["Eva", "9"]] }
      ])
    }))

  it.effect("keeps a long document within bounds and says so", () =>
    Effect.gen(function*() {
      const long = yield* extract("txt", Buffer.from("word ".repeat(100_000)))
      assert.strictEqual(long.text.length, extractionBounds.text + truncationMark.length)
      assert.isTrue(long.truncated && long.text.endsWith(truncationMark))
      const rows = Array.from({ length: 3000 }, (_, at) => Array.from({ length: 60 }, (__, cell) => `${at}x${cell}`))
      const wide = yield* extract("csv", Buffer.from(rows.map((row) => row.join(",")).join("\n")))
      assert.strictEqual(wide.tables[0]?.rows.length, extractionBounds.rows)
      assert.strictEqual(wide.tables[0]?.header.length, extractionBounds.columns)
      assert.isTrue(wide.truncated)
    }))

  it.effect("reads a page whose head never ends, as the standard allows", () =>
    Effect.gen(function*() {
      const read = yield* extract("html", Buffer.from("<html><head><title>Stock</title><body><p>We keep a list</html>"))
      assert.include(read.text, "We keep a list")
    }))

  const legacy: Record<string, readonly [string, string]> = {
    "windows-1250": ["50f8ed6c699a20 9e6c759d6f75e86bfd 20 6bf9f2", "Příliš žluťoučký kůň"],
    "windows-1251": ["cff0e8e2e5f2 20 eceef0e5", "Привет море"],
    "windows-1252": ["63616ce9 20 e0 20 6c61 20 6d616973 f2", "calé à la maisò"],
    "windows-1256": ["c7e1d3e1c7e3 20 da e1ed dfe3", "السلام عليكم"]
  }
  for (const [charset, [hex, text]] of Object.entries(legacy)) {
    it.effect(`reads text in ${charset}`, () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* extract("txt", Buffer.from(hex.replaceAll(" ", ""), "hex"))).text, text)
      }))
  }

  it.effect("calls damaged and empty documents unreadable", () =>
    Effect.gen(function*() {
      for (const kind of ["pdf", "docx", "odt", "xlsx", "pptx"] as const) {
        const cut = samples[kind].subarray(0, samples[kind].byteLength / 2)
        assert.include(["unreadable", "text"], (yield* extract(kind, cut)).note, kind)
        assert.strictEqual((yield* extract(kind, Buffer.from("nonsense"))).note, "unreadable", kind)
      }
      assert.strictEqual((yield* extract("txt", Buffer.from(" \n "))).note, "unreadable")
    }))
})

layer(onDisk, { excludeTestServices: true })("TextExtraction of a stored file", (it) => {
  it.effect("reads what the store keeps and refuses what it does not", () =>
    Effect.gen(function*() {
      const extraction = yield* TextExtraction
      const file = yield* send("r1", "list.csv", samples.csv)
      assert.strictEqual((yield* extraction.extract(file)).tables.length, 1)
      yield* UploadStore.use((store) => store.remove("r1"))
      assert.strictEqual((yield* Effect.flip(extraction.extract(file)))._tag, "UploadMissing")
    }))
})
