import { cueIn } from "./Cues.ts"
import type { EntityWord, Lexicon } from "./Lexicon.ts"
import { inflected } from "./Locales.ts"
import { isVerb } from "./morphology/Verbs.ts"
import { beforeDash, dashedLists } from "./Dashes.ts"
import { isBareAdjective, meansWith } from "./morphology/Cases.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, phraseAfter, phraseBefore, type Tongue } from "./Phrases.ts"
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
  /^(?:has|have|contains?|includes?|hat|haben|enthält|enthalten|gehör\p{L}*|besteht|bestehen|heeft|hebben|bevat|bevatten|bestaat|bestaan|a|ont|contient|contiennent|comporte|comprend|tiene|tienen|contiene|contienen|incluye|lleva|ha|hanno|contengono|comprende|má|mají|mít|měl|měla|mělo|měly|obsahuje|ma|mają|mieć|miał|miała|miało|miały|mieli|zawiera|zawierają|zawierać|posiada)$/u
export const isHaving = (folded: string, lexicon: Lexicon): boolean => verbs.test(folded) && has(lexicon.with, folded)
const sentenceEnd = /[.!?؟](?:\s|$)/u

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
  for (const { at, from } of dashedLists(lead)) {
    found.push({ opener: "colon", before: wordsBefore(at), list: beforeDash(listFrom(from, sentenceEnd), lexicon) })
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
    if (opener === undefined || passage.text.slice(word.end).startsWith(":")) return
    if (opener === "with" && !meansWith(word.folded, words.slice(at + 1))) return
    const list = listFrom(word.end, /[.!?؟](?:\s|$)|[:—]|\s–\s/u)
    const row = wordsOf(list.replace(/\([^)]*\)?/gu, (inside) => "(".repeat(inside.length)))
    const asks = row.findIndex((one) =>
      lexicon.grammar.whether.has(one.folded) || lexicon.grammar.relative.has(one.folded)
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
}

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

/** "a ticket for each complaint": the ticket is what is kept. */
const perEach = (passage: Passage, at: number, tongue: Tongue): Phrase | undefined => {
  const { container, of } = tongue.lexicon.grammar
  const joined = tongue.locale === "ar" ? at : of.has(passage.words[at - 1]?.folded ?? "") ? at - 1 : -1
  if (joined < 1 || brokenBefore(passage, joined)) return undefined
  const phrase = knownIn(passage, tongue).find((one) => one.to === joined - 1)
  return phrase === undefined || has(container, passage.words[phrase.at]?.folded ?? "") ? undefined : phrase
}

/** What stands before the first noun of a sentence: "we also take …". */
const leads = (folded: string, { lexicon, locale }: Tongue): boolean =>
  lexicon.grammar.adverb.has(folded) || isVerb(folded, locale)

/** "expenses of a site: date, sum": where a clause begins with a thing that is of another, the first is meant. */
const outerOf = (passage: Passage, inner: Phrase | undefined, tongue: Tongue): Phrase | undefined => {
  const at = (inner?.from ?? 0) - 2
  const preposition = passage.words[at + 1]
  if (at < 0 || preposition === undefined || !inflected.has(tongue.locale)) return undefined
  if (
    !brokenBefore(passage, at) && !leads(passage.words[at - 1]?.folded ?? "", tongue) ||
    brokenBefore(passage, at + 1) || !tongue.lexicon.grammar.of.has(preposition.folded)
  ) return undefined
  const phrase = phraseAfter(passage, at, tongue)
  return phrase !== undefined && phrase.to === at ? phrase : undefined
}

/** "every booking": the last thing before a position that is said to be each of its kind. */
export const eachBefore = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  for (let at = before - 1; at >= 0; at--) {
    const folded = passage.words[at]?.folded ?? ""
    if (!tongue.lexicon.each.has(folded) && !/^(?:tous|toutes|todos|todas|tutti|tutte|alle|all)$/u.test(folded)) {
      continue
    }
    const per = perEach(passage, at, tongue)
    if (per !== undefined) return per
    const phrase = phraseAfter(passage, at + 1, tongue)
    if (phrase !== undefined && phrase.to < before) return phrase
  }
  return undefined
}

/** "of a client we know …": a thing behind such a word where a clause begins. */
const ofBefore = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  const { grammar } = tongue.lexicon
  for (let at = before - 1; at >= 0; at--) {
    const word = passage.words[at]
    if (word === undefined || !grammar.of.has(word.folded)) continue
    const begins = at === 0 || brokenBefore(passage, at) ||
      tongue.lexicon.and.has(passage.words[at - 1]?.folded ?? "") ||
      has(tongue.lexicon.keep, passage.words[at - 1]?.folded ?? "")
    const phrase = phraseAfter(passage, at + 1, tongue)
    if (phrase !== undefined && phrase.to < before && (begins || phrase.known && before - phrase.to <= 3)) return phrase
  }
  return undefined
}

const asWhom = /^(?:jako|jakożto|as|als|comme|como|come|как)$/u
const theyThese = /^(?:ty|ta|ten|to|oni|ony|ona|on|one|te|they|it|sie|die|ze|ils|elles|il|elle|loro|ellos|ellas|они|он|она|оно)$/u

/** What stands where a clause begins: its subject. */
const subjectOfClause = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  // "As a visitor I want …": who speaks is not what is spoken of.
  if (asWhom.test(passage.words[start]?.folded ?? "")) return undefined
  // "and the pastures, they have …": the thing stands before its pronoun.
  const pronoun = passage.words[start]?.folded ?? ""
  if (start > 0 && before === start + 1 && theyThese.test(pronoun)) return phraseBefore(passage, start, tongue)
  const first = phraseAfter(passage, start, tongue)
  if (first !== undefined && first.to < before) return first
  const known = knownIn(passage, tongue).filter((phrase) => phrase.from >= start && phrase.to < before)
  return known[0]
}

