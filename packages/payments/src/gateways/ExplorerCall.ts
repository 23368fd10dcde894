import { Effect, Schema, Stream } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import { GatewayFault, type GatewayFaultReason } from "../GatewayError.ts"

/** Bytes of one answer, and milliseconds until it has to be there. */
const mostBytes = 2 * 1024 * 1024
const patience = 10_000

const fault = (reason: GatewayFaultReason, more: { readonly status?: number; readonly code?: string } = {}) =>
  new GatewayFault({ gateway: "crypto-qr", reason, ...more })

const reasonOf = (status: number): GatewayFaultReason => {
  if (status === 401 || status === 403) return "unauthorised"
  if (status === 429) return "limited"
  if (status === 400 || status === 404) return "rejected"
  if (status === 503) return "overloaded"
  return status >= 500 ? "unreachable" : "malformed"
}

/** One call to an explorer: no second try, no redirect, a bounded answer in time, decoded by `schema`. */
export const call = <A>(
  client: HttpClient.HttpClient,
  request: HttpClientRequest.HttpClientRequest,
  schema: Schema.ConstraintDecoder<A>
): Effect.Effect<A, GatewayFault> =>
  Effect.gen(function*() {
    const response = yield* Effect.mapError(client.execute(request), () => fault("unreachable"))
    if (response.status !== 200) return yield* fault(reasonOf(response.status), { status: response.status })
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
    Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(fault("late")) })
  )
