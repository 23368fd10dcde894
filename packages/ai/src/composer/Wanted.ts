import type { DraftEntity } from "./Draft.ts"
import { creates, entityFrom, mostEntities, sameThing } from "./Entities.ts"
import type { EntityWord } from "./Lexicon.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { has, look, wordsOf } from "./Words.ts"

/** The known things with whatever else the passages name, as long as it is wanted and there is room. */
const withWanted = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  tongue: Tongue,
  wanted: (passage: Passage, named: Phrase, entities: ReadonlyArray<DraftEntity>) => boolean
): ReadonlyArray<DraftEntity> => {
  const entities: Array<DraftEntity> = [...known]
  for (const passage of passages) {
    if (!creates(passage, tongue)) continue
    for (const named of knownIn(passage, tongue)) {
      const isNew = entities.length < mostEntities && !entities.some((entity) => sameThing(entity, named.word))
      if (isNew && wanted(passage, named, entities)) {
        entities.push(entityFrom(named.word, entities, passage, "asked"))
      }
    }
  }
  return entities
}

const isField = (word: EntityWord, entities: ReadonlyArray<DraftEntity>): boolean =>
  entities.some((entity) =>
    entity.fields.some((field) => same(field.label, word.singular) || same(field.label, word.plural))
  )

/** Things that the passages want to keep without saying what of them. */
export const entitiesMentioned = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  const { lexicon } = tongue
  // Where the brief says itself what it keeps, a passing word is no wish for more.
  const most = known.filter((entity) => entity.fields.length > 1).length >= 2 ? 0 : known.length > 0 ? 2 : 4
  const keeping = passages.filter((passage) =>
    passage.words.some((word) => has(lexicon.keep, word.folded) || has(lexicon.family, word.folded))
  )
  const headOf = (passage: Passage, { at }: Phrase) => passage.words[at]?.folded ?? ""
  const holds = (passage: Passage, named: Phrase) => lexicon.grammar.container.exact.has(headOf(passage, named))
  const entities = withWanted(keeping, known, tongue, (passage, named, all) => {
    // "date of the check": what a field is of is no thing of its own for that.
    const part = all.some((entity) =>
      entity.fields.some((field) =>
        wordsOf(field.label).some((one, index) => index > 0 && one.folded === headOf(passage, named))
      )
    )
    return all.length - known.length < most && !holds(passage, named) && !part && !isField(named.word, all)
  })
  // Nothing is said of what to keep: what the business is about is a beginning.
  return entities.length > 0
    ? entities
    : withWanted(passages, [], tongue, (passage, named, all) => all.length < 2 && !holds(passage, named))
}

/** What is booked, lent or worked on and stands as a field of something else: "eight wheels", "which engineer". */
export const resourcesOf = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> =>
  withWanted(passages, known, tongue, (passage, { at, word }) => {
    const before = passage.words[at - 1]
    const counted = /^\d{1,4}$/u.test(before?.raw ?? "") ||
      look(tongue.lexicon.numbers, before?.folded ?? "")?.tail === 0
    return counted && !word.person && isField(word, known)
  })
