import { type ItemId, itemIds } from "@statex/payments/Catalogue"
import { changesLeft } from "./BoughtChanges.ts"
import type { KeptBrief } from "./BriefStore.ts"
import { termsOfBrief } from "./Errands.ts"
import { documentsOf, type RunState } from "./RunState.ts"

/** What is sensible to buy for a request where it stands, in the catalogue's order; the rest would give nothing. */
export const offeredServices = (
  kept: Pick<KeptBrief, "contact" | "eu_tier" | "privacy" | "reach">,
  state: RunState
): ReadonlyArray<ItemId> => {
  if (state.status === "expired" || state.status === "removed") return []
  const terms = termsOfBrief(kept)
  const stricter = termsOfBrief({ ...kept, eu_tier: true })
  const { change } = state
  const deposit = documentsOf(state) !== undefined
  const sensible: Record<ItemId, boolean> = {
    "extra-change": state.status === "live" && change.phase !== "working" && changesLeft(state) === 0,
    "eu-compliance": terms.mode !== stricter.mode || terms.reach !== stricter.reach,
    // Somebody whose contact is erased could not be recognised.
    premium: kept.contact !== null,
    "starter-deposit": deposit,
    "professional-deposit": deposit,
    "enterprise-deposit": deposit
  }
  return itemIds.filter((item) => sensible[item])
}
