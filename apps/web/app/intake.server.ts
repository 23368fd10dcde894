import type { Locale } from "@statex/kernel/Locale"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { UploadStore } from "@statex/uploads/UploadStore"
import { Cause, DateTime, Effect, Exit } from "effect"
import { HttpServerRequest } from "effect/http"
import { randomUUID } from "node:crypto"
import { RemixRequest } from "./bridge/RemixRequest.server.ts"
import { briefFields, decodeBrief, isFormKey } from "./intake/BriefForm.server.ts"
import { derivedKey } from "./intake/DerivedKey.server.ts"
import { receive } from "./intake/Received.server.ts"

export interface BriefRequest {
  readonly source: HttpServerRequest.HttpServerRequest
  /** Canonical address of who asks. */
  readonly address: string
  /** The language of the page; the API names it as a field instead. */
  readonly locale?: Locale
  /** Hears of every field, also when the brief is refused later. */
  readonly seen?: (name: string, value: string) => void
}

/**
 * From a request to a durable brief. The form key is looked at first: when it is known, nothing more is read and nothing
 * counts. A page's form without one is known by its content, which is whole only at the end; a program must name one.
 * What is refused leaves no file behind.
 */
export const submitBrief = Effect.fn("Intake.submitBrief")(
  function*({ address, locale, seen = () => {}, source }: BriefRequest) {
    const prototypes = yield* Prototypes
    const uploads = yield* UploadStore
    const id = randomUUID()

    const known = (name: string, value: unknown) =>
      name === "formKey" && isFormKey(value)
        ? Effect.map(prototypes.submitted(value), (token) => token === undefined ? undefined : { token, fresh: false })
        : Effect.undefined
    const hear = (name: string, value: string) => {
      seen(name, value)
      return known(name, value)
    }

    const header = yield* known("formKey", source.headers["idempotency-key"])
    if (header !== undefined) return header
    const received = yield* receive(source, id, hear)
    if ("enough" in received) return received.enough

    const { files, values } = received
    if (files.length === 0) {
      for (const [name, value] of Object.entries(values)) if (typeof value === "string") seen(name, value)
    }
    const forget = files.length === 0 ? Effect.void : uploads.remove(id)
    const day = DateTime.formatIsoDateUtc(yield* DateTime.now)
    const sent = {
      formKey: source.headers["idempotency-key"],
      ...values,
      ...(locale === undefined ? {} : { locale })
    }
    const needsKey = locale !== undefined && (sent.formKey === undefined || sent.formKey === "")
    const keyed = needsKey ? { ...sent, formKey: derivedKey({ values: sent, files, address, day }) } : sent
    let kept = false
    return yield* Effect.gen(function*() {
      const brief = yield* decodeBrief(keyed)
      const uploadId = files.length === 0 ? "" : id
      // Once asked, it is finished: an answer that nobody waits for is still a request that is not lost.
      return yield* Effect.uninterruptible(
        Effect.tap(prototypes.submit({ brief, files, uploadId, address }), ({ fresh }) =>
          Effect.sync(() => {
            kept = fresh
          }))
      )
    }).pipe(
      // After a defect the request may be durable and need its files; if it is not, the sweep erases them.
      Effect.onExit((exit) => kept || (Exit.isFailure(exit) && Cause.hasDies(exit.cause)) ? Effect.void : forget)
    )
  }
)

/** Only what the form has: nobody else's names or shapes travel back through a page. */
const ours = new Set<string>(briefFields)

/** The brief form's action: what was typed comes back with a refusal. */
export const takeBrief = Effect.gen(function*() {
  const { address, locale, request, typed } = yield* RemixRequest
  const source = HttpServerRequest.fromWeb(request)
  const seen = (name: string, value: string) => void (ours.has(name) && typed.set(name, value))
  return yield* submitBrief({ source, address, locale, seen })
})
