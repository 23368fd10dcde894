import { type Residency, satisfies } from "@statex/kernel/Residency"
import type { Place } from "./Place.ts"
import type { PrivacyMode } from "./PrivacyMode.ts"

/**
 * What a visitor agreed to. `reach`: how far their words may travel; "EU" until they say otherwise, "anywhere" is a consent,
 * "own-hardware" a wish to stay.
 */
export interface Consent {
  readonly mode: PrivacyMode
  readonly reach: Residency
}

/** The terms on which words may be given away. */
export interface Terms {
  readonly mode: PrivacyMode
  readonly reach: Residency
}

/** `protected` promises the EU whatever else is said; `personalised` agrees to deeper research and, by itself, to no other place. */
export const termsOf = ({ mode, reach }: Consent): Terms => ({
  mode,
  reach: mode === "protected" && reach === "anywhere" ? "EU" : reach
})

/** Whether words may go to a place: as they are, with personal data masked, or not at all and why. */
export type Verdict = "lawful" | "masked" | "too-far" | "kept-too-long"

export const judge = ({ mode, reach }: Terms, { keeps, residency }: Place): Verdict => {
  if (!satisfies(residency, reach)) return "too-far"
  // Protected words go to nobody who does not say how long they stay.
  if (mode === "protected" && keeps === "unknown") return "kept-too-long"
  return satisfies(residency, "EU") ? "lawful" : "masked"
}
