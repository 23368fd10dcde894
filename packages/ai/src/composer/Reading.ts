import type { BriefText } from "../AiRequest.ts"
import { appointmentOf } from "./Appointments.ts"
import type { DraftEntity, Reading } from "./Draft.ts"
import { entitiesMentioned, entitiesWithFields, entityFrom, withFields } from "./Entities.ts"
import { familyOf } from "./Families.ts"
import { draftField } from "./Fields.ts"
import { askedLanguage, languageOf } from "./Language.ts"
import type { Capability, Lexicon } from "./Lexicon.ts"
import { lexicons } from "./Lexicons.ts"
import { contactOf, nameOf } from "./Naming.ts"
import { currencyOf, offersOf } from "./Offers.ts"
import { openingOf } from "./Openings.ts"
import { type Passage, passagesOf } from "./Passage.ts"
import { hash } from "./Slugs.ts"
import { type States, statesOf } from "./Statuses.ts"
import { entitiesOfTables } from "./Tables.ts"
import { capital, findAll, has, wordsOf } from "./Words.ts"

const wholeText = (brief: BriefText): string =>
  [brief.problem, brief.today, brief.improvement, brief.result, ...brief.attachments.map((file) => file.text)].join(
    "\n"
  )

/** Puts states on the thing their sentence names, else on the first one. */
const withStates = (
  entities: ReadonlyArray<DraftEntity>,
  states: States,
  lexicon: Lexicon
): ReadonlyArray<DraftEntity> => {
  const named = entities.findIndex((entity) => entity.singular === states.subject?.word.singular)
  const added = states.subject !== undefined && named === -1 && entities.length === 0
    ? [entityFrom(states.subject.word, entities, states.passage, "asked")]
    : entities
  const at = Math.max(0, named)
  return added.map((entity, index) => {
    if (index !== at) return entity
    const old = entity.fields.find((field) =>
      field.id === entity.status || wordsOf(field.label).some((word) => findAll(lexicon.status, [word]).length > 0)
    )
    const label = old?.label ?? statusLabel(lexicon)
    const others = entity.fields.filter((field) => field !== old)
    const field = draftField({ label, kind: "choice", options: states.options }, others, "asked")
    const passages = entity.passages.includes(states.passage) ? entity.passages : [...entity.passages, states.passage]
    const fields = old === undefined ? [...others, field] : entity.fields.map((one) => one === old ? field : one)
    return { ...entity, fields, passages, status: field.id }
  })
}

/** A choice that is called "status" says where a record stands. */
const withStatus = (entity: DraftEntity, lexicon: Lexicon): DraftEntity => {
  const field = entity.fields.find((one) =>
    one.kind === "choice" && wordsOf(one.label).some((word) => has(lexicon.status, word.folded))
  )
  return entity.status !== undefined || field === undefined ? entity : { ...entity, status: field.id }
}

/** The language's own label for a state: the first choice among its field words. */
const statusLabel = (lexicon: Lexicon): string =>
  [...lexicon.fields.prefix.values()].find((word) => word.kind === "choice")?.label ?? "Status"

const capabilitiesOf = (passages: ReadonlyArray<Passage>, lexicon: Lexicon): Reading["capabilities"] => {
  const found = new Map<Capability, Passage>()
  for (const passage of passages) {
    if (passage.part === "attachment" || passage.part === "today") continue
    for (const { value } of findAll(lexicon.capability, passage.words)) if (!found.has(value)) found.set(value, passage)
  }
  return [...found].map(([what, passage]) => ({ what, passage }))
}

