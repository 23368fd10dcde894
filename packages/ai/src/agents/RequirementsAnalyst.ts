import type { BriefText } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import type { Errand } from "../Errand.ts"
import { Understanding } from "../Understanding.ts"

const withoutPlace = (understanding: Understanding): string | undefined => {
  const unquoted = understanding.requirements.find((one) => one.origin === "asked" && one.quote === "")
  return unquoted === undefined ? undefined : `${unquoted.id} is asked for but quotes nothing`
}

/** Reads a brief: what is wanted, by whom, how it is checked, and what was not understood. */
export const understand = (brief: BriefText, errand: Errand) =>
  ask(Understanding, { _tag: "Understand", brief }, errand, withoutPlace)
