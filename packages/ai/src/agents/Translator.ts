import type { Locale } from "@statex/kernel/Locale"
import { ask } from "../Answer.ts"
import { languageOf } from "../composer/Language.ts"
import { type Translate, Translation } from "../DocumentRequests.ts"
import type { Errand } from "../Errand.ts"
import { figuresIn } from "./Figures.ts"
import { strangerFault } from "./Strangers.ts"

/** What stays as it is in every language, by what it is. */
const kept: ReadonlyArray<readonly [what: string, shape: RegExp]> = [
  ["the mark", /\[\[[^\][]*\]\]|\{\{[^{}]*\}\}/gu],
  ["the address", /[a-z][a-z0-9+.-]+:\/\/[^\s)\]>"'<]*[^\s)\]>"'<.,;:!?]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\p{L}/giu],
  ["the id", /\b(?:FR|AC|UJ|SC|NFR|[TPARQ])-\d+(?:\.\d+)?\b/gu],
  ["the Markdown mark", /\*\*|__|`+|^#{1,6}(?=\s)|^\s*[-*+](?=\s)|^\s*\d+\.(?=\s)|^>|\||\]\(/gmu]
]

const counted = (found: ReadonlyArray<string>): string => [...found].map((one) => one.trim()).sort().join("\n")

const lost = (shape: RegExp, before: string, after: string): boolean =>
  counted(before.match(shape) ?? []) !== counted(after.match(shape) ?? [])

const scripts: Partial<Record<Locale, RegExp>> = { ar: /\p{Script=Arabic}/gu, ru: /\p{Script=Cyrillic}/gu }

const bare = (text: string): string => kept.reduce((left, [, shape]) => left.replace(shape, " "), text)

const longEnough = 12

/** In what language a text plainly is not that it should be in. */
const foreign = (text: string, to: Locale): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < longEnough) return false
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / letters
  const own = scripts[to]
  return own === undefined
    ? [/\p{Script=Arabic}/gu, /\p{Script=Cyrillic}/gu].some((script) => share(script) > 0.5)
    : share(own) < 0.3
}

const wordsIn = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0

/** What a translation lost, added or left as it was. */
export const faultOf =
  ({ from, texts, to }: Pick<Translate, "from" | "texts" | "to">) => (translation: Translation) => {
    if (translation.texts.length !== texts.length) {
      return `${texts.length} texts were given, not ${translation.texts.length}`
    }
    for (const [at, before] of texts.entries()) {
      const after = translation.texts[at] ?? ""
      const place = `texts.${at}`
      if ((before.trim() === "") !== (after.trim() === "")) return `${place}: empty texts stay empty, and others do not`
      const broken = kept.find(([, shape]) => lost(shape, before, after))
      if (broken !== undefined) return `${place}: ${broken[0]} is not the same as before`
      if (counted(figuresIn(before)) !== counted(figuresIn(after))) {
        return `${place}: the numbers are not the same as before`
      }
      if (from !== to && wordsIn(bare(before)) > 4 && bare(before).trim() === bare(after).trim()) {
        return `${place}: is not translated`
      }
      if (foreign(bare(after), to)) return `${place}: is not written in the language ${to}`
      if (before.length > 60 && 4 * after.length < before.length) return `${place}: says less than was given`
      if (after.length > 4 * before.length + 80) return `${place}: says more than was given`
    }
    const whole = translation.texts.map(bare).join("\n")
    if (wordsIn(whole) >= longEnough && languageOf(whole, to) !== to) return `is not written in the language ${to}`
    return strangerFault(translation, texts)
  }

/** As many texts as were given, in another language; ids, marks, numbers, addresses and Markdown stay. */
export const translate = (texts: Translate["texts"], from: Locale, to: Locale, errand: Errand) =>
  ask(Translation, { _tag: "Translate", texts, from, to }, errand, faultOf({ texts, from, to }))
