import type { Locale } from "@statex/kernel/Locale"
import type { BriefText } from "../AiRequest.ts"
import { appointmentOf } from "./Appointments.ts"
import { withColumns } from "./Columns.ts"
import { cueIn } from "./Cues.ts"
import type { DraftEntity, DraftField, Reading } from "./Draft.ts"
import { creates, entitiesListed, entityFrom, listedFields, sameThing, withFields } from "./Entities.ts"
import { withNeeded } from "./Extras.ts"
import { familyOf } from "./Families.ts"
import { draftField } from "./Fields.ts"
import { fullyNamed } from "./FullNames.ts"
import { headingOf } from "./Headed.ts"
import { askedLanguage, languageOf } from "./Language.ts"
import type { Capability, Lexicon } from "./Lexicon.ts"
import { lexicons } from "./Lexicons.ts"
import { same } from "./Lists.ts"
import { contactOf, nameOf } from "./Naming.ts"
import { currencyOf, offersOf } from "./Offers.ts"
import { openingOf } from "./Openings.ts"
import { withParents } from "./Parents.ts"
import { type Passage, passagesOf } from "./Passage.ts"
import type { Tongue } from "./Phrases.ts"
import { referring } from "./Refers.ts"
import { rulesOf } from "./rules/Rules.ts"
import { entitiesIn, formOf } from "./rules/Scene.ts"
import { sensible } from "./rules/Sensible.ts"
import { hash } from "./Slugs.ts"
import { type States, statesOf } from "./Statuses.ts"
import { entitiesOfTables } from "./Tables.ts"
import { unclearIn } from "./Unclear.ts"
import { entitiesMentioned, resourcesOf } from "./Wanted.ts"
import { capital, findAll, fold, has, wordsOf } from "./Words.ts"

const wholeText = (brief: BriefText): string =>
  [brief.problem, brief.today, brief.improvement, brief.result, ...brief.attachments.map((file) => file.text)].join(
    "\n"
  )

/** Where states belong: on what their sentence names, else on what was spoken of last, else on the first thing. */
const statedAt = (entities: ReadonlyArray<DraftEntity>, states: States, passages: ReadonlyArray<Passage>): number => {
  const { subject } = states
  const said = subject === undefined ? -1 : entities.findIndex((entity) => sameThing(entity, subject.word))
  // "An offer is a draft or sent": the price offer, by its head.
  const head = said === -1
    ? entities.findIndex(({ fields, singular }) =>
      fields.length > 0 && /\s/u.test(singular) &&
      states.passage.words.slice(0, 3).some((word) => formOf(word.folded, wordsOf(singular)[0]?.folded ?? singular))
    )
    : -1
  const named = said === -1 ? head : said
  const owner = entities.findIndex((entity) => entity.passages.includes(states.passage))
  const before = passages.slice(0, passages.indexOf(states.passage)).findLast((passage) =>
    passage.part !== "today" && entities.some((entity) => entity.passages.includes(passage))
  )
  const previous = passages[passages.indexOf(states.passage) - 1]
  const spoken = previous === undefined || previous === before || previous.part !== states.passage.part
    ? []
    : entitiesIn(previous, entities)
  const [only] = spoken.length === 1 ? spoken : []
  const last = only !== undefined
    ? entities.indexOf(only)
    : entities.findIndex((entity) => before !== undefined && entity.passages.includes(before))
  // A thing that is said to have states is one, although nothing else is said of it.
  if (named === -1 && owner === -1 && subject !== undefined && states.options.length >= 3) return entities.length
  return named !== -1 ? named : owner !== -1 ? owner : Math.max(0, last)
}

