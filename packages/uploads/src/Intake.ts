import { Effect, Stream } from "effect"
import { HttpServerRequest, Multipart } from "effect/http"
import type { ReceivedFile } from "./ReceivedFile.ts"
import { BrokenUpload, FieldTooLarge, TooManyFiles, UploadTooLarge } from "./UploadError.ts"
import type { UploadRefusal } from "./UploadError.ts"
import { bodyLimit, uploadLimits } from "./UploadLimits.ts"
import { UploadStore } from "./UploadStore.ts"

/** What a form brought. Of fields with the same name the last one counts. */
export interface Intake {
  readonly fields: ReadonlyMap<string, string>
  readonly files: ReadonlyArray<ReceivedFile>
}

const tooLarge = () => new UploadTooLarge({ limit: uploadLimits.total })

const tooMany = () => new TooManyFiles({ limit: uploadLimits.files })

const refusalOf = ({ reason }: Multipart.MultipartError): UploadRefusal => {
  switch (reason._tag) {
    case "BodyTooLarge":
    case "FileTooLarge":
      return tooLarge()
    case "FieldTooLarge":
      return new FieldTooLarge({ limit: uploadLimits.field })
    case "TooManyParts":
      return new BrokenUpload({ reason: "too many parts" })
    case "Parse":
      return new BrokenUpload({ reason: "the form is malformed or cut" })
    case "InternalError":
      return new BrokenUpload({ reason: "the connection ended" })
  }
}

/** Lets bytes pass until the files of the request are together larger than allowed. */
const counted = (spent: { bytes: number }) => (chunk: Uint8Array) => {
  spent.bytes += chunk.byteLength
  return spent.bytes > uploadLimits.total ? Effect.fail(tooLarge()) : Effect.succeed(chunk)
}

const collect = Effect.fnUntraced(function*(request: HttpServerRequest.HttpServerRequest, id: string) {
  const store = yield* UploadStore
  const fields = new Map<string, string>()
  const files: Array<ReceivedFile> = []
  const spent = { bytes: 0 }

  const keepFile = Effect.fnUntraced(function*(part: Multipart.File) {
    const content = Stream.mapEffect(Stream.mapError(part.content, refusalOf), counted(spent))
    if (part.name !== "" && files.length >= uploadLimits.files) return yield* tooMany()
    const received = store.receive(id, { name: part.name, content })
    // An untouched file input sends a nameless file without a byte.
    const file = yield* part.name === "" ? Effect.catchTag(received, "EmptyFile", () => Effect.undefined) : received
    if (file === undefined) return
    if (files.push(file) > uploadLimits.files) return yield* tooMany()
  })

  const keepField = (part: Multipart.Field) => {
    fields.set(part.key, part.value)
    return fields.size > uploadLimits.fields
      ? Effect.fail(new BrokenUpload({ reason: "too many fields" }))
      : Effect.void
  }

  yield* Stream.runForEach(
    Stream.mapError(request.multipartStream, refusalOf),
    (part) => part._tag === "File" ? keepFile(part) : keepField(part)
  )
  return { fields, files }
})

/**
 * Takes a multipart request in, part by part: files go to the upload store under `id`, which must be new for every HTTP
 * request. When anything is refused, cut or interrupted, nothing of the request stays.
 */
export const readMultipart = Effect.fn("Intake.readMultipart")(
  function*(source: HttpServerRequest.HttpServerRequest | Request, id: string): Effect.fn.Return<
    Intake,
    UploadRefusal,
    UploadStore
  > {
    const store = yield* UploadStore
    const request = source instanceof Request ? HttpServerRequest.fromWeb(source) : source
    if (Number(request.headers["content-length"] ?? 0) > bodyLimit) return yield* tooLarge()
    return yield* Effect.acquireUseRelease(
      store.open(id),
      () => collect(request, id),
      (_, exit) => exit._tag === "Success" ? Effect.void : store.remove(id)
    ).pipe(
      Effect.timeoutOrElse({
        duration: uploadLimits.patience,
        orElse: () => Effect.fail(new BrokenUpload({ reason: "it took too long" }))
      }),
      Effect.provideContext(Multipart.limitsServices({
        maxParts: uploadLimits.files + uploadLimits.fields + 1,
        maxFieldSize: uploadLimits.field,
        maxFileSize: uploadLimits.total,
        maxTotalSize: bodyLimit
      }))
    )
  }
)
