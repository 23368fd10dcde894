import { judge, type Terms } from "@statex/gdpr/GdprPolicy"
import type { AiTier, Work } from "./AiTier.ts"
import type { Decision } from "./Decision.ts"

/** Whether a tier may be asked: as it is, with personal data masked, or not. */
export interface Choice {
  readonly tier: AiTier
  readonly how: "plain" | "masked" | "unlawful" | "unable"
}

const canDo = ({ converse, does }: AiTier, work: Work): boolean =>
  (does === undefined || does.includes(work)) && (work !== "Converse" || converse !== undefined)

/** The one place that says who may see a visitor's words. */
export const choiceOf = (tier: AiTier, work: Work, terms: Terms): Choice => {
  const verdict = judge(terms, tier)
  if (verdict === "too-far" || verdict === "kept-too-long") return { tier, how: "unlawful" }
  if (!canDo(tier, work)) return { tier, how: "unable" }
  return { tier, how: verdict === "masked" ? "masked" : "plain" }
}

/** Every tier, and that it may not see the words. */
export const unlawful = (tiers: ReadonlyArray<AiTier>): ReadonlyArray<Decision> =>
  tiers.map(({ name }) => ({ tier: name, outcome: "unlawful", tries: 0 }))
