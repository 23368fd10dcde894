import type { DraftRule } from "../DraftRule.ts"
import { capital, wordsOf } from "../Words.ts"
import { entitiesIn, fieldsIn, type Scene, type Sentence } from "./Scene.ts"

type Computed = Extract<DraftRule, { readonly _tag: "Computed" }>

const sides = /([^.;:!?=()]+?)\s*=\s*([^.;!?=]+)/u
/** "the budget left is worked out by itself: budget minus expenses". */
const spelled = /([^.;:!?]+):\s*([^.;!?]*\s(?:minus|mínus|минус|ناقص|moins|menos|meno)\s[^.;!?]*)/iu

const less = /:.*\s(?:minus|mínus|минус|ناقص|moins|menos|meno)\s/iu

const formulaOf = (right: string): Computed["formula"] =>
  /[×*·]|\s[xх]\s|krát|razy|умнож|ضرب/iu.test(right)
    ? "product"
    : /\s[-−–]\s|minus|mínus|минус|ناقص|moins|menos|meno/iu.test(right)
    ? "difference"
    : "sum"

/** The last words before the equals sign: "the price of a visit". */
const nameOf = (left: string): string => {
  const row = wordsOf(left.split(/[,،–—]/u).at(-1) ?? left)
  const first = row[0]
  return first === undefined || row.length > 5
    ? ""
    : capital((left.split(/[,،–—]/u).at(-1) ?? left).slice(first.start).trim())
}

/** "price = hours × 650 + parts": a value written as a formula; else what was read of the sentence. */
export const equationsIn = (
  sentence: Sentence,
  scene: Scene,
  others: ReadonlyArray<DraftRule>
): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const found = (passage.text.includes("=") ? sides.exec(passage.text) : null) ??
    (less.test(passage.text) ? spelled.exec(passage.text) : null)
  const [, left = "", right = ""] = found ?? []
  const label = nameOf(left.replace(/\s(?:se počítá|liczy się|считается|считать|يحسب|تحسب|يطلع|تطلع|يكون).*$/iu, ""))
  if (found === null || label === "" || /[<>{}]/u.test(left + right) || !/\p{L}/u.test(right)) return others
  const named = entitiesIn(passage, scene.entities)
  const part = { ...passage, words: wordsOf(right) }
  const fields = [...new Set([...named, ...(topic === undefined ? [] : [topic]), ...scene.entities])].map((entity) => ({
    entity,
    of: fieldsIn(part, entity).filter((field) => field.kind === "number" || field.kind === "money").map((field) =>
      field.id
    )
  })).toSorted((a, b) => b.of.length - a.of.length)
  const most = fields[0]
  const entity = (most !== undefined && most.of.length > 0 ? most.entity : undefined) ?? named[0] ?? topic
  if (entity === undefined) return others
  const own = fields.find((one) => one.entity === entity)?.of ?? []
  return [{ _tag: "Computed", passage, entity: entity.id, label, formula: formulaOf(right), of: own }]
}
