import { lexicons } from "@statex/ai/composer/Lexicons"
import { passagesOf } from "@statex/ai/composer/Passage"
import { amountsIn, pricesIn } from "@statex/ai/composer/Prices"
import { findAll, wordsOf } from "@statex/ai/composer/Words"
import type { Locale } from "@statex/kernel/Locale"

/** Something that the brief says letter for letter, and that must not be lost on the way. */
export type Fact =
  | { readonly kind: "name" | "address"; readonly text: string }
  | { readonly kind: "price"; readonly text: string; readonly amount: number }
  /** A sentence that speaks of colour, and the hues of the colours that it names. */
  | { readonly kind: "colour"; readonly text: string; readonly hues: ReadonlyArray<number> }

/** Facts looked for in one brief: the rest of a very long one is hardly about the app's own words. */
const most = 60

const quoted = /[“„"«‹»]([^“”„"«»‹›\n]{2,48})[”“"»›«]/gu
const emails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** A name is short, begins with a capital or a digit in every word that is no small word, and is no sentence. */
const isName = (text: string): boolean => {
  const words = text.trim().split(/\s+/)
  const led = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  return words.length >= 2 && words.length <= 5 && led >= 2 && led >= words.length / 2 && !/[.!?…,;:]/.test(text)
}

const coloursIn = (brief: string, locale: Locale): ReadonlyArray<Fact> =>
  passagesOf({ locale, problem: brief, today: "", improvement: "", result: "", attachments: [] }).flatMap(
    ({ lead, text }) => {
      const sentence = lead === "" ? text : lead
      const { colours, wish } = lexicons[locale]
      const words = wordsOf(sentence)
      const hues = findAll(colours, words).map(({ value }) => value)
      return hues.length === 0 || findAll(wish.colour, words).length === 0
        ? []
        : [{ kind: "colour" as const, text: sentence.slice(0, 120), hues }]
    }
  )

/** What a brief says letter for letter. `locale`: the language that it is written in, as far as the app tells. */
export const factsOf = (brief: string, locale: Locale): ReadonlyArray<Fact> =>
  [
    ...[...brief.matchAll(quoted)].map((match) => match[1]?.trim() ?? "").filter(isName).map((text) => ({
      kind: "name" as const,
      text
    })),
    ...pricesIn(brief).map((price) => ({ kind: "price" as const, ...price })),
    ...[...brief.matchAll(emails)].map(([text]) => ({ kind: "address" as const, text })),
    ...coloursIn(brief, locale)
  ].slice(0, most)

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}]+/gu, " ")

/** Degrees by which a hue may miss the one that was asked for. */
const tolerance = 30

/** Looks facts up in words and numbers, prepared once. */
export const finder = (
  words: ReadonlyArray<string>,
  values: ReadonlyArray<number>,
  hue: number
): (fact: Fact) => boolean => {
  const text = folded(words.join("\n"))
  const numbers = new Set([...values, ...words.flatMap(amountsIn)])
  return (fact) => {
    switch (fact.kind) {
      case "price":
        return numbers.has(fact.amount)
      case "colour":
        return fact.hues.some((wanted) => Math.abs(((hue - wanted + 540) % 360) - 180) <= tolerance)
      default:
        return text.includes(folded(fact.text).trim())
    }
  }
}
