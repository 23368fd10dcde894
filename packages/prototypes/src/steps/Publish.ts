import { prototypeLife } from "@statex/gdpr/Retention"
import { sha256 } from "@statex/kernel/Digest"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Duration, Effect, Schema } from "effect"
import { PublicationStore } from "../PublicationStore.ts"
import { versionOf } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** What would be served is not what was checked; it is built and checked again, never published. */
export class BytesDiffer extends Schema.TaggedError<BytesDiffer>()("BytesDiffer", { path: Schema.String }) {
  readonly kind = "Unavailable"
  override get message() {
    return `${this.path} does not hold the bytes that were checked`
  }
}

/** Serves the best checked build at the request's own host. Publishing twice changes nothing. */
export const make = Effect.gen(function*() {
  const blobs = yield* BlobStore
  const publications = yield* PublicationStore

  const craft: Craft = Effect.fn("Publish")(function*({ claim, told }) {
    const best = yield* Effect.fromNullishOr(versionOf(told.state, claim.version).best).pipe(Effect.orDie)
    const kept = yield* publications.version(claim.run_id, claim.version)
    if (kept?.digest !== best.digest) return yield* new BytesDiffer({ path: "manifest" })
    for (const file of kept.manifest.files) {
      const bytes = yield* blobs.get(file.hash).pipe(Effect.mapError(() => new BytesDiffer({ path: file.path })))
      if (sha256(bytes) !== file.hash) return yield* new BytesDiffer({ path: file.path })
    }
    const { expiresAt, host } = yield* publications.publish(
      claim.run_id,
      claim.version,
      Duration.toMillis(prototypeLife)
    )
    return [{
      _tag: "Published",
      version: claim.version,
      host,
      digest: best.digest,
      expiresAt: expiresAt.toISOString()
    }]
  })
  return craft
})
