import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Effect } from "effect"
import { BriefStore } from "../BriefStore.ts"
import type { Craft } from "../Workshop.ts"

/** Gives the allowance back: the failure was ours. The ticket makes a second refund change nothing. */
export const make = Effect.gen(function*() {
  const briefs = yield* BriefStore
  const limiter = yield* RateLimiter

  const craft: Craft = Effect.fn("Refund")(function*({ claim }) {
    const ticket = yield* briefs.ticketOf(claim.run_id, claim.version)
    if (ticket !== undefined) yield* limiter.refund(ticket)
    return []
  })
  return craft
})
