import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import type { Entity } from "./Entity.ts"
import { expressionFaults, sortOf } from "./ExpressionSoundness.ts"
import type { Field } from "./Field.ts"
import { chosen, Names, numeric } from "./Names.ts"
import { closureOf, readsOf } from "./Reach.ts"
import type { Capacity, Limit, StatusStep } from "./Rules.ts"

const computable = ["number", "money", "date", "text", "boolean"]

/** What is wrong with a field that comes by itself. */
export const computedFaults = (
  blueprint: Blueprint,
  entity: Entity,
  field: Field,
  path: string
): ReadonlyArray<Fault> => {
  const { entities } = blueprint
  const { computed, kind, numbered, unique } = field
  const blame = (place: string, problem: string) => [{ path: `${path}.${place}`, problem }]
  if (numbered !== undefined && kind !== "text") return blame("numbered", `a field of kind ${kind} is not numbered`)
  if (computed === undefined) {
    const plain = kind === "boolean" || kind === "longText"
    return unique === true && plain ? blame("unique", `a field of kind ${kind} cannot be unique`) : []
  }
  if (!computable.includes(kind)) return blame("computed", `a field of kind ${kind} is not worked out`)
  if (numbered !== undefined || unique === true) {
    return blame("computed", "what is worked out is neither unique nor numbered")
  }
  const circular = closureOf(entities, readsOf(entities, entity.id, computed)).some((read) =>
    read?.entity === entity.id && read.field === field.id
  )
  return [
    ...expressionFaults(entities, entity, computed, sortOf(kind), `${path}.computed`),
    ...(circular ? blame("computed", "is worked out of itself") : [])
  ]
}

const stepFaults = (names: Names, step: StatusStep, at: number): ReadonlyArray<Fault> => {
  const { entity, path } = names
  const options = entity.fields.find((field) => field.id === entity.status)?.options?.map((option) => option.value) ??
    []
  const known = (place: string, state: string) =>
    options.includes(state) ? [] : [{ path: `${path}.steps.${at}.${place}`, problem: `no state "${state}"` }]
  return [
    ...(entity.status === undefined ? [{ path: `${path}.steps`, problem: "steps need a status" }] : []),
    ...step.from.flatMap((state, index) => known(`from.${index}`, state)),
    ...known("to", step.to),
    ...(step.from.includes(step.to) ? [{ path: `${path}.steps.${at}.to`, problem: "a step leads elsewhere" }] : []),
    ...names.many(`steps.${at}.needs`, step.needs ?? []),
    ...names.where(`steps.${at}.when`, step.when)
  ]
}

const limitFaults = (names: Names, limit: Limit, at: number): ReadonlyArray<Fault> => {
  const place = `${names.path}.limits.${at}`
  const number = (part: "value" | "atLeast" | "atMost") =>
    expressionFaults(names.entities, names.entity, limit[part], "number", `${place}.${part}`)
  return [
    ...number("value"),
    ...number("atLeast"),
    ...number("atMost"),
    ...(limit.atLeast === undefined && limit.atMost === undefined ? [{ path: place, problem: "has no bound" }] : [])
  ]
}

const capacityFaults = (names: Names, capacity: Capacity, at: number): ReadonlyArray<Fault> => {
  const place = `capacities.${at}`
  const { amount, per, period, size, unless } = capacity
  return [
    ...names.many(`${place}.per`, per),
    ...names.one(`${place}.amount`, amount, numeric),
    ...expressionFaults(names.entities, names.entity, size, "number", `${names.path}.${place}.size`),
    ...names.where(`${place}.unless`, unless),
    ...(period === undefined ? [] : [
      ...names.one(`${place}.period.from`, period.from, ["date"]),
      ...names.one(`${place}.period.to`, period.to, ["date"]),
      ...names.one(`${place}.period.fromTime`, period.fromTime, ["time"]),
      ...names.one(`${place}.period.toTime`, period.toTime, ["time"]),
      ...(period.minutes !== undefined && period.fromTime === undefined
        ? [{ path: `${names.path}.${place}.period.minutes`, problem: "minutes need a time to begin at" }]
        : [])
    ])
  ]
}

const twice = (path: string, list: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<Fault> =>
  list.flatMap(({ id }, at) =>
    list.findIndex((one) => one.id === id) < at ? [{ path: `${path}.${at}.id`, problem: `"${id}" is used twice` }] : []
  )

export const ruleFaults = (blueprint: Blueprint, entity: Entity, path: string): ReadonlyArray<Fault> => {
  const names = new Names(blueprint.entities, entity, path)
  const { capacities = [], checks = [], limits = [], reminders = [], steps = [] } = entity
  return [
    ...twice(`${path}.capacities`, capacities),
    ...twice(`${path}.checks`, checks),
    ...twice(`${path}.limits`, limits),
    ...twice(`${path}.reminders`, reminders),
    ...steps.flatMap((step, at) => stepFaults(names, step, at)),
    ...checks.flatMap((check, at) => [
      ...names.where(`checks.${at}.when`, check.when),
      ...names.where(`checks.${at}.must`, check.must)
    ]),
    ...limits.flatMap((limit, at) => limitFaults(names, limit, at)),
    ...capacities.flatMap((capacity, at) => capacityFaults(names, capacity, at)),
    ...reminders.flatMap((reminder, at) => names.where(`reminders.${at}.when`, reminder.when))
  ]
}

/** What is wrong with those who use the app. */
export const personaFaults = (blueprint: Blueprint): ReadonlyArray<Fault> =>
  (blueprint.personas ?? []).flatMap((persona, at) => {
    const path = `personas.${at}`
    const scopes = (persona.scope ?? []).map((scope) => {
      const entity = blueprint.entities.find((one) => one.id === scope.entity)
      return { scope, entity, field: entity?.fields.find((field) => field.id === scope.field) }
    })
    const from = (field: Field | undefined) => field?.entity ?? JSON.stringify(field?.options?.map((one) => one.value))
    const first = scopes.find((scope) => scope.field !== undefined)?.field
    return [
      ...(blueprint.personas?.findIndex((other) => other.id === persona.id) !== at
        ? [{ path: `${path}.id`, problem: `"${persona.id}" is used twice` }]
        : []),
      ...persona.views.flatMap((id, index) => [
        ...(blueprint.views.some((view) => view.id === id)
          ? []
          : [{ path: `${path}.views.${index}`, problem: `no view "${id}"` }]),
        ...(persona.views.indexOf(id) < index
          ? [{ path: `${path}.views.${index}`, problem: `"${id}" is named twice` }]
          : [])
      ]),
      ...scopes.flatMap(({ scope, entity, field }, index) => {
        const place = `${path}.scope.${index}`
        if (entity === undefined) return [{ path: `${place}.entity`, problem: `no entity "${scope.entity}"` }]
        return [
          ...new Names(blueprint.entities, entity, place).one("field", scope.field, chosen),
          ...(scopes.findIndex((other) => other.scope.entity === scope.entity) < index
            ? [{ path: `${place}.entity`, problem: `"${scope.entity}" has a scope already` }]
            : []),
          ...(field !== undefined && from(field) !== from(first)
            ? [{ path: `${place}.field`, problem: "does not choose from the same as the first" }]
            : [])
        ]
      }),
      ...(persona.readOnly ?? []).flatMap((id, index) =>
        blueprint.entities.some((one) => one.id === id)
          ? []
          : [{ path: `${path}.readOnly.${index}`, problem: `no entity "${id}"` }]
      )
    ]
  })
