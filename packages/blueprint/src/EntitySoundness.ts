import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import type { Entity } from "./Entity.ts"
import type { Field } from "./Field.ts"
import { computedFaults, ruleFaults } from "./RuleSoundness.ts"
import { sampleFaults } from "./SampleSoundness.ts"

type Blame = (place: string, problem: string) => ReadonlyArray<Fault>

const fieldFaults = (blueprint: Blueprint, entity: Entity, field: Field, at: number, blame: Blame) => {
  const place = `fields.${at}`
  const options = field.options?.map((option) => option.value) ?? []
  return [
    ...(entity.fields.findIndex((other) => other.id === field.id) < at
      ? blame(`${place}.id`, `"${field.id}" is used twice`)
      : []),
    ...(field.kind === "choice" && options.length === 0 ? blame(`${place}.options`, "a choice needs options") : []),
    ...(field.kind !== "choice" && field.options !== undefined
      ? blame(`${place}.options`, `a field of kind ${field.kind} has no options`)
      : []),
    ...options.flatMap((value, index) =>
      options.indexOf(value) < index ? blame(`${place}.options.${index}.value`, `"${value}" is used twice`) : []
    ),
    ...(field.kind === "reference" && !blueprint.entities.some((other) => other.id === field.entity)
      ? blame(`${place}.entity`, `no entity "${field.entity ?? ""}"`)
      : []),
    ...(field.kind !== "reference" && field.entity !== undefined
      ? blame(`${place}.entity`, `a field of kind ${field.kind} points at no entity`)
      : []),
    ...(field.minimum !== undefined && field.maximum !== undefined && field.minimum > field.maximum
      ? blame(`${place}.minimum`, "greater than the maximum")
      : []),
    ...(field.maxLength !== undefined && field.maxLength < 1 ? blame(`${place}.maxLength`, "less than 1") : [])
  ]
}

export const entityFaults = (blueprint: Blueprint, entity: Entity, path: string): ReadonlyArray<Fault> => {
  const blame: Blame = (place, problem) => [{ path: `${path}.${place}`, problem }]
  const status = entity.fields.find((field) => field.id === entity.status)
  return [
    ...(entity.fields.some((field) => field.id === entity.title) ? [] : blame("title", `no field "${entity.title}"`)),
    ...(entity.status === undefined || status?.kind === "choice"
      ? []
      : blame("status", status === undefined ? `no field "${entity.status}"` : "must be a choice field")),
    ...entity.fields.flatMap((field, at) => [
      ...fieldFaults(blueprint, entity, field, at, blame),
      ...computedFaults(blueprint, entity, field, `${path}.fields.${at}`)
    ]),
    ...ruleFaults(blueprint, entity, path),
    ...entity.samples.flatMap((_, at) => sampleFaults(blueprint, entity, at, path)),
    ...(entity.fields.length > 60 ? blame("fields", "more than 60") : []),
    ...(entity.samples.length > 200 ? blame("samples", "more than 200") : [])
  ]
}
