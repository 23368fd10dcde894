import type { Looked, Stems } from "./Lexicon.ts"
import { remembered } from "./Remembered.ts"

/** A word of a text: as written, folded for look-ups, and where it stands. */
export interface Word {
  readonly raw: string
  readonly folded: string
  readonly start: number
  readonly end: number
}

const eastern = /[٠-٩۰-۹]/g

/** Eastern Arabic digits as ASCII ones; every position stays where it was. */
export const asciiDigits = (text: string): string =>
  text.replace(eastern, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

const ascii = /^[\x20-\x7e]*$/
const combining = /[\u0300-\u036f\u0653-\u0655]/
const arabicScript = /[\u0600-\u06ff]/

/** Lower case without Arabic vowel signs; the letters of a language stay. */
export const fold = (text: string): string => ascii.test(text) ? text.toLowerCase() : foldForeign(text)

const foldForeign = remembered((text: string): string => {
  const lower = (combining.test(text) ? text.normalize("NFC") : text).toLowerCase()
  const bare = arabicScript.test(lower)
    ? lower.replace(/[\u064b-\u0652\u0640]/g, "").replace(/[أإآ]/g, "ا").replace(/ى/g, "ي")
    : lower
  return bare.replaceAll("ё", "е").replaceAll("’", "'")
})

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** The words of a text; the pieces of a sentence are asked for again and again. */
export const wordsOf: (text: string) => ReadonlyArray<Word> = remembered((text: string): ReadonlyArray<Word> =>
  [...text.matchAll(wordPattern)].map((match) => ({
    raw: match[0],
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length
  }))
)

/** The words of a label that is looked for again and again. */
export const labelWords = remembered(wordsOf)

/** The word itself and, in Arabic, what is left without "and", prepositions and the article; in French without l', d'. */
const readings = (folded: string): ReadonlyArray<string> => {
  const first = folded.charCodeAt(0)
  const inArabic = first >= 0x600 && first <= 0x6ff
  if (!inArabic && !folded.includes("'")) return [folded]
  if (inArabic) {
    const bare = folded.replace(/^(?:[وف]?(?:[بك]?ال|لل))(?=..)/, "")
    const without = folded.replace(/^[وفبلك](?=...)/, "")
    return [...new Set([folded, bare, without])]
  }
  const elided = /^(?:[ldnsmcjtd]|qu|dell|all|nell|sull|un)'(.+)$/.exec(folded)
  return elided?.[1] === undefined ? [folded] : [elided[1], folded]
}

/** Endings may be longer behind longer stems. */
const tailOf = (stem: number): number => stem >= 6 ? 7 : 4

const lookOne = <A>(stems: Stems<A>, folded: string): Looked<A> | undefined => {
  if (!stems.heads.has(folded.slice(0, 2))) return undefined
  const whole = stems.exact.get(folded)
  if (whole !== undefined) return { value: whole, tail: 0 }
  const shortest = Math.max(2, folded.length - 7)
  for (let length = folded.length; length >= shortest; length--) {
    const value = stems.prefix.get(folded.slice(0, length))
    if (value !== undefined && folded.length - length <= tailOf(length)) return { value, tail: folded.length - length }
  }
  return undefined
}

const lookAny = <A>(stems: Stems<A>, folded: string): Looked<A> | undefined => {
  for (const reading of readings(folded)) {
    const found = lookOne(stems, reading)
    if (found !== undefined) return found
  }
  return undefined
}

const mostLooked = 2_000

/** Finds a word among stems. The same words are looked up again and again. */
export const look = <A>(stems: Stems<A>, folded: string): Looked<A> | undefined => {
  const { looked } = stems
  const known = looked.get(folded)
  if (known !== undefined) return known ?? undefined
  if (looked.size >= mostLooked) looked.clear()
  const found = lookAny(stems, folded)
  looked.set(folded, found ?? null)
  return found
}

export const has = <A>(stems: Stems<A>, folded: string): boolean => look(stems, folded) !== undefined

const startsWithin = (row: ReadonlyArray<string>, stem: string) =>
  row.some((reading) => reading.startsWith(stem) && reading.length - stem.length <= tailOf(stem.length))

/** Finds what two neighbouring words mean together. */
export const lookPair = <A>(stems: Stems<A>, first: string, second: string): A | undefined => {
  if (stems.pairs.length === 0) return undefined
  const before = readings(first)
  if (!before.some((reading) => stems.pairHeads.has(reading.slice(0, 2)))) return undefined
  const behind = readings(second)
  return stems.pairs.find((pair) => startsWithin(before, pair.first) && startsWithin(behind, pair.second))?.value
}

/** Every meaning found in a row of words, with the position of its first word. */
export const findAll = <A>(stems: Stems<A>, row: ReadonlyArray<Word>) => {
  const found: Array<{ readonly at: number; readonly size: number; readonly value: A }> = []
  for (let at = 0; at < row.length; at++) {
    const word = row[at]
    const next = row[at + 1]
    if (word === undefined) continue
    const pair = next === undefined ? undefined : lookPair(stems, word.folded, next.folded)
    const single = look(stems, word.folded)
    if (pair !== undefined) found.push({ at: at++, size: 2, value: pair })
    else if (single !== undefined) found.push({ at, size: 1, value: single.value })
  }
  return found
}

/** First letter in upper case; nothing else changes. */
export const capital = (text: string): string => {
  const [first = ""] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}

/** At most `limit` characters, cut between characters. */
export const atMost = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
