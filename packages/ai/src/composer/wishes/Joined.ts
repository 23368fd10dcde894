import type { Lexicon } from "../Lexicon.ts"
import { attachedAnd } from "../Lists.ts"
import { wordsOf } from "../Words.ts"
import { reopen } from "./Rules.ts"
import type { Wisher } from "./Wish.ts"

const mostParts = 12
/** Quotation marks and brackets; an apostrophe inside a word opens nothing. */
const closed = /(?<![\p{L}\p{N}])[“„«"‚‘'‹][^“”„«»"‚‘’'‹›\r\n]{1,80}[”“»"’‘'›]|\([^()]*\)/gu

/** Where a sentence may be cut: at commas and semicolons, and at the language's words for "and". */
const cutsOf = (text: string, lexicon: Lexicon): ReadonlyArray<readonly [number, number]> => {
  const marks = [...text.matchAll(/[;؛،]|(?<!\d),|,(?!\d)/gu)].map((match) =>
    [match.index, match.index + match[0].length] as const
  )
  const joiners = wordsOf(text).flatMap((word): ReadonlyArray<readonly [number, number]> =>
    lexicon.and.has(word.folded)
      ? [[word.start, word.end]]
      : attachedAnd(word.folded, lexicon)
      ? [[word.start, word.start + 1]]
      : []
  )
  const whole = [...text.matchAll(closed)].map((match) => [match.index, match.index + match[0].length] as const)
  return [...marks, ...joiners].filter(([from]) => !whole.some(([start, end]) => start < from && from < end))
    .toSorted((a, b) => a[0] - b[0])
}

/**
 * The wishes that one sentence joins; one item when it is a single wish. A part that is no wish alone belongs to the one before it ("add the fields deposit and phone"); `meant` names the kind of wish that a text is alone.
 */
export const joined = (
  text: string,
  lexicon: Lexicon,
  meant: (part: string) => Wisher | undefined
): ReadonlyArray<string> => {
  const cuts = cutsOf(text, lexicon)
  if (cuts.length === 0 || cuts.length >= mostParts) return [text]
  const starts: Array<readonly [number, number]> = []
  let kind = meant(text.slice(0, cuts[0]?.[0]))
  cuts.forEach(([from, to], at) => {
    const next = meant(text.slice(to, cuts[at + 1]?.[0]).trim())
    // "Monday, Wednesday and Friday" are one opening, not three.
    if (next !== undefined && !(next === reopen && kind === reopen)) {
      starts.push([from, to])
      kind = next
    }
  })
  const parts = [...starts, [text.length, text.length] as const].map(([end], at) =>
    text.slice(at === 0 ? 0 : starts[at - 1]?.[1], end).replace(/[\s,;،؛]+$/u, "").trim()
  ).filter((part) => part !== "")
  return parts.length > 1 && parts.every((part) => meant(part) !== undefined) ? parts : [text]
}
