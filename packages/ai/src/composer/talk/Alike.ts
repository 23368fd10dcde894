import type { Locale } from "@statex/kernel/Locale"
import { lexicons } from "../Lexicons.ts"
import { asciiDigits, wordsOf } from "../Words.ts"

/** Languages whose nouns change their last letter. */
const bending: ReadonlySet<Locale> = new Set(["cs", "pl", "ru", "it", "es"])

/** A word without accents, vowel signs and, in Arabic, without article and the small words that are written with it. */
const bareOf = (folded: string): string =>
  folded.normalize("NFD").replace(/\p{M}/gu, "").replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, "").replace(
    /^(?:[ldnsmcjt]|qu|dell|all|nell|sull|un)'(?=..)/u,
    ""
  )

/** The words of a text that name something, each once. */
export const tellingWords = (text: string, locale: Locale): ReadonlyArray<string> => {
  const { stop } = lexicons[locale]
  return [
    ...new Set(
      wordsOf(asciiDigits(text)).filter(({ folded }) => !stop.has(folded)).map(({ folded }) => bareOf(folded)).filter((
        word
      ) => word.length > 2 || /\d/u.test(word))
    )
  ]
}

const shared = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length)
  let at = 0
  while (at < most && one[at] === other[at]) at += 1
  return at
}

/** Whether two words are forms of the same: they begin alike, and differ in an ending. */
export const alike = (one: string, other: string, locale: Locale): boolean => {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  if (length < 3 || /\d/u.test(one)) return false
  const same = shared(one, other)
  const longer = Math.max(one.length, other.length) - length
  if (same === length) return longer <= 3 || length >= 5
  if (length < 4 || longer > 4) return false
  return same >= (length > 4 ? Math.ceil(length * 0.75) : bending.has(locale) ? 3 : 4)
}