/** "then they order from the table: …": what is listed belongs to the order. */
const ordering = (passage: Passage, before: number, { lexicon }: Tongue): Phrase | undefined => {
  const found = cueIn(passage.words.slice(0, before), lexicon.cues.orders)
  const word = passage.words[found?.at ?? 0]
  const thing = found === undefined || word === undefined ? undefined : look(lexicon.entities, word.folded)
  return thing === undefined || thing.tail === 0 || found === undefined
    ? undefined
    : { word: thing.value, known: true, at: found.at, from: found.at, to: found.at }
}

const isField = (phrase: Phrase, passage: Passage, { lexicon }: Tongue): boolean => {
  const word = passage.words[phrase.at]?.folded ?? ""
  return !phrase.known && (has(lexicon.fieldNoun, word) || has(lexicon.status, word) || has(lexicon.offer, word) ||
    has(lexicon.keep, word) || look(lexicon.fields, word)?.tail === 0 || has(lexicon.grammar.units, word))
}

/** "all ciders with …": a noun right before the list that is said to be all of its kind. */
const led = (passage: Passage, right: Phrase | undefined, before: number, tongue: Tongue): boolean => {
  const first = passage.words[(right?.from ?? 0) - 1]?.folded ?? ""
  return right !== undefined && right.to === before - 1 && !isField(right, passage, tongue) &&
    (tongue.lexicon.grammar.determiner.has(first) || tongue.lexicon.each.has(first))
}

/** What a list belongs to: the thing that each is of, the one right before the list, or the subject of its clause. */
export const ownerOf = (
  passage: Passage,
  { before, heading, ofAt, opener }: Pick<Enumeration, "before" | "opener" | "heading" | "ofAt">,
  tongue: Tongue
): (Phrase & { readonly each: boolean }) | undefined => {
  const given = ofAt === undefined ? undefined : phraseAfter(passage, ofAt + 1, tongue)
  if (given !== undefined && given.to < before && !isField(given, passage, tongue)) return { ...given, each: true }
  let end = before
  // "we want to track loans: …" in languages whose verbs come last.
  const skipped = (at: number) => {
    const folded = passage.words[at]?.folded ?? ""
    return has(tongue.lexicon.keep, folded) || tongue.lexicon.stop.has(folded)
  }
  const adverb = (at: number) => tongue.lexicon.grammar.adverb.has(passage.words[at]?.folded ?? "")
  let verb = before - 1
  while (opener === "colon" && verb > 1 && adverb(verb) && !brokenBefore(passage, verb)) verb--
  if (opener === "colon" && has(tongue.lexicon.keep, passage.words[verb]?.folded ?? "")) {
    end = verb + 1
    while (end > 1 && skipped(end - 1)) {
      end--
    }
  }
  const nearest = opener === "keep" ? undefined : phraseBefore(passage, end, tongue)
  // "the lessons are there too, but mixed: …": what is only described is nothing of its own.
  const described = nearest !== undefined && !nearest.known && nearest.to === nearest.from &&
    isBareAdjective(passage.words[nearest.at]?.raw ?? "", tongue.locale)
  const right = described ? knownIn(passage, tongue).find((phrase) => phrase.to < nearest.from) : nearest
  const each = eachBefore(passage, before, tongue)
  const good = (phrase: Phrase | undefined) =>
    phrase !== undefined && !isField(phrase, passage, tongue) ? phrase : undefined
  if (heading === true && good(right) !== undefined && right !== undefined) return { ...right, each: true }
  if (good(each) !== undefined && each !== undefined) {
    const nearer = opener !== "keep" && good(right)?.known === true && (right?.from ?? 0) > each.to &&
      before - (right?.to ?? 0) <= 1 && opener !== "with"
    if (!nearer) return { ...each, each: true }
  }
  if (opener === "colon" || opener === "bracket" || opener === "bullets") {
    const of = ofBefore(passage, before, tongue)
    const order = ordering(passage, before, tongue)
    if (order !== undefined) return { ...order, each: false }
    const outer = good(outerOf(passage, right, tongue))
    if (outer !== undefined) return { ...outer, each: true }
    if (good(right)?.known === true) return { ...right as Phrase, each: false }
    if (of !== undefined && good(of) !== undefined) return { ...of, each: true }
    const fit = good(right) ?? good(subjectOfClause(passage, before, tongue))
    return fit === undefined ? undefined : { ...fit, each: false }
  }
  const of = ofBefore(passage, before, tongue)
  if (opener === "with" && isHaving(passage.words[before]?.folded ?? "", tongue.lexicon)) {
    const subject = good(subjectOfClause(passage, before, tongue)) ?? good(right)
    // "to an animal belong …": what the list is of stands behind a small word.
    const owner = subject ?? good(of)
    return owner === undefined ? undefined : { ...owner, each: of !== undefined && owner === of }
  }
  if (opener === "keep") return of === undefined || good(of) === undefined ? undefined : { ...of, each: true }
  if (good(right)?.known === true || led(passage, right, before, tongue)) return { ...right as Phrase, each: false }
  const subject = good(subjectOfClause(passage, before, tongue)) ?? good(right)
  if (subject !== undefined) return { ...subject, each: false }
  return of === undefined ? undefined : { ...of, each: true }
}
