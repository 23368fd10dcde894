import { cueIn } from "./Cues.ts"
import { doneBefore } from "./Doings.ts"
import type { EntityWord } from "./Lexicon.ts"
import { type Enumeration, isHaving } from "./Mentions.ts"
import { isBareAdjective } from "./morphology/Cases.ts"
import { isVerb } from "./morphology/Verbs.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, phraseAfter, phraseBefore, type Tongue } from "./Phrases.ts"
import { has, look } from "./Words.ts"

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
  const led = tongue.lexicon.grammar.determiner.has(passage.words[(inner?.from ?? 0) - 1]?.folded ?? "")
  const at = (inner?.from ?? 0) - (led ? 3 : 2)
  const preposition = passage.words[at + 1]
  if (at < 0 || preposition === undefined) return undefined
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
const theyThese =
  /^(?:ty|ta|ten|to|oni|ony|ona|on|one|te|they|it|sie|die|ze|ils|elles|il|elle|loro|ellos|ellas|они|он|она|оно)$/u

/** What stands where a clause begins: its subject. */
const subjectOfClause = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  // "As a visitor I want …": who speaks is not what is spoken of.
  if (asWhom.test(passage.words[start]?.folded ?? "")) return undefined
  // "and the pastures, they have …": the thing stands before its pronoun.
  const pronoun = passage.words[start]?.folded ?? ""
  if (start > 0 && before === start + 1 && theyThese.test(pronoun)) return phraseBefore(passage, start, tongue)
  // "The cabins are four, each has …".
  if (start > 0 && before === start + 1 && tongue.lexicon.each.has(pronoun)) {
    return knownIn(passage, tongue).findLast((phrase) => phrase.to < start) ?? phraseAfter(passage, 0, tongue)
  }
  const first = phraseAfter(passage, start, tongue)
  if (first !== undefined && first.to < before) return first
  const known = knownIn(passage, tongue).filter((phrase) => phrase.from >= start && phrase.to < before)
  return known[0]
}

/** "split into stages (survey, cleaning), each with a glazier": what stands before the aside. */
export const eachOfThem = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  const each = passage.words[before - 1]
  if (each === undefined || !tongue.lexicon.each.has(each.folded)) return undefined
  const text = passage.lead.slice(0, each.start).replace(/[\s,]+$/u, "").replace(/\s*\([^()]*\)$/u, "")
  return phraseBefore(passage, passage.words.filter((word) => word.end <= text.length).length, tongue)
}

/** "A task has a name, belongs to a project, has a deadline": what the sentence began with. */
const subjectOfSentence = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  const text = passage.lead.slice(0, passage.words[before]?.start)
  const begin = Math.max(...[";", ":", "–"].map((mark) => text.lastIndexOf(mark))) + 1
  const start = passage.words.findIndex((word) => word.start >= begin)
  const phrase = tongue.lexicon.grammar.determiner.has(passage.words[start]?.folded ?? "")
    ? phraseAfter(passage, start, tongue)
    : undefined
  return phrase !== undefined && phrase.to < before ? phrase : undefined
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

/** "of each one", "di ognuno": what was spoken of last. */
const oneOfThem = /^(?:ognuno|ognuna|ciascuno|ciascuna|chacun|chacune|uno|una|one|jede[mnrs]?|elk|ieder)$/u

/** "ingredients: description, unit, …": a word that is often a field stands alone before a list, and is a thing here. */
const alone = (passage: Passage, right: Phrase | undefined, before: number, list: string, tongue: Tongue): boolean =>
  right !== undefined && right.to === before - 1 && right.at <= 1 && (list.match(/[,،]/gu)?.length ?? 0) >= 2 &&
  !has(tongue.lexicon.status, passage.words[right.at]?.folded ?? "") &&
  !has(tongue.lexicon.fieldNoun, passage.words[right.at]?.folded ?? "") &&
  !has(tongue.lexicon.keep, passage.words[right.at]?.folded ?? "")

/** "a file of the patient as it should be: …": what a record is kept of, where the words before the list say nothing. */
const heldBefore = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  return knownIn(passage, tongue).find((phrase) => {
    const [holder, of] = passage.words.slice(Math.max(0, phrase.from - 2), phrase.from)
    return phrase.from >= start && phrase.to < before && of !== undefined && tongue.lexicon.grammar.of.has(of.folded) &&
      has(tongue.lexicon.grammar.container, holder?.folded ?? "")
  })
}

/** "to book a room giving the group, the date, …": what is done is the record. */
const bookingBefore = (passage: Passage, before: number, { lexicon }: Tongue): Phrase | undefined => {
  for (let at = before - 1; at >= 0 && at > before - 8; at--) {
    const folded = passage.words[at]?.folded ?? ""
    const stem = has(lexicon.books, folded) && folded.length > 6 ? folded.slice(0, 6) : undefined
    const thing = [...lexicon.entities.prefix].find(([noun]) => stem !== undefined && noun.startsWith(stem))?.[1]
    if (thing !== undefined) return { word: thing, known: true, at, from: at, to: at }
  }
  return undefined
}

/** "I receive the order, in which there must be a, b, c": what the relative clause is about. */
const relatedTo = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  const row = passage.words.slice(start, Math.min(before, start + 3))
  const which = row.some((word, at) =>
    tongue.lexicon.grammar.relative.has(word.folded) && (at > 0 || /^(?:dont|cui|wherein)$/u.test(word.folded)) ||
    /^(?:lequel|laquelle|duquel|which)$/u.test(word.folded)
  )
  return which && start > 0 ? phraseBefore(passage, start, tongue) : undefined
}

