import type { Locale } from "@statex/kernel/Locale"
import type { DraftEntity, DraftField, Origin } from "./Draft.ts"
import { draftField, fieldOf, type NamedField } from "./Fields.ts"
import type { EntityWord, Lexicon } from "./Lexicon.ts"
import { itemsOf, same } from "./Lists.ts"
import { type Enumeration, enumerationsOf, subjectBefore, subjectsOf } from "./Mentions.ts"
import { isPriced } from "./Offers.ts"
import type { Passage } from "./Passage.ts"
import { freeSlug, slugOf } from "./Slugs.ts"
import { has, wordsOf } from "./Words.ts"

const mostEntities = 6
const mostFields = 20

export const entityFrom = (
  word: EntityWord,
  others: ReadonlyArray<DraftEntity>,
  passage: Passage | undefined,
  origin: Origin
): DraftEntity => ({
  id: freeSlug(word.singular, others.map((entity) => entity.id)),
  singular: word.singular,
  plural: word.plural,
  person: word.person,
  fields: [],
  named: [],
  rows: [],
  columns: [],
  passages: passage === undefined ? [] : [passage],
  origin
})

export const withFields = (
  entity: DraftEntity,
  fields: ReadonlyArray<NamedField>,
  passage: Passage | undefined,
  origin: Origin
): DraftEntity => {
  const all: Array<DraftField> = [...entity.fields]
  for (const named of fields) {
    if (all.length < mostFields && !all.some((field) => same(field.label, named.label))) {
      all.push(draftField(named, all, origin))
    }
  }
  const passages = passage === undefined || entity.passages.includes(passage)
    ? entity.passages
    : [...entity.passages, passage]
  return { ...entity, fields: all, passages }
}

/** Whether a list is one of fields: enough of its items are field words, or the sentence says that they are. */
const areFields = (
  list: Enumeration,
  passage: Passage,
  named: ReadonlyArray<NamedField>,
  lexicon: Lexicon
): boolean => {
  const known = named.filter((field) => field.known).length
  const said = passage.words.slice(0, list.before).some((word) =>
    has(lexicon.fieldNoun, word.folded) || has(lexicon.keep, word.folded) || lexicon.each.has(word.folded)
  )
  const short = named.every((field) => wordsOf(field.label).length <= 5)
  if (named.some((field) => isPriced(field.label))) return false
  if (named.length === 0 || !short && list.opener !== "bullets") return false
  if (list.opener === "colon" || list.opener === "bullets" || list.opener === "bracket") {
    return known >= 2 && known * 3 >= named.length || said && (known >= 1 || named.length >= 2)
  }
  if (passage.part === "today") return false
  if (list.opener === "keep") return known >= 2 && known * 2 >= named.length
  return known >= 1 && known * 2 >= named.length
}

/** Things with the fields that the passages list for them. */
export const entitiesWithFields = (
  passages: ReadonlyArray<Passage>,
  locale: Locale,
  lexicon: Lexicon
): {
  readonly entities: ReadonlyArray<DraftEntity>
  readonly loose: ReadonlyArray<[Passage, ReadonlyArray<NamedField>]>
} => {
  const entities: Array<DraftEntity> = []
  const loose: Array<[Passage, ReadonlyArray<NamedField>]> = []
  for (const passage of passages) {
    let taken = false
    for (const list of enumerationsOf(passage, lexicon)) {
      const items = (list.items ?? itemsOf(list.list, lexicon)).slice(0, mostFields).filter((item) =>
        wordsOf(item).some((word) => !lexicon.stop.has(word.folded))
      )
      const named = items.map((item) =>
        fieldOf(list.items === undefined ? item : item.split(/\s[-–—]\s|:\s/u)[0] ?? item, locale, lexicon)
      )
      if (list.opener === "keep" && taken || !areFields(list, passage, named, lexicon)) continue
      const subject = subjectBefore(passage, list, lexicon)
      if (list.opener === "with" && named.length < 2 && subject?.known !== true) continue
      taken = true
      if (subject === undefined) {
        loose.push([passage, named])
        continue
      }
      const at = entities.findIndex((entity) => slugOf(entity.singular) === slugOf(subject.word.singular))
      const entity = entities[at]
      if (entity !== undefined) entities[at] = withFields(entity, named, passage, "asked")
      else if (entities.length < mostEntities) {
        entities.push(withFields(entityFrom(subject.word, entities, passage, "asked"), named, passage, "asked"))
      }
    }
  }
  return { entities, loose }
}

/** Things that the passages want to keep without saying what of them. */
export const entitiesMentioned = (
  passages: ReadonlyArray<Passage>,
  known: ReadonlyArray<DraftEntity>,
  lexicon: Lexicon
): ReadonlyArray<DraftEntity> => {
  const entities: Array<DraftEntity> = [...known]
  for (const passage of passages) {
    const wanted = passage.words.some((word) => has(lexicon.keep, word.folded) || has(lexicon.family, word.folded))
    if (!wanted) continue
    for (const { word } of subjectsOf(passage, lexicon)) {
      const isNew = !entities.some((entity) => same(entity.singular, word.singular))
      const isField = entities.some((entity) => entity.fields.some((field) => same(field.label, word.singular)))
      if (isNew && !isField && entities.length < 4) entities.push(entityFrom(word, entities, passage, "asked"))
    }
  }
  return entities
}
