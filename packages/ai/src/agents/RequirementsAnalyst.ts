import type { Residency } from "@statex/kernel/Residency"
import type { BriefText } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import { Understanding } from "../Understanding.ts"

const withoutPlace = (understanding: Understanding): string | undefined => {
  const unquoted = understanding.requirements.find((one) => one.origin === "asked" && one.quote === "")
  return unquoted === undefined ? undefined : `${unquoted.id} is asked for but quotes nothing`
}

/** Reads a brief: what is wanted, by whom, how it is checked, and what was not understood. */
export const understand = (brief: BriefText, asked: Residency) =>
  ask(Understanding, { _tag: "Understand", brief }, asked, withoutPlace)