/** Takes a brief apart. The same brief gives the same reading. */
export const read = (brief: BriefText): Reading => {
  const text = wholeText(brief)
  const passages = passagesOf(brief)
  const own = passages.filter((passage) => passage.part !== "attachment")
  const languageAsked = own.find((passage) => askedLanguage(passage.lead) !== undefined)
  const spoken = languageOf([brief.problem, brief.today, brief.improvement, brief.result].join("\n"), brief.locale)
  const locale = languageAsked === undefined ? spoken : askedLanguage(languageAsked.lead) ?? spoken
  const lexicon = lexicons[spoken]

  const states = passages.map((passage) => statesOf(passage, lexicon)).filter((found) => found !== undefined)
  const stated = new Set(states.map((found) => found.passage))
  const { entities: listed, loose } = entitiesWithFields(passages, spoken, lexicon)
  const passageOf = (line: string): Passage => ({
    text: line,
    lead: line,
    words: wordsOf(line),
    items: [],
    part: "attachment"
  })
  const tabled = entitiesOfTables(brief, listed, passageOf, spoken, lexicon)
  const opening = openingOf(passages, lexicon)
  const evidence = familyOf(passages, lexicon, {
    states: states.length,
    fieldLists: listed.length,
    tables: tabled.filter((entity) => entity.file !== undefined).length,
    opening: opening.said.hours !== undefined || opening.said.minutes !== undefined
  })
  const mentioned =
    tabled.length > 0 && evidence.family === "records" && tabled.some((entity) => entity.fields.length > 0)
      ? tabled
      : entitiesMentioned(own, tabled, lexicon)
  const settled = states.reduce((all, found) => withStates(all, found, lexicon), mentioned)
    .map((entity) => withStatus(entity, lexicon))
  const entities = loose.reduce<ReadonlyArray<DraftEntity>>(
    (all, [passage, fields]) =>
      all.map((entity, at) => at === 0 ? withFields(entity, fields, passage, "asked") : entity),
    settled
  )
  const offered = passages.map((passage) => stated.has(passage) ? undefined : offersOf(passage, lexicon))
    .filter((found) => found !== undefined)
  // Only where a sentence speaks of colour: "Green Bikes" and "green tea" do not.
  const colour =
    own.filter((passage) => findAll(lexicon.wish.colour, passage.words).length > 0).flatMap((passage) =>
      findAll(lexicon.colours, passage.words).map(({ value, at }) => ({
        hue: value,
        word: passage.words[at]?.raw ?? "",
        passage
      }))
    )[0]
  const appointment = appointmentOf(own, lexicon)
  const name = nameOf(own, spoken, lexicon)
  const capabilities = capabilitiesOf(own, lexicon)
  const currency = currencyOf(text.slice(0, 20_000))
  const used = new Set<Passage>([
    ...entities.flatMap((entity) => entity.passages),
    ...(entities.length === 0 ? loose.map(([passage]) => passage) : []),
    ...Object.values(opening.said),
    ...(offered[0] === undefined ? [] : offered.map((found) => found.passage)),
    ...capabilities.map((found) => found.passage),
    ...[languageAsked, colour?.passage, evidence.passage].filter((passage) => passage !== undefined)
  ])
  return {
    locale,
    spoken,
    family: evidence.family,
    familySure: evidence.sure,
    also: [],
    rules: [],
    entities,
    loose: entities.length === 0 ? loose.map(([passage, fields]) => ({ passage, fields })) : [],
    offers: offered.flatMap((found) => found.offers).slice(0, 12),
    opening,
    capabilities,
    contact: contactOf(text),
    passages,
    unused: own.filter((passage) => !used.has(passage) && !(name !== undefined && passage.text.includes(name))),
    seed: hash(text),
    ...(languageAsked === undefined ? {} : { languageAsked }),
    ...(appointment === undefined ? {} : { appointment }),
    ...(name === undefined ? {} : { name: capital(name) }),
    ...(offered[0] === undefined ? {} : { offersFrom: offered[0].passage }),
    ...(colour === undefined ? {} : { colour }),
    ...(evidence.passage === undefined ? {} : { familyPassage: evidence.passage }),
    ...(currency === undefined ? {} : { currency })
  }
}
