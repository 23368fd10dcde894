import { Blueprint } from "@statex/blueprint/Blueprint"
import { sha256 } from "@statex/kernel/Digest"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect } from "effect"
import { Artefacts } from "../Artefacts.ts"
import { build } from "../Builder.ts"
import { brotli } from "../Compression.ts"
import { digestOf, Manifest } from "../Manifest.ts"
import { PublicationStore } from "../PublicationStore.ts"
import { versionOf } from "../RunState.ts"
import type { Craft } from "../Workshop.ts"

/** Blueprint → bytes in the blob store, with a compressed twin where that pays. */
export const make = Effect.gen(function*() {
  const artefacts = yield* Artefacts
  const blobs = yield* BlobStore
  const publications = yield* PublicationStore

  const craft: Craft = Effect.fn("Build")(function*({ claim, told }) {
    const hash = yield* Effect.fromNullishOr(versionOf(told.state, claim.version).blueprint).pipe(Effect.orDie)
    const site = yield* build(yield* artefacts.read(Blueprint, hash))
    const files = yield* Effect.forEach(site.files, (file) =>
      Effect.map(brotli(file), (squeezed) => ({
        bytes: [file.bytes, ...(squeezed === undefined ? [] : [squeezed])],
        entry: {
          path: file.path,
          type: file.type,
          hash: sha256(file.bytes),
          size: file.bytes.length,
          ...(squeezed === undefined ? {} : { brotli: { hash: sha256(squeezed), size: squeezed.length } }),
          sources: file.sources
        }
      })), { concurrency: 4 })
    const manifest: Manifest = { files: files.map(({ entry }) => entry) }
    const digest = digestOf(manifest.files)
    yield* artefacts.own(claim.run_id, files.flatMap(({ bytes }) => bytes.map((one) => sha256(one))))
    // The manifest first: from then on these blobs belong to somebody, and no removal takes them away.
    yield* publications.keep(claim.run_id, claim.version, manifest, digest)
    yield* Effect.forEach(files.flatMap(({ bytes }) => bytes), (bytes) => blobs.put(bytes), {
      concurrency: 8,
      discard: true
    })
    return [{
      _tag: "Built",
      version: claim.version,
      manifest: yield* artefacts.write(claim.run_id, Manifest, manifest),
      digest,
      files: manifest.files.length
    }]
  })
  return craft
})
