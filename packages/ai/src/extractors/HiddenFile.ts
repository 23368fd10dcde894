import { Effect, type Scope } from "effect"
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A file without a name: only who holds it can read it, and nothing is left of it however this process ends. */
const opened = async (): Promise<FileHandle> => {
  const folder = await mkdtemp(join(tmpdir(), "statex-sound-"))
  return open(join(folder, "sound"), "wx+", 0o600).finally(() => rm(folder, { recursive: true, force: true }))
}

export const hiddenFile: Effect.Effect<FileHandle, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(opened),
  (file) => Effect.promise(() => file.close())
)

/** Writes from the beginning, and leaves the place where a reader begins as it is: some systems share it. */
export const write = (file: FileHandle, bytes: Uint8Array): Effect.Effect<void> =>
  Effect.promise(async () => {
    for (let at = 0; at < bytes.byteLength;) at += (await file.write(bytes, at, bytes.byteLength - at, at)).bytesWritten
  })

export const sizeOf = (file: FileHandle): Effect.Effect<number> => Effect.promise(async () => (await file.stat()).size)

export const read = (file: FileHandle): Effect.Effect<Uint8Array> =>
  Effect.flatMap(sizeOf(file), (size) =>
    Effect.promise(async () => {
      const bytes = new Uint8Array(size)
      for (let at = 0, got = 1; at < size && got > 0; at += got) {
        got = (await file.read(bytes, at, size - at, at)).bytesRead
      }
      return bytes
    }))
