import { Clock, type Duration, Effect } from "effect"
import { GatewayFault, type GatewayFaultReason } from "../GatewayError.ts"
import type { GatewayName } from "../PaymentGateway.ts"

/** Bytes that an answer may have: no object of a payment comes near. */
const mostBytes = 1024 * 1024

const usualPatience = "20 seconds"

/** A whole answer. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** One HTTP call in the shape that an SDK takes for its `fetch`, and what became of it whatever the SDK makes of it. */
export interface Exchange {
  readonly fetch: typeof globalThis.fetch
  readonly reply: () => Reply | undefined
  /** What came instead of a whole answer. */
  readonly trouble: () => "unreachable" | "malformed" | undefined
}

const textOf = async (body: ReadableStream<Uint8Array> | null): Promise<string | undefined> => {
  const parts: Array<Uint8Array> = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}

/** A second call is refused, whatever an SDK thinks of it, and so is being sent elsewhere: the key goes to one host only. */
const open = (): Exchange & { readonly abort: () => void } => {
  const ours = new AbortController()
  let asked = false
  let reply: Reply | undefined
  let trouble: "unreachable" | "malformed" | undefined
  return {
    abort: () => ours.abort(),
    reply: () => reply,
    trouble: () => trouble,
    fetch: async (where, init) => {
      if (asked) throw new Error("An exchange has one call.")
      asked = true
      trouble = "unreachable"
      const signals = [ours.signal, ...(init?.signal instanceof AbortSignal ? [init.signal] : [])]
      // The error of a broken connection makes an SDK try again; one without a code does not.
      const lost = () => {
        throw new Error("No answer.")
      }
      const response = await globalThis.fetch(where, { ...init, redirect: "manual", signal: AbortSignal.any(signals) })
        .catch(lost)
      const { headers, status } = response
      const text = status >= 300 && status < 400 ? undefined : await textOf(response.body).catch(lost)
      if (text === undefined) {
        ours.abort()
        trouble = "malformed"
        throw new Error("No answer of the gateway's.")
      }
      trouble = undefined
      reply = { status, headers, text }
      // Of the headers, no more than needed: some make an SDK warn or try again.
      const type = { "content-type": headers.get("content-type") ?? "" }
      return new Response(text === "" ? null : text, { status: Math.max(200, status), headers: type })
    }
  }
}

const reasonOf = (status: number): GatewayFaultReason => {
  if (status === 401 || status === 403) return "unauthorised"
  if (status === 402) return "declined"
  if (status === 404 || status === 410) return "unknown"
  if (status === 429) return "limited"
  // Two calls for the same thing at once: the other one is at work.
  if (status === 408 || status === 409 || status === 425 || status >= 500) return "overloaded"
  return status >= 400 ? "rejected" : "malformed"
}

const pauseOf = (said: string | null, now: number): { readonly retryAfter?: number } => {
  if (said === null) return {}
  if (/^\d{1,9}$/.test(said.trim())) return { retryAfter: Number(said) * 1000 }
  const date = Date.parse(said)
  return Number.isFinite(date) ? { retryAfter: Math.max(0, date - now) } : {}
}

/** A gateway's own word as far as it may be kept: no sentence that could carry somebody's data. */
export const wordOf = (said: unknown): string | undefined =>
  typeof said === "string" && /^[\w.:-]{1,64}$/.test(said) ? said : undefined

/** What an answer means that is not the one that was hoped for. */
export const faultOf = (
  gateway: GatewayName,
  { headers, status }: Reply,
  now: number,
  said: { readonly code?: string | undefined; readonly reason?: GatewayFaultReason | undefined } = {}
): GatewayFault =>
  new GatewayFault({
    gateway,
    reason: said.reason ?? reasonOf(status),
    status,
    ...(said.code === undefined ? {} : { code: said.code }),
    ...(status === 429 || status >= 500 ? pauseOf(headers.get("retry-after"), now) : {})
  })

/**
 * Makes one call and gives the whole answer to `read`, whatever its status; a time-out, a broken line, a redirect and an endless body are
 * told here.
 */
export const exchange = <A>(
  gateway: GatewayName,
  patience: Duration.Input | undefined,
  use: (fetch: Exchange["fetch"]) => Effect.Effect<unknown, unknown>,
  read: (reply: Reply, now: number) => Effect.Effect<A, GatewayFault>
): Effect.Effect<A, GatewayFault> =>
  Effect.acquireUseRelease(
    Effect.sync(open),
    ({ fetch, reply, trouble }) =>
      Effect.gen(function*() {
        // What the user of the exchange thinks of the answer is not asked.
        yield* Effect.exit(use(fetch))
        const answer = reply()
        if (answer === undefined) return yield* new GatewayFault({ gateway, reason: trouble() ?? "rejected" })
        return yield* read(answer, yield* Clock.currentTimeMillis)
      }).pipe(Effect.timeoutOrElse({
        duration: patience ?? usualPatience,
        orElse: () => Effect.fail(new GatewayFault({ gateway, reason: "late" }))
      })),
    ({ abort }) => Effect.sync(abort)
  )
