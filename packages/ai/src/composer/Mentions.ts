import type { EntityWord, Lexicon } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"
import { capital, findAll, has, look, type Word, wordsOf } from "./Words.ts"

/** A list in a sentence: what stands before it, and its text. */
export interface Enumeration {
  readonly opener: "colon" | "with" | "keep" | "bracket" | "bullets"
  /** Position of the word after the opener, counted in the passage's words. */
  readonly before: number
  readonly list: string
  readonly items?: ReadonlyArray<string>
}

const mostInPassage = 12

/** Every place in a passage where a list of fields, states or offers may begin. */
export const enumerationsOf = (passage: Passage, lexicon: Lexicon): ReadonlyArray<Enumeration> => {
  const found: Array<Enumeration> = []
  const { words, lead } = passage
  const wordsBefore = (index: number) => words.filter((word) => word.end <= index).length
  if (passage.items.length > 0) {
    return [{ opener: "bullets", before: wordsBefore(lead.length), list: "", items: passage.items }]
  }
  const until = (from: number, stops: RegExp) => {
    const rest = lead.slice(from)
    const at = rest.search(stops)
    return at === -1 ? rest : rest.slice(0, at)
  }
  for (const match of lead.matchAll(/(?<!\d):(?!\/\/)|\(/gu)) {
    const from = match.index + 1
    // "a help desk: tickets with subject, date" lists fields behind "with", not behind the colon.
    const first = wordsOf(lead.slice(from).split(/[,،]/u)[0] ?? "")
    if (match[0] !== "(" && first.some((word, at) => at > 0 && has(lexicon.with, word.folded))) continue
    if (match[0] === "(") found.push({ opener: "bracket", before: wordsBefore(from), list: until(from, /\)/u) })
    else {found.push({
        opener: "colon",
        before: wordsBefore(from),
        list: until(from, /[.!?؟](?:\s|$)|(?<!\d):(?!\/\/)/u)
      })}
  }
  words.forEach((word, at) => {
    if (word.start >= lead.length || found.length > mostInPassage) return
    const opener = look(lexicon.with, word.folded) !== undefined
      ? "with"
      : look(lexicon.keep, word.folded) !== undefined
      ? "keep"
      : undefined
    if (opener !== undefined) found.push({ opener, before: at, list: until(word.end, /[.;!?؟](?:\s|$)|[:—]|\s–\s/u) })
  })
  // What is "kept" is read last: "keep customers with name and phone" lists fields behind "with".
  return found.toSorted((a, b) => Number(a.opener === "keep") - Number(b.opener === "keep"))
}

/** A thing that a passage names. */
export interface Subject {
  readonly word: EntityWord
  readonly known: boolean
  readonly at: number
}

/** A lexicon entry for a thing that the rules have no word for: shown as the brief writes it. */
const unknownSubject = (word: Word, at: number): Subject => ({
  word: { singular: capital(word.raw), plural: capital(word.raw), person: false },
  known: false,
  at
})

/** The things of the lexicon that a passage names, in order. */
export const subjectsOf = (passage: Passage, lexicon: Lexicon): ReadonlyArray<Subject> =>
  findAll(lexicon.entities, passage.words).map(({ at, value }) => ({ word: value, known: true, at }))

/** What a list belongs to: the nearest thing before it, a word after "each", or the word right before. */
export const subjectBefore = (
  passage: Passage,
  { before, opener }: Pick<Enumeration, "before" | "opener">,
  lexicon: Lexicon
): Subject | undefined => {
  const known = subjectsOf(passage, lexicon).filter(({ at }) => at < before).at(-1)
  if (
    known !== undefined && (opener === "keep" || opener === "colon" || opener === "bullets" || before - known.at <= 6)
  ) {
    return known
  }
  const each = passage.words.findIndex((word, at) => at < before - 1 && lexicon.each.has(word.folded))
  const afterEach = passage.words[each + 1]
  if (each !== -1 && afterEach !== undefined && !lexicon.stop.has(afterEach.folded) && !/\d/.test(afterEach.raw)) {
    return unknownSubject(afterEach, each + 1)
  }
  if (opener === "keep") return undefined
  const last = passage.words[before - 1]
  const ordinary = last !== undefined && last.raw.length > 2 && !lexicon.stop.has(last.folded) && !/\d/.test(last.raw)
  const other = ordinary && (look(lexicon.fieldNoun, last.folded) ?? look(lexicon.status, last.folded) ??
    look(lexicon.fields, last.folded) ?? look(lexicon.offer, last.folded) ?? look(lexicon.keep, last.folded))
  return ordinary && other === undefined ? unknownSubject(last, before - 1) : undefined
}
