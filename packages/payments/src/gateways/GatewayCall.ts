import { Clock, type Duration, Effect, Option, Schema, Stream } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest, type HttpClientResponse } from "effect/http"
import { GatewayFault, type GatewayFaultReason } from "../GatewayError.ts"
import type { GatewayName } from "../PaymentGateway.ts"

/** Bytes that an answer may have: no object of a payment comes near. */
const mostBytes = 1024 * 1024

export interface Asking {
  readonly gateway: GatewayName
  readonly method: "GET" | "POST" | "DELETE"
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  readonly patience?: Duration.Input | undefined
}

export interface Answer {
  readonly gateway: GatewayName
  readonly status: number
  readonly text: string
  /** Milliseconds. */
  readonly retryAfter?: number
}

const held = (gateway: GatewayName, response: HttpClientResponse.HttpClientResponse) =>
  Stream.runFoldEffect(
    response.stream,
    () => ({ size: 0, parts: new Array<Uint8Array>() }),
    ({ parts, size }, part) =>
      size + part.length > mostBytes
        ? Effect.fail(new GatewayFault({ gateway, reason: "malformed", status: response.status, code: "endless" }))
        : Effect.succeed({ size: size + part.length, parts: [...parts, part] })
  ).pipe(
    Effect.map(({ parts }) => Buffer.concat(parts).toString("utf8")),
    Effect.catchReason("HttpClientError", "EmptyBodyError", () => Effect.succeed(""))
  )

const retryAfterOf = (said: string | undefined, now: number): number | undefined => {
  if (said === undefined) return undefined
  if (/^\d{1,9}$/.test(said.trim())) return Number(said) * 1000
  const date = Date.parse(said)
  return Number.isFinite(date) ? Math.max(0, date - now) : undefined
}

/** One HTTP call: bounded, with a time-out, never repeated, never sent on elsewhere by a redirect. */
export const ask = ({ body, gateway, headers, method, patience = "20 seconds", url }: Asking) =>
  Effect.gen(function*() {
    const bare = HttpClientRequest.make(method)(url, { headers: { accept: "application/json", ...headers } })
    const request = body === undefined ? bare : HttpClientRequest.bodyJsonUnsafe(bare, body)
    const response = yield* HttpClient.execute(request)
    const text = yield* held(gateway, response)
    const retryAfter = retryAfterOf(response.headers["retry-after"], yield* Clock.currentTimeMillis)
    return { gateway, status: response.status, text, ...(retryAfter === undefined ? {} : { retryAfter }) }
  }).pipe(
    Effect.catchTag("HttpClientError", () => Effect.fail(new GatewayFault({ gateway, reason: "unreachable" }))),
    Effect.timeoutOrElse({
      duration: patience,
      orElse: () => Effect.fail(new GatewayFault({ gateway, reason: "late" }))
    }),
    Effect.provide(FetchHttpClient.layer),
    Effect.provideService(FetchHttpClient.RequestInit, { redirect: "manual" }),
    Effect.provideService(HttpClient.TracerPropagationEnabled, false)
  )

const reasonOf = (status: number): GatewayFaultReason => {
  if (status === 401 || status === 403) return "unauthorised"
  if (status === 404 || status === 410) return "unknown"
  if (status === 429) return "limited"
  if (status === 408 || status === 425 || status >= 500) return "overloaded"
  return status >= 400 ? "rejected" : "malformed"
}

/** A gateway's own word as far as it may be kept: short, and no sentence that could carry somebody's data. */
export const codeOf = (word: unknown): string | undefined =>
  (typeof word === "string" || typeof word === "number") && /^[\w.-]{1,64}$/.test(String(word))
    ? String(word)
    : undefined

/** What an answer that is no success means. */
export const faultOf = (
  { gateway, retryAfter, status }: Answer,
  code?: string,
  reason: GatewayFaultReason = reasonOf(status)
): GatewayFault =>
  new GatewayFault({
    gateway,
    reason,
    status,
    ...(code === undefined ? {} : { code }),
    ...(retryAfter === undefined ? {} : { retryAfter })
  })

export const isFine = ({ status }: Answer): boolean => status >= 200 && status < 300

/** The answer in the shape that it has to have. */
export const decoded = <S extends Schema.Constraint & { readonly DecodingServices: never }>(
  schema: S
): (answer: Answer) => Effect.Effect<S["Type"], GatewayFault> => {
  const decode = Schema.decodeUnknownOption(Schema.fromJsonString(schema))
  return (answer) =>
    Option.match(decode(answer.text), {
      onNone: () => Effect.fail(faultOf(answer, undefined, "malformed")),
      onSome: Effect.succeed
    })
}
