import { relativeDays } from "@statex/blueprint/Days"
import type { Entity } from "@statex/blueprint/Entity"
import type { Condition, Expression, Unit } from "@statex/blueprint/Expression"
import type { Value } from "@statex/blueprint/Words"
import { fits, type Sample, type Samples, seen } from "./Trial.ts"
import { relative } from "./Values.ts"

type Patch = Readonly<Record<string, Value>>

const inDays: Record<Unit, number> = { days: 1, weeks: 7, months: 31, years: 366 }

const fieldOf = (entity: Entity, id: string) => entity.fields.find((field) => field.id === id)

/** A date that a condition is about, so that it holds, or does not. */
const dayFor = (condition: Extract<Condition, { _tag: "OlderThan" | "Within" }>, hit: boolean, at: number): number => {
  const span = condition.amount * inDays[condition.unit]
  if (condition._tag === "OlderThan") return hit ? -span - 2 - at * 3 : -Math.min(1, span)
  return hit ? Math.min(span, 1 + at) : span + 20 + at
}

const numberFor = (relation: string, to: number, hit: boolean): number => {
  const up = relation === "above" || relation === "atLeast"
  return Math.max(0, up === hit ? to + 1 : relation === "below" ? hit ? to - 1 : to + 3 : hit ? to : to + 3)
}

/** The values that make a condition hold of a record, or fail; undefined where it follows from other records. */
const patchFor = (
  entity: Entity,
  condition: Condition,
  hit: boolean,
  at: number,
  constant: (expression: Expression) => Value
): Patch | undefined => {
  const field = fieldOf(entity, condition.field)
  if (field === undefined || field.computed !== undefined) return undefined
  switch (condition._tag) {
    case "OlderThan":
    case "Within":
      return { [field.id]: relative(dayFor(condition, hit, at)) }
    case "Compares": {
      const to = constant(condition.to)
      return typeof to === "number" ? { [field.id]: numberFor(condition.relation, to, hit) } : undefined
    }
    case "Is":
      return hit ? { [field.id]: condition.values[0] } : undefined
    case "IsNot": {
      const other = field.options?.find((option) => !condition.values.includes(option.value))
      return hit && other !== undefined ? { [field.id]: other.value } : undefined
    }
    case "Empty":
      return hit ? { [field.id]: null } : undefined
    case "Filled":
      return undefined
  }
}

/** Moves the end of a period along with its beginning, and the other way round. */
const shifted = (entity: Entity, values: Sample, patch: Patch): Patch => {
  const period = entity.capacities?.find((one) => one.period?.to !== undefined)?.period
  const pair = period?.to === undefined ? undefined : [period.from, period.to] as const
  const moved = pair?.find((id) => patch[id] !== undefined)
  if (pair === undefined || moved === undefined) return patch
  const days = (value: Value | undefined) => Number(/^today([+-]\d+)$/.exec(String(value))?.[1] ?? Number.NaN)
  const by = days(patch[moved]) - days(values[moved])
  const other = pair[0] === moved ? pair[1] : pair[0]
  const from = days(values[other])
  return Number.isNaN(by) || Number.isNaN(from) ? patch : { ...patch, [other]: relative(from + by) }
}

const replaced = (samples: Samples, id: string, at: number, values: Sample): Samples =>
  new Map(
    [...samples].map(([entity, list]) =>
      [entity, entity === id ? list.map((one, place) => place === at ? values : one) : list] as const
    )
  )

/** A sample that a condition shall hold of, or not. */
interface Aim {
  readonly entities: ReadonlyArray<Entity>
  readonly entity: Entity
  readonly at: number
  readonly condition: Condition
  readonly hit: boolean
}

/** The record of another entity that a computed date follows from, made older or younger. */
const throughOthers = (samples: Samples, aim: Aim): Samples | undefined => {
  const { at, condition, entities, entity, hit } = aim
  const computed = fieldOf(entity, condition.field)?.computed
  if (computed === undefined || condition._tag !== "OlderThan" && condition._tag !== "Within") {
    return underStock(samples, aim)
  }
  if (computed._tag === "Through") {
    const target = entities.find((one) => one.id === fieldOf(entity, computed.reference)?.entity)
    const place = Number(String(samples.get(entity.id)?.[at]?.[computed.reference]).replace("sample-", "")) - 1
    return target === undefined || Number.isNaN(place)
      ? undefined
      : throughOthers(samples, {
        ...aim,
        entity: target,
        at: place,
        condition: { ...condition, field: computed.field }
      })
  }
  if (computed._tag !== "Rollup" || computed.field === undefined) return undefined
  const { entity: other, field, reference } = computed
  let next = samples
  let touched = 0
  for (const [place, values] of (samples.get(other) ?? []).entries()) {
    if (values[reference] !== `sample-${at + 1}`) continue
    if (!hit && touched > 0) break
    const owner = entities.find((one) => one.id === other)
    const patch = { [field]: relative(dayFor(condition, hit, touched)) }
    const fresh = { ...values, ...(owner === undefined ? patch : shifted(owner, values, patch)) }
    if (!fits(entities, next, other, place, fresh)) return undefined
    next = replaced(next, other, place, fresh)
    touched++
  }
  return touched === 0 ? undefined : next
}

