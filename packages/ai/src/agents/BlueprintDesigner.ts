import { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { ask, type Wrong } from "../Answer.ts"
import type { BriefText } from "../BriefText.ts"
import { copyOf, sentencesOf } from "../composer/AppCopy.ts"
import type { Errand } from "../Errand.ts"
import type { Understanding } from "../Understanding.ts"
import { textsIn, typedIn } from "./Brief.ts"
import { strangerFault } from "./Strangers.ts"

/** Readers are told what made the app, in our own words. */
const unlabelled = ({ copy, locale }: Blueprint): string | undefined => {
  const [ours, rules] = [sentencesOf(locale), copyOf(locale)]
  return copy.aiLabel === ours.aiLabel && [ours.aiNote, rules.aiNote].includes(copy.aiNote)
    ? undefined
    : "copy: the label that says what made the app is not to be changed"
}

/** What makes a blueprint impossible to build, place by place; nothing when it can be. */
export const faultOf = (blueprint: Blueprint): Wrong => {
  const found = faults(blueprint)
  return found.length === 0
    ? unlabelled(blueprint)
    : found.map(({ path, problem }) => ({ path: path.split("."), message: problem }))
}

/** Addresses in an app's own words are those that the visitor typed; those of files may stand in samples alone. */
export const strangersOf = (
  blueprint: Blueprint,
  typed: ReadonlyArray<string>,
  all: ReadonlyArray<string>
): string | undefined =>
  strangerFault({ ...blueprint, entities: blueprint.entities.map((entity) => ({ ...entity, samples: [] })) }, typed) ??
    strangerFault(blueprint.entities.map(({ samples }) => samples), all)

/** Draws what was understood, as a blueprint that can be built. */
export const design = (brief: BriefText, understanding: Understanding, errand: Errand) =>
  ask(
    Blueprint,
    { _tag: "Design", brief, understanding },
    errand,
    (blueprint, nature) =>
      faultOf(blueprint) ?? (nature === "rules" ? undefined : strangersOf(blueprint, typedIn(brief), textsIn(brief)))
  )
