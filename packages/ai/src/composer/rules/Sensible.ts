import type { DraftRule } from "../DraftRule.ts"
import type { Passage } from "../Passage.ts"

/** Rules without those that another reading of the same sentence explains. `told`: sentences about states or slots. */
export const sensible = (rules: ReadonlyArray<DraftRule>, told: ReadonlySet<Passage>): ReadonlyArray<DraftRule> =>
  rules.filter((rule) => {
    // "reported, then ordered, then fixed" and "visits are ordered by 20 minutes" sell nothing.
    if (rule._tag === "Ordered") return !told.has(rule.passage)
    // "No two with the same number" is not about the same time.
    if (rule._tag !== "Overlap" || rule.resource !== undefined) return true
    return !rules.some((other) =>
      other._tag === "Unique" && other.passage === rule.passage && other.entity === rule.entity
    )
  })
