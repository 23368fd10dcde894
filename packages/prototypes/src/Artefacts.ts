import { BlobStore } from "@statex/uploads/BlobStore"
import { stringify } from "@statex/kernel/CanonicalJson"
import { Context, Effect, Layer, Schema } from "effect"

type Plain = Schema.Codec<unknown, unknown>

/** What steps hand on to each other: data as canonical JSON, named by its hash. A missing artefact is a defect. */
export class Artefacts extends Context.Service<Artefacts, {
  write<S extends Plain>(schema: S, value: S["Type"]): Effect.Effect<string>
  read<S extends Plain>(schema: S, hash: string): Effect.Effect<S["Type"]>
}>()("@statex/prototypes/Artefacts") {
  static readonly layer = Layer.effect(Artefacts, Effect.gen(function*() {
    const blobs = yield* BlobStore
    return Artefacts.of({
      write: (schema, value) =>
        Schema.encodeEffect(schema)(value).pipe(
          Effect.flatMap((encoded) => blobs.put(new TextEncoder().encode(stringify(encoded)))),
          Effect.map((blob) => blob.hash),
          Effect.orDie
        ),
      read: (schema, hash) =>
        blobs.get(hash).pipe(
          Effect.flatMap((bytes) => Schema.decodeUnknownEffect(schema)(JSON.parse(new TextDecoder().decode(bytes)))),
          Effect.orDie
        )
    })
  }))
}
