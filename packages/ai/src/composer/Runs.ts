import { clausal } from "./Clauses.ts"
import type { NamedField } from "./Fields.ts"
import { fieldsOfList } from "./Items.ts"
import { piecesOf } from "./Lists.ts"
import type { Enumeration } from "./Mentions.ts"
import { eachOfThem } from "./Owners.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, phraseAfter, type Tongue } from "./Phrases.ts"
import { has, look, wordsOf } from "./Words.ts"

/** A list of fields that no verb of having or keeping introduces, with what it is of. */
export interface Run extends Enumeration {
  readonly owner: Phrase
  /** The sentence says itself what the list is of. */
  readonly led: boolean
}

interface Piece {
  readonly text: string
  /** Where it begins in the passage. */
  readonly start: number
}

/** Where one stretch of a sentence ends and the next one begins. */
const ends = /[.!?؟](?:\s|$)|[;؛]|(?<!\d):\s|\s[–—]\s/gu
const mostItem = 5
/** Verbs that end a clause: "waarin de naam staat". */
const standing = /^(?:staat|staan|steht|stehen|komt|komen|kommt|kommen|gehört|gehören|hoort|horen)$/u

/** Stretches of a text between marks, never cut inside brackets. */
const between = (text: string, start: number, mark: RegExp): ReadonlyArray<Piece> => {
  const inside = text.includes("(") ? [...text.matchAll(/\([^)]*\)?/gu)] : []
  const cuts = [...text.matchAll(mark)].filter((one) =>
    !inside.some((bracket) => one.index > bracket.index && one.index < bracket.index + bracket[0].length)
  )
  const from = [0, ...cuts.map((one) => one.index + one[0].length)]
  return from.map((at, index) => ({ text: text.slice(at, cuts[index]?.index ?? text.length), start: start + at }))
    .filter((piece) => /\p{L}/u.test(piece.text))
}

const small = (folded: string, { lexicon }: Tongue): boolean =>
  lexicon.stop.has(folded) || lexicon.grammar.subject.has(folded) || lexicon.grammar.adverb.has(folded) ||
  lexicon.grammar.relative.has(folded) || has(lexicon.with, folded) || has(lexicon.keep, folded) ||
  lexicon.cues.is.test(folded)

const isField = (folded: string, { lexicon }: Tongue): boolean => look(lexicon.fields, folded) !== undefined

/** The noun phrase at the end of a few words: "gehören für mich der Name" → "Name", "de bedrijfsnaam staat" → "bedrijfsnaam". */
const tailOf = (text: string, verbFirst: boolean, tongue: Tongue): string => {
  const { article, grammar } = tongue.lexicon
  const row = wordsOf(text.replace(/\([^)]*\)?/gu, (inside) => " ".repeat(inside.length)))
  let last = row.length - 1
  const behind = (folded: string) => small(folded, tongue) || standing.test(folded)
  while (last > 0 && behind(row[last]?.folded ?? "") && !isField(row[last]?.folded ?? "", tongue)) last--
  const led = row.findLastIndex((word, at) =>
    at < last && (grammar.determiner.has(word.folded) || article.has(word.folded)) &&
    !grammar.of.has(row[at - 1]?.folded ?? "")
  )
  const word = row.findLastIndex((one, at) => at < last && small(one.folded, tongue))
  let from = led !== -1 ? led + 1 : word + 1
  if (tongue.locale === "de") { while (from < last && /^\p{Ll}/u.test(row[from]?.raw ?? "")) from++ }
  else if (verbFirst && from === 0 && last > 0 && !isField(row[0]?.folded ?? "", tongue)) from = 1
  const end = text.indexOf("(", row[last]?.end ?? 0) !== -1 ? text.length : row[last]?.end
  return text.slice(row[from]?.start ?? 0, end).trim()
}

interface Led {
  readonly owner: Phrase
  readonly each: boolean
  /** The word behind the owner. */
  readonly next: number
  readonly verbFirst: boolean
}

