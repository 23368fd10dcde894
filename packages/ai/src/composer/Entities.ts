import { cueIn } from "./Cues.ts"
import type { DraftEntity, DraftField, Origin } from "./Draft.ts"
import { draftField, fieldOf, type NamedField } from "./Fields.ts"
import { headingOf, type Topic } from "./Headed.ts"
import { fieldsOfBullets, fieldsOfList } from "./Items.ts"
import type { EntityWord } from "./Lexicon.ts"
import { same } from "./Lists.ts"
import { headFirst } from "./Locales.ts"
import { type Enumeration, enumerationsOf, isHaving } from "./Mentions.ts"
import { isPriced } from "./Offers.ts"
import { eachBefore, ownerOf } from "./Owners.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { possessed } from "./Possessed.ts"
import { nounly, type Run, runsOf } from "./Runs.ts"
import { siblingsIn } from "./Siblings.ts"
import { freeSlug } from "./Slugs.ts"
import { isDeed } from "./Spoken.ts"
import { stages } from "./Standing.ts"
import { topicsOf } from "./Topics.ts"
import { fold, has, look, wordsOf } from "./Words.ts"

export const mostEntities = 12
const mostFields = 24

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

/** Whether two words name the same thing, in either number. */
export const sameThing = (
  a: Pick<EntityWord, "singular" | "plural">,
  b: Pick<EntityWord, "singular" | "plural">
): boolean =>
  same(a.singular, b.singular) || same(a.plural, b.plural) || same(a.plural, b.singular) || same(a.singular, b.plural)

/** "Nantes: 14 tables, two waiters" counts things and lists no fields. */
const isNumber = (passage: Passage, at: number, lexicon: Tongue["lexicon"]): boolean =>
  /^\d/u.test(passage.words[at]?.raw ?? "") || look(lexicon.numbers, passage.words[at]?.folded ?? "")?.tail === 0 &&
    !lexicon.article.has(passage.words[at]?.folded ?? "")

/** Whether a list with a known state in it stands behind a word for stages. */
const standingIn = (passage: Passage, list: string, lexicon: Tongue["lexicon"]): boolean => {
  const first = passage.words[0]?.folded ?? ""
  const row = wordsOf(list)
  const colon = passage.lead.search(/:\s/u)
  return stages.test(first) && colon !== -1 && wordsOf(passage.lead.slice(0, colon)).length <= 3 &&
    lexicon.cues.state.test(row.map((word) => word.folded).join(" ")) &&
    row.filter((word) => look(lexicon.fields, word.folded)?.tail === 0).length === 0
}

