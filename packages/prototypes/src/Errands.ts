import type { Errand } from "@statex/ai/Errand"
import { type Terms, termsOf } from "@statex/gdpr/GdprPolicy"
import { sha256 } from "@statex/kernel/Digest"
import { personKey } from "@statex/rate-limiter/Person"
import type { KeptBrief } from "./BriefStore.ts"

/** What a purchase makes of any terms: the EU or our own machines, and nobody who does not say how long they keep words. */
const euTier = ({ reach }: Terms): Terms => ({ mode: "protected", reach: reach === "own-hardware" ? reach : "EU" })

/** The terms on which a brief may be worked on: what its visitor chose, or what was bought. */
export const termsOfBrief = (
  { eu_tier, privacy, reach }: Pick<KeptBrief, "privacy" | "reach"> & Partial<Pick<KeptBrief, "eu_tier">>
): Terms => {
  const chosen = termsOf({ mode: privacy, reach })
  return eu_tier === true ? euTier(chosen) : chosen
}

/** On whose behalf and on what terms a tier works on a brief. Somebody whose contact is erased has a purse of their own, too. */
export const errandOf = (
  kept: Pick<KeptBrief, "contact" | "eu_tier" | "privacy" | "reach" | "run_id">
): Errand => ({
  terms: termsOfBrief(kept),
  request: kept.run_id,
  person: kept.contact === null ? sha256(kept.run_id) : personKey(kept.contact)
})
