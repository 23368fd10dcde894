import { stringify } from "@statex/kernel/CanonicalJson"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Context, Effect, Layer, Schema } from "effect"

type Plain = Schema.Codec<unknown, unknown>

const decodeEnvelope = Schema.decodeUnknownEffect(
  Schema.fromJsonString(Schema.Struct({ run: Schema.String, value: Schema.Unknown }))
)

/**
 * What the steps of a run hand on to each other: data as canonical JSON, named by its hash. The run is part of the
 * bytes, so that what two runs wrote alike is never one blob, and either may be erased. A missing artefact is a defect.
 */
export class Artefacts extends Context.Service<Artefacts, {
  write<S extends Plain>(runId: string, schema: S, value: S["Type"]): Effect.Effect<string>
  read<S extends Plain>(schema: S, hash: string): Effect.Effect<S["Type"]>
}>()("@statex/prototypes/Artefacts") {
  static readonly layer = Layer.effect(
    Artefacts,
    Effect.gen(function*() {
      const blobs = yield* BlobStore
      return Artefacts.of({
        write: (run, schema, value) =>
          Schema.encodeEffect(schema)(value).pipe(
            Effect.flatMap((encoded) => blobs.put(new TextEncoder().encode(stringify({ run, value: encoded })))),
            Effect.map((blob) => blob.hash),
            Effect.orDie
          ),
        read: (schema, hash) =>
          blobs.get(hash).pipe(
            Effect.flatMap((bytes) => decodeEnvelope(new TextDecoder().decode(bytes))),
            Effect.flatMap(({ value }) => Schema.decodeUnknownEffect(schema)(value)),
            Effect.orDie
          )
      })
    })
  )
}
