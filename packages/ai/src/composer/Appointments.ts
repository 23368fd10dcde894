import type { DraftEntity, Reading } from "./Draft.ts"
import { withFields } from "./Entities.ts"
import { asNamed } from "./Fields.ts"
import type { Lexicon } from "./Lexicon.ts"
import { lexicons } from "./Lexicons.ts"
import { same } from "./Lists.ts"
import { subjectsOf } from "./Mentions.ts"
import type { Passage } from "./Passage.ts"
import { freeSlug } from "./Slugs.ts"
import { findAll, has, look, wordsOf } from "./Words.ts"

/** The appointment that a brief wants booked: "book appointments" names its bookings. */
export const appointmentOf = (passages: ReadonlyArray<Passage>, lexicon: Lexicon): Reading["appointment"] => {
  for (const passage of passages) {
    const [first] = findAll(lexicon.appointments, passage.words)
    if (first === undefined || !passage.words.some((word) => has(lexicon.books, word.folded))) continue
    return { word: first.value, passage }
  }
  return undefined
}

interface Booked {
  /** What is kept of a booking, where the brief has a word for it. */
  readonly found?: DraftEntity
  readonly rest: ReadonlyArray<DraftEntity>
}

const merged = (one: DraftEntity, other: DraftEntity): DraftEntity =>
  other.passages.reduce(
    (all, passage) => withFields(all, [], passage, "asked"),
    withFields(one, other.fields.map(asNamed), undefined, "asked")
  )

/** Of the things of a brief, the one that is the booking itself, and all others. */
export const bookedIn = (reading: Reading): Booked => {
  const { appointment, entities } = reading
  const lexicon = lexicons[reading.spoken]
  const isBooking = (entity: DraftEntity) =>
    wordsOf(entity.singular).some((word) =>
      has(lexicon.appointments, word.folded) || look(lexicon.family, word.folded)?.value.booking !== undefined
    )
  const mentions = (entity: DraftEntity) =>
    reading.passages.flatMap((passage) => subjectsOf(passage, lexicon)).filter(({ word }) =>
      word.singular === entity.singular
    ).length
  // Of several words for a booking, the one with fields, else the one that the brief says most often.
  const all = entities.filter(isBooking).toSorted((a, b) =>
    Number(b.fields.length > 0) - Number(a.fields.length > 0) || mentions(b) - mentions(a)
  )
  if (appointment === undefined) {
    const [found] = all
    const rest = entities.filter((entity) => entity !== found && !(isBooking(entity) && entity.fields.length === 0))
    return found === undefined ? { rest } : { found, rest }
  }
  const { word, passage } = appointment
  // "book appointments online: name, phone": no word of ours stands before the list, but it is the booking's.
  const each = (entity: DraftEntity) =>
    passage.words.some((one, at) =>
      lexicon.each.has(one.folded) && same(passage.words[at + 1]?.raw ?? "", entity.singular)
    )
  const nameless = (entity: DraftEntity) =>
    entity.file === undefined && !entity.person && entity.passages[0] === passage && !each(entity) &&
    !wordsOf(entity.singular).some((one) => has(lexicon.entities, one.folded))
  const own = entities.filter((entity) => isBooking(entity) || nameless(entity) || same(entity.singular, word.singular))
  const rest = entities.filter((entity) => !own.includes(entity))
  const [first, ...twins] = [...all, ...own.filter((entity) => !all.includes(entity))]
  const base: DraftEntity = {
    ...(first ?? { fields: [], named: [], rows: [], columns: [], passages: [], origin: "asked" }),
    id: freeSlug(word.singular, rest.map((entity) => entity.id)),
    singular: word.singular,
    plural: word.plural,
    person: true
  }
  return { found: withFields(twins.reduce(merged, base), [], passage, "asked"), rest }
}
