import { ask } from "../Answer.ts"
import type { BriefText } from "../BriefText.ts"
import { Findings } from "../DocumentRequests.ts"
import type { Errand } from "../Errand.ts"
import type { Understanding } from "../Understanding.ts"
import { quoting, textsIn } from "./Brief.ts"
import { strangerFault, textsOf } from "./Strangers.ts"

/** Findings that cannot be shown by a requirement or by a passage of the brief. */
export const faultOf =
  (brief: BriefText, understanding: Understanding) => ({ findings }: Findings): string | undefined => {
    const known = new Set(understanding.requirements.map(({ id }) => id))
    const said = quoting(brief)
    for (const [at, { quote, requirement }] of findings.entries()) {
      if (quote === undefined && requirement === undefined) {
        return `findings.${at} names neither requirement nor passage`
      }
      if (requirement !== undefined && !known.has(requirement)) return `there is no requirement ${requirement}`
      if (quote !== undefined && !said(quote)) return `findings.${at} quotes what does not stand in the brief`
    }
    return strangerFault(findings, [...textsIn(brief), ...textsOf(understanding)])
  }

/** Reads a brief again, against what was understood of it. */
export const review = (brief: BriefText, understanding: Understanding, errand: Errand) =>
  ask(Findings, { _tag: "Review", brief, understanding }, errand, faultOf(brief, understanding))
