import { type AiFault, meanings } from "./AiFault.ts"
import type { TierFailure } from "./AiTier.ts"
import type { Outcome } from "./Decision.ts"

/** Tries at one tier for one request, the first included. */
export const mostTries = 3

/** Milliseconds before the second try; each further wait is twice as long. */
const firstWait = 500

/** A provider that wants a longer pause is left for the next one. */
const longestWait = 20_000

/**
 * Milliseconds to wait after the try with this number (from 1) failed; `undefined` when it makes no sense to try there again. `chance`:
 * from 0 to 1, so that many who failed together do not come back together. A provider's own word counts for more than ours.
 */
export const waitAfter = (fault: AiFault, tried: number, chance: number): number | undefined => {
  if (!meanings[fault.reason].again || tried >= mostTries) return undefined
  const own = firstWait * 2 ** (tried - 1) * (0.5 + chance)
  const wait = fault.retryAfter === undefined ? own : Math.max(fault.retryAfter, 0) + chance * firstWait
  return wait > longestWait ? undefined : Math.round(wait)
}

/** The word for it in the decisions. */
export const outcomeOf = (failure: TierFailure): Outcome =>
  failure._tag === "AiFault" ? failure.reason : failure._tag === "CapReached" ? "capped" : "unbooked"
