import type { Entity } from "@statex/blueprint/Entity"
import { changedRecords, type Refusal } from "@statex/blueprint/Refusal"
import { changeOf, isAllowed, type Known, type Values, valuesFor, type Wish } from "./Values.ts"

/** Records that are entered before the one that is too many. */
const mostBefore = 24

/** Places that are filled up in thought before the quickest is chosen. */
const mostPlaces = 5

/** Combinations of values that are tried where most are fixed. */
const fewTries = 60

export const isBy = (message: string) => (refusal: Refusal | null): boolean =>
  refusal !== null &&
  (message === "" ? refusal.key === "alreadyFull" && (refusal.message ?? "") === "" : refusal.message === message)

const worded = new Set(["text", "longText", "email", "phone", "url"])

/** The fields in which two records have to be alike to be in each other's way: for a capacity what it counts by, else all but words. */
const likeFields = (entity: Entity, fields: ReadonlyArray<string>, message: string): ReadonlyArray<string> => {
  const capacity = entity.capacities?.find((one) => one.message === message)
  const period = capacity?.period
  const counted = capacity === undefined ? undefined : [...capacity.per, period?.from, period?.to]
  return entity.fields.filter(({ id, kind, unique }) =>
    fields.includes(id) && (counted?.includes(id) ?? (!worded.has(kind) && unique !== true))
  ).map(({ id }) => id)
}

const among = (values: Values, fields: ReadonlyArray<string>): Values =>
  Object.fromEntries(Object.entries(values).filter(([id]) => fields.includes(id)))

/** The rule with this message is to be run up against by entering these fields of the entity. */
export interface Ask {
  readonly entity: Entity
  readonly fields: ReadonlyArray<string>
  readonly message: string
  readonly next: () => number
}

/** The same is entered again and again, with other words, until the rule refuses: so a room, a day or a tool fills up. */
const filled = (ground: Known, { entity, fields, message, next }: Ask, fixed: Values) => {
  const entered: Array<Values> = []
  let records = ground.records
  while (entered.length < mostBefore) {
    const like = (wanted: Wish["wanted"]) =>
      valuesFor({ ...ground, records }, { entity, fields, fixed, number: next(), wanted, tries: fewTries })
    const over = like(isBy(message))
    if (over !== undefined) return [...entered, over]
    const more = like(isAllowed)
    if (more === undefined) return undefined
    const key = `made-${entered.push(more)}`
    const { put = [] } = changeOf({ entity }, more)
    records = changedRecords(records, { put: put.map((one) => ({ ...one, key })) })
  }
  return undefined
}

/** What has to be entered until the rule refuses, the refused one last. */
export const breaching = (ground: Known, ask: Ask): ReadonlyArray<Values> | undefined => {
  const { entity, fields, message, next } = ask
  const any = (wanted: Wish["wanted"]) => valuesFor(ground, { entity, fields, number: next(), wanted })
  const straight = any(isBy(message))
  if (straight !== undefined) return [straight]
  const alike = likeFields(entity, fields, message)
  const held = ground.records.filter((one) => one.entity === entity.id).map(({ values }) => values)
  const places = [any(isAllowed), ...held].filter((one) => one !== undefined).map((values) => among(values, alike))
  const distinct = [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].slice(0, mostPlaces)
  const ways = distinct.map((place) => filled(ground, ask, place)).filter((way) => way !== undefined)
  return ways.sort((one, other) => one.length - other.length)[0]
}
