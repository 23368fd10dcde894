import { Effect, Exit } from "effect"
import { AiFault, type FaultReason } from "../AiFault.ts"
import type { Tokens } from "../models/ModelCall.ts"
import type { NanoDollars } from "./NanoDollars.ts"
import type { Spending } from "./Spending.ts"

/** Faults after which nothing was worked on, and nothing is owed. */
const unpaid: ReadonlySet<FaultReason> = new Set([
  "unreachable",
  "overloaded",
  "limited",
  "quota",
  "unauthorised",
  "unknownModel",
  "tooLarge",
  "rejected"
])

const isUnpaid = (failure: unknown): boolean => failure instanceof AiFault && unpaid.has(failure.reason)

/** What a call used, and what that costs. */
export interface Used {
  readonly tokens: Tokens
  readonly cost: NanoDollars
}

/**
 * Settles the books of a call when it is over. `used`: as it was counted, or as far as it is known; where an answer was lost that is
 * not known, and the call is booked as `most`.
 */
export const settling =
  (spending: Spending["Service"]) =>
  (id: string, exit: Exit.Exit<unknown, unknown>, used: Used | undefined, most: Used): Effect.Effect<void> => {
    const failure = Exit.isFailure(exit)
      ? exit.cause.reasons.find((reason) => reason._tag === "Fail")?.error
      : undefined
    const booked = used === undefined && isUnpaid(failure)
      ? spending.release(id)
      : spending.settle(id, (used ?? most).tokens, (used ?? most).cost)
    // What cannot be settled stays set aside: too much is counted, never too little.
    return Effect.catchCause(booked, (cause) => Effect.logWarning("a call was not settled", { call: id }, cause))
  }
