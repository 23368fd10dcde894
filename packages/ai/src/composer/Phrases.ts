import type { Locale } from "@statex/kernel/Locale"
import type { EntityWord, Lexicon } from "./Lexicon.ts"
import { headFirst, inflected } from "./Locales.ts"
import { beginsPhrase, labelled } from "./morphology/Nominative.ts"
import { isVerb } from "./morphology/Verbs.ts"
import { knownNoun, nounOf } from "./Nouns.ts"
import type { Passage } from "./Passage.ts"
import { rememberedOf } from "./Remembered.ts"
import { fold, has, look, lookPair, type Word } from "./Words.ts"

/** A thing that a passage names. `from` and `to` are positions of its words; `at` is where its head stands. */
export interface Phrase {
  readonly word: EntityWord
  readonly known: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What reading a sentence needs to know. `extra`: things found elsewhere in the brief, by each of their forms. */
export interface Tongue {
  readonly locale: Locale
  readonly lexicon: Lexicon
  readonly extra: ReadonlyMap<string, EntityWord>
}

const breaks = /[,.;:()!?،؛؟—"„“«»]|\s–\s/u

/** Whether something that ends a phrase stands before the word at a position. */
export const brokenBefore = (passage: Passage, at: number): boolean => {
  const before = passage.words[at - 1]
  const word = passage.words[at]
  return before === undefined || word === undefined || breaks.test(passage.text.slice(before.end, word.start))
}

const small = (word: Word, { lexicon }: Tongue): boolean =>
  lexicon.stop.has(word.folded) || lexicon.article.has(word.folded) || lexicon.cut.has(word.folded) ||
  lexicon.grammar.determiner.has(word.folded) || lexicon.grammar.subject.has(word.folded) ||
  lexicon.grammar.of.has(word.folded) || lexicon.and.has(word.folded) || lexicon.grammar.howMany.has(word.folded)

const verbal = (word: Word, { lexicon }: Tongue): boolean =>
  has(lexicon.keep, word.folded) || has(lexicon.with, word.folded) || lexicon.cues.is.test(word.folded)

/** "booked by internet" is no booking of each internet. */
const medium =
  /^(?:internet|online|web|e-?mail|mail|teléfono|telefono|téléphone|telefon|phone|whatsapp|sms|app|momento|moment|instant|caso|cas|vez|volta|fois|endroit|posto|lado)$/u

/** Whether a word may be the name of a thing by the way it is written. */
const nounlike = (word: Word, tongue: Tongue): boolean =>
  !small(word, tongue) && !medium.test(word.folded) && !/\d/u.test(word.raw) && word.raw.length > 2 &&
  !tongue.lexicon.grammar.adverb.has(word.folded) && look(tongue.lexicon.numbers, word.folded)?.tail !== 0 &&
  !isVerb(word.folded, tongue.locale) &&
  !(tongue.locale === "it" && /(?<!cellul|milit|famili|alt|cant|^m)[ai]re$/u.test(word.folded)) &&
  (tongue.locale !== "de" || /^\p{Lu}/u.test(word.raw))

/** "dealu", "leady": a thing that the brief calls by a foreign word, with an ending of its own language. */
const borrowed = (folded: string, { extra, locale }: Tongue): EntityWord | undefined => {
  if (!inflected.has(locale) || !/^[a-z]/u.test(folded)) return undefined
  for (let cut = 1; cut <= 3 && folded.length - cut >= 4; cut++) {
    const found = extra.get(folded.slice(0, -cut))
    if (found !== undefined) return found
  }
  return undefined
}

/** "in corso", "en prêt", "su appuntamento": no course, no loan and no appointment. */
const isIdiom = (passage: Passage, at: number, { lexicon, locale }: Tongue): boolean => {
  const before = passage.words[at - 1]?.folded ?? ""
  const word = passage.words[at]?.folded ?? ""
  if (!headFirst.has(locale) || inflected.has(locale) || !/^(?:en|in|su|sur|con|à)$/u.test(before)) return false
  if (/^(?:su|sur|con)$/u.test(before)) return has(lexicon.appointments, word) && /^(?:su|sur)$/u.test(before)
  return lexicon.cues.state.exec(`${before} ${word}`)?.index === 0
}

export const knownAt = (passage: Passage, at: number, tongue: Tongue): Phrase | undefined => {
  const { extra, lexicon, locale } = tongue
  const word = passage.words[at]
  if (word === undefined || isIdiom(passage, at, tongue)) return undefined
  const next = brokenBefore(passage, at + 1) ? undefined : passage.words[at + 1]
  const both = next === undefined
    ? undefined
    : (extra.size === 0 ? undefined : extra.get(`${word.folded} ${next.folded}`)) ??
      lookPair(lexicon.entities, word.folded, next.folded)
  if (both !== undefined) return { word: both, known: true, at, from: at, to: at + 1 }
  const lemma = inflected.has(locale) && extra.size > 0 ? fold(labelled(word.raw, locale).singular) : word.folded
  const own = extra.get(word.folded) ?? extra.get(lemma) ?? borrowed(word.folded, tongue) ??
    extra.get(word.folded.replace(/^(?:[ldn]|qu|dell|all|nell|sull|un)'/u, "")) ??
    (locale === "de" && !/^\p{Lu}/u.test(word.raw) ? undefined : knownNoun(word.raw, locale, lexicon))
  return own === undefined ? undefined : { word: own, known: true, at, from: at, to: at }
}

/** All known things of a passage in order. */
export const knownIn = (passage: Passage, tongue: Tongue): ReadonlyArray<Phrase> => found(tongue, passage)

/** A sentence is asked many times what it names. */
const found = rememberedOf((tongue: Tongue, passage: Passage): ReadonlyArray<Phrase> => {
  const found: Array<Phrase> = []
  for (let at = 0; at < passage.words.length; at++) {
    const phrase = knownAt(passage, at, tongue)
    if (phrase === undefined) continue
    found.push(phrase)
    at = phrase.to
  }
  return found
})

/** "bon de commande": a noun, a small word, and a noun without an article. */
const widened = (passage: Passage, at: number, tongue: Tongue): number => {
  const of = passage.words[at + 1]
  const next = passage.words[at + 2]
  if (!headFirst.has(tongue.locale) || of === undefined || brokenBefore(passage, at + 1)) return at
  if (/^d['’]\p{L}{3}/u.test(of.folded)) return at + 1
  if (!/^(?:de|di|du|del|d|da)$/u.test(of.folded) || next === undefined || brokenBefore(passage, at + 2)) return at
  return nounlike(next, tongue) ? at + 2 : at
}

const textOf = (passage: Passage, from: number, to: number) =>
  passage.text.slice(passage.words[from]?.start ?? 0, passage.words[to]?.end ?? 0)

const made = (passage: Passage, from: number, to: number, tongue: Tongue): Phrase => ({
  word: nounOf(textOf(passage, from, to), tongue.locale),
  known: false,
  at: headFirst.has(tongue.locale) ? from : to,
  from,
  to
})

/** A container is followed by what it holds: "a list of customers", "un dossier par patient". */
const contained = (passage: Passage, phrase: Phrase, tongue: Tongue): Phrase | undefined => {
  const { container, of } = tongue.lexicon.grammar
  const head = passage.words[phrase.at]
  if (head === undefined || look(container, head.folded) === undefined) return phrase
  const next = passage.words[phrase.to + 1]
  if (next !== undefined && of.has(next.folded)) return phraseAfter(passage, phrase.to + 2, tongue)
  // "spis firm", "seznam členů": in a case of its own, right behind.
  const genitive = inflected.has(tongue.locale) && tongue.locale !== "ar" && next !== undefined &&
    !brokenBefore(passage, phrase.to + 1)
  if (genitive) return phraseAfter(passage, phrase.to + 1, tongue)
  // "enquiry form": what it holds stands before it.
  const before = passage.words[phrase.from - 1]
  if (headFirst.has(tongue.locale) || before === undefined || brokenBefore(passage, phrase.from)) return undefined
  const known = knownAt(passage, phrase.from - 1, tongue)
  return known ??
    (nounlike(before, tongue) && !verbal(before, tongue)
      ? made(passage, phrase.from - 1, phrase.from - 1, tongue)
      : undefined)
}

/** The thing that begins at a position, behind its articles and describing words. */
export const phraseAfter = (passage: Passage, start: number, tongue: Tongue): Phrase | undefined => {
  const { adverb, determiner } = tongue.lexicon.grammar
  let at = start
  const skips = (word: Word | undefined) =>
    word !== undefined &&
    (determiner.has(word.folded) || adverb.has(word.folded) || tongue.lexicon.article.has(word.folded))
  while (skips(passage.words[at]) && at < start + 4) at++
  // "of every inspection": each of them is a thing, although the same word is an overview.
  const every = tongue.lexicon.each.has(passage.words[at - 1]?.folded ?? "") && at > 0
  for (let near = at; near < Math.min(at + 3, passage.words.length); near++) {
    const word = passage.words[near]
    if (
      word === undefined || near > at && (brokenBefore(passage, near) || small(word, tongue) || verbal(word, tongue))
    ) break
    const known = knownAt(passage, near, tongue)
    if (known !== undefined) {
      return (every ? contained(passage, known, tongue) ?? known : contained(passage, known, tongue))
    }
    if (headFirst.has(tongue.locale)) break
  }
  let from = at
  // German adjectives are small, its nouns are not.
  while (
    tongue.locale === "de" && from < at + 3 && /^\p{Ll}/u.test(passage.words[from]?.raw ?? "") &&
    !brokenBefore(passage, from + 1)
  ) from++
  const word = passage.words[from]
  if (word === undefined || !nounlike(word, tongue) || verbal(word, tongue)) return undefined
  return contained(passage, made(passage, from, widened(passage, from, tongue), tongue), tongue)
}

/** The thing that ends right before a position. */
export const phraseBefore = (passage: Passage, end: number, tongue: Tongue): Phrase | undefined => {
  let last = end - 1
  while (
    last > 0 && tongue.lexicon.grammar.adverb.has(passage.words[last]?.folded ?? "") && !brokenBefore(passage, last)
  ) last--
  let from = last
  const word = passage.words[last]
  if (word === undefined) return undefined
  const inside = (at: number) => {
    const one = passage.words[at]
    const following = passage.words[at + 1]
    if (one === undefined || brokenBefore(passage, at + 1)) return false
    if (/^(?:de|di|d)$/u.test(one.folded) && headFirst.has(tongue.locale) && at > 0) return true
    return nounlike(one, tongue) && !verbal(one, tongue) && following !== undefined
  }
  while (
    from > 0 && last - from < 3 && inside(from - 1) &&
    !beginsPhrase(passage.words[from]?.folded ?? "", passage.words[from - 1]?.folded ?? "", tongue.locale)
  ) from--
  const known = Array.from(
    { length: last - from + 1 },
    (_, step) => knownAt(passage, headFirst.has(tongue.locale) ? from + step : last - step, tongue)
  )
    .find((phrase) => phrase !== undefined)
  if (known !== undefined) return contained(passage, known, tongue)
  if (headFirst.has(tongue.locale)) {
    return nounlike(passage.words[from] ?? word, tongue)
      ? contained(passage, made(passage, from, widened(passage, from, tongue), tongue), tongue)
      : undefined
  }
  if (!nounlike(word, tongue) || verbal(word, tongue)) return undefined
  return contained(passage, made(passage, last, last, tongue), tongue)
}
