import type { Entity } from "@statex/blueprint/Entity"
import { changedRecords, type Refusal, refusalOf } from "@statex/blueprint/Refusal"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import type { Stumbled } from "../User.ts"
import { overbooks } from "./Booking.ts"
import { create, openEdit, openForm, refused } from "./Forms.ts"
import { overorders } from "./Ordering.ts"
import { demand, enter, entityOf, known, stumble, type Trial, viewOf } from "./Trial.ts"
import { changeOf, isAllowed, type Known, type Values, valuesFor, type Wish } from "./Values.ts"

interface Place {
  readonly view: string
  readonly entity: string
  readonly rule: string
}

/** Records that are entered before the one that is too many. */
const mostBefore = 12

/** Places that are filled up in thought before the quickest is chosen. */
const mostPlaces = 5

/** Combinations of values that are tried where most are fixed. */
const fewTries = 60

const ruleOf = (entities: ReadonlyArray<Entity>, own: Entity, id: string) =>
  [own, ...entities].flatMap((entity) => [
    ...(entity.checks ?? []),
    ...(entity.limits ?? []),
    ...(entity.capacities ?? [])
  ]).find((rule) => rule.id === id)

const isBy = (message: string) => (refusal: Refusal | null): boolean =>
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

interface Ask {
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
const plan = (ground: Known, ask: Ask): ReadonlyArray<Values> | undefined => {
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

/** Not every page has a form for everything. */
const ifAny = <A>(form: Effect.Effect<A, Stumbled>): Effect.Effect<A | undefined> =>
  form.pipe(Effect.catch(() => Effect.succeed(undefined)))

const byEditing = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, message: string) {
  const ground = yield* known(trial)
  for (const record of ground.records.filter((one) => one.entity === entity.id).slice(0, 6)) {
    const fields = yield* ifAny(openEdit(trial, view, entity, record.key))
    if (fields === undefined) return undefined
    const values = valuesFor(ground, { entity, fields, of: record, number: trial.next(), wanted: isBy(message) })
    if (values === undefined) continue
    const change = changeOf({ entity, of: record }, values)
    if (refusalOf(ground.entities, ground.records, change, ground.today) === null) continue
    yield* enter(trial, entity, values)
    const { said } = yield* refused(trial, `a change of ${entity.singular} that breaks the rule`, message)
    return `a change of ${entity.singular} was refused: ${said}`
  }
  return undefined
})

/** Comes up against the rule by entering records of one entity; `undefined` where that cannot be done. */
const byEntering = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, message: string) {
  const fields = yield* ifAny(openForm(trial, view, entity))
  if (fields === undefined) return yield* byEditing(trial, view, entity, message)
  const ground = yield* known(trial)
  const asked = entity.fields.filter((field) => fields.includes(field.id)).map(({ id }) => id)
  const steps = plan(ground, { entity, fields: asked, message, next: trial.next })
  if (steps === undefined) return yield* byEditing(trial, view, entity, message)
  for (const values of steps.slice(0, -1)) yield* create(trial, view, entity, values)
  yield* openForm(trial, view, entity)
  yield* enter(trial, entity, steps.at(-1) ?? {})
  const { said } = yield* refused(trial, `one more than "${message}" allows`, message)
  yield* demand(said !== "", "refused without a word")
  return `${steps.length - 1} of ${entity.plural} were entered, one more was refused: ${said}`
})

/** Whether records of an entity have anything to do with the records of another. */
const pointsAt = (one: Entity, other: Entity): boolean => one.fields.some((field) => field.entity === other.id)

/** More than a rule allows is tried, and has to be refused in the rule's own words. */
export const refusesBreach = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const view = yield* viewOf(trial, place.view)
  const entity = yield* entityOf(trial, place.entity)
  const rule = ruleOf(trial.entities, entity, place.rule)
  if (rule === undefined) return yield* stumble(`${entity.plural} have no rule "${place.rule}"`)
  if (view._tag === "Booking") return yield* overbooks(trial, view)
  if (view._tag === "Order") return yield* overorders(trial, view, rule.message)
  for (const one of [entity, ...trial.entities.filter((other) => other !== entity && pointsAt(other, entity))]) {
    const told = yield* byEntering(trial, view, one, rule.message)
    if (told !== undefined) return told
  }
  return yield* stumble(`nothing that can be entered comes up against "${rule.message}"`)
})
