import { Context, Effect, Layer } from "effect"
import { randomUUID } from "node:crypto"
import { type Allowance, inOrder } from "./Allowance.ts"
import { Limited, type LimiterUnavailable } from "./RateLimiterError.ts"
import { RateLimiterStore, type Refusal } from "./RateLimiterStore.ts"
import type { Ticket } from "./Ticket.ts"

/** A refusal is an answer, not a fault: its stack would cost more than all the rest and tell nobody anything. */
const limited = (allowances: ReadonlyArray<Allowance>, refusal: Refusal) => {
  const depth = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const answer = new Limited({
    allowance: allowances.find(({ key }) => key === refusal.key)?.name ?? "person",
    retryAfterSeconds: Math.max(1, Math.ceil(refusal.retryAfterMs / 1000))
  })
  Error.stackTraceLimit = depth
  return answer
}

/** Counts asks exactly, across processes, and admits one only if all of its allowances do. Fails closed. */
export class RateLimiter extends Context.Service<RateLimiter, {
  /** Takes one from each allowance or from none. */
  take(allowances: ReadonlyArray<Allowance>): Effect.Effect<Ticket, Limited | LimiterUnavailable>
  /** Gives back exactly what the ticket took; a second time changes nothing. */
  refund(ticket: Ticket): Effect.Effect<void, LimiterUnavailable>
  /** Erases logs that count for nobody any more; answers how many. */
  forgetExpired: Effect.Effect<number, LimiterUnavailable>
}>()("@statex/rate-limiter/RateLimiter") {
  static readonly layer = Layer.effect(
    RateLimiter,
    Effect.gen(function*() {
      const store = yield* RateLimiterStore

      const take = (asked: ReadonlyArray<Allowance>) =>
        Effect.suspend(() => {
          const allowances = inOrder(asked)
          const ticket: Ticket = { id: randomUUID(), keys: allowances.map(({ key }) => key) }
          return store.take(ticket.id, allowances).pipe(
            // Without an answer the take may still have happened, and nobody would hold its ticket.
            Effect.onError(() => Effect.ignore(store.refund(ticket))),
            Effect.flatMap((refusal) =>
              refusal === undefined ? Effect.succeed(ticket) : Effect.fail(limited(allowances, refusal))
            )
          )
        })

      return RateLimiter.of({ take, refund: store.refund, forgetExpired: store.forgetExpired })
    })
  )
}
