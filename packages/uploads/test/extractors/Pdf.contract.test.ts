import { assert, layer } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { readFileSync } from "node:fs"
import { deflateSync } from "node:zlib"
import { extractionBounds } from "../../src/Extracted.ts"
import { TextExtraction } from "../../src/TextExtraction.ts"
import { Sent } from "../fixtures/Extracting.ts"
import { samples } from "../fixtures/Files.ts"
import { dice, mutated } from "../fixtures/Mutation.ts"

const sent = new Sent()
const extract = (bytes: Uint8Array) => TextExtraction.use((it) => it.extract(sent.put("pdf", bytes)))
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)))

/** A page that prints so many words, each where `place` says. */
const scattered = (words: number, place: (at: number) => readonly [number, number]) => {
  const drawn = Array.from({ length: words }, (_, at) => `1 0 0 1 ${place(at).join(" ")} Tm (w) Tj`).join("\n")
  const packed = deflateSync(`BT /F1 4 Tf ${drawn} ET`)
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n" +
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" +
    `4 0 obj<</Length ${packed.byteLength}/Filter/FlateDecode>>stream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>")])
}

layer(TextExtraction.layer.pipe(Layer.provide(sent.layer)), { excludeTestServices: true })(
  "Damaged documents",
  (it) => {
    it.effect("500 of them with tables are survived, and the next whole one is read", () =>
      Effect.gen(function*() {
        const roll = dice(20_261_123)
        const whole = [fixture("ar.pdf"), fixture("de.pdf"), samples.pdf]
        const files = Array.from({ length: 500 }, (_, at) => mutated(whole[at % whole.length] ?? samples.pdf, roll))
        const read = yield* Effect.forEach(files, extract, { concurrency: 4 })
        for (const { note, tables } of read) {
          assert.include(["text", "unreadable", "too-large"], note)
          assert.isAtMost(tables.length, extractionBounds.tables)
          for (const { header, rows } of tables) for (const row of rows) assert.strictEqual(row.length, header.length)
        }
        assert.isAbove(read.filter(({ tables }) => tables.length > 0).length, 100)
        const [table] = (yield* extract(fixture("de.pdf"))).tables
        assert.strictEqual(table?.rows.length, 20)
      }), 110_000)

    it.effect("100,000 words all over a page are answered", () =>
      Effect.gen(function*() {
        for (
          const place of [
            (at: number) => [(at * 7919) % 880, (at * 104_729) % 880] as const,
            (at: number) => [(at % 40) * 22, 900 - Math.floor(at / 40) * 0.36] as const
          ]
        ) {
          const { note } = yield* extract(scattered(100_000, place))
          assert.include(["text", "too-large"], note)
        }
      }), 110_000)
  }
)
