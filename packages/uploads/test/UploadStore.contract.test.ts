import { assert, layer } from "@effect/vitest"
import { sha256 } from "@statex/kernel/Digest"
import { Effect, Exit, Layer, Stream } from "effect"
import { readdir, utimes } from "node:fs/promises"
import { join } from "node:path"
import * as Folders from "../src/stores/Folders.ts"
import { UploadStore } from "../src/UploadStore.ts"
import { samples } from "./fixtures/Files.ts"
import { Folder } from "./fixtures/Folder.ts"

const kept = Effect.flatMap(Folder, (path) => Effect.promise(() => readdir(join(path, "uploads"), { recursive: true })))

layer(Folders.layer.pipe(Layer.provideMerge(Folder.layer)), { excludeTestServices: true })("UploadStore", (it) => {
  it.effect("keeps a file under a name of its own and says what it is", () =>
    Effect.gen(function*() {
      const store = yield* UploadStore
      yield* store.open("r1")
      const file = yield* store.receive("r1", { name: "../../Nabídka.exe", content: Stream.make(samples.pdf) })
      assert.deepStrictEqual(file, {
        name: "Nabídka.exe",
        kind: "pdf",
        size: samples.pdf.byteLength,
        hash: sha256(samples.pdf),
        ref: "r1/1"
      })
      assert.deepStrictEqual(yield* kept, ["r1", "r1/1"])
      assert.strictEqual(sha256(yield* store.read(file.ref)), file.hash)
      assert.strictEqual(sha256(Buffer.concat(yield* Stream.runCollect(store.stream(file.ref)))), file.hash)
      yield* store.remove("r1")
      assert.deepStrictEqual(yield* kept, [])
      assert.strictEqual((yield* Effect.flip(store.read(file.ref)))._tag, "UploadMissing")
    }))

  it.effect("keeps nothing of a refused or failed file", () =>
    Effect.gen(function*() {
      const store = yield* UploadStore
      yield* store.open("r2")
      const empty = yield* Effect.flip(store.receive("r2", { name: "a.txt", content: Stream.empty }))
      const strange = yield* Effect.flip(
        store.receive("r2", { name: "b.pdf", content: Stream.make(Buffer.from("7f454c46020101000000", "hex")) })
      )
      const cut = yield* Effect.flip(
        store.receive("r2", {
          name: "c",
          content: Stream.concat(Stream.make(samples.pdf), Stream.fail("cut" as const))
        })
      )
      assert.deepStrictEqual([empty, strange, cut].map((error) => typeof error === "string" ? error : error.message), [
        "a.txt is empty",
        "The content of b.pdf is not of an accepted kind",
        "cut"
      ])
      assert.deepStrictEqual(yield* kept, ["r2"])
      yield* store.remove("r2")
    }))

  it.effect("lets no two requests share a folder, and no id leave its place", () =>
    Effect.gen(function*() {
      const store = yield* UploadStore
      yield* store.open("r3")
      assert.isTrue(Exit.hasDies(yield* Effect.exit(store.open("r3"))))
      assert.isTrue(Exit.hasDies(yield* Effect.exit(store.open("../r3"))))
      assert.isTrue(Exit.hasDies(yield* Effect.exit(store.remove(".."))))
      assert.strictEqual((yield* Effect.flip(store.read("../blobs/x")))._tag, "UploadMissing")
      yield* store.remove("r3")
      yield* store.remove("r3")
    }))

  it.effect("sweeps what nobody touched for long and leaves the rest", () =>
    Effect.gen(function*() {
      const store = yield* UploadStore
      const folder = join(yield* Folder, "uploads")
      for (const id of ["old", "new"]) {
        yield* store.open(id)
        yield* store.receive(id, { name: "a.txt", content: Stream.make(samples.txt) })
      }
      const yesterday = new Date(Date.now() - 25 * 3_600_000)
      yield* Effect.promise(() => utimes(join(folder, "old"), yesterday, yesterday))
      assert.strictEqual(yield* store.sweep("24 hours"), 1)
      assert.deepStrictEqual(yield* kept, ["new", "new/1"])
      assert.strictEqual(yield* store.sweep("24 hours"), 0)
      yield* store.remove("new")
    }))
})
