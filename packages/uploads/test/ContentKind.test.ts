import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { zipSync } from "fflate"
import { readFileSync } from "node:fs"
import * as ContentKind from "../src/ContentKind.ts"
import { uploadKinds } from "../src/UploadKind.ts"
import { png, samples, words } from "./fixtures/Files.ts"

const kindOf = (bytes: Uint8Array, name = "anything.bin") =>
  ContentKind.detect({
    name,
    size: bytes.byteLength,
    zeros: bytes.includes(0),
    range: (offset, length) => Effect.sync(() => bytes.subarray(offset, offset + length))
  })

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])
const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "latin1"), Buffer.alloc(200)])

describe("ContentKind", () => {
  for (const kind of uploadKinds) {
    it.effect(`knows ${kind} by its content under its own name`, () =>
      Effect.gen(function*() {
        assert.strictEqual(yield* kindOf(samples[kind], `sent.${kind}`), kind)
      }))
  }

  // What browsers' recorders write: no length, and sound in a container that may hold films as well.
  for (const [name, kind] of [["chromium-opus.webm", "webm"], ["chromium.mp4", "m4a"], ["fragmented-aac.mp4", "m4a"]]) {
    it.effect(`knows the recording ${name} for ${kind}`, () =>
      Effect.gen(function*() {
        const bytes = readFileSync(new URL(`fixtures/recordings/${name}`, import.meta.url))
        assert.strictEqual(yield* kindOf(bytes, "recording"), kind)
      }))
  }

  it.effect("ignores a false name of anything that is not plain text", () =>
    Effect.gen(function*() {
      for (const kind of uploadKinds) {
        if (kind === "txt" || kind === "md" || kind === "csv") continue
        assert.strictEqual(yield* kindOf(samples[kind], "sent.txt"), kind)
      }
      assert.strictEqual(yield* kindOf(png, "notes.txt"), "png")
    }))

  it.effect("takes plain text under a foreign name for text", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* kindOf(samples.txt, "offer.pdf"), "txt")
      assert.strictEqual(yield* kindOf(Buffer.from("BMW dealers need a list\n"), "idea"), "txt")
    }))

  it.effect("reads text in UTF-16 and in the old code pages", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* kindOf(utf16(words), "a.txt"), "txt")
      assert.strictEqual(yield* kindOf(utf16("Name;Price\n"), "a.csv"), "csv")
      assert.strictEqual(
        yield* kindOf(Buffer.from("P\xf8\xedli\x9a \x9elu\x9dou\xe8k\xfd k\xf9\xf2", "latin1"), "a.txt"),
        "txt"
      )
    }))

  it.effect("keeps a letter that the sample cuts in two", () =>
    Effect.gen(function*() {
      const long = Buffer.from("a".repeat(65_535) + "ž".repeat(10))
      assert.strictEqual(yield* kindOf(long, "a.txt"), "txt")
    }))

  const refused: Record<string, Uint8Array> = {
    "a Windows program called offer.pdf": program,
    "a Linux program": Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01", "latin1"), Buffer.alloc(200)]),
    "a shell script": Buffer.from("#!/bin/sh\nrm -rf /\n"),
    "a plain archive": zipSync({ "a.txt": Buffer.from("hello") }),
    "an empty archive": Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]),
    "a gzip archive": Buffer.concat([Buffer.from("1f8b0800", "hex"), Buffer.alloc(40)]),
    "a document with macros": zipSync({
      "[Content_Types].xml": Buffer.from(
        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"
      )
    }),
    "an old Office document": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    "a film": Buffer.concat([
      Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\x10hdlr vide soun", "latin1"),
      Buffer.alloc(20)
    ]),
    "a broken archive": samples.docx.subarray(0, samples.docx.byteLength - 30),
    "noise": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 251),
    "noise that begins like UTF-16": Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 251)
    ]),
    "text with a zero byte": Buffer.from("hello\0world")
  }
  for (const [what, bytes] of Object.entries(refused)) {
    it.effect(`refuses ${what}`, () =>
      Effect.gen(function*() {
        assert.isUndefined(yield* kindOf(bytes, "offer.pdf"))
      }))
  }
})