const withStates = (
  entities: ReadonlyArray<DraftEntity>,
  states: States,
  at: number,
  lexicon: Lexicon
): ReadonlyArray<DraftEntity> => {
  const added = states.subject !== undefined && at === entities.length
    ? [...entities, entityFrom(states.subject.word, entities, states.passage, "asked")]
    : entities
  return added.map((entity, index) => {
    if (index !== at) return entity
    const old = entity.fields.find((field) =>
      field.id === entity.status ||
      wordsOf(field.label).length <= 2 &&
        wordsOf(field.label).some((word) => findAll(lexicon.status, [word]).length > 0)
    )
    // The first list of states that a brief gives is the one it means.
    if (old !== undefined && old.options.length >= 2) return entity
    const label = old?.label ?? statusLabel(lexicon)
    const listed = entity.fields.filter(({ label }) => states.options.some((option) => same(option, label)))
    // What was read as a list of fields too is one of states, unless days or sums are among them.
    if (listed.length === states.options.length && listed.some(({ kind }) => kind !== "text")) return entity
    const isState = (one: DraftField) => one !== old && listed.length === states.options.length && listed.includes(one)
    const others = entity.fields.filter((field) => field !== old && !isState(field))
    const field = draftField({ label, kind: "choice", options: states.options }, others, "asked")
    const passages = entity.passages.includes(states.passage) ? entity.passages : [...entity.passages, states.passage]
    const fields = old === undefined
      ? [...others, field]
      : entity.fields.filter((one) => !isState(one)).map((one) => one === old ? field : one)
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

/** The words of a language and of the things of one brief, by each of their forms. */
const tongueOf = (locale: Locale, entities: ReadonlyArray<DraftEntity>): Tongue => ({
  locale,
  lexicon: lexicons[locale],
  extra: new Map(
    entities.flatMap((entity) => [fold(entity.singular), fold(entity.plural)].map((word) => [word, entity] as const))
  )
})

/** What is said to have states is a thing, before its fields are looked for. */
const withStated = (
  entities: ReadonlyArray<DraftEntity>,
  passages: ReadonlyArray<Passage>,
  tongue: Tongue
): ReadonlyArray<DraftEntity> =>
  passages.filter((passage) =>
    cueIn(passage.words, tongue.lexicon.cues.state) !== undefined && creates(passage, tongue)
  ).reduce((all, passage) => {
    const states = statesOf(passage, tongue)
    const word = states?.subject?.word
    return states === undefined || word === undefined || states.options.length < 3 ||
        all.some((one) => sameThing(one, word))
      ? all
      : [...all, entityFrom(word, all, passage, "asked")]
  }, entities)

/** The things of a brief with their fields and states: lists first, then tables, then what is only named. */
const thingsOf = (brief: BriefText, passages: ReadonlyArray<Passage>, locale: Locale) => {
  const lexicon = lexicons[locale]
  const own = passages.filter((passage) => passage.part !== "attachment")
  // What one sentence introduces, all others may speak of.
  const first = entitiesListed(listedFields(passages, tongueOf(locale, [])).found)
  const listed = listedFields(passages, tongueOf(locale, withStated(first, passages, tongueOf(locale, first))))
  const known = entitiesListed(listed.found)
  const listing = tongueOf(locale, known)
  const tabled = withColumns(entitiesOfTables(brief, known, passages, listing), passages, listing)
  const tongue = tongueOf(locale, tabled)
  const mentioned = resourcesOf(own, entitiesMentioned(own, tabled, tongue), tongue)
  const found = passages.flatMap((passage, at) =>
    creates(passage, tongue) ? statesOf(passage, tongue, headingOf(passages, at)) ?? [] : []
  )
  const placed = found.reduce<
    { entities: ReadonlyArray<DraftEntity>; states: ReadonlyArray<readonly [number, States]> }
  >(
    ({ entities, states }, one) => {
      const at = statedAt(entities, one, passages)
      return { entities: withStates(entities, one, at, lexicon), states: [...states, [at, one]] }
    },
    { entities: mentioned, states: [] }
  )
  const settled = withNeeded(
    placed.entities.map((entity) => withStatus(entity, lexicon)),
    own,
    tongueOf(locale, placed.entities)
  )
  const entities = listed.loose.reduce<ReadonlyArray<DraftEntity>>(
    (all, [passage, fields]) =>
      all.map((entity, at) => at === 0 ? withFields(entity, fields, passage, "asked") : entity),
    withParents(settled, own, tongueOf(locale, settled))
  )
  return {
    entities,
    loose: listed.loose,
    states: placed.states.flatMap(([at, states]) => {
      const id = entities[at]?.id
      return id === undefined ? [] : [[id, states] as const]
    }),
    lists: listed.found.flatMap(({ entity, fields, passage }) => {
      const id = entities.find((one) => sameThing(one, entity))?.id
      return id === undefined ? [] : fields.map((field) => [id, passage, field] as const)
    })
  }
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

  const { entities: made, loose, states, lists } = thingsOf(brief, passages, spoken)
  const stated = new Set(states.map(([, found]) => found.passage))
  const tongue = tongueOf(spoken, made)
  const entities = referring(made)
  const opening = openingOf(passages, lexicon)
  const slots = opening.said.minutes
  const rules = sensible(
    rulesOf({ passages, entities, states, lists }, tongue),
    slots === undefined ? stated : new Set([...stated, slots])
  )
  const evidence = familyOf(passages, lexicon, {
    states: states.length,
    fieldLists: entities.filter((entity) => entity.fields.length > 1 && entity.file === undefined).length,
    tables: entities.filter((entity) => entity.file !== undefined).length,
    opening: opening.said.hours !== undefined || opening.said.minutes !== undefined,
    rules: rules.map((rule) => rule._tag)
  })
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
    also: evidence.also,
    rules,
    unclear: unclearIn(passages, entities, rules, tongue),
    entities: fullyNamed(entities, tongue),
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
