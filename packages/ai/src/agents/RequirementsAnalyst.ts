import { ask } from "../Answer.ts"
import type { BriefText } from "../BriefText.ts"
import type { Errand } from "../Errand.ts"
import { Understanding } from "../Understanding.ts"
import { quoting, textsIn } from "./Brief.ts"
import { strangerFault } from "./Strangers.ts"

const twice = (ids: ReadonlyArray<string>): string | undefined => ids.find((id, at) => ids.indexOf(id) < at)

/** What a tier claims of a brief and cannot show in it. */
export const faultOf = (brief: BriefText) => (understanding: Understanding): string | undefined => {
  const { journeys, requirements } = understanding
  const repeated = twice([
    ...journeys.map(({ id }) => id),
    ...requirements.flatMap(({ checks, id }) => [id, ...checks.map((check) => check.id)])
  ])
  if (repeated !== undefined) return `${repeated} stands twice`
  const said = quoting(brief)
  for (const { checks, id, origin, quote } of requirements) {
    if (origin === "asked" && quote.trim() === "") return `${id} is asked for but quotes nothing`
    if (quote !== "" && !said(quote)) return `${id} quotes what does not stand in the brief letter by letter`
    const stray = checks.find((check) => !check.id.startsWith(`AC-${id.slice(3)}.`))
    if (stray !== undefined) return `${stray.id} stands with ${id} and is numbered like another's`
  }
  return strangerFault(understanding, textsIn(brief))
}

/** Reads a brief: what is wanted, by whom, how it is checked, and what was not understood. */
export const understand = (brief: BriefText, errand: Errand) =>
  ask(Understanding, { _tag: "Understand", brief }, errand, faultOf(brief))
