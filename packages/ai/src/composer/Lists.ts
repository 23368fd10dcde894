import type { Lexicon } from "./Lexicon.ts"
import { fold, has, wordsOf } from "./Words.ts"

const quotes = /^[\s"“”„«»'‚‘’`*_]+|[\s"“”„«»'‚‘`*_.!?…؟:;،,]+$/gu
const arrow = /\s*(?:→|➔|➜|⇒|=>|-+>|(?<=\s)>(?=\s)|←)\s*/u

/** Splits "a, b (x, y) and c" at commas and at the language's joiners, never inside brackets. */
const split = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const parts: Array<string> = []
  // "a / b, c": where there are commas, a slash joins.
  const commas = /[,،]/u.test(text)
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ""
    if (letter === "(") depth++
    if (letter === ")") depth = Math.max(0, depth - 1)
    const decimal = letter === "," && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")
    const ends = letter === "/" ? !commas : /[,;،؛|]/u.test(letter)
    if (depth === 0 && ends && !decimal) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.flatMap((part) => splitAtJoiners(part, lexicon))
}

const splitAtJoiners = (whole: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const bracket = whole.indexOf("(")
  const part = bracket === -1 ? whole : whole.slice(0, bracket)
  const pieces: Array<string> = []
  let from = 0
  for (const word of wordsOf(part)) {
    const attached = attachedAnd(word.folded, lexicon)
    if (!lexicon.and.has(word.folded) && !attached) continue
    pieces.push(part.slice(from, word.start))
    from = attached ? word.start + 1 : word.end
  }
  pieces.push(part.slice(from) + (bracket === -1 ? "" : whole.slice(bracket)))
  return pieces
}

/** Common words whose own first letter is "و". */
const ownWaw = /^(?:وقت|وصف|وزن|وثيق|وثائق|وحد|ورش|وظيف|ولي|واجه|وسيل|واحد|وصول|وضع)/

/** The Arabic "and" is written together with the next word. */
export const attachedAnd = (folded: string, lexicon: Lexicon): boolean =>
  lexicon.and.has("و") && /^و[\u0621-\u064a]{3}/.test(folded) && !ownWaw.test(folded)

/** One item without quotes, articles before it, and whatever comes after a word that ends lists. */
export const clean = (item: string, lexicon: Lexicon, whole = false): string => {
  const bare = item.replace(/\s+/g, " ").replace(quotes, "")
  const row = wordsOf(bare)
  let first = 0
  while (first < row.length - 1 && lexicon.article.has(row[first]?.folded ?? "")) first++
  const end = bare.includes("/") || whole && row.length <= 4
    ? -1
    : row.findIndex((word, at) => at > first && lexicon.cut.has(word.folded))
  const from = row[first]?.start ?? 0
  const to = end === -1 ? bare.length : row[end]?.start ?? bare.length
  const kept = end === -1 || !bare.includes("(") ? bare.slice(from, to) : bare.slice(from)
  return kept.replace(quotes, "").trim()
}

/** The items of a list in running text; `whole` ones of up to four words are not cut ("waiting for parts"). */
export const itemsOf = (text: string, lexicon: Lexicon, whole = false): ReadonlyArray<string> =>
  split(text, lexicon).map((item) => clean(item, lexicon, whole)).filter((item) => /[\p{L}\p{N}]/u.test(item))

/** The states in "new → in progress → done"; empty without at least two arrows' worth of states. */
export const chainOf = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const parts = text.split(arrow)
  if (parts.length < 2 || parts.length > 12) return []
  return parts.map((part, at) => {
    const piece = at === 0
      ? part.split(/[,:;.(،؛]/u).at(-1) ?? ""
      : at === parts.length - 1
      ? part.split(/[,;.)!?،؛]/u)[0] ?? ""
      : part
    return at === 0 ? tail(piece, lexicon) : clean(piece, lexicon, true)
  }).filter((part) => part !== "" && part.length <= 40 && !/[<>{}]/.test(part) && wordsOf(part).length <= 4)
}

/** What follows the last small word or word for "state": "they go from new" → "new". */
const tail = (text: string, lexicon: Lexicon): string => {
  const row = wordsOf(text)
  let from = 0
  row.forEach((word, at) => {
    const small = lexicon.stop.has(word.folded) && row.length > 1 && at < row.length - 1
    if (small || has(lexicon.status, word.folded)) from = word.end
  })
  return clean(text.slice(from), lexicon, true)
}

/** Whether two labels are the same words. */
export const same = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim()
