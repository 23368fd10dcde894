import type { DraftRule } from "../DraftRule.ts"
import { asciiDigits, capital, wordsOf } from "../Words.ts"
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

/** "Member = name, birthday" is a list, and no formula. */
const operated =
  /[×*·+−]|\s[-–xх]\s|krát|razy|умнож|ضرب|plus|minus|mínus|минус|плюс|ناقص|moins|meno|menos|più|más|\s(?:times|mal|fois|maal|keer)\s/iu

const factor = /\s*[×*·]\s*|\s[xх]\s|\s(?:times|mal|fois|per|por|maal|keer|krát|razy|умножить на)\s/iu
const sign = /\s+(\+|-|−|–|plus|più|más|minus|mínus|минус|moins|meno|menos|min|плюс|ناقص|زائد)\s+/iu
const digits = /^\s*(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:€|£|\$|₽|kč|zł|eur|euro|руб\p{L}*)?\s*$/iu

/** A formula with numbers in it, part by part; undefined where a part is neither a number nor a field. */
const termsOf = (
  right: string,
  fieldOf: (text: string) => string | undefined
): NonNullable<Computed["terms"]> | undefined => {
  const row = asciiDigits(right).split(sign)
  const terms = row.flatMap((text, at) => {
    if (at % 2 === 1) return []
    const less = at > 0 && !/^(?:\+|plus|più|más|плюс|زائد)$/iu.test(row[at - 1] ?? "")
    const factors = text.split(factor).map((one) => {
      const number = digits.exec(one)?.[1]
      return number === undefined ? fieldOf(one) : Number(number.replace(",", "."))
    })
    return [{ less, factors }]
  })
  const whole = terms.map(({ factors, less }) => ({ less, factors: factors.filter((one) => one !== undefined) }))
  const complete = whole.every((one, at) => one.factors.length === terms[at]?.factors.length)
  const constant = whole.some((one) => one.factors.some((value) => typeof value === "number"))
  return complete && (constant || whole.length > 1 && whole.some((one) => one.factors.length > 1)) ? whole : undefined
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
  if (
    found === null || label === "" || found[0].includes("=") && !operated.test(right) || /[<>{}]/u.test(left + right) ||
    !/\p{L}/u.test(right)
  ) return others
  const named = entitiesIn(passage, scene.entities)
  const part = { ...passage, words: wordsOf(right) }
  const fields = [...new Set([...named, ...(topic === undefined ? [] : [topic]), ...scene.entities])].map((entity) => ({
    entity,
    of: fieldsIn(part, entity).filter((field) =>
      field.kind === "number" || field.kind === "money" || field.kind === "text" && field.refers === undefined
    ).map((field) => field.id)
  })).toSorted((a, b) => b.of.length - a.of.length)
  const most = fields[0]
  const entity = (most !== undefined && most.of.length > 0 ? most.entity : undefined) ?? named[0] ?? topic
  if (entity === undefined) return others
  const own = fields.find((one) => one.entity === entity)?.of ?? []
  const near = [entity, ...scene.entities.filter((one) => entity.fields.some((field) => field.refers === one.id))]
  const terms = termsOf(right, (text) => {
    const part = { ...passage, words: wordsOf(text) }
    return near.flatMap((one) => fieldsIn(part, one)).find((field) => field.refers === undefined)?.id
  })
  return [{
    _tag: "Computed",
    passage,
    entity: entity.id,
    label,
    formula: formulaOf(right),
    of: own,
    ...(terms === undefined ? {} : { terms })
  }]
}
