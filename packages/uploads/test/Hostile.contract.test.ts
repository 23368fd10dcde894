import { assert, layer } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { deflateSync } from "node:zlib"
import * as ContentKind from "../src/ContentKind.ts"
import { TextExtraction } from "../src/TextExtraction.ts"
import { documentKinds, type UploadKind, uploadKinds } from "../src/UploadKind.ts"
import { bounds, Sent } from "./fixtures/Extracting.ts"
import { samples } from "./fixtures/Files.ts"
import { dice, mutated } from "./fixtures/Mutation.ts"
import * as Office from "./fixtures/Office.ts"

const sent = new Sent()
const extract = (kind: UploadKind, bytes: Uint8Array) => TextExtraction.use((it) => it.extract(sent.put(kind, bytes)))
const within = (change: Partial<typeof bounds>) =>
  TextExtraction.layerWithin({ ...bounds, ...change }).pipe(Layer.provide(sent.layer))

/** A page whose stream unpacks to so many MiB. */
const pdfBomb = (mebibytes: number) => {
  const packed = deflateSync(Buffer.alloc(mebibytes * 1024 * 1024), { level: 1 })
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n" +
    `4 0 obj<</Length ${packed.byteLength}/Filter/FlateDecode>>stream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>")])
}

/** A bomb of so many MiB whose directory claims another size, in bytes. */
const lyingBomb = (mebibytes: number, claimed: number) => {
  const bytes = Buffer.from(Office.bomb(mebibytes))
  bytes.writeUInt32LE(claimed, bytes.lastIndexOf("word/comments.xml") - 46 + 24)
  return bytes
}

layer(within({}), { excludeTestServices: true })("Hostile files", (it) => {
  it.effect("refuses archives that unpack to too much, whether they say so or lie", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* extract("docx", lyingBomb(1, 250 * 1024 * 1024))).note, "too-large")
      assert.strictEqual((yield* extract("docx", Office.bomb(20))).note, "too-large")
      assert.strictEqual((yield* extract("docx", lyingBomb(2, 100))).note, "too-large")
      assert.strictEqual((yield* extract("docx", samples.docx)).note, "text")
    }))

  it.effect(
    "survives 500 damaged files: each is answered, and the next whole one is read",
    () =>
      Effect.gen(function*() {
        const roll = dice(20_261_007)
        const files = Array.from({ length: 500 }, (_, at) => {
          const kind = documentKinds[at % documentKinds.length] ?? "txt"
          return { kind, bytes: mutated(samples[kind], roll) }
        })
        const notes = yield* Effect.forEach(files, ({ bytes, kind }) => extract(kind, bytes), { concurrency: 4 })
        for (const { note } of notes) assert.include(["text", "unreadable", "too-large"], note)
        assert.isAbove(notes.filter(({ note }) => note === "text").length, 100)
        assert.strictEqual((yield* extract("pdf", samples.pdf)).note, "text")
      }),
    60_000
  )

  it.effect("judges 2000 damaged files without failing", () =>
    Effect.gen(function*() {
      const roll = dice(7)
      for (let at = 0; at < 2000; at++) {
        const bytes = mutated(samples[uploadKinds[at % uploadKinds.length] ?? "txt"], roll)
        const kind = yield* ContentKind.detect({
          name: "any.pdf",
          size: bytes.byteLength,
          zeros: bytes.includes(0),
          range: (offset, length) => Effect.sync(() => bytes.subarray(offset, offset + length))
        })
        assert.isTrue(kind === undefined || uploadKinds.includes(kind))
      }
    }), 60_000)

  it.effect("is not led deep or astray by nesting", () =>
    Effect.gen(function*() {
      const deep = (open: string) => Buffer.from(open.repeat(100_000))
      for (const bytes of [deep("<div>"), deep("<table><tr><td>"), deep("<b><i>")]) {
        assert.include(["unreadable", "text", "too-large"], (yield* extract("html", bytes)).note)
      }
      assert.include(
        ["unreadable", "too-large"],
        (yield* extract("rtf", Buffer.from(`{\\rtf1 ${"{".repeat(200_000)}`))).note
      )
      const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"ha".repeat(500)}"><!ENTITY b "${
        "&a;".repeat(500)
      }">]>`
      const docx = Office.docx({ paragraphs: ["fine"], table: [] }, {
        "word/document.xml": Buffer.from(`${laughs}<w:document xmlns:w="w"><w:body>&b;&b;&b;</w:body></w:document>`)
      })
      assert.isBelow((yield* extract("docx", docx)).text.length, 1000)
    }))
})

layer(within({ memory: 200 }), { excludeTestServices: true })("A file that floods memory", (it) => {
  it.effect("ends its child, and the process stays small", () =>
    Effect.gen(function*() {
      const bytes = pdfBomb(600)
      const before = process.memoryUsage.rss()
      assert.strictEqual((yield* extract("pdf", bytes)).note, "too-large")
      assert.isBelow((process.memoryUsage.rss() - before) / 1e6, 900)
      assert.strictEqual((yield* extract("pdf", samples.pdf)).note, "text")
    }))
})

layer(within({ seconds: 0.01, children: 1 }), { excludeTestServices: true })("A file that takes too long", (it) => {
  it.effect("is given up without holding up the next", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* extract("html", Buffer.from("<p>a".repeat(300_000)))).note, "too-large")
      assert.strictEqual((yield* extract("png", samples.png)).note, "reference")
    }))
})

layer(within({ heap: 24 }), { excludeTestServices: true })("A file that fills the heap", (it) => {
  it.effect("ends its child and nothing else", () =>
    Effect.gen(function*() {
      const page = Buffer.from("<p><b>a</b><i>b</i></p>".repeat(80_000))
      assert.include(["too-large", "unreadable"], (yield* extract("html", page)).note)
      assert.strictEqual((yield* extract("txt", samples.txt)).note, "text")
    }))
})