/** Where a piece says what the things behind it are of: "of the client", "each order", "An evening" at the beginning. */
const ledIn = (
  passage: Passage,
  piece: Piece,
  last: Phrase | undefined,
  whole: boolean,
  tongue: Tongue
): Led | undefined => {
  const { grammar, each } = tongue.lexicon
  const end = piece.start + piece.text.length
  const first = passage.words.findIndex((word) => word.start >= piece.start)
  if (first === -1) return undefined
  const skipped = (at: number) => {
    const folded = passage.words[at]?.folded ?? ""
    return (grammar.adverb.has(folded) || tongue.lexicon.and.has(folded) || grammar.relative.has(folded)) &&
      !each.has(folded)
  }
  let begin = first
  while (skipped(begin) && begin < first + 3) begin++
  for (let at = begin; at < passage.words.length && (passage.words[at]?.start ?? end) < end; at++) {
    const folded = passage.words[at]?.folded ?? ""
    const every = each.has(folded)
    const of = grammar.of.has(folded) && !grammar.determiner.has(folded) && at === begin
    if (!every && !of || at > begin && !whole) continue
    const owner = phraseAfter(passage, at + 1, tongue)
    const apart = passage.words.slice(at + 1, owner?.from ?? at + 1).some((one) =>
      tongue.locale === "de" && /^\p{Ll}+t$/u.test(one.raw) || !grammar.determiner.has(one.folded) &&
        (grammar.of.has(one.folded) || has(tongue.lexicon.with, one.folded) || grammar.subject.has(one.folded))
    )
    // "the prescriptions; each belongs to …"
    if (every && (owner === undefined || apart)) {
      const spoken = (at > 0 ? eachOfThem(passage, at + 1, tongue) : undefined) ?? last
      if (spoken !== undefined) return { owner: spoken, each: true, next: at + 1, verbFirst: true }
    }
    const named = owner !== undefined && !apart && (passage.words[owner.to]?.end ?? Infinity) <= end
    if (named && owner !== undefined) {
      return {
        owner,
        each: every || each.has(passage.words[at + 1]?.folded ?? ""),
        next: owner.to + 1,
        verbFirst: every && !of
      }
    }
  }
  return undefined
}

const isItem = (piece: Piece, tongue: Tongue): boolean => {
  const row = wordsOf(piece.text.replace(/\([^)]*\)?/gu, ""))
  const parts = piecesOf(piece.text, tongue.lexicon)
  return row.length > 0 && parts.length > 0 && !clausal(piece.text, tongue) &&
    wordsOf((parts[0] ?? "").replace(/\([^)]*\)?/gu, "")).length <= mostItem &&
    !row.some((word) => tongue.lexicon.cues.is.test(word.folded))
}

/** The lists of one stretch of a sentence. */
const runsIn = (passage: Passage, segment: Piece, tongue: Tongue): ReadonlyArray<Run> => {
  const pieces = between(segment.text, segment.start, /[,،]\s/gu)
  const known = knownIn(passage, tongue)
  const before = (start: number) => known.findLast(({ from }) => (passage.words[from]?.start ?? Infinity) < start)
  const led = pieces.map((piece, at) => ledIn(passage, piece, before(piece.start), at === 0, tongue))
  const starts = led.flatMap((one, at) => one === undefined ? [] : [at])
  const list = (at: number, until: number, first: string): string => {
    const rest = pieces.slice(at + 1, until).map((piece) => piece.text.trim())
    return [first, ...rest].filter((text) => text !== "").join(", ")
  }
  const given = starts.flatMap((at, index): ReadonlyArray<Run> => {
    const one = led[at]
    const piece = pieces[at]
    const next = passage.words[one?.next ?? -1]
    if (one === undefined || piece === undefined) return []
    const text = next === undefined || next.start >= piece.start + piece.text.length
      ? ""
      : passage.lead.slice(next.start, piece.start + piece.text.length)
    const [head = "", ...more] = piecesOf(text, tongue.lexicon)
    const first = [head, ...more].map((part, place) =>
      place === 0 || tongue.locale === "de" && /^\p{Ll}/u.test(part) ? tailOf(part, one.verbFirst, tongue) : part
    ).filter((part) => part !== "").join(", ")
    const whole = list(at, starts[index + 1] ?? pieces.length, first)
    // "mit Datum und Betrag eingetragen": the verb behind the last noun.
    const made = tongue.locale === "de" ? whole.replace(/(\p{Lu}[\p{L}-]*)(?:\s+\p{Ll}+)+$/u, "$1") : whole
    return fits(made, one.each, true, tongue)
      ? [{ opener: "with", before: one.next, list: made, owner: one.owner, led: true }]
      : []
  })
  if (given.length > 0 || pieces.length < 2) return given
  const firstItem = pieces.findIndex((piece, at) => at > 0 && isItem(piece, tongue))
  const head = pieces[firstItem - 1]
  if (firstItem < 1 || head === undefined) return []
  const item = tailOf(piecesOf(head.text, tongue.lexicon).at(-1) ?? head.text, false, tongue)
  const at = item === "" ? head.start + head.text.length : passage.lead.indexOf(item, head.start)
  const owner = before(at)
  const made = list(firstItem - 1, pieces.length, item)
  const word = passage.words.findIndex((one) => one.start >= at)
  return owner === undefined || (passage.words[owner.to]?.end ?? Infinity) > at || !fits(made, false, false, tongue)
    ? []
    : [{ opener: "with", before: Math.max(0, word), list: made, owner, led: false }]
}

