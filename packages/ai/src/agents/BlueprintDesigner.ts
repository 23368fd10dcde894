import { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import type { BriefText } from "../AiRequest.ts"
import { ask } from "../Answer.ts"
import type { Errand } from "../Errand.ts"
import type { Understanding } from "../Understanding.ts"

/** What makes a blueprint impossible to build; undefined when it can be. */
export const faultOf = (blueprint: Blueprint): string | undefined => {
  const [first] = faults(blueprint)
  return first === undefined ? undefined : `${first.path}: ${first.problem}`
}

/** Draws what was understood, as a blueprint that can be built. */
export const design = (brief: BriefText, understanding: Understanding, errand: Errand) =>
  ask(Blueprint, { _tag: "Design", brief, understanding }, errand, faultOf)
