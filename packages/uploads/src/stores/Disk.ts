import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { sha256 } from "@statex/kernel/Digest"
import { Clock, Duration, Effect, FileSystem, Layer, Option, Stream } from "effect"
import type { PlatformError } from "effect/PlatformError"
import { randomUUID } from "node:crypto"
import { dirname, join } from "node:path"
import { type BlobContent, BlobMissing, BlobStore } from "../BlobStore.ts"
import { dataFolder } from "../DataFolder.ts"
import * as HashedFile from "./HashedFile.ts"

const abandonedAfter = Duration.hours(1)

const isHash = (hash: string) => /^[0-9a-f]{64}$/.test(hash)

const missingOr = (hash: string) => (error: PlatformError) =>
  error.reason._tag === "NotFound" ? Effect.fail(new BlobMissing({ hash })) : Effect.die(error)

/** Blobs in `STATEX_DATA/blobs`, 256 folders by the first two digits of the hash. */
export const layer = Layer.effect(
  BlobStore,
  Effect.gen(function*() {
    const files = yield* FileSystem.FileSystem
    const folder = join(yield* dataFolder, "blobs")
    const incoming = join(folder, "incoming")
    yield* Effect.orDie(files.makeDirectory(incoming, { recursive: true }))
    yield* forgetAbandoned(files, incoming)

    const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
    const has = (hash: string) => isHash(hash) ? Effect.orDie(files.exists(pathOf(hash))) : Effect.succeed(false)

    const settle = Effect.fnUntraced(function*(draft: string, hash: string) {
      if (yield* has(hash)) return
      const path = pathOf(hash)
      const known = yield* files.exists(dirname(path))
      yield* files.makeDirectory(dirname(path), { recursive: true })
      yield* files.rename(draft, path)
      yield* HashedFile.syncFolder(files, dirname(path))
      if (!known) yield* HashedFile.syncFolder(files, folder)
    }, Effect.orDie)

    const keep = Effect.fnUntraced(function*<E>(content: Stream.Stream<Uint8Array, E>) {
      const draft = join(incoming, randomUUID())
      return yield* HashedFile.write(files, draft, content).pipe(
        Effect.tap(({ hash }) => settle(draft, hash)),
        Effect.map(({ hash, size }) => ({ hash, size })),
        Effect.ensuring(Effect.orDie(files.remove(draft, { force: true })))
      )
    })

    return BlobStore.of({
      put: Effect.fnUntraced(function*<E>(content: BlobContent<E>) {
        if (Stream.isStream(content)) return yield* keep(content)
        const blob = { hash: sha256(content), size: content.byteLength }
        return (yield* has(blob.hash)) ? blob : yield* keep(Stream.make(content))
      }),
      get: (hash) =>
        isHash(hash)
          ? Effect.catch(files.readFile(pathOf(hash)), missingOr(hash))
          : Effect.fail(new BlobMissing({ hash })),
      stream: (hash) =>
        isHash(hash)
          ? Stream.catch(files.stream(pathOf(hash)), (error) => Stream.fromEffect(missingOr(hash)(error)))
          : Stream.fail(new BlobMissing({ hash })),
      has,
      remove: (hash) => isHash(hash) ? Effect.orDie(files.remove(pathOf(hash), { force: true })) : Effect.void
    })
  })
).pipe(Layer.provide(NodeFileSystem.layer))

/** A killed process leaves its drafts; a living one finishes them within the hour. */
const forgetAbandoned = Effect.fnUntraced(function*(files: FileSystem.FileSystem, incoming: string) {
  const now = yield* Clock.currentTimeMillis
  for (const name of yield* files.readDirectory(incoming)) {
    const path = join(incoming, name)
    const age = yield* Effect.map(
      Effect.option(files.stat(path)),
      (info) => now - (Option.getOrUndefined(Option.flatMap(info, (known) => known.mtime))?.getTime() ?? now)
    )
    if (age > Duration.toMillis(abandonedAfter)) yield* files.remove(path, { force: true })
  }
}, Effect.orDie)