const forms = /^(?:modulo|formulaire|formulario|form|formular|kontaktformular|formulier|contactformulier)$/u
const enquiries = ["richiesta", "demande", "solicitud", "enquiry", "inquiry", "anfrage", "aanvraag"]

/** "a form in which they leave name, e-mail and message": what comes in through it is an enquiry. */
const enquiryOf = ({ words }: Passage, { lexicon }: Tongue): EntityWord | undefined =>
  words.some((word) => forms.test(word.folded))
    ? enquiries.map((word) => look(lexicon.entities, word)).find((found) => found !== undefined && found.tail <= 1)
      ?.value
    : undefined

type Listed = Pick<Enumeration, "before" | "opener" | "heading" | "ofAt" | "list">

/** What a list belongs to. */
export const ownerOf = (
  passage: Passage,
  list: Listed,
  tongue: Tongue
): (Phrase & { readonly each: boolean }) | undefined => {
  const word = (back: number) => passage.words[list.before - back]?.folded ?? ""
  // "the payments month by month: date, amount"
  const twice = list.opener === "colon" && list.before > 4 && word(1) === word(3) && word(1) !== ""
  const found = ownerIn(passage, twice ? { ...list, before: list.before - 3 } : list, tongue)
  if (found !== undefined && oneOfThem.test(passage.words[found.at]?.folded ?? "")) {
    const meant = knownIn(passage, tongue).findLast((phrase) => phrase.to < found.from)
    return meant === undefined ? undefined : { ...meant, each: true }
  }
  if (list.opener === "with" && /(?:ando|endo|ant)$/u.test(passage.words[list.before]?.folded ?? "")) {
    const deed = bookingBefore(passage, list.before, tongue)
    if (deed !== undefined) return { ...deed, each: true }
  }
  if (found === undefined) {
    const related = relatedTo(passage, list.before, tongue)
    if (related !== undefined) return { ...related, each: true }
    const enquiry = enquiryOf(passage, tongue)
    if (enquiry !== undefined) return { word: enquiry, known: true, at: 0, from: 0, to: 0, each: true }
  }
  if (list.opener !== "colon" || found?.known === true || found?.each === true) return found
  const right = phraseBefore(passage, list.before, tongue)
  if (right !== undefined && alone(passage, right, list.before, list.list, tongue)) return { ...right, each: true }
  const held = heldBefore(passage, list.before, tongue)
  return held === undefined ? found : { ...held, each: true }
}

/** The thing that each is of, the one right before the list, or the subject of its clause. */
const ownerIn = (
  passage: Passage,
  { before, heading, ofAt, opener }: Listed,
  tongue: Tongue
): (Phrase & { readonly each: boolean }) | undefined => {
  const apart = opener === "with" ? eachOfThem(passage, before, tongue) : undefined
  if (apart !== undefined) return { ...apart, each: true }
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
  if (opener === "colon") { while (verb > 1 && adverb(verb) && !brokenBefore(passage, verb)) verb-- }
  if (opener === "colon" && has(tongue.lexicon.keep, passage.words[verb]?.folded ?? "")) {
    end = verb + 1
    while (end > 1 && skipped(end - 1)) {
      end--
    }
  }
  // "einen Mangel erfassen können, mit …": verbs between the thing and its list.
  if (opener === "with" && brokenBefore(passage, before)) { while (end > 1 && skipped(end - 1)) end-- }
  const nearest = opener === "keep" ? undefined : phraseBefore(passage, end, tongue)
  // "the lessons are there too, but mixed: …": what is only described is nothing of its own.
  const described = nearest !== undefined && !nearest.known && nearest.to === nearest.from &&
    isBareAdjective(passage.words[nearest.at]?.raw ?? "", tongue.locale)
  const right = described ? knownIn(passage, tongue).find((phrase) => phrase.to < nearest.from) : nearest
  const each = eachBefore(passage, before, tongue)
  const good = (phrase: Phrase | undefined) =>
    phrase !== undefined && !isField(phrase, passage, tongue) ? phrase : undefined
  if (heading === true && good(right) !== undefined && right !== undefined) return { ...right, each: true }
  // "each phase has …": a phase of which there are many is a thing.
  const phase = each !== undefined && has(tongue.lexicon.status, passage.words[each.at]?.folded ?? "")
  if ((good(each) !== undefined || phase) && each !== undefined) {
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
    const whole = brokenBefore(passage, before) ? good(subjectOfSentence(passage, before, tongue)) : undefined
    const subject = whole ?? good(subjectOfClause(passage, before, tongue)) ?? good(right)
    // "to an animal belong …": what the list is of stands behind a small word.
    const owner = subject ?? good(of)
    return owner === undefined ? undefined : { ...owner, each: of !== undefined && owner === of }
  }
  if (opener === "keep") return of === undefined || good(of) === undefined ? undefined : { ...of, each: true }
  const deed = doneBefore(passage, before, tongue)
  if (deed !== undefined) return { ...deed, each: true }
  if (good(right)?.known === true || led(passage, right, before, tongue)) return { ...right as Phrase, each: false }
  const subject = good(subjectOfClause(passage, before, tongue)) ?? good(right)
  if (subject !== undefined) return { ...subject, each: false }
  return of === undefined ? undefined : { ...of, each: true }
}