/** Lowers or raises what a counted stock begins with, until it lies below or above its minimum. */
const underStock = (samples: Samples, { at, condition, entities, entity, hit }: Aim): Samples | undefined => {
  const computed = fieldOf(entity, condition.field)?.computed
  if (condition._tag !== "Compares" || computed?._tag !== "Arithmetic") return undefined
  const own = [computed.terms[0], ...computed.terms[0]._tag === "Arithmetic" ? computed.terms[0].terms : []]
    .find((term) => term._tag === "Own")
  const { held, records } = seen(entities, samples)
  const record = records(entity.id)[at]
  const values = samples.get(entity.id)?.[at]
  if (own?._tag !== "Own" || record === undefined || values === undefined) return undefined
  const [now, to, begun] = [held.value(record, condition.field), held.of(condition.to, record), values[own.field]]
  if (typeof now !== "number" || typeof to !== "number" || typeof begun !== "number") return undefined
  const fresh = { ...values, [own.field]: begun + numberFor(condition.relation, to, hit) - now }
  return fits(entities, samples, entity.id, at, fresh) ? replaced(samples, entity.id, at, fresh) : undefined
}

/** A day of the calendar is near today for a while only; one counted from today always is. */
const isLasting = (entity: Entity, condition: Condition, values: Sample): boolean =>
  condition._tag !== "Within" || fieldOf(entity, condition.field)?.computed !== undefined ||
  relativeDays(values[condition.field] ?? null) !== null

const tried = (
  entities: ReadonlyArray<Entity>,
  samples: Samples,
  entity: Entity,
  when: ReadonlyArray<Condition>,
  hit: boolean,
  spare: number | undefined
): readonly [Samples, number | undefined] => {
  const holds = (from: Samples, at: number) => {
    const { held, records } = seen(entities, from)
    const record = records(entity.id)[at]
    return record !== undefined && held.holds(when, record)
  }
  const list = samples.get(entity.id) ?? []
  const already = list.findIndex((values, at) =>
    at !== spare && holds(samples, at) === hit &&
    (!hit || when.every((condition) => isLasting(entity, condition, values)))
  )
  if (already !== -1) return [samples, already]
  for (const [at, values] of list.entries()) {
    if (at === spare) continue
    const { held, records } = seen(entities, samples)
    const record = records(entity.id)[at]
    if (record === undefined) continue
    // A miss fails its first condition, a hit holds all of them.
    const asked = hit ? when : when.slice(0, 1)
    let next: Samples | undefined = samples
    let patch: Patch = {}
    for (const condition of asked) {
      const own = patchFor(entity, condition, hit, at, (expression) => held.of(expression, record))
      if (own !== undefined) patch = { ...patch, ...own }
      else if (next !== undefined && fieldOf(entity, condition.field)?.computed !== undefined) {
        next = throughOthers(next, { entities, entity, at, condition, hit })
      }
    }
    if (next === undefined) continue
    const base = next.get(entity.id)?.[at] ?? values
    const moved = { ...base, ...shifted(entity, base, patch) }
    if (!fits(entities, next, entity.id, at, moved)) continue
    const whole = replaced(next, entity.id, at, moved)
    if (holds(whole, at) === hit) return [whole, at]
  }
  return [samples, undefined]
}

/** Samples in which every reminder points out at least one record and passes over at least one. */
export const reminded = (entities: ReadonlyArray<Entity>, samples: Samples): Samples =>
  entities.reduce((all: Samples, entity) =>
    (entity.reminders ?? []).reduce((now: Samples, { when }) => {
      const [hit, at] = tried(entities, now, entity, when, true, undefined)
      return tried(entities, hit, entity, when, false, at)[0]
    }, all), samples)
