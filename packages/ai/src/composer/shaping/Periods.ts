import type { Condition } from "@statex/blueprint/Expression"
import type { Period } from "@statex/blueprint/Rules"
import type { DraftField } from "../Draft.ts"
import { means, type StateMeaning, stateMeans } from "../families/Meanings.ts"
import type { ShapedEntity } from "./Ground.ts"
import { statesOf } from "./Options.ts"

const dates = (entity: ShapedEntity) =>
  entity.fields.filter((field) =>
    field.kind === "date" && !means(field.label, "birth") && entity.rules.computed[field.id] === undefined
  )

/** The date of an entity that says when it happens: the beginning, else the first date. */
export const dayOfEntity = (entity: ShapedEntity): DraftField | undefined =>
  dates(entity).find((field) => means(field.label, "from")) ?? dates(entity)[0]

/** From when to when a record lasts, as far as its fields say; undefined without a date. */
export const periodOf = (entity: ShapedEntity, minutes?: number): Period | undefined => {
  const days = dates(entity)
  const from = dayOfEntity(entity)
  if (from === undefined) return undefined
  const to = days.find((field) => field !== from && means(field.label, "to")) ??
    (means(from.label, "from") ? days.find((field) => field !== from) : undefined)
  const times = entity.fields.filter((field) => field.kind === "time")
  const toTime = times.find((field, at) => at > 0 && means(field.label, "to")) ?? times[1]
  const fromTime = times.find((field) => field !== toTime)
  const nights = to !== undefined && (means(from.label, "night") || means(to.label, "night"))
  return {
    from: from.id,
    ...(to === undefined ? {} : { to: to.id }),
    toIncluded: to !== undefined && !nights,
    ...(fromTime === undefined ? {} : { fromTime: fromTime.id }),
    ...(toTime === undefined ? {} : { toTime: toTime.id }),
    ...(fromTime !== undefined && toTime === undefined && to === undefined ? { minutes: minutes ?? 60 } : {})
  }
}

/** Values of the states that say so. */
export const statesThat = (entity: ShapedEntity, ...any: ReadonlyArray<StateMeaning>): ReadonlyArray<string> =>
  statesOf(entity).filter((option) => stateMeans(option.label, ...any)).map((one) => one.value)

/** The states in which a record is over: those that say so, else the last one. */
export const overStates = (entity: ShapedEntity): ReadonlyArray<string> => {
  const options = statesOf(entity)
  const said = statesThat(entity, "cancelled", "returned", "final")
  const last = options.at(-1)
  if (said.length > 0 && said.length < options.length) return said
  return last === undefined || options.length < 3 ? [] : [last.value]
}

const oneOf = (values: ReadonlyArray<string>): readonly [string, ...ReadonlyArray<string>] | undefined => {
  const [first, ...rest] = values
  return first === undefined ? undefined : [first, ...rest]
}

export const statusIs = (entity: ShapedEntity, values: ReadonlyArray<string>): ReadonlyArray<Condition> => {
  const some = oneOf(values)
  return entity.status === undefined || some === undefined
    ? []
    : [{ _tag: "Is", field: entity.status, values: some }]
}

export const statusIsNot = (entity: ShapedEntity, values: ReadonlyArray<string>): ReadonlyArray<Condition> => {
  const some = oneOf(values)
  return entity.status === undefined || some === undefined
    ? []
    : [{ _tag: "IsNot", field: entity.status, values: some }]
}
