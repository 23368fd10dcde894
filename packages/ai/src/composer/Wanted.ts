import type { DraftEntity } from "./Draft.ts"
import { creates, entityFrom, mostEntities, sameThing } from "./Entities.ts"
import { same } from "./Lists.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Tongue } from "./Phrases.ts"
import { has, look, wordsOf } from "./Words.ts"

/** Things that the passages want to keep without saying what of them. */
export const entitiesMentioned = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  const { lexicon } = tongue
  const entities: Array<DraftEntity> = [...known]
  // Where the brief says itself what it keeps, a passing word is no wish for more.
  const most = known.filter((entity) => entity.fields.length > 1).length >= 2 ? 0 : known.length > 0 ? 2 : 4
  for (const passage of passages) {
    if (!creates(passage, tongue)) continue
    const at = passage.words.findIndex((word) => has(lexicon.keep, word.folded) || has(lexicon.family, word.folded))
    if (at === -1) continue
    for (const { word, at: here } of knownIn(passage, tongue)) {
      if (lexicon.grammar.container.exact.has(passage.words[here]?.folded ?? "")) continue
      const isNew = !entities.some((entity) => sameThing(entity, word))
      const isField = entities.some((entity) =>
        entity.fields.some((field) => same(field.label, word.singular) || same(field.label, word.plural))
      )
      // "date of the check": what a field is of is no thing of its own for that.
      const part = entities.some((entity) =>
        entity.fields.some((field) =>
          wordsOf(field.label).some((one, index) => index > 0 && one.folded === passage.words[here]?.folded)
        )
      )
      if (part) continue
      const fresh = entities.length - known.length
      if (isNew && !isField && entities.length < mostEntities && fresh < most) {
        entities.push(entityFrom(word, entities, passage, "asked"))
      }
    }
  }
  if (entities.length > 0) return entities
  // Nothing is said of what to keep: what the business is about is a beginning.
  for (const passage of passages) {
    if (!creates(passage, tongue)) continue
    for (const { word, at: here } of knownIn(passage, tongue)) {
      const held = lexicon.grammar.container.exact.has(passage.words[here]?.folded ?? "")
      if (!held && entities.length < 2 && !entities.some((entity) => sameThing(entity, word))) {
        entities.push(entityFrom(word, entities, passage, "asked"))
      }
    }
  }
  return entities
}

/** What is booked, lent or worked on and stands as a field of something else: "eight wheels", "which engineer". */
export const resourcesOf = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> => {
  const { lexicon } = tongue
  const entities: Array<DraftEntity> = [...known]
  for (const passage of passages) {
    if (!creates(passage, tongue)) continue
    for (const { word, at } of knownIn(passage, tongue)) {
      if (entities.length >= mostEntities || entities.some((entity) => sameThing(entity, word))) continue
      const counted = /^\d{1,4}$/u.test(passage.words[at - 1]?.raw ?? "") ||
        look(lexicon.numbers, passage.words[at - 1]?.folded ?? "")?.tail === 0
      const field = known.some((entity) =>
        entity.fields.some((one) => same(one.label, word.singular) || same(one.label, word.plural))
      )
      if (counted && field && !word.person) entities.push(entityFrom(word, entities, passage, "asked"))
    }
  }
  return entities
}
