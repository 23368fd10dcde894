import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect } from "effect"
import { zipSync } from "fflate"
import { NotReady } from "./PrototypesError.ts"
import { PublicationStore } from "./PublicationStore.ts"
import type { Told } from "./RunLog.ts"

/** ZIP keeps local time without a zone; a fixed one keeps equal sites equal archives. */
const stamp = new Date(2000, 0, 1)

/** The served version, file by file, as a ZIP: equal bytes for equal builds. */
export const make = Effect.gen(function*() {
  const blobs = yield* BlobStore
  const publications = yield* PublicationStore

  return Effect.fn("Prototypes.archive")(function*({ runId, state }: Told) {
    const kept = state.current === undefined ? undefined : yield* publications.version(runId, state.current)
    if (kept === undefined) return yield* new NotReady({ what: "archive" })
    const files = yield* Effect.forEach(
      kept.manifest.files,
      (file) => Effect.map(Effect.orDie(blobs.get(file.hash)), (bytes) => [file.path, bytes] as const)
    )
    return zipSync(Object.fromEntries(files), { mtime: stamp, level: 6 })
  })
})
