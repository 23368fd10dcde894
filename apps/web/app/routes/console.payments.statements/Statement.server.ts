import type { StatementImport } from "@statex/payments/StatementImport"
import { mostBytes } from "@statex/payments/statements/Statement"
import { BrokenUpload, EmptyFile, UploadTooLarge } from "@statex/uploads/UploadError"
import { Effect, Option, Stream } from "effect"
import { HttpServerRequest, Multipart } from "effect/http"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { desk } from "../console.payments.confirm/Desk.server.ts"

/** A form around the file. */
const around = 64 * 1024

const tooLarge = () => new UploadTooLarge({ limit: mostBytes })

const refusalOf = ({ reason }: Multipart.MultipartError) =>
  reason._tag === "BodyTooLarge" || reason._tag === "FileTooLarge"
    ? tooLarge()
    : new BrokenUpload({ reason: "the form is malformed or cut" })

/** The one file of a form, never more of it in memory than a statement may have. */
const fileOf = Effect.fn("Statement.file")(function*(request: Request) {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes + around) return yield* tooLarge()
  const parts = HttpServerRequest.fromWeb(request).multipartStream
  const file = yield* parts.pipe(
    Stream.filter((part) => part._tag === "File"),
    Stream.mapEffect((part) => part.contentEffect),
    Stream.runHead,
    Effect.mapError(refusalOf),
    Effect.provideContext(
      Multipart.limitsServices({ maxParts: 4, maxFileSize: mostBytes, maxTotalSize: mostBytes + around })
    ),
    Effect.timeoutOrElse({
      duration: "1 minute",
      orElse: () => Effect.fail(new BrokenUpload({ reason: "it took too long" }))
    })
  )
  if (Option.isNone(file) || file.value.byteLength === 0) return yield* new EmptyFile({ name: "" })
  return file.value
})

/** Takes a statement in; nothing of it where any of it is refused. */
export const takeStatement = Effect.gen(function*() {
  const { statements }: { readonly statements: StatementImport["Service"] } = yield* desk
  const { request } = yield* RemixRequest
  return { imported: yield* statements.take(yield* fileOf(request)) }
})
