import type { FaultReason } from "./AiFault.ts"

/** Why a tier did or did not answer: `unlawful` may not see the words, `resting` failed too often a moment ago. */
export interface Decision {
  readonly tier: string
  readonly outcome: "answered" | "unlawful" | "resting" | FaultReason
  /** How often it was asked. */
  readonly tries: number
}

/** One line for people: "far: unlawful; near: overloaded after 3 tries". */
export const told = (decisions: ReadonlyArray<Decision>): string =>
  decisions.map(({ outcome, tier, tries }) => `${tier}: ${outcome}${tries > 1 ? ` after ${tries} tries` : ""}`).join(
    "; "
  )
