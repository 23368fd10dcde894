import type { DraftRule } from "../DraftRule.ts"
import { asciiDigits, look, wordsOf } from "../Words.ts"
import { ownerOfField, type Scene, type Sentence } from "./Scene.ts"

/** "from 1000 to 2800", "between 0 and 100", in each language. */
const range =
  /(?<!\p{L})(?:from|between|von|zwischen|de|entre|da|tra|fra|van|tussen|od|między|mezi|от|между|с|من|بين)\s+(\d{1,6})\s*(?:to|and|bis|und|à|et|a|y|e|tot|en|do|i|до|и|по|الى|إلى|و)\s*(\d{1,6})(?![\d:.,]*\d|\s*(?:€|£|\$|₽|kč|zł))/iu

/** Two numbers between which a number of a record stands. */
export const rangesIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage } = sentence
  const found = range.exec(asciiDigits(passage.text))
  const [low, high] = [Number(found?.[1]), Number(found?.[2])]
  if (found === null || low >= high || passage.part === "problem") return []
  const behind = wordsOf(passage.text.slice(found.index + found[0].length))[0]?.folded ?? ""
  const { grammar, hour, minutes } = scene.tongue.lexicon
  // "from 9 to 18 o'clock", "from 3 to 5 days": times, and no values.
  if ([grammar.units, hour, minutes].some((unit) => look<unknown>(unit, behind) !== undefined)) return []
  const owner = ownerOfField(sentence, scene, (field) => field.kind === "number" || field.kind === "money") ??
    ownerOfField(sentence, scene, (field) => field.kind === "text" && field.refers === undefined)
  return owner === undefined
    ? []
    : [{ _tag: "Bounds", passage, entity: owner.entity.id, field: owner.field.id, minimum: low, maximum: high }]
}
