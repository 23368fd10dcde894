import { fieldsOfList } from "./Items.ts"
import { piecesOf } from "./Lists.ts"
import { inflected } from "./Locales.ts"
import type { Enumeration } from "./Mentions.ts"
import { isVerb } from "./morphology/Verbs.ts"
import { eachBefore } from "./Owners.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, phraseAfter, phraseBefore, type Tongue } from "./Phrases.ts"
import { has, look, wordsOf } from "./Words.ts"

/** A list whose owner stands before it without a word between that says so. */
export interface Topic extends Enumeration {
  readonly owner: Phrase
  /** "Receipts and issues – …": others that have the same fields. */
  readonly also?: ReadonlyArray<Phrase>
  /** "stages of each project": what the owner is a part of. */
  readonly host?: Phrase
}

const sentenceEnd = /[.!?؟](?:\s|$)|[;؛]|\s[–—]\s/u
const mostHead = 7
const mostBack = 3

/** The text from a position to the end of its sentence. */
export const listBehind = (passage: Passage, from: number): string => {
  const rest = passage.lead.slice(from).replace(/^[\s–—:]+/u, "")
  const end = rest.search(sentenceEnd)
  return end === -1 ? rest : rest.slice(0, end)
}

/** How many of the items of a list are fields, or things of the brief. */
export const fit = (list: string, least: number, tongue: Tongue, first = true): boolean => {
  if (!/[,،]/u.test(list) && tongue.locale !== "ar") return false
  const named = fieldsOfList(list, tongue)
  const known = named.map((field) =>
    field.known ||
    wordsOf(field.label).slice(0, 1).some((word) => look(tongue.lexicon.entities, word.folded) !== undefined)
  )
  return named.length >= 2 && (known[0] === true || !first) && known.filter((one) => one).length >= least
}

/** "who and on what day he came": every piece is a question of its own. */
const asks = (list: string, { lexicon }: Tongue): boolean => {
  const pieces = piecesOf(list, lexicon)
  return pieces.length >= 2 && pieces.length <= 8 &&
    pieces.every((piece) => lexicon.grammar.which.has(wordsOf(piece)[0]?.folded ?? ""))
}

const listed = (list: string, tongue: Tongue): boolean => {
  const named = fieldsOfList(list, tongue)
  if (asks(list, tongue)) return true
  const states = named.filter((field) => tongue.lexicon.cues.state.test(field.label.toLowerCase())).length
  const enough = named.length >= 3 && named.every((field) => wordsOf(field.label).length <= 5)
  const most = Math.max(3, Math.ceil(named.length * 0.6))
  return enough && states * 2 <= named.length && (fit(list, 2, tongue) || fit(list, most, tongue, false))
}

const wordAt = (passage: Passage, index: number) => passage.words.filter((word) => word.end <= index).length

/** What a heading is about: what each is of, what it begins with, or what stands behind "of". */
export const headOf = (passage: Passage, from: number, to: number, tongue: Tongue): Phrase | undefined => {
  const { grammar, stop } = tongue.lexicon
  const within = (phrase: Phrase | undefined) =>
    phrase !== undefined && phrase.from >= from && phrase.to < to ? phrase : undefined
  const each = within(eachBefore(passage, to, tongue))
  const holds = Array.from({ length: to - from }, (_, step) => from + step)
    .find((at) => look(grammar.container, passage.words[at]?.folded ?? "") !== undefined)
  const held = holds === undefined ? undefined : within(phraseAfter(passage, holds, tongue))
  if (held !== undefined && held.from !== holds) return held
  const first = within(phraseAfter(passage, from, tongue))
  // "stages of each project": the stages.
  const every = passage.words.findIndex((word, at) => at > from && at < to && tongue.lexicon.each.has(word.folded))
  const gap = every - 1 - (first?.to ?? every)
  if (
    each !== undefined && first !== undefined &&
    (gap === 0 || gap === 1 && grammar.of.has(passage.words[every - 1]?.folded ?? ""))
  ) {
    return first
  }
  if (each !== undefined) return each
  if (first?.known === true) return first
  const of = Array.from({ length: to - from }, (_, step) => from + step)
    .filter((at) => grammar.of.has(passage.words[at]?.folded ?? ""))
    .map((at) => within(phraseAfter(passage, at + 1, tongue)))
  const known = knownIn(passage, tongue).find((phrase) => within(phrase) !== undefined)
  const plain = first !== undefined && !stop.has(passage.words[first.from]?.folded ?? "") && to - from <= 3
  return of.find((phrase) => phrase?.known === true) ?? known ?? of.find((phrase) => phrase !== undefined) ??
    (plain ? first : undefined)
}

