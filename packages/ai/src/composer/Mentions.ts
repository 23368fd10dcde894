import { cueIn } from "./Cues.ts"
import { beforeDash } from "./Dashes.ts"
import type { EntityWord, Lexicon } from "./Lexicon.ts"
import { meansWith } from "./morphology/Cases.ts"
import type { Passage } from "./Passage.ts"
import { rememberedOf } from "./Remembered.ts"
import { findAll, has, look, wordsOf } from "./Words.ts"

/** A list in a sentence: what stands before it, and its text. */
export interface Enumeration {
  readonly opener: "colon" | "with" | "keep" | "bracket" | "bullets"
  /** Position of the word after the opener, counted in the passage's words. */
  readonly before: number
  readonly list: string
  readonly items?: ReadonlyArray<string>
  /** It is what the noun right before it stands for: "his deals, that is a, b and c". */
  readonly heading?: boolean
  /** Position of the "of" or "each" whose thing owns the list. */
  readonly ofAt?: number
}

const mostInPassage = 16
/** "has" and its like: their subject owns the list, and a list before them ends there. */
const verbs =
  /^(?:has|have|contains?|includes?|hat|haben|enthält|enthalten|gehör\p{L}*|besteht|bestehen|heeft|hebben|bevat|bevatten|bestaat|bestaan|a|ont|contient|contiennent|comporte|comprend|tiene|tienen|contiene|contienen|incluye|llevan?|tendrán?|llevarán?|incluirá|contendrá|auront|aura|comportera|comprendra|contiendra|ha|hanno|avrà|avranno|conterrà|comprenderà|contengono|comprende|lasciando|indicando|dando|scrivendo|inserendo|specificando|segnando|dejando|poniendo|anotando|apuntando|escribiendo|donnant|indiquant|précisant|laissant|notant|mentionnant|má|mají|mít|měl|měla|mělo|měly|obsahuje|ma|mają|mieć|miał|miała|miało|miały|mieli|zawiera|zawierają|zawierać|posiada|tvoří|zahrnuje|zahrnují|patří|tworzą|tworzy|obejmuje|obejmują|należą|należy)$/u
export const isHaving = (folded: string, lexicon: Lexicon): boolean => verbs.test(folded) && has(lexicon.with, folded)
const sentenceEnd = /[.!?؟](?:\s|$)/u

/** Every place in a passage where a list of fields, states or offers may begin. */
export const enumerationsOf = (passage: Passage, lexicon: Lexicon): ReadonlyArray<Enumeration> =>
  searched(passage, lexicon)

