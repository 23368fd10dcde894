import { cueIn } from "../Cues.ts"
import type { DraftEntity, DraftField } from "../Draft.ts"
import { creates } from "../Entities.ts"
import { sameNoun } from "../morphology/Inflection.ts"
import type { Passage } from "../Passage.ts"
import type { Tongue } from "../Phrases.ts"
import { remembered, rememberedOf } from "../Remembered.ts"
import { asciiDigits, fold, labelWords, look, wordsOf } from "../Words.ts"

/** What the rules are looked for in: the sentences that may make something, and the things that they speak of. */
export interface Scene {
  readonly tongue: Tongue
  readonly entities: ReadonlyArray<DraftEntity>
  readonly sentences: ReadonlyArray<Sentence>
  readonly people: ReadonlyArray<string>
}

/** A sentence with the thing that is spoken of since the last one that named any. */
export interface Sentence {
  readonly passage: Passage
  readonly topic?: DraftEntity
}

const stemOf = (folded: string): string => folded.length <= 4 ? folded : folded.slice(0, Math.max(4, folded.length - 2))

/** Whether a word is a form of a label's word: the same beginning and no more than a few letters behind it. */
export const formOf = (folded: string, label: string): boolean => isForm(folded, fold(label))

const isForm = (folded: string, own: string): boolean => {
  if (folded === own) return true
  const first = folded.charCodeAt(0)
  const joined = first >= 0x600 && first <= 0x6ff || folded.includes("'") || folded.includes("’")
  if (!joined && first !== own.charCodeAt(0)) return false
  const word = joined
    ? folded.replace(/^(?:[ldn]|qu|dell|all|nell|sull|un)['’]/u, "").replace(/^(?:[وف]?[بكل]?ال|لل|[وبل])(?=...)/u, "")
    : folded
  const bare = own.startsWith("ال") ? own.slice(2) : own
  if (word === bare) return true
  // "جرعة" is "جرعتهم" before a pronoun.
  if (
    /[ةه]$/u.test(bare) && bare.length >= 4 && word.startsWith(`${bare.slice(0, -1)}ت`) &&
    word.length - bare.length <= 3
  ) {
    return true
  }
  const stem = stemOf(bare)
  const begins = stem.length >= 3 && word.startsWith(stem) && word.length - stem.length <= 5 &&
    bare.length - stem.length <= 3
  return begins || !joined && sameNoun(folded, own)
}

const howMany =
  /^(?:ile|ilu|kolik|сколько|how many|how much|combien de|cuántos|cuántas|quanti|quante|hoeveel|wie viele|كم)\s+/iu

/** The words of a label that a sentence must say to mean it. */
const mattering = remembered((label: string) =>
  wordsOf(label.replace(howMany, "")).filter((word) => word.raw.length > 2)
)

/** Where a label begins in a passage; -1 where the passage does not say it. */
const says = ({ words }: Passage, label: string): number => placeOf(words, label)

/** A sentence is asked by every rule what it names. */
const placeOf = rememberedOf((words: Passage["words"], label: string): number => {
  const row = mattering(label)
  // "numero di tessera": the little words between do not matter on either side.
  return row.length === 0 ? -1 : words.findIndex((_, at) => {
    let next = at
    return row.every((one, step) => {
      if (step > 0) { while ((words[next]?.raw.length ?? 3) <= 2) next++ }
      return isForm(words[next++]?.folded ?? "", one.folded)
    })
  })
})

/** The entities that a passage names, in order. */
export const entitiesIn = (passage: Passage, entities: ReadonlyArray<DraftEntity>): ReadonlyArray<DraftEntity> =>
  entities.map((entity) => {
    const places = [says(passage, entity.singular), says(passage, entity.plural)].filter((at) => at !== -1)
    return { entity, at: places.length === 0 ? -1 : Math.min(...places) }
  }).filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at).map(({ entity }) => entity)

/** The fields of an entity that a passage names, in order. */
export const fieldsIn = (passage: Passage, entity: DraftEntity): ReadonlyArray<DraftField> =>
  entity.fields.map((field) => ({ field, at: says(passage, field.label) }))
    .filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at).map(({ field }) => field)

