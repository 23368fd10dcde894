import { assert, layer } from "@effect/vitest"
import { Effect, Fiber, Layer } from "effect"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { readMultipart } from "../src/Intake.ts"
import * as Folders from "../src/stores/Folders.ts"
import { uploadLimits } from "../src/UploadLimits.ts"
import { UploadStore } from "../src/UploadStore.ts"
import { samples } from "./fixtures/Files.ts"
import { Folder } from "./fixtures/Folder.ts"
import * as Form from "./fixtures/Form.ts"
import { bomb } from "./fixtures/Office.ts"

const kept = Effect.flatMap(Folder, (path) => Effect.promise(() => readdir(join(path, "uploads"), { recursive: true })))

const file = (name: string, body: Uint8Array | string): Form.FormPart => ({ name: "files", file: name, body })

/** Bytes that look like a text file, so that only their number can be refused. */
const text = (bytes: number) => Buffer.alloc(bytes, "text ")
const mebibyte = 1024 * 1024

layer(Folders.layer.pipe(Layer.provideMerge(Folder.layer)), { excludeTestServices: true })("Intake", (it) => {
  let number = 0
  const id = () => `request-${++number}`

  const refusal = Effect.fnUntraced(function*(request: Request) {
    const before = yield* kept
    const error = yield* Effect.flip(readMultipart(request, id()))
    assert.deepStrictEqual(yield* kept, before, "something of a refused request stayed")
    return error
  })

  it.effect("takes in fields and files, and ignores file inputs that were left empty", () =>
    Effect.gen(function*() {
      const { fields, files } = yield* readMultipart(
        Form.form(
          { name: "problem", body: "Vedu sklad v sešitě. مرحبا" },
          file("plán č. 1.docx", samples.docx),
          { name: "empty", file: "", body: "" },
          file("../../logo.exe", samples.png),
          { name: "locale", body: "de" },
          { name: "locale", body: "cs" }
        ),
        "whole"
      )
      assert.deepStrictEqual([...fields], [["problem", "Vedu sklad v sešitě. مرحبا"], ["locale", "cs"]])
      assert.deepStrictEqual(files.map((kept) => [kept.name, kept.kind, kept.size, kept.ref]), [
        ["plán č. 1.docx", "docx", samples.docx.byteLength, "whole/1"],
        ["logo.exe", "png", samples.png.byteLength, "whole/2"]
      ])
      yield* UploadStore.use((store) => store.remove("whole"))
      assert.deepStrictEqual(yield* kept, [])
    }))

  it.effect("takes ten files and refuses the eleventh", () =>
    Effect.gen(function*() {
      const many = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.txt`, "hello"))
      const { files } = yield* readMultipart(Form.form(...many(10)), "ten")
      assert.strictEqual(files.length, 10)
      yield* UploadStore.use((store) => store.remove("ten"))
      assert.strictEqual((yield* refusal(Form.form(...many(11)))).message, "More than 10 files")
      const nameless = [...many(10), { name: "files", file: "", body: "hidden" }]
      assert.strictEqual((yield* refusal(Form.form(...nameless)))._tag, "TooManyFiles")
    }))

  it.effect("takes 50 MB in all and refuses one byte more", () =>
    Effect.gen(function*() {
      const half = text(uploadLimits.total / 2)
      const { files } = yield* readMultipart(Form.form(file("a.txt", half), file("b.txt", half)), "full")
      assert.strictEqual(files.reduce((sum, kept) => sum + kept.size, 0), 50 * mebibyte)
      yield* UploadStore.use((store) => store.remove("full"))
      const error = yield* refusal(Form.form(file("a.txt", half), file("b.txt", half), file("c.txt", "x")))
      assert.deepStrictEqual([error._tag, error.kind, error.message], [
        "UploadTooLarge",
        "TooLarge",
        "The files are larger than 50 MB together"
      ])
      assert.strictEqual((yield* refusal(Form.form(file("a.txt", text(51 * mebibyte)))))._tag, "UploadTooLarge")
    }))

  it.effect("refuses a declared length before a byte is read", () =>
    Effect.gen(function*() {
      let pulled = 0
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          pulled += 1
          controller.enqueue(text(65_536))
        }
      }, { highWaterMark: 0 })
      const error = yield* refusal(Form.request(endless, { "content-length": String(60 * mebibyte) }))
      assert.strictEqual(error._tag, "UploadTooLarge")
      assert.strictEqual(pulled, 0)
    }))

  it.effect("refuses content that is not accepted, and files without content", () =>
    Effect.gen(function*() {
      const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0", "latin1"), Buffer.alloc(500)])
      const error = yield* refusal(Form.form(file("a.txt", "fine"), file("offer.pdf", program)))
      assert.strictEqual(error.message, "The content of offer.pdf is not of an accepted kind")
      assert.strictEqual((yield* refusal(Form.form(file("zero.pdf", ""))))._tag, "EmptyFile")
    }))

  it.effect("survives a bomb: it is small here and is refused when it is opened", () =>
    Effect.gen(function*() {
      const { files } = yield* readMultipart(Form.form(file("bomb.docx", bomb(20))), "bomb")
      assert.strictEqual(files[0]?.kind, "docx")
      yield* UploadStore.use((store) => store.remove("bomb"))
    }))

  it.effect("bounds the fields", () =>
    Effect.gen(function*() {
      const fields = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `f${at}`, body: "x" }))
      assert.strictEqual((yield* readMultipart(Form.form(...fields(50)), "fields")).fields.size, 50)
      yield* UploadStore.use((store) => store.remove("fields"))
      assert.strictEqual((yield* refusal(Form.form(...fields(51))))._tag, "BrokenUpload")
      assert.strictEqual((yield* refusal(Form.form(...fields(500))))._tag, "BrokenUpload")
      assert.strictEqual((yield* refusal(Form.form({ name: "problem", body: text(65 * 1024) })))._tag, "FieldTooLarge")
    }))

  it.effect("refuses what was cut, is malformed, or is no form", () =>
    Effect.gen(function*() {
      const whole = Form.body([
        { name: "problem", body: "x" },
        file("a.pdf", samples.pdf),
        file("b.txt", text(300_000))
      ])
      for (const part of [0, 10, 150, 400, 600, 100_000, whole.byteLength - 3]) {
        const error = yield* refusal(Form.request(whole.slice(0, part)))
        assert.strictEqual(error._tag, "BrokenUpload", `cut at ${part}`)
      }
      assert.strictEqual((yield* refusal(Form.request(text(5000))))._tag, "BrokenUpload")
      assert.strictEqual(
        (yield* refusal(Form.request(whole, { "content-type": "multipart/form-data" })))._tag,
        "BrokenUpload"
      )
      assert.strictEqual((yield* refusal(Form.request(whole, { "content-type": "text/plain" })))._tag, "BrokenUpload")
    }))

  /** Sends the beginning of a file; then the connection breaks, or nothing more comes. */
  const half = (end: "breaks" | "stalls") => {
    const parts = Form.pieces([file("a.txt", text(mebibyte))])
    let sent = 0
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        if (sent < 8) return controller.enqueue(parts.next().value ?? new Uint8Array(0))
        return end === "breaks" ? controller.error(new Error("ECONNRESET")) : new Promise(() => undefined)
      }
    })
  }

  it.effect("keeps nothing of a client that went away", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* refusal(Form.request(half("breaks"))))._tag, "BrokenUpload")
    }))

  it.effect("keeps nothing of a request that is interrupted", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(readMultipart(Form.request(half("stalls")), "stalled"))
      yield* Effect.repeat(Effect.delay(kept, "5 millis"), {
        until: (names) => names.includes("stalled/1"),
        times: 400
      })
      assert.include(yield* kept, "stalled/1")
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* kept, [])
    }))
})
