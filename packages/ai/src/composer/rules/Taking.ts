import { cueIn } from "../Cues.ts"
import type { DraftEntity } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import type { Passage } from "../Passage.ts"
import { look, wordsOf } from "../Words.ts"
import { entitiesIn, fieldsIn, has, numbersIn, type Scene, type Sentence } from "./Scene.ts"

export const timed = (entity: DraftEntity): boolean =>
  entity.fields.some((field) => field.kind === "date" || field.kind === "time")

/** The one of several things that happens at a time: bookings, loans, leases. */
const happening = (named: ReadonlyArray<DraftEntity>, scene: Scene, topic?: DraftEntity): DraftEntity | undefined => {
  const pointing = scene.entities.filter((entity) =>
    timed(entity) && named.some((one) => one !== entity && entity.fields.some((field) => field.refers === one.id))
  )
  // A car has its inspection day; what happens at a time are its rides.
  const still = (entity: DraftEntity) =>
    pointing.some((one) => one.fields.some((field) => field.refers === entity.id)) &&
    entity.fields.filter((field) => field.kind === "date" || field.kind === "time").length === 1 &&
    entity.fields.every((field) => field.refers === undefined)
  return named.find((entity) => timed(entity) && !still(entity)) ?? (named.some(still) ? pointing[0] : undefined) ??
    (topic !== undefined && timed(topic) ? topic : undefined) ?? pointing[0] ??
    scene.entities.find(timed)
}

/** "A lease ties a tenant to a flat, and two on the same flat …": what is said to be the same is what is taken. */
const saidSame = (passage: Passage, entities: ReadonlyArray<DraftEntity>, same: RegExp): ReadonlyArray<DraftEntity> => {
  let words = passage.words
  for (let found = cueIn(words, same); found !== undefined; found = cueIn(words, same)) {
    words = words.slice(found.last + 1)
  }
  const [first] = words
  if (first === undefined || words.length === passage.words.length) return []
  return entitiesIn({ ...passage, text: passage.text.slice(first.start), words }, entities)
}

const overlap = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { cues } = scene.tongue.lexicon
  if (!has(passage, cues.overlap)) return []
  const named = entitiesIn(passage, scene.entities)
  const entity = happening(named, scene, topic)
  if (entity === undefined) return []
  const of = [...saidSame(passage, scene.entities, cues.same), ...named].find((one) =>
    one !== entity && entity.fields.some((field) => field.refers === one.id)
  )
  const told = fieldsIn(passage, entity).find((field) =>
    field.kind !== "date" && field.kind !== "time" && field.kind !== "money"
  )
  const code = fieldsIn(passage, entity).some((field) => means(field.label, "code"))
  const held = scene.entities.some((one) =>
    timed(one) && one.fields.some((field) => field.refers !== undefined && field.refers === named[0]?.id)
  )
  if (
    has(passage, cues.unique) && (code || !held && !timed(named[0] ?? entity) && topic !== undefined && !timed(topic))
  ) return []
  const plain = scene.entities.some((one) =>
    !timed(one) && fieldsIn(passage, one).some((field) => field.kind === "text" && field.refers === undefined)
  )
  if (has(passage, cues.unique) && named.length === 0 && plain) return []
  const forbidden = has(passage, cues.forbidden) || has(passage, cues.only)
  if (!forbidden && passage.part === "problem" && !timed(entity)) return []
  const resource = of === undefined ? told?.id : entity.fields.find((field) => field.refers === of.id)?.id ?? told?.id
  return [{ _tag: "Overlap", passage, entity: entity.id, ...(resource === undefined ? {} : { resource }) }]
}

const placed = (label: string): boolean =>
  means(label, "places") ||
  /^(?:how many people|wie viele (?:leute|personen|helfer)|combien de (?:personnes|bénévoles)|quante persone|quanti volontari|cuántas personas|hoeveel (?:mensen|vrijwilligers|personen)|kolik lidí|ile osób|сколько (?:людей|человек)|كم شخص)/u
    .test(label.toLowerCase()) ||
  /(?:plätze|plätzen|plaatsen|plekken|sitze)$/u.test(label.toLowerCase())

