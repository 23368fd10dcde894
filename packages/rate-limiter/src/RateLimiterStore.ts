import { Context, type Effect } from "effect"
import type { Allowance } from "./Allowance.ts"
import type { LimiterUnavailable } from "./RateLimiterError.ts"
import type { Ticket } from "./Ticket.ts"

/** Which key refused longest, and for how long yet. */
export interface Refusal {
  readonly key: string
  readonly retryAfterMs: number
}

/** The sliding logs, shared by all processes and timed by the store's own clock. */
export class RateLimiterStore extends Context.Service<RateLimiterStore, {
  /** Writes the ticket into the log of every allowance, or into none; the allowances come in key order. */
  take(ticketId: string, allowances: ReadonlyArray<Allowance>): Effect.Effect<Refusal | undefined, LimiterUnavailable>
  /** Takes the ticket out of the logs where it still stands. */
  refund(ticket: Ticket): Effect.Effect<void, LimiterUnavailable>
  /** Deletes logs that hold nothing live; answers how many. */
  forgetExpired: Effect.Effect<number, LimiterUnavailable>
}>()("@statex/rate-limiter/RateLimiterStore") {}