const isHeld = (passage: Passage, phrase: Phrase, { lexicon }: Tongue): boolean => {
  const folded = passage.words[phrase.at]?.folded ?? ""
  return has(lexicon.status, folded) || has(lexicon.fieldNoun, folded) || has(lexicon.offer, folded) && !phrase.known
}

/** "receipts and issues": the second of two at the beginning of a head. */
const second = (passage: Passage, owner: Phrase, to: number, tongue: Tongue): ReadonlyArray<Phrase> => {
  if (!tongue.lexicon.and.has(passage.words[owner.to + 1]?.folded ?? "") || owner.to + 2 >= to) return []
  const next = phraseAfter(passage, owner.to + 2, tongue)
  return next?.known === true && next.from === owner.to + 2 && next.to < to ? [next] : []
}

/** "Tours – date, guide, price": a dash between a thing and its fields. */
const behindDash = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> =>
  [...passage.lead.matchAll(/\s[–—-]\s/gu)].flatMap((dash) => {
    const start = Math.max(...[".", ";", ":", "(", "!", "?"].map((mark) => passage.lead.lastIndexOf(mark, dash.index)))
    const from = start === -1 ? 0 : wordAt(passage, start + 1)
    const to = wordAt(passage, dash.index)
    const list = listBehind(passage, dash.index + dash[0].length).split(/:\s/u)[0] ?? ""
    // "post – kitchen, bar –, start": an aside says what the one before it may be.
    if (/\s[–—]\s*[,،]/u.test(list)) return []
    if (to <= from || to - from > mostHead || /[,،]/u.test(passage.lead.slice(start + 1, dash.index))) return []
    const owner = headOf(passage, from, to, tongue)
    if (owner === undefined || isHeld(passage, owner, tongue) || !listed(list, tongue)) return []
    return [{ opener: "with", before: to, list, owner, also: second(passage, owner, to, tongue) }]
  })

/** "A ticket we give to a member: kind, start, price": what is spoken of stands first, and the one before the colon is another. */
const spokenOf = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const colon = passage.lead.search(/(?<!\d):\s/u)
  const to = wordAt(passage, colon)
  if (colon === -1 || to < 2 || to > 9 || /[,،;(]/u.test(passage.lead.slice(0, colon))) return []
  const owner = knownIn(passage, tongue).find((phrase) => phrase.from === 0)
  const right = phraseBefore(passage, to, tongue)
  const list = listBehind(passage, colon + 1)
  if (owner === undefined || owner.to + 1 >= to || isHeld(passage, owner, tongue)) return []
  const small = (at: number): number =>
    tongue.lexicon.grammar.determiner.has(passage.words[at]?.folded ?? "") ? small(at - 1) : at
  const led = right?.known !== true ||
    right.from > 0 && tongue.lexicon.grammar.of.has(passage.words[small(right.from - 1)]?.folded ?? "") &&
      small(right.from - 1) - 1 > owner.to
  if (!led || !listed(list, tongue)) return []
  const host = right?.known === true && right.from > owner.to + 2 ? { host: right } : {}
  return [{ opener: "with", before: to, list, owner, also: second(passage, owner, to, tongue), ...host }]
}

/** The heading or question that a sentence stands under. */
export const headingOf = (passages: ReadonlyArray<Passage>, place: number): Passage | undefined => {
  const { part } = passages[place] ?? {}
  for (let step = 1; step <= mostBack; step++) {
    const before = passages[place - step]
    if (before === undefined || before.part !== part || before.items.length > 0) return undefined
    if (/[:：]\s*$/u.test(before.text)) return before
    if (step === 1 && (/[?؟]\s*$/u.test(before.text) || before.words.length <= 6)) return before
  }
  return undefined
}

/** "Lessons.", "First of all a list of dogs.": what a short sentence without a colon is about. */
const short = (before: Passage, tongue: Tongue): Phrase | undefined => {
  if (before.words.length <= 3) return phraseAfter(before, 0, tongue)
  const held = before.words.some((word) => has(tongue.lexicon.grammar.container, word.folded))
  return held ? knownIn(before, tongue).findLast((phrase) => phrase.to === before.words.length - 1) : undefined
}