const places = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  const { lexicon } = scene.tongue
  if (!has(passage, lexicon.cues.full)) return []
  const named = entitiesIn(passage, scene.entities)
  const limited = has(passage, lexicon.cues.forbidden) || has(passage, lexicon.cues.atMost) ||
    has(passage, lexicon.cues.full)
  const offered = [...named, ...(topic === undefined ? [] : [topic]), ...scene.entities]
    .find((entity) => entity.fields.some((field) => placed(field.label)))
  const seats = offered?.fields.filter((one) => placed(one.label)) ?? []
  const field = seats.find((one) => one.kind === "number") ?? seats[0]
  const timeAt = (at: number) => {
    const next = passage.words[at]?.folded ?? ""
    return look(lexicon.minutes, next) !== undefined || look(lexicon.hour, next) !== undefined ||
      look(lexicon.grammar.units, next) !== undefined
  }
  const [count] = numbersIn(passage, scene.tongue).filter(({ at, value }) => value > 1 && !timeAt(at + 1))
  const bound = has(passage, lexicon.cues.forbidden) || has(passage, lexicon.cues.atMost) ||
    field !== undefined && named.length > 0
  if (!limited || !bound || count === undefined && field === undefined) return []
  const entity = offered ?? named.find((one) => !one.person) ?? named[0] ?? topic
  return [{
    _tag: "Places",
    passage,
    ...(entity === undefined ? {} : { entity: entity.id }),
    ...(count === undefined ? {} : { count: count.value }),
    ...(field === undefined ? {} : { field: field.id })
  }]
}

const stock = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const { passage, topic } = sentence
  if (!has(passage, scene.tongue.lexicon.cues.stock)) return []
  const stocked = (entity: DraftEntity) =>
    entity.fields.find((field) => means(field.label, "stock") && !means(field.label, "minimum"))
  const named = entitiesIn(passage, scene.entities)
  const entity =
    [...named, ...(topic === undefined ? [] : [topic]), ...scene.entities].find((one) => stocked(one) !== undefined) ??
      named[0] ?? topic
  const field = entity === undefined ? undefined : stocked(entity)
  // "Which leases run out": what has a day runs out by the calendar.
  if (field === undefined && named.some(timed)) return []
  if (
    field === undefined &&
    (passage.part === "problem" || entity === undefined || has(passage, scene.tongue.lexicon.cues.full))
  ) return []
  return [{
    _tag: "Stock",
    passage,
    ...(entity === undefined ? {} : { entity: entity.id }),
    ...(field === undefined ? {} : { field: field.id })
  }]
}

/** A clause behind a semicolon says something of its own. */
const clausesOf = (sentence: Sentence): ReadonlyArray<Sentence> => {
  const { passage } = sentence
  const parts = passage.text.split(/[;؛]\s/u)
  if (parts.length === 1 || passage.items.length > 0) return [sentence]
  return parts.map((text) => ({ ...sentence, passage: { ...passage, text, words: wordsOf(text) } }))
}

const takenIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const kept = stock(sentence, scene)
  const seats = kept.length > 0 ? [] : places(sentence, scene)
  return [...kept, ...seats, ...(kept.length > 0 || seats.length > 0 ? [] : overlap(sentence, scene))]
}

/** What may not be taken twice, more often than there are places, or beyond what is there. */
export const takingIn = (sentence: Sentence, scene: Scene): ReadonlyArray<DraftRule> => {
  const whole = takenIn(sentence, scene)
  const parts = clausesOf(sentence)
  if (parts.length === 1) return whole
  const split = parts.flatMap((part) => takenIn(part, scene)).map((rule) => ({ ...rule, passage: sentence.passage }))
  return split.length >= whole.length && whole.every((rule) => split.some((one) => one._tag === rule._tag))
    ? split
    : whole
}
