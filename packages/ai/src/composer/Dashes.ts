import type { Lexicon } from "./Lexicon.ts"
import { wordsOf } from "./Words.ts"

const dash = /\s[–—]\s/gu

/** Whether what stands behind a dash begins a clause, and is no further item of a list. */
const clause = (text: string, { and, grammar, stop }: Lexicon): boolean => {
  const first = wordsOf(text)[0]?.folded ?? ""
  return grammar.adverb.has(first) || grammar.relative.has(first) || grammar.subject.has(first) ||
    !and.has(first) && (stop.has(first) || grammar.of.has(first))
}

/** A list up to the single dash that leads away from it: "a, b, c – then the stock grows". */
export const beforeDash = (list: string, lexicon: Lexicon): string => {
  const dashes = [...list.matchAll(dash)]
  const [last] = dashes
  return dashes.length === 1 && last !== undefined && clause(list.slice(last.index + last[0].length), lexicon)
    ? list.slice(0, last.index)
    : list
}