export const sceneOf = (
  passages: ReadonlyArray<Passage>,
  entities: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): Scene => {
  const sentences: Array<Sentence> = []
  let topic: DraftEntity | undefined
  for (const passage of passages) {
    if (passage.part === "attachment" || !creates(passage, tongue)) continue
    const named = entitiesIn(passage, entities)
    const owner = entities.find((entity) => entity.passages.includes(passage))
    const stated = entities.filter((entity) =>
      entity.fields.some((field) =>
        field.id === entity.status && field.options.some((option) => says(passage, option) !== -1)
      )
    )
    topic = owner ?? named[0] ?? (stated.length === 1 ? stated[0] : undefined) ?? topic
    sentences.push({ passage, ...(topic === undefined ? {} : { topic }) })
  }
  return {
    tongue,
    entities,
    sentences,
    people: entities.filter((entity) => entity.person).map((entity) => entity.singular)
  }
}

export const has = (passage: Passage, cue: RegExp): boolean => cueIn(passage.words, cue) !== undefined

/** The number at a position, in digits or as a word. */
export const numberAt = (passage: Passage, at: number, { lexicon }: Tongue): number | undefined => {
  const word = passage.words[at]
  if (word === undefined) return undefined
  const digits = asciiDigits(word.raw)
  if (/^\d{1,5}$/u.test(digits)) return Number(digits)
  const named = look(lexicon.numbers, word.folded)
  return named === undefined || named.tail > 1 ? undefined : named.value
}

/** Every number of a passage that is not part of a price, a time of day or a name. */
export const numbersIn = (
  passage: Passage,
  tongue: Tongue
): ReadonlyArray<{ readonly at: number; readonly value: number }> =>
  passage.words.flatMap((word, at) => {
    const value = numberAt(passage, at, tongue)
    const glued = passage.text.slice(word.end, word.end + 2)
    const before = passage.text.slice(Math.max(0, word.start - 1), word.start)
    return value === undefined || value === 1 && !/\d/u.test(word.raw) || /^\s?[€£$]|^[:.,]\d/u.test(glued) ||
        /[€£$.,:]/u.test(before)
      ? []
      : [{ at, value }]
  })

/** The entity with a field that a passage names: the topic if it has one, else any named. */
export const ownerOfField = (
  sentence: Sentence,
  scene: Scene,
  fits: (field: DraftField) => boolean = () => true
): { readonly entity: DraftEntity; readonly field: DraftField } | undefined => {
  const named = entitiesIn(sentence.passage, scene.entities)
  const order = [...named, ...(sentence.topic === undefined ? [] : [sentence.topic]), ...scene.entities]
  for (const entity of order) {
    const field = fieldsIn(sentence.passage, entity).find(fits)
    if (field !== undefined) return { entity, field }
  }
  // "without an address" means the delivery address where there is no other.
  const headFirst = new Set(["fr", "es", "it"]).has(scene.tongue.locale)
  for (const entity of order) {
    const field = entity.fields.find((one) => {
      const row = labelWords(one.label)
      const head = headFirst ? row[0] : row.at(-1)
      return row.length > 1 && head !== undefined && head.raw.length > 4 && fits(one) &&
        says(sentence.passage, head.raw) !== -1
    })
    if (field !== undefined) return { entity, field }
  }
  // "without a phone number" means the phone.
  for (const entity of order) {
    const field = entity.fields.find((one) => {
      const label = fold(one.label)
      return label.length >= 5 && !label.includes(" ") && fits(one) &&
        sentence.passage.words.some((word) =>
          word.folded.startsWith(label) &&
          /^[sn]?(?:nummern?|nr|nummers|adressen?)$/u.test(word.folded.slice(label.length))
        )
    })
    if (field !== undefined) return { entity, field }
  }
  return undefined
}