/** Whether a list is one of fields: enough of its items are field words, or the sentence says that they are. */
const areFields = (
  list: Enumeration,
  passage: Passage,
  named: ReadonlyArray<NamedField>,
  each: boolean,
  { lexicon }: Tongue
): boolean => {
  const known = named.filter((field) => field.known).length
  const said = each ||
    passage.words.slice(0, list.before).some((word) =>
      has(lexicon.fieldNoun, word.folded) || has(lexicon.keep, word.folded) || lexicon.each.has(word.folded)
    )
  if (named.length === 0 || named.some((field) => isPriced(field.label))) return false
  // "A court may not have two bookings at a time".
  const verb = passage.words.slice(Math.max(0, list.before - 2), list.before + 1)
  if (list.opener === "with" && list.ofAt === undefined && cueIn(verb, lexicon.cues.forbidden) !== undefined) {
    return false
  }
  // "at 14:00 Anna, 12 pupils" are no fields.
  if (named.some((field) => /\d:\d\d/u.test(field.label))) return false
  if (named.some((field) => /[?؟«»"“”]/u.test(field.label))) return false
  const counted = list.opener === "with" || list.opener === "keep"
  const numbers =
    named.filter((field) => field.counted === true || counted && /(?:^|\s)\d+\s+\p{L}/u.test(field.label)).length
  if (
    numbers * 3 > named.length ||
    numbers > 0 && named.filter((field) => field.known && field.counted !== true).length < 2
  ) return false
  // "urgent – 1 hour, ordinary – 4 hours" says how long, not what is kept.
  if (named.filter((field) => /\s[–—-]\s*\d/u.test(field.label)).length * 2 > named.length) return false
  if (list.opener === "colon" && named.some((field) => /^\d/u.test(field.label))) return false
  if (list.opener === "colon" && isNumber(passage, list.before, lexicon)) return false
  const counts = (field: NamedField) => {
    const first = wordsOf(field.label)[0]?.folded ?? ""
    return look(lexicon.numbers, first)?.tail === 0 && !lexicon.article.has(first)
  }
  if (named.some(counts)) return false
  // Where the trouble is told, a few commas are no list of fields.
  const worded = named.filter((field) => wordsOf(field.label).some((word) => has(lexicon.fields, word.folded))).length
  if (passage.part === "problem" && !(known >= 2 && worded >= 2 && known * 2 >= named.length)) return false
  // "Stages: looked at, in work, ready" are no fields.
  if (standingIn(passage, list.list, lexicon)) return false
  const status = passage.words.slice(Math.max(0, list.before - 3), list.before).some((word) =>
    has(lexicon.status, word.folded)
  )
  if (status && list.opener === "colon" && known * 3 < named.length) return false
  const states = named.filter((field) => lexicon.cues.state.test(fold(field.label))).length
  if (states * 2 > named.length && known * 2 <= named.length) return false
  if (list.opener === "colon" || list.opener === "bullets" || list.opener === "bracket") {
    // "Fees: member, year, amount": a heading at the beginning and short names behind it.
    const heading = list.opener === "colon" && list.before <= 3 && named.length >= 3 && known >= 1 &&
      named.every((field) => wordsOf(field.label).length <= 4)
    return heading || list.heading === true && known >= 1 && named.length >= 2 ||
      known >= 2 && known * 3 >= named.length || said && (known >= 1 || named.length >= 3)
  }
  const short = named.every((field) => wordsOf(field.label).length <= 3)
  const having = isHaving(passage.words[list.before]?.folded ?? "", lexicon)
  if (list.opener === "with" && having && named.length >= 3 && short) return true
  // "for the kitchen only what is received": who sees what is no list of fields.
  const behind = [...passage.words.slice(list.ofAt ?? list.before, list.before + 2), ...wordsOf(list.list)]
  if (list.opener === "keep" && known === 0 && cueIn(behind, lexicon.cues.only) !== undefined) return false
  if (list.opener === "keep") return each ? known >= 1 || named.length >= 3 : known >= 2 && known * 2 >= named.length
  return known >= 1 && known * 2 >= named.length || each && named.length >= 3
}

export interface Found {
  readonly entity: EntityWord
  readonly known: boolean
  readonly fields: ReadonlyArray<NamedField>
  readonly passage: Passage
}

export interface Listed {
  readonly found: ReadonlyArray<Found>
  readonly loose: ReadonlyArray<[Passage, ReadonlyArray<NamedField>]>
}

/** Whether a passage may make things: not how it is done today, and not what is left out. */
export const creates = (passage: Passage, { lexicon }: Tongue): boolean =>
  passage.part !== "today" && cueIn(passage.words, lexicon.cues.deny) === undefined

/** "How many hours has a pupil driven, …": a question is no list. */
const asksOf = (passage: Passage, list: Enumeration, { lexicon }: Tongue): boolean => {
  const first = passage.words[0]?.folded ?? ""
  return list.opener === "with" && (lexicon.grammar.howMany.has(first) || lexicon.grammar.which.has(first))
}

/** Lists of fields with the things they belong to. */
export const listedFields = (passages: ReadonlyArray<Passage>, tongue: Tongue): Listed => {
  const found: Array<Found> = []
  const loose: Array<[Passage, ReadonlyArray<NamedField>]> = []
  for (const [place, passage] of passages.entries()) {
    if (!creates(passage, tongue)) continue
    const taken: Array<string> = []
    const runs = runsOf(passage, tongue)
    const early = headFirst.has(tongue.locale)
      ? []
      : withRuns(runs.filter((run) => run.led), passage, found, loose, tongue)
    const topics = topicsOf(passage, headingOf(passages, place), tongue)
    const lists: ReadonlyArray<{ readonly list: Enumeration; readonly given?: Phrase; readonly topic?: Topic }> = [
      ...topics.map((list) => ({ list, given: list.owner, topic: list })),
      ...enumerationsOf(passage, tongue.lexicon).map((list) => ({ list }))
    ]
    for (const { given, list, topic } of lists) {
      const named = list.items === undefined ? fieldsOfList(list.list, tongue) : fieldsOfBullets(list.items, tongue)
      const told = given === undefined ? ownerOf(passage, list, tongue) : { ...given, each: true }
      // "he enters a defect, with …": the narrower list knows whose it is.
      const narrower = told === undefined && list.opener === "keep" &&
        lists.some(({ list: other }) =>
          other.opener === "with" && other.list !== "" && list.list.includes(other.list.trim()) &&
          ownerOf(passage, other, tongue) !== undefined
        )
      if (narrower) continue
      const owner = told?.known === true || told?.each === true ? told : possessed(passage, list, tongue) ?? told
      // "split it up: flats, tenants, leases" lists things and no fields of one.
      const things = list.opener === "colon" && told?.known !== true ? siblingsIn(passage, tongue) : []
      if (things.length > 0 && things.length >= named.length) continue
      // A list inside another one, or read before, is not read again.
      if (
        taken.some((text) =>
          list.list !== "" && (text.includes(list.list.trim()) ||
            (list.opener === "keep" || list.opener === "colon" && text.length > 12) && list.list.includes(text))
        )
      ) continue
      const repeated = named.filter((field) => early.some((label) => endsLike(field.label, label))).length
      const clauses = named.filter((field) => !nounly(field, tongue) && !isDeed(field)).length
      if (tongue.locale === "de" && list.items === undefined && clauses * 3 > named.length) continue
      if (early.length > 0 && repeated * 2 >= named.length) continue
      if (!areFields(list, passage, named, owner?.each === true, tongue)) continue
      const having = isHaving(passage.words[list.before]?.folded ?? "", tongue.lexicon)
      const sure = named.filter((field) => field.known).length >= 2 || owner?.known === true || owner?.each === true
      if (list.opener === "with" && !having && !sure) continue
      const introduced = /^\s*\p{L}+\s/u.test(list.list) &&
        tongue.lexicon.grammar.determiner.has(wordsOf(list.list)[0]?.folded ?? "")
      if (
        list.opener !== "bullets" && named.length < 2 &&
        !(owner?.known === true && introduced && list.opener === "with" &&
          isHaving(passage.words[list.before]?.folded ?? "", tongue.lexicon))
      ) continue
      taken.push(list.list)
      const joined = list.opener === "with" && isHaving(passage.words[list.before]?.folded ?? "", tongue.lexicon) &&
          owner !== undefined
        ? knownIn(passage, tongue).filter((phrase) => phrase.from > owner.to && phrase.to < list.before)
          .map(({ word }) => fieldOf(word.singular, tongue.locale, tongue.lexicon))
        : []
      const behind = list.opener === "colon" && owner?.known === true && !owner.each
      const host = topic?.host ??
        (list.heading === true || behind ? eachBefore(passage, list.before, tongue) : undefined)
      const belongs = host !== undefined && owner !== undefined && !sameThing(host.word, owner.word)
        ? [fieldOf(host.word.singular, tongue.locale, tongue.lexicon)]
        : []
      const own = [...belongs, ...joined, ...named].filter((field) =>
        owner === undefined || !same(field.label, owner.word.singular) || named.length === 1
      )
      if (owner === undefined) {
        const last = found.at(-1)
        const near = last !== undefined && list.opener === "keep" && place - passages.indexOf(last.passage) <= 2
        if (near) found.push({ entity: last.entity, known: last.known, fields: named.slice(0, mostFields), passage })
        else if (wordsOf(list.list).length > 1 && !asksOf(passage, list, tongue)) loose.push([passage, named])
      } else {
        for (const { known, word } of [owner, ...topic?.also ?? []]) {
          found.push({ entity: word, known, fields: own.slice(0, mostFields), passage })
        }
      }
    }
    withRuns(runs, passage, found, loose, tongue)
  }
  return { found, loose }
}

const endsLike = (label: string, end: string): boolean => same(label, end) || fold(label).endsWith(` ${fold(end)}`)

/** Adds the lists that no verb of having or keeping introduces, and that were not read yet; answers their labels. */
const withRuns = (
  runs: ReadonlyArray<Run>,
  passage: Passage,
  found: Array<Found>,
  loose: Listed["loose"],
  tongue: Tongue
): ReadonlyArray<string> => {
  if (runs.length === 0) return []
  const listed = found.filter((one) => one.passage === passage).flatMap((one) => one.fields)
  const read = [...listed, ...loose.flatMap(([one, fields]) => one === passage ? fields : [])].map((one) => one.label)
  return runs.flatMap((run) => {
    // "stock times purchase price": a field, and nothing that has some.
    const head = passage.words[run.owner.at]?.folded ?? ""
    const measure = headFirst.has(tongue.locale) && !run.owner.known &&
      (look(tongue.lexicon.fields, head)?.tail === 0 || has(tongue.lexicon.status, head))
    if (measure) return []
    const fields = fieldsOfList(run.list, tongue).filter((field) => !same(field.label, run.owner.word.singular))
    const known = fields.filter((field) => read.some((label) => endsLike(label, field.label))).length
    if (known * 2 >= fields.length || !areFields(run, passage, fields, true, tongue)) return []
    found.push({ entity: run.owner.word, known: run.owner.known, fields: fields.slice(0, mostFields), passage })
    return fields.map((field) => field.label)
  })
}

/** The things that the lists belong to, each with all of its fields. */
export const entitiesListed = (found: ReadonlyArray<Found>): ReadonlyArray<DraftEntity> => {
  const entities: Array<DraftEntity> = []
  for (const { entity: word, fields, passage } of found) {
    const at = entities.findIndex((entity) => sameThing(entity, word))
    const entity = entities[at]
    if (entity !== undefined) entities[at] = withFields(entity, fields, passage, "asked")
    else if (entities.length < mostEntities) {
      entities.push(withFields(entityFrom(word, entities, passage, "asked"), fields, passage, "asked"))
    }
  }
  return entities
}