/** A sentence is asked many times for its lists. */
const searched = rememberedOf((passage: Passage, lexicon: Lexicon): ReadonlyArray<Enumeration> => {
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
  // Semicolons end a list, unless they are what separates its items.
  const listFrom = (from: number, stops: RegExp) => {
    const whole = until(from, stops)
    const parts = whole.split(";")
    return parts.length < 2 || parts.length > 2 && parts.every((part) => wordsOf(part).length <= 6)
      ? whole
      : parts[0] ?? whole
  }
  for (const match of lead.matchAll(/(?<!\d):(?!\/\/)|\(|(?<=^[^=,.;:(]{3,40}\s)=(?=\s[^=]+,[^=]+,)/gu)) {
    const from = match.index + 1
    // "a help desk: tickets with subject, date" lists fields behind "with", not behind the colon.
    const first = wordsOf(lead.slice(from).split(/[,،]/u)[0] ?? "")
    if (match[0] !== "(" && lexicon.each.has(first[0]?.folded ?? "")) continue
    if (match[0] !== "(" && first.some((word, at) => at > 0 && has(lexicon.with, word.folded))) continue
    if (
      match[0] === "(" &&
      /(?<!\p{L})(?:np|např|например|e\.?g|z\. ?b|bijv|p\. ?ej|par ex)(?!\p{L})/iu.test(until(from, /\)/u))
    ) continue
    if (match[0] === "(") found.push({ opener: "bracket", before: wordsBefore(from), list: until(from, /\)/u) })
    else {found.push({
        opener: "colon",
        before: wordsBefore(/\)\s*$/u.test(lead.slice(0, match.index)) ? lead.lastIndexOf("(", match.index) : from),
        list: beforeDash(listFrom(from, /[.!?؟](?:\s|$)|(?<!\d):(?!\/\/)/u), lexicon)
      })}
  }
  const namely = cueIn(words, lexicon.cues.namely)
  if (namely !== undefined && words[namely.last] !== undefined) {
    found.push({
      opener: "colon",
      before: namely.at,
      heading: true,
      list: listFrom(words[namely.last]?.end ?? 0, sentenceEnd)
    })
  }
  words.forEach((word, at) => {
    if (word.start >= lead.length || found.length > mostInPassage) return
    const opener = look(lexicon.with, word.folded) !== undefined
      ? "with"
      : look(lexicon.keep, word.folded) !== undefined
      ? "keep"
      : undefined
    // "tiene que": must, and no having.
    const must = /^(?:que|à|da)$/u.test(words[at + 1]?.folded ?? "") && verbs.test(word.folded)
    // "with which", and "need to know" of which the second verb leads the list.
    const follows = words[at + 1]?.folded ?? ""
    const passing = opener === "with" && !verbs.test(word.folded) &&
        /^(?:cui|quien|quienes|which|whom|lequel|laquelle|lesquels|lesquelles)$/u.test(follows) ||
      verbs.test(word.folded) && /^(?:chi|qui|quien|quién|who)$/u.test(words[at - 1]?.folded ?? "") ||
      opener === "keep" && /^(?:sapere|saber|savoir|conoscere|conocer|connaître)$/u.test(follows)
    if (opener === undefined || must || passing || passage.text.slice(word.end).startsWith(":")) return
    if (opener === "with" && !meansWith(word.folded, words.slice(at + 1))) return
    const list = listFrom(word.end, /[.!?؟](?:\s|$)|[:—]|\s–\s/u)
    const row = wordsOf(list.replace(/\([^)]*\)?/gu, (inside) => "(".repeat(inside.length)))
    const asks = row.findIndex((one) =>
      lexicon.grammar.whether.has(one.folded) || lexicon.grammar.relative.has(one.folded) ||
      // "who has reported it": a field, and no verb of another list.
      /^(?:wer|wann)$/u.test(one.folded)
    )
    const next = row.find((one, index) => index > 0 && (asks === -1 || index < asks) && isHaving(one.folded, lexicon))
    found.push({ opener, before: at, list: next === undefined ? list : list.slice(0, next.start) })
  })
  found.push(...spoken(passage, lexicon, listFrom))
  // What is "kept" is read last: "keep customers with name and phone" lists fields behind "with".
  const turn = { bullets: 0, colon: 0, with: 0, bracket: 1, keep: 2 }
  // "we note a, b with c (d, e)": what stands inside a list that has begun is no list of its own.
  const inside = (one: Enumeration) =>
    (one.opener === "bracket" || one.opener === "with" && !isHaving(words[one.before]?.folded ?? "", lexicon)) &&
    found.some((other) =>
      other.opener === "keep" && other.before < one.before &&
      /[,،]/u.test(
        lead.slice(words[other.before]?.end ?? 0, words[one.before]?.start ?? lead.length).replace(/\([^)]*\)?/gu, "")
      )
    )
  return found.map((one) => ({ one, at: inside(one) ? 3 : turn[one.opener] })).toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
})

/** "of each client we know a, b", "von jedem Kunden wissen wir a, b", "of the owner, a and b": lists behind no verb of keeping. */
const spoken = (
  { lead, words }: Passage,
  lexicon: Lexicon,
  listFrom: (from: number, stops: RegExp) => string
): ReadonlyArray<Enumeration> => {
  const { grammar } = lexicon
  const ends = /[.!?؟](?:\s|$)|[:—]|\s–\s/u
  return words.flatMap((word, at): ReadonlyArray<Enumeration> => {
    const starts = at === 0 || /[.;:,]\s*$/u.test(lead.slice(0, word.start)) ||
      lexicon.and.has(words[at - 1]?.folded ?? "")
    if (!starts || !grammar.of.has(word.folded) && !lexicon.each.has(word.folded)) return []
    const behind = words.slice(at + 1, at + 6)
    const comma = words.findIndex((one, index) =>
      index > at && index < at + 4 && /^\s*,\s*$/u.test(lead.slice(one.end, words[index + 1]?.start ?? one.end))
    )
    const also = words.findIndex((one, index) => index > at + 1 && index < at + 4 && grammar.adverb.has(one.folded))
    const pronoun = behind.findIndex((one, index) => index > 0 && grammar.subject.has(one.folded))
    // In German and Dutch the verb stands before the pronoun there.
    const inverted = grammar.subject.has("wir") || grammar.subject.has("wij")
    const from = pronoun === -1 ? undefined : words[at + 1 + pronoun + (inverted ? 0 : 1)]
    const listed = (index: number, start: number): Enumeration => ({
      opener: "keep",
      before: index,
      list: listFrom(start, ends),
      ofAt: at
    })
    return [
      ...(from === undefined ? [] : [listed(at + 1 + pronoun, from.end)]),
      ...(comma === -1 || words[comma] === undefined ? [] : [listed(comma + 1, words[comma]?.end ?? 0)]),
      // "on the order also a and b": no verb at all.
      ...(also === -1 ? [] : [listed(also + 1, words[also]?.end ?? 0)])
    ]
  })
}

/** A thing that a passage names. */
export interface Subject {
  readonly word: EntityWord
  readonly known: boolean
  readonly at: number
}

/** The things of the lexicon that a passage names, in order. */
export const subjectsOf = (passage: Passage, lexicon: Lexicon): ReadonlyArray<Subject> =>
  findAll(lexicon.entities, passage.words).map(({ at, value }) => ({ word: value, known: true, at }))
