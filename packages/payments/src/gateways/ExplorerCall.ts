import { type Duration, Effect, Schema, Stream } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import { GatewayFault, type GatewayFaultReason } from "../GatewayError.ts"

/** Bytes of one answer. */
const mostBytes = 2 * 1024 * 1024

/** How long one answer may take. */
export const usualPatience = "10 seconds"

interface More {
  readonly status?: number
  readonly code?: string
  readonly retryAfter?: number
}

const fault = (reason: GatewayFaultReason, more: More = {}) =>
  new GatewayFault({ gateway: "crypto-qr", reason, ...more })

const reasonOf = (status: number): GatewayFaultReason => {
  if (status === 401 || status === 403) return "unauthorised"
  // Addresses are never unknown to an explorer: there is none where it is looked for.
  if (status === 404 || status === 410) return "misconfigured"
  if (status === 429) return "limited"
  if (status === 408 || status === 409 || status === 425 || status >= 500) return "overloaded"
  return status >= 400 ? "rejected" : "malformed"
}

const refusal = (status: number, pause: string | undefined) =>
  fault(reasonOf(status), {
    status,
    ...(pause !== undefined && /^\d{1,6}$/.test(pause) ? { retryAfter: Number(pause) * 1000 } : {})
  })

/** One call to an explorer: no second try, no redirect, a bounded answer in time, decoded by `schema`. */
export const call = <A>(
  client: HttpClient.HttpClient,
  request: HttpClientRequest.HttpClientRequest,
  schema: Schema.ConstraintDecoder<A>,
  patience: Duration.Input
): Effect.Effect<A, GatewayFault> =>
  Effect.gen(function*() {
    const response = yield* Effect.mapError(client.execute(request), () => fault("unreachable"))
    if (response.status !== 200) return yield* refusal(response.status, response.headers["retry-after"])
    let size = 0
    const pieces = yield* response.stream.pipe(
      Stream.mapError(() => fault("unreachable", { status: 200 })),
      Stream.mapEffect((piece) => {
        size += piece.length
        return size > mostBytes ? Effect.fail(fault("malformed", { code: "too-large" })) : Effect.succeed(piece)
      }),
      Stream.decodeText(),
      Stream.runCollect
    )
    return yield* Schema.decodeUnknownEffect(Schema.fromJsonString(schema))(pieces.join("")).pipe(
      Effect.mapError(() => fault("malformed", { status: 200 }))
    )
  }).pipe(
    Effect.provideService(FetchHttpClient.RequestInit, { redirect: "manual" }),
    Effect.provideService(HttpClient.TracerPropagationEnabled, false),
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(fault("late")) })
  )