/** "Lessons. Pupil, teacher, room.", "What of a hall? Name, area, price.": a heading, and its list as a sentence of its own. */
const underHeading = (passage: Passage, before: Passage | undefined, tongue: Tongue): ReadonlyArray<Topic> => {
  if (before === undefined || before.words.length > mostHead || /[!,،]/u.test(before.text)) return []
  const { grammar, keep } = tongue.lexicon
  if (/^[^(,،]{0,30}:\s/u.test(passage.lead)) return []
  const asked = /[:?؟]\s*$/u.test(before.text)
  const owner = asked ? headOf(before, 0, before.words.length, tongue) : short(before, tongue)
  if (
    owner === undefined ||
    !asked && (owner.to < before.words.length - 2 && !grammar.of.has(before.words[owner.to + 1]?.folded ?? "") ||
        before.words.length > 6)
  ) return []
  const at = before.words.findIndex((word) => tongue.lexicon.each.has(word.folded))
  const host = at === -1 ? undefined : phraseAfter(before, at + 1, tongue)
  if (host === undefined && isHeld(before, owner, tongue)) return []
  const list = listBehind(passage, 0)
  const [first = ""] = list.split(/[,،]/u)
  const clause = wordsOf(first).some((word, at) => at === 0 && grammar.of.has(word.folded) || has(keep, word.folded))
  if (clause || wordsOf(list).length < 2 || !(listed(list, tongue) || !asked && fit(list, 2, tongue))) return []
  return [{
    opener: "with",
    before: 0,
    list,
    owner,
    ...(host === undefined || host.from === owner.from ? {} : { host })
  }]
}

/** "As for": turns to another thing. */
const topical = /^(?:و?[اأ]ما|و?بالنسبة|و?بخصوص|насчёт|насчет|касательно)$/u

/** "A client gives name, phone and passport": one who is no member of the staff, a verb, and a run of fields. */
const behindVerb = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const owner = knownIn(passage, tongue)[0]
  const verb = passage.words[(owner?.to ?? 0) + 1]
  const begin = passage.words[(owner?.to ?? 0) + 2]
  if (owner === undefined || owner.from > 0 || verb === undefined || begin === undefined) return []
  const { cues, fields } = tongue.lexicon
  if (!isVerb(verb.folded, tongue.locale) || has(fields, verb.folded) || cues.is.test(verb.folded)) return []
  if (cues.role.test(passage.words[owner.at]?.folded ?? "") || brokenBefore(passage, owner.to + 1)) return []
  const list = listBehind(passage, begin.start).split(/:\s/u)[0] ?? ""
  const named = fieldsOfList(list, tongue)
  const known = named.filter((field) => field.known).length
  const enough = /[,،]/u.test(list) && named.length >= 2 && known >= 2 && known * 2 >= named.length &&
    named[0]?.known === true
  return enough ? [{ opener: "with", before: owner.to + 2, list, owner }] : []
}

/** "Of our members it is good to know the name, phone, grade": a thing, whatever is said of it, and a run of fields. */
const behindOf = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const { each, fields, grammar } = tongue.lexicon
  const first = passage.words[0]?.folded ?? ""
  const at = grammar.of.has(first) || each.has(first) || topical.test(first) ? 0 : -1
  const owner = at === -1 ? undefined : phraseAfter(passage, 1, tongue)
  const next = owner === undefined ? undefined : passage.words[owner.to + 1]
  if (
    owner === undefined || !owner.known && !topical.test(first) || next === undefined ||
    brokenBefore(passage, owner.to + 1)
  ) return []
  const whole = listBehind(passage, next.start).split(/:\s/u)[0] ?? ""
  const row = wordsOf(whole.split(/[,،]/u)[0] ?? "")
  const begin = row.findIndex((word) =>
    (look(fields, word.folded)?.tail ?? 9) <= 3 || topical.test(first) && has(tongue.lexicon.entities, word.folded)
  )
  const list = whole.slice(row[begin]?.start ?? 0)
  const kept = row.slice(0, begin).some((word) => has(tongue.lexicon.keep, word.folded))
  const inside = kept || whole.slice(0, row[begin]?.start ?? 0).includes("(")
  if (begin < 1 || inside || !/[,،]/u.test(list) || !listed(list, tongue)) return []
  return [{ opener: "with", before: owner.to + 1 + begin, list, owner }]
}

/** Lists that no verb of having or keeping leads to. */
export const headedOf = (
  passage: Passage,
  heading: Passage | undefined,
  tongue: Tongue
): ReadonlyArray<Topic> => [
  ...underHeading(passage, heading, tongue),
  ...behindDash(passage, tongue),
  ...(inflected.has(tongue.locale) ? spokenOf(passage, tongue) : []),
  ...(inflected.has(tongue.locale) ? [...behindOf(passage, tongue), ...behindVerb(passage, tongue)] : [])
]
