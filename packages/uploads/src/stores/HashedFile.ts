import { Effect, FileSystem, Stream } from "effect"
import { createHash } from "node:crypto"

/** What went through: SHA-256 in lower-case hexadecimal, bytes, and whether any byte was zero. */
export interface Written {
  readonly hash: string
  readonly size: number
  readonly zeros: boolean
}

/** Makes a rename or a new name in a folder outlive a power cut. */
export const syncFolder = (files: FileSystem.FileSystem, folder: string): Effect.Effect<void> =>
  Effect.scoped(Effect.flatMap(files.open(folder, { flag: "r" }), (open) => open.sync)).pipe(Effect.orDie)

/** Writes a new file as the content comes, never holding more than a chunk, and returns when it is on the disk. */
export const write = <E>(
  files: FileSystem.FileSystem,
  path: string,
  content: Stream.Stream<Uint8Array, E>
): Effect.Effect<Written, E> =>
  Effect.scoped(Effect.gen(function*() {
    const file = yield* Effect.orDie(files.open(path, { flag: "wx", mode: 0o600 }))
    const digest = createHash("sha256")
    let size = 0
    let zeros = false
    yield* Stream.runForEach(content, (chunk) => {
      digest.update(chunk)
      size += chunk.byteLength
      zeros ||= chunk.includes(0)
      return Effect.orDie(file.writeAll(chunk))
    })
    yield* Effect.orDie(file.sync)
    return { hash: digest.digest("hex"), size, zeros }
  }))
