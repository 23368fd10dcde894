import { Schema } from "effect"
import { FaultReason } from "./AiFault.ts"

/**
 * Why a tier did or did not answer. `unlawful` may not see the words: too far away, or keeps them too long; `unable` does not do
 * such work; `resting` failed too often a moment ago; `capped`: nothing is left to spend; `unbooked`: what it costs could not be
 * written down; `unusable`, `refused`, `filtered`: it answered, and nothing could be made of it; `abandoned`: nobody waited for its answer any more.
 */
export const Outcome = Schema.Literals([
  "answered",
  "unlawful",
  "unable",
  "resting",
  "capped",
  "unbooked",
  "unusable",
  "refused",
  "filtered",
  "abandoned",
  ...FaultReason.literals
])
export type Outcome = typeof Outcome.Type

export const Decision = Schema.Struct({
  tier: Schema.String,
  outcome: Outcome,
  /** How often it was asked. */
  tries: Schema.Int,
  /** Personal data was masked before it was asked. */
  masked: Schema.optionalKey(Schema.Literal(true))
})
export type Decision = typeof Decision.Type

/** One line for people: "far: unlawful; near: overloaded after 3 tries". */
export const told = (decisions: ReadonlyArray<Decision>): string =>
  decisions.map(({ outcome, tier, tries }) => `${tier}: ${outcome}${tries > 1 ? ` after ${tries} tries` : ""}`).join(
    "; "
  )
