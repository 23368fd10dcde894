import { Clock, type Duration, Effect, Option, Redacted, Schema, Semaphore } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import type { GatewayFault, GatewayFaultReason } from "../GatewayError.ts"
import { exchange, faultOf, type Reply, wordOf } from "./Exchange.ts"

const name = "paypal"

const Token = Schema.Struct({ access_token: Schema.NonEmptyString, expires_in: Schema.Int })

const ErrorBody = Schema.fromJsonString(Schema.Struct({
  name: Schema.optional(Schema.Unknown),
  error: Schema.optional(Schema.Unknown),
  details: Schema.optional(Schema.Array(Schema.Struct({ issue: Schema.optional(Schema.Unknown) })))
}))

/** The issue where there is one: it says more than the name. */
const codeOf = ({ text }: Reply): string | undefined => {
  const said = Option.getOrUndefined(Schema.decodeUnknownOption(ErrorBody)(text))
  return wordOf(said?.details?.[0]?.issue) ?? wordOf(said?.name) ?? wordOf(said?.error)
}

const reasonOf = (code: string | undefined): GatewayFaultReason | undefined =>
  code === "INSTRUMENT_DECLINED" || code === "PAYER_CANNOT_PAY" ? "declined" : undefined

export interface Call {
  readonly method: "GET" | "POST"
  readonly path: string
  /** Text of JSON. */
  readonly body?: string
  /** PayPal does a thing once for each of these. */
  readonly once?: string
}

type Shape = Schema.Constraint & { readonly DecodingServices: never }

/** Calls with a token that is kept until shortly before it ends. */
export const calling = (
  { base, id, patience, secret }: {
    readonly base: string
    readonly id: string
    readonly secret: Redacted.Redacted
    readonly patience?: Duration.Input | undefined
  }
) => {
  let held: { readonly token: string; readonly until: number } | undefined
  const alone = Semaphore.makeUnsafe(1)

  const send = <A>(
    request: HttpClientRequest.HttpClientRequest,
    read: (reply: Reply, now: number) => Effect.Effect<A, GatewayFault>
  ) =>
    exchange(name, patience, (fetch) =>
      HttpClient.execute(request).pipe(
        Effect.provide(FetchHttpClient.layer),
        Effect.provideService(FetchHttpClient.Fetch, fetch),
        Effect.provideService(HttpClient.TracerPropagationEnabled, false)
      ), (reply, now) => {
      if (reply.status >= 200 && reply.status <= 299) return read(reply, now)
      const code = codeOf(reply)
      // A token that was taken back is not used again.
      if (reply.status === 401) held = undefined
      return Effect.fail(faultOf(name, reply, now, { code, reason: reasonOf(code) }))
    })

  const decoded = <S extends Shape>(schema: S) => {
    const decode = Schema.decodeUnknownOption(Schema.fromJsonString(schema))
    return (reply: Reply, now: number): Effect.Effect<S["Type"], GatewayFault> =>
      Option.match(decode(reply.text), {
        onNone: () => Effect.fail(faultOf(name, reply, now, { reason: "malformed" })),
        onSome: Effect.succeed
      })
  }

  const fresh = send(
    HttpClientRequest.make("POST")(`${base}/v1/oauth2/token`).pipe(
      HttpClientRequest.basicAuth(id, Redacted.value(secret)),
      HttpClientRequest.bodyText("grant_type=client_credentials", "application/x-www-form-urlencoded")
    ),
    decoded(Token)
  )

  const token = alone.withPermits(1)(Effect.gen(function*() {
    const now = yield* Clock.currentTimeMillis
    if (held !== undefined && now < held.until) return held.token
    const { access_token, expires_in } = yield* fresh
    held = { token: access_token, until: now + (expires_in - 60) * 1000 }
    return access_token
  }))

  const call = <S extends Shape>(
    schema: S,
    { body, method, once, path }: Call
  ): Effect.Effect<S["Type"], GatewayFault> =>
    Effect.flatMap(token, (token) => {
      const request = HttpClientRequest.make(method)(`${base}${path}`, {
        headers: {
          accept: "application/json",
          authorization: `Bearer ${token}`,
          ...(once === undefined ? {} : { "paypal-request-id": once, prefer: "return=representation" })
        }
      })
      return send(
        body === undefined ? request : HttpClientRequest.bodyText(request, body, "application/json"),
        decoded(schema)
      )
    })

  /** A public text, without the token. */
  const fetched = (address: string): Effect.Effect<string, GatewayFault> =>
    send(HttpClientRequest.make("GET")(address), ({ text }) => Effect.succeed(text))

  return { call, fetched }
}