/** A clause or half of one is no name of a field. */
export const nounly = ({ label }: NamedField, { lexicon, locale }: Tongue): boolean => {
  const row = wordsOf(label.replace(/\([^)]*\)?/gu, ""))
  const last = row.at(-1)
  if (last === undefined || row.length > 5) return false
  if (row.length < 3 && locale !== "de") return true
  const small = /^\p{Ll}/u.test(last.raw) && row.length > 1 && look(lexicon.fields, last.folded) === undefined
  return locale === "de"
    ? !small && !(row.length > 1 && lexicon.grammar.of.has(row[0]?.folded ?? ""))
    : !row.slice(1).some((word) => lexicon.cues.is.test(word.folded) || has(lexicon.keep, word.folded))
}

/** Enough of it are field words of the language or things of the brief. */
const fits = (list: string, each: boolean, led: boolean, tongue: Tongue): boolean => {
  const named = fieldsOfList(list, tongue)
  const known = named.filter((field) => field.known).length
  return named.length >= (each || led && known === named.length ? 2 : 3) &&
    named.every((field) => nounly(field, tongue)) &&
    (known >= 2 && known * 2 >= named.length || each && known >= 1 && named.length >= 3)
}

/** "An enrolment ties a child to a group": what stands between the two ends of a bond. */
const bonds =
  /^(?:ties|links|connects|joins|combines|verbindet|verknüpft|koppelt|verbindt|relie|lie|associe|une|vincula|enlaza|relaciona|collega|lega|abbina|spojuje|propojuje|łączy|связывает)$/u

const boundIn = (passage: Passage, tongue: Tongue): ReadonlyArray<Run> =>
  passage.words.flatMap((word, at): ReadonlyArray<Run> => {
    if (
      at === 0 || word.start >= passage.lead.length || !bonds.test(word.folded) ||
      word.folded === "une" && tongue.locale !== "es"
    ) return []
    let start = at - 1
    while (start > 0 && !brokenBefore(passage, start)) start--
    const owner = phraseAfter(passage, start, tongue)
    if (owner === undefined || owner.to >= at) return []
    const rest = passage.lead.slice(word.end).split(/[.;!?]|,\s+(?:and|und|en)\s/u)[0] ?? ""
    const row = wordsOf(rest)
    const parts: Array<string> = []
    let from = -1
    row.forEach((one, index) => {
      const stop = small(one.folded, tongue) || tongue.lexicon.grammar.determiner.has(one.folded) ||
        tongue.lexicon.grammar.of.has(one.folded) || tongue.lexicon.and.has(one.folded) ||
        look(tongue.lexicon.numbers, one.folded)?.tail === 0
      const apart = index > 0 && /[,،]/u.test(rest.slice(row[index - 1]?.end ?? 0, one.start))
      if ((stop || apart) && from !== -1) {
        parts.push(rest.slice(row[from]?.start ?? 0, row[index - 1]?.end))
        from = -1
      }
      if (!stop && from === -1) from = index
    })
    if (from !== -1) parts.push(rest.slice(row[from]?.start ?? 0, row.at(-1)?.end))
    const list = parts.join(", ")
    return parts.length < 2 ? [] : [{ opener: "with", before: at + 1, list, owner, led: true }]
  })

/** Lists of fields in a sentence by what they are made of, whatever verb introduces them. */
export const runsOf = (passage: Passage, tongue: Tongue): ReadonlyArray<Run> =>
  passage.items.length > 0
    ? []
    : [
      ...boundIn(passage, tongue),
      ...(/[,،]/u.test(passage.lead) ? between(passage.lead, 0, ends) : []).flatMap((segment) =>
        runsIn(passage, segment, tongue)
      )
    ]
