import type { BriefFile } from "@statex/prototypes/Brief"
import { readMultipart } from "@statex/uploads/Intake"
import { BrokenUpload, FieldTooLarge, type UploadRefusal, UploadTooLarge } from "@statex/uploads/UploadError"
import { bodyLimit, uploadLimits } from "@statex/uploads/UploadLimits"
import type { UploadStore } from "@statex/uploads/UploadStore"
import { ByteSize, Deferred, Effect, Stream } from "effect"
import { HttpServerRequest } from "effect/http"
import { BriefInvalid } from "./BriefForm.server.ts"

/** What a request brought, whichever way it was sent. */
export interface Received {
  readonly values: Readonly<Record<string, unknown>>
  readonly files: ReadonlyArray<BriefFile>
}

/** The body without files: four texts of 20 000 characters fit. */
const textLimit = 512 * 1024

const text = <A>(read: Effect.Effect<A, { readonly reason: { readonly _tag: string } }>) =>
  read.pipe(
    Effect.provideService(HttpServerRequest.MaxBodySize, ByteSize.bytes(textLimit)),
    Effect.mapError(() => new BrokenUpload({ reason: "the body cannot be read" }))
  )

const readJson = Effect.fnUntraced(function*(source: HttpServerRequest.HttpServerRequest) {
  if (Number(source.headers["content-length"] ?? 0) > textLimit) return yield* new FieldTooLarge({ limit: textLimit })
  const value: unknown = yield* text(source.json)
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { values: { ...value }, files: [] }
  return yield* new BriefInvalid({ issues: [{ field: "", code: "invalid" }] })
})

const readForm = Effect.fnUntraced(function*(source: HttpServerRequest.HttpServerRequest) {
  if (Number(source.headers["content-length"] ?? 0) > textLimit) return yield* new FieldTooLarge({ limit: textLimit })
  const { params } = yield* text(source.urlParamsBody)
  return { values: Object.fromEntries(params), files: [] }
})

/** Shows every field as it arrives, which is long before the files behind it are whole. */
const watched = (
  source: HttpServerRequest.HttpServerRequest,
  seen: (name: string, value: string) => Effect.Effect<void>
): HttpServerRequest.HttpServerRequest =>
  Object.create(source, {
    multipartStream: {
      value: Stream.tap(source.multipartStream, (part) =>
        part._tag === "Field" ? seen(part.key, part.value) : Effect.void)
    }
  })

/** Takes in JSON, a plain form, or a form with files under `id`; `enough` answers instead of the rest of the body. */
export const receive = <A>(
  source: HttpServerRequest.HttpServerRequest,
  id: string,
  seen: (name: string, value: string) => Effect.Effect<A | undefined>
): Effect.Effect<Received | { readonly enough: A }, BriefInvalid | UploadRefusal, UploadStore> => {
  const type = source.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "application/json") return readJson(source)
  if (type === "application/x-www-form-urlencoded") return readForm(source)
  if (type !== "multipart/form-data") {
    return Effect.fail(new BriefInvalid({ issues: [{ field: "content-type", code: "invalid" }] }))
  }
  return Effect.gen(function*() {
    const enough = yield* Deferred.make<{ readonly enough: A }>()
    const look = (name: string, value: string) =>
      Effect.flatMap(seen(name, value), (answer) =>
        answer === undefined
          ? Effect.void
          : Effect.andThen(Deferred.succeed(enough, { enough: answer }), Effect.never))
    const request = watched(source, look)
    // What is refused by its declared length still gives the texts before the first file back to the form.
    const texts = Stream.runDrain(Stream.takeWhile(request.multipartStream, ({ _tag }) => _tag === "Field")).pipe(
      Effect.timeoutOption("5 seconds"),
      Effect.ignore
    )
    const whole = Effect.gen(function*() {
      if (Number(source.headers["content-length"] ?? 0) > bodyLimit) {
        yield* texts
        return yield* new UploadTooLarge({ limit: uploadLimits.total })
      }
      const { fields, files } = yield* readMultipart(request, id)
      return { values: Object.fromEntries(fields), files }
    })
    return yield* Effect.raceFirst(whole, Deferred.await(enough))
  })
}
