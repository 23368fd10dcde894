import { sha256 } from "@statex/kernel/Digest"
import { Context, Effect, Layer, Schema, Stream } from "effect"

export class BlobMissing extends Schema.TaggedError<BlobMissing>()("BlobMissing", { hash: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `No blob ${this.hash}`
  }
}

/** `hash` is the SHA-256 of the content in lower-case hexadecimal, `size` its bytes. */
export interface Blob {
  readonly hash: string
  readonly size: number
}

export type BlobContent<E = never> = Uint8Array | Stream.Stream<Uint8Array, E>

/**
 * Bytes named by their own hash. Putting the same bytes twice keeps them once; what `put` answered is durable;
 * content that fails midway leaves nothing. A broken store is a defect.
 */
export class BlobStore extends Context.Service<BlobStore, {
  put<E = never>(content: BlobContent<E>): Effect.Effect<Blob, E>
  get(hash: string): Effect.Effect<Uint8Array, BlobMissing>
  stream(hash: string): Stream.Stream<Uint8Array, BlobMissing>
  has(hash: string): Effect.Effect<boolean>
  /** Removing what is not there is no refusal. */
  remove(hash: string): Effect.Effect<void>
}>()("@statex/uploads/BlobStore") {
  static readonly layerMemory = Layer.sync(BlobStore, () => {
    const held = new Map<string, Uint8Array>()
    const get = (hash: string) =>
      Effect.suspend(() => {
        const bytes = held.get(hash)
        return bytes === undefined ? Effect.fail(new BlobMissing({ hash })) : Effect.succeed(bytes.slice())
      })
    return BlobStore.of({
      put: Effect.fnUntraced(function*<E>(content: BlobContent<E>) {
        const bytes = Stream.isStream(content) ? Buffer.concat(yield* Stream.runCollect(content)) : content.slice()
        const hash = sha256(bytes)
        held.set(hash, bytes)
        return { hash, size: bytes.byteLength }
      }),
      get,
      stream: (hash) => Stream.fromEffect(get(hash)),
      has: (hash) => Effect.sync(() => held.has(hash)),
      remove: (hash) => Effect.sync(() => void held.delete(hash))
    })
  })
}
