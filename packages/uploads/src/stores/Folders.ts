import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { Clock, Duration, Effect, FileSystem, Layer, Option, Stream } from "effect"
import type { PlatformError } from "effect/PlatformError"
import { join } from "node:path"
import * as ContentKind from "../ContentKind.ts"
import { dataFolder } from "../DataFolder.ts"
import { displayName } from "../FileName.ts"
import { EmptyFile, UnsupportedContent, UploadMissing } from "../UploadError.ts"
import { type UploadPart, UploadStore } from "../UploadStore.ts"
import * as HashedFile from "./HashedFile.ts"

const refShape = /^[A-Za-z0-9_-]{1,64}\/[0-9]{1,4}$/

const missingOr = (ref: string) => (error: PlatformError) =>
  error.reason._tag === "NotFound" ? Effect.fail(new UploadMissing({ ref })) : Effect.die(error)

/** A folder per request in `STATEX_DATA/uploads`; its files are named by number. */
export const layer = Layer.effect(
  UploadStore,
  Effect.gen(function*() {
    const files = yield* FileSystem.FileSystem
    const root = join(yield* dataFolder, "uploads")
    yield* Effect.orDie(files.makeDirectory(root, { recursive: true }))

    const folderOf = (id: string) =>
      /^[A-Za-z0-9_-]{1,64}$/.test(id) ? Effect.succeed(join(root, id)) : Effect.die(new Error("Not an upload id"))

    const rangeOf = (path: string): ContentKind.Range => (offset, length) =>
      Effect.scoped(Effect.flatMap(files.open(path), (file) => file.readAlloc(length, { position: BigInt(offset) })))
        .pipe(
          Effect.map(Option.getOrElse(() => new Uint8Array(0))),
          Effect.orDie
        )

    const erase = (path: string) => Effect.orDie(files.remove(path, { recursive: true, force: true }))

    const receive = Effect.fn("UploadStore.receive")(function*<E>(id: string, part: UploadPart<E>) {
      const folder = yield* folderOf(id)
      const name = displayName(part.name)
      const number = yield* Effect.map(
        Effect.orDie(files.readDirectory(folder)),
        (held) => 1 + Math.max(0, ...held.map(Number))
      )
      const path = join(folder, String(number))
      return yield* Effect.gen(function*() {
        const { hash, size, zeros } = yield* HashedFile.write(files, path, part.content)
        if (size === 0) return yield* new EmptyFile({ name })
        const kind = yield* ContentKind.detect({ name, size, zeros, range: rangeOf(path) })
        if (kind === undefined) return yield* new UnsupportedContent({ name })
        yield* HashedFile.syncFolder(files, folder)
        return { name, kind, size, hash, ref: `${id}/${number}` }
      }).pipe(Effect.onError(() => erase(path)))
    })

    return UploadStore.of({
      open: Effect.fnUntraced(function*(id) {
        yield* Effect.orDie(files.makeDirectory(yield* folderOf(id), { mode: 0o700 }))
        yield* HashedFile.syncFolder(files, root)
      }),
      receive,
      read: (ref) =>
        refShape.test(ref)
          ? Effect.catch(files.readFile(join(root, ref)), missingOr(ref))
          : Effect.fail(new UploadMissing({ ref })),
      stream: (ref) =>
        refShape.test(ref)
          ? Stream.catch(files.stream(join(root, ref)), (error) => Stream.fromEffect(missingOr(ref)(error)))
          : Stream.fail(new UploadMissing({ ref })),
      remove: (id) => Effect.flatMap(folderOf(id), erase),
      sweep: Effect.fn("UploadStore.sweep")(function*(olderThan) {
        const oldest = (yield* Clock.currentTimeMillis) - Duration.toMillis(Duration.fromInputUnsafe(olderThan))
        let erased = 0
        for (const id of yield* Effect.orDie(files.readDirectory(root))) {
          const path = join(root, id)
          const touched = Option.flatMap(yield* Effect.option(files.stat(path)), (info) => info.mtime)
          if (Option.isNone(touched) || touched.value.getTime() > oldest) continue
          yield* erase(path)
          erased += 1
        }
        return erased
      })
    })
  })
).pipe(Layer.provide(NodeFileSystem.layer))
