import { Context, Effect, Layer } from "effect"
import { type Extracted, nothing } from "./Extracted.ts"
import * as Children from "./extractors/Children.ts"
import type { ReceivedFile } from "./ReceivedFile.ts"
import type { UploadMissing } from "./UploadError.ts"
import { type documentKinds, familyOf } from "./UploadKind.ts"
import { UploadStore } from "./UploadStore.ts"

type DocumentKind = (typeof documentKinds)[number]

const isDocument = (kind: ReceivedFile["kind"]): kind is DocumentKind => familyOf(kind) === "document"

/** Takes text and tables out of what was sent. A file that cannot be read is an answer with a note, not a failure. */
export class TextExtraction extends Context.Service<TextExtraction, {
  extract(file: ReceivedFile): Effect.Effect<Extracted, UploadMissing>
}>()("@statex/uploads/TextExtraction") {
  static readonly layerWithin = (bounds: Children.ChildBounds) =>
    Layer.effect(
      TextExtraction,
      Effect.gen(function*() {
        const store = yield* UploadStore
        const children = yield* Children.make(bounds)

        const extract = Effect.fn("TextExtraction.extract")(function*({ kind, ref, size }: ReceivedFile) {
          yield* Effect.annotateCurrentSpan({ kind, size })
          if (!isDocument(kind)) return nothing(familyOf(kind) === "image" ? "reference" : "not-transcribed")
          return yield* children.read({ kind, bytes: yield* store.read(ref) })
        })

        return TextExtraction.of({ extract })
      })
    )

  static readonly layer = TextExtraction.layerWithin(Children.childBounds)
}
