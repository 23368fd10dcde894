import type { DraftEntity } from "./Draft.ts"
import { creates, sameThing, withFields } from "./Entities.ts"
import { fieldOf } from "./Fields.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { fold } from "./Words.ts"

/** What one thing has of another, by the sentence that says so. */
interface Bond {
  readonly on: DraftEntity
  readonly labels: ReadonlyArray<string>
  readonly passage: Passage
}

/** "is divided into, consists of". */
const parts = /^(?:divid|divis|suddivid|compon|consist|besteh|glieder|unterteil|opgedeeld|verdeeld|split)/u
const shortest = 5
const widest = 6

/** "s'inscrit", "prenota", "borrows": whether a verb is the deed that a record is of. */
const isDeed = (folded: string, entity: DraftEntity): boolean => {
  const noun = fold(entity.singular)
  const verb = folded.replace(/^(?:s|l|m|n)['’]/u, "")
  return noun.length > shortest && verb.length >= shortest && verb.slice(0, shortest) === noun.slice(0, shortest) &&
    verb !== noun && verb !== fold(entity.plural)
}

const bondsIn = (
  passage: Passage,
  entities: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<Bond> => {
  const phrases = knownIn(passage, tongue)
  const entityOf = (phrase: Phrase) => entities.find((entity) => sameThing(entity, phrase.word))
  return phrases.flatMap((one, index): ReadonlyArray<Bond> => {
    const next = phrases[index + 1]
    if (next === undefined || next.from - one.to < 2 || next.from - one.to > widest) return []
    const between = passage.words.slice(one.to + 1, next.from)
    if (between.some((_, step) => brokenBefore(passage, one.to + 1 + step))) return []
    const parent = entityOf(one)
    const child = entityOf(next)
    // "Each project is divided into phases."
    if (
      parent !== undefined && child !== undefined && parent !== child && between.some((word) => parts.test(word.folded))
    ) {
      return [{ on: child, labels: [parent.singular], passage }]
    }
    // "A helper signs up for a shift": the record of the deed has both.
    const deed = entities.find((entity) =>
      !sameThing(entity, one.word) && !sameThing(entity, next.word) &&
      between.some((word) => isDeed(word.folded, entity))
    )
    return deed === undefined || !one.word.person && parent?.person !== true
      ? []
      : [{ on: deed, labels: [one.word.singular, next.word.singular], passage }]
  })
}

/** Records of a deed with who did it and to what, and parts with what they are of. */
export const withBonds = (
  entities: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  const bonds = passages.filter((passage) => creates(passage, tongue)).flatMap((passage) =>
    bondsIn(passage, entities, tongue)
  )
  return entities.map((entity) =>
    bonds.filter(({ on }) => on === entity).reduce((made, { labels, passage }) => {
      const missing = labels.filter((label) => !made.fields.some((field) => same(field.label, label)))
      const fields = missing.map((label) => ({ ...fieldOf(label, tongue.locale, tongue.lexicon), label, known: true }))
      return withFields(made, fields, passage, "derived")
    }, entity)
  )
}
