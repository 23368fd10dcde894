import type { Entity } from "@statex/blueprint/Entity"
import { refusalOf } from "@statex/blueprint/Refusal"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import type { Stumbled } from "../User.ts"
import { overbooks } from "./Booking.ts"
import { breaching, isBy } from "./Breaching.ts"
import { create, openEdit, openForm, refused } from "./Forms.ts"
import { overorders } from "./Ordering.ts"
import { demand, enter, entityOf, known, stumble, type Trial, viewOf } from "./Trial.ts"
import { changeOf, type Known, valuesFor } from "./Values.ts"

interface Place {
  readonly view: string
  readonly entity: string
  readonly rule: string
}

const ruleOf = (entities: ReadonlyArray<Entity>, own: Entity, id: string) =>
  [own, ...entities].flatMap((entity) => [
    ...(entity.checks ?? []),
    ...(entity.limits ?? []),
    ...(entity.capacities ?? [])
  ]).find((rule) => rule.id === id)

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

/** Where everybody takes one place only, it takes more people than the samples have to fill them all. */
const morePeople = 12

/** Enters more of what the records must point at first, and tells what is known then. */
const withMorePeople = Effect.fnUntraced(function*(trial: Trial, entity: Entity) {
  const target = entity.fields.find((field) => field.kind === "reference" && field.required)
  const people = trial.entities.find((one) => one.id === target?.entity)
  const view = trial.blueprint.views.find((one) => one._tag === "List" && one.entity === people?.id)
  if (people === undefined || view === undefined || people.fields.some((field) => field.kind === "reference")) {
    return yield* known(trial)
  }
  for (let count = 0; count < morePeople; count++) yield* create(trial, view, people)
  return yield* known(trial)
})

/** Comes up against the rule by entering records of one entity; `undefined` where that cannot be done. */
const byEntering = Effect.fnUntraced(function*(trial: Trial, view: View, entity: Entity, message: string) {
  const fields = yield* ifAny(openForm(trial, view, entity))
  if (fields === undefined) return yield* byEditing(trial, view, entity, message)
  const asked = entity.fields.filter((field) => fields.includes(field.id)).map(({ id }) => id)
  const plan = (ground: Known) => breaching(ground, { entity, fields: asked, message, next: trial.next })
  const steps = plan(yield* known(trial)) ?? plan(yield* withMorePeople(trial, entity))
  if (steps === undefined) return yield* byEditing(trial, view, entity, message)
  const list = trial.blueprint.views.find((one) => one._tag === "List" && one.entity === entity.id)
  for (const values of steps.slice(0, -1)) yield* create(trial, list ?? view, entity, values)
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
