import { assert, describe, layer } from "@effect/vitest"
import { sha256 } from "@statex/kernel/Digest"
import { Effect, Exit, Layer, Stream } from "effect"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { BlobStore } from "../src/BlobStore.ts"
import * as Disk from "../src/stores/Disk.ts"
import { Folder } from "./fixtures/Folder.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

const stores = {
  memory: BlobStore.layerMemory,
  disk: Disk.layer.pipe(Layer.provide(Folder.layer))
}

for (const [name, store] of Object.entries(stores)) {
  layer(store, { excludeTestServices: true })(`BlobStore in ${name}`, (it) => {
    it.effect("gives back what was put, under the hash of its content", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const put = yield* blobs.put(bytes("hello"))
        assert.deepStrictEqual(put, { hash: sha256("hello"), size: 5 })
        assert.strictEqual(Buffer.from(yield* blobs.get(put.hash)).toString(), "hello")
        assert.isTrue(yield* blobs.has(put.hash))
      }))

    it.effect("takes a stream and gives one", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const { hash, size } = yield* blobs.put(Stream.make(bytes("one "), bytes("two"), new Uint8Array(200_000)))
        const chunks = yield* Stream.runCollect(blobs.stream(hash))
        assert.strictEqual(size, 200_007)
        assert.strictEqual(sha256(Buffer.concat(chunks)), hash)
      }))

    it.effect("keeps equal content once, even when it comes at the same time", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const all = yield* Effect.all(Array.from({ length: 8 }, () => blobs.put(bytes("same"))), { concurrency: 8 })
        assert.strictEqual(new Set(all.map((blob) => blob.hash)).size, 1)
        yield* blobs.remove(sha256("same"))
        assert.isFalse(yield* blobs.has(sha256("same")))
      }))

    it.effect("keeps an empty content", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const { hash, size } = yield* blobs.put(new Uint8Array(0))
        assert.strictEqual(size, 0)
        assert.strictEqual((yield* blobs.get(hash)).byteLength, 0)
      }))

    it.effect("refuses what it does not have, whatever the hash looks like", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        for (const hash of [sha256("never put"), "", "../../etc/passwd", "x".repeat(5000)]) {
          assert.strictEqual((yield* Effect.flip(blobs.get(hash))).kind, "NotFound")
          assert.strictEqual((yield* Effect.flip(Stream.runCollect(blobs.stream(hash))))._tag, "BlobMissing")
          assert.isFalse(yield* blobs.has(hash))
          yield* blobs.remove(hash)
        }
      }))

    it.effect("keeps nothing of a content that fails midway", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const exit = yield* Effect.exit(
          blobs.put(Stream.concat(Stream.make(bytes("half")), Stream.fail("cut" as const)))
        )
        assert.deepStrictEqual(exit, Exit.fail("cut"))
        assert.isFalse(yield* blobs.has(sha256("half")))
      }))

    it.effect("does not let the giver change what was put", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        const given = bytes("mine")
        const { hash } = yield* blobs.put(given)
        given.fill(0)
        assert.strictEqual(Buffer.from(yield* blobs.get(hash)).toString(), "mine")
      }))
  })
}

describe("BlobStore on disk", () => {
  layer(Disk.layer.pipe(Layer.provideMerge(Folder.layer)), { excludeTestServices: true })((it) => {
    it.effect("leaves no draft behind, whether it worked or not", () =>
      Effect.gen(function*() {
        const blobs = yield* BlobStore
        yield* blobs.put(bytes("kept"))
        yield* blobs.put(bytes("kept"))
        yield* Effect.exit(blobs.put(Stream.concat(Stream.make(bytes("half")), Stream.fail("cut" as const))))
        const folder = join(yield* Folder, "blobs")
        assert.deepStrictEqual(yield* Effect.promise(() => readdir(join(folder, "incoming"))), [])
        const hash = sha256("kept")
        assert.deepStrictEqual(yield* Effect.promise(() => readdir(join(folder, hash.slice(0, 2)))), [hash])
      }))
  })
})
