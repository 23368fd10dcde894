import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import { openAsBlob } from "node:fs"
import { basename } from "node:path"
import { BriefReceipt, BriefStatus, Problem } from "./BriefStatus.ts"
import { CommandError } from "./CommandError.ts"

export interface NewBrief {
  readonly text: string
  readonly locale: string
  readonly contact: string
  readonly files: ReadonlyArray<string>
  /** The same key again is the same request, so a retry is safe. */
  readonly formKey: string
}

/** The network or the server failed; asking again may help. */
class Unreachable extends CommandError {}

const call = (url: URL, init: RequestInit = {}) =>
  Effect.tryPromise({
    try: () => fetch(url, { ...init, signal: AbortSignal.timeout(60_000) }),
    catch: (cause) => new Unreachable({ reason: `${url.origin} does not answer (${String(cause)})` })
  })

const refusal = (response: Response, body: string) => {
  const problem = Option.getOrElse(Schema.decodeUnknownOption(Schema.fromJsonString(Problem))(body), () => ({}))
  const said = "detail" in problem ? problem.detail : "title" in problem ? problem.title : undefined
  const wait = response.headers.get("retry-after")
  const when = wait === null ? "" : `; try again in ${wait} s`
  return `refused (${response.status}): ${said ?? response.statusText}${when}`
}

const decoded = <A>(schema: Schema.Codec<A, A>, response: Response) =>
  Effect.gen(function*() {
    const body = yield* Effect.tryPromise({
      try: () => response.text(),
      catch: (cause) => new Unreachable({ reason: `the answer broke off (${String(cause)})` })
    })
    if (response.status >= 500) return yield* new Unreachable({ reason: refusal(response, body) })
    if (!response.ok) return yield* new CommandError({ reason: refusal(response, body) })
    return yield* Schema.decodeUnknownEffect(Schema.fromJsonString(schema))(body).pipe(
      Effect.mapError((error) => new CommandError({ reason: "the answer has an unknown shape", detail: error.message }))
    )
  })

const patiently = <A>(effect: Effect.Effect<A, CommandError>) =>
  Effect.retry(effect, {
    schedule: Schedule.exponential("200 millis").pipe(Schedule.jittered, Schedule.upTo({ times: 6 })),
    while: (error) => error instanceof Unreachable
  })

const form = (brief: NewBrief) =>
  Effect.promise(async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields(brief))) body.append(name, value)
    for (const file of brief.files) body.append("files", await openAsBlob(file), basename(file))
    return body
  })

const fields = ({ contact, formKey, locale, text }: NewBrief) => ({ problem: text, contact, locale, formKey })

/** Sends the idea; files make it a multipart form. */
export const send = (origin: string, brief: NewBrief) =>
  Effect.gen(function*() {
    const headers = { accept: "application/json" }
    const init = brief.files.length > 0
      ? { headers, body: yield* form(brief) }
      : { headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(fields(brief)) }
    const response = yield* call(new URL("/api/v1/briefs", origin), { method: "POST", ...init })
    return yield* decoded(BriefReceipt, response)
  }).pipe(patiently)

/** Where the brief is now. */
export const status = (origin: string, token: string) =>
  call(new URL(`/api/v1/briefs/${encodeURIComponent(token)}`, origin), { headers: { accept: "application/json" } })
    .pipe(
      Effect.flatMap((response) => decoded(BriefStatus, response)),
      patiently
    )
