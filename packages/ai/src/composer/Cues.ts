import { fold, type Word } from "./Words.ts"

/**
 * The turns of phrase by which a language states rules. Each is a list of alternatives separated by `|`: a word beginning, `word=` a whole
 * word, `*part` also inside a word, a space between neighbouring words, `…` up to six words between.
 */
export interface Cues {
  /** Two at the same time, twice, double booked. */
  readonly overlap: RegExp
  /** "the same": what follows is what cannot be had twice. */
  readonly same: RegExp
  /** No place is left; no more than fit. */
  readonly full: RegExp
  /** Never below zero; never more than there is. */
  readonly stock: RegExp
  /** A time has passed: "for more than", "since", "ago". */
  readonly older: RegExp
  readonly overdue: RegExp
  /** A time is near: "within", "in the next", "before it ends". */
  readonly within: RegExp
  readonly above: RegExp
  readonly below: RegExp
  /** Something is to be pointed out: "show", "warn", "list". */
  readonly remind: RegExp
  /** In this order, nothing skipped. */
  readonly order: RegExp
  /** Between one state and the next: "then", "becomes", "ends up as". */
  readonly next: RegExp
  readonly total: RegExp
  readonly times: RegExp
  /** "worked out", "by itself". */
  readonly automatic: RegExp
  readonly age: RegExp
  readonly daysLeft: RegExp
  readonly only: RegExp
  readonly own: RegExp
  readonly sees: RegExp
  /** People at work who are not records: "the kitchen", "reception", "our drivers". */
  readonly role: RegExp
  readonly required: RegExp
  /** "without", "no … no". */
  readonly lacking: RegExp
  readonly unique: RegExp
  readonly atMost: RegExp
  readonly atLeast: RegExp
  /** "may not, nobody, never, not". */
  readonly forbidden: RegExp
  readonly print: RegExp
  /** Names of printed sheets. */
  readonly paper: RegExp
  readonly lookUp: RegExp
  /** A number or code by which a record is known. */
  readonly code: RegExp
  /** Those outside the firm. */
  readonly visitor: RegExp
  readonly browse: RegExp
  /** "only we change it". */
  readonly staff: RegExp
  readonly orders: RegExp
  /** Left out on purpose: "we do not need", "leave out". */
  readonly deny: RegExp
  /** "is, are": a thing and its states stand around it. */
  readonly is: RegExp
  /** "that is, namely": what follows is a list. */
  readonly namely: RegExp
  /** Words that are states of something nearly wherever they stand: "paid, open, cancelled". */
  readonly state: RegExp
  /** Several at once, where another sentence says one: "both, several". */
  readonly several: RegExp
  readonly exactlyOne: RegExp
}

/** Never matches. */
const none = /(?!)/u

const escaped = (word: string) => word.replace(/[.+?()[\]{}^$\\]/gu, "\\$&")

const arabic = (word: string, whole: boolean, last: boolean): string =>
  `[وف]?(?:[بك]?ال|لل|[بلك])?${escaped(whole ? word.slice(0, -1) : word)}${whole ? "(?![^ ])" : last ? "" : "[^ ]*"}${
    last ? "" : " "
  }`

/** `word=` ends there, `word` may go on, `…` skips up to six words. */
const phrase = (text: string): string => {
  const row = text.replace(/^\*/u, "").split(/\s+/u)
  const body = row.map((word, at) => {
    if (word === "…") return "(?:[^ ]+ ){0,6}?"
    const whole = word.endsWith("=")
    // Arabic writes "and", "in", "to" and the article together with the word.
    const joined = /^[\u0600-\u06ff]/u.test(word)
    if (joined) return arabic(word.replace(/^ال(?=..)/u, ""), whole, at === row.length - 1)
    const rest = at === row.length - 1 ? "" : " "
    return escaped(whole ? word.slice(0, -1) : word) + (whole ? "(?![^ ])" : rest === "" ? "" : "[^ ]*") + rest
  }).join("")
  return (text.startsWith("*") ? "" : "(?<![^ '])") + body
}

export const cue = (text: string): RegExp => {
  const alternatives = text.split("|").map((one) => fold(one.trim())).filter((one) => one !== "").map(phrase)
  return alternatives.length === 0 ? none : new RegExp(alternatives.join("|"), "u")
}

/** Words in one row, folded, with a space between two: what cues are looked for in. */
export const lineOf = (words: ReadonlyArray<Word>): string => {
  const known = lines.get(words)
  if (known !== undefined) return known
  const line = words.map((word) => word.folded).join(" ")
  lines.set(words, line)
  return line
}

/** A sentence is asked for dozens of cues. */
const lines = new WeakMap<ReadonlyArray<Word>, string>()

/** The positions of the first and last word of a cue in its row; undefined where it does not stand there. */
export const cueIn = (
  words: ReadonlyArray<Word>,
  cue: RegExp
): { readonly at: number; readonly last: number } | undefined => {
  const line = lineOf(words)
  const found = cue.exec(line)
  if (found === null) return undefined
  const count = (until: number) => {
    let spaces = 0
    for (let at = line.indexOf(" "); at !== -1 && at < until; at = line.indexOf(" ", at + 1)) spaces++
    return spaces
  }
  return { at: count(found.index), last: count(found.index + Math.max(1, found[0].trimEnd().length)) }
}
