import type { Blueprint } from "@statex/blueprint/Blueprint"
import { relativeDays } from "@statex/blueprint/Days"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import { misfitOf } from "@statex/blueprint/Fit"
import { impliedCapacities, withImplied } from "@statex/blueprint/ImpliedCapacity"
import type { Value } from "@statex/blueprint/Words"
import { fits, type Sample, type Samples } from "../samples/Trial.ts"
import { neutralValue } from "../samples/Values.ts"
import type { Shape } from "../shaping/Ground.ts"

const attempts = 8

const empty = (value: Value | undefined) => value === undefined || value === null || value === ""

const suits = (field: Field, value: Value): boolean =>
  field.kind === "date" && relativeDays(value) !== null ||
  misfitOf(field, field.kind === "boolean" ? value ?? false : value) === null

/** The same text told apart by a number, where a value may stand only once. */
const toldApart = (values: Sample, field: Field, taken: ReadonlySet<Value>, at: number): Value => {
  const value = values[field.id] ?? null
  if (empty(value) || !taken.has(value)) return value
  return field.kind === "number" || field.kind === "money" ? 1000 + at : `${String(value)} (${at + 1})`
}

/**
 * Samples of one entity that keep to what it keeps to now: values stay where they do, others are filled in anew, and a sample that
 * still breaks a rule gives up what is not required of it.
 */
export const settled = (blueprint: Blueprint, shape: Shape, id: string): Blueprint => {
  const entity = blueprint.entities.find((one) => one.id === id)
  const drafted = shape.entities.find((one) => one.id === id)
  if (entity === undefined || drafted === undefined) return blueprint
  const entities = withImplied(blueprint.entities, impliedCapacities(blueprint.views))
  let samples: Samples = new Map(blueprint.entities.map((one) => [one.id, one.id === id ? [] : one.samples]))
  const countOf = (other: string) => blueprint.entities.find((one) => one.id === other)?.samples.length ?? 0
  const fresh = (field: Field, at: number, attempt: number): Value => {
    const draft = drafted.fields.find((one) => one.id === field.id)
    return draft === undefined ? null : neutralValue(drafted, draft, { at, attempt, countOf, reading: shape.reading })
  }
  const moved = new Set(["date", "time", "reference"])
  const typed = entity.fields.filter((field) => field.computed === undefined)
  const bare = (values: Sample): Sample =>
    Object.fromEntries(
      Object.entries(values).filter(([key]) => typed.some((field) => field.id === key))
    )
  entity.samples.forEach((sample, at) => {
    const own = samples.get(id) ?? []
    const corrected = Object.fromEntries(typed.flatMap((field) => {
      const taken = new Set(own.map((one) => one[field.id] ?? null))
      const value = field.unique === true ? toldApart(sample, field, taken, at) : sample[field.id]
      if (value !== undefined && suits(field, value)) return [[field.id, value] as const]
      return value === undefined && !field.required ? [] : [[field.id, fresh(field, at, 0)] as const]
    }))
    const tries = [
      corrected,
      ...Array.from({ length: attempts }, (_, attempt) =>
        Object.fromEntries(typed.flatMap((field) => {
          const value = corrected[field.id]
          if (value === undefined) return []
          return [[field.id, moved.has(field.kind) && !empty(value) ? fresh(field, at, attempt + 1) : value] as const]
        }))),
      Object.fromEntries(
        typed.filter((field) => field.required).map((field) => [field.id, corrected[field.id] ?? null])
      )
    ]
    const kept = tries.find((values) => fits(entities, samples, id, own.length, values)) ?? corrected
    samples = new Map([...samples, [id, [...own, bare(kept)]]])
  })
  const settledEntity: Entity = { ...entity, samples: samples.get(id) ?? [] }
  return { ...blueprint, entities: blueprint.entities.map((one) => one.id === id ? settledEntity : one) }
}
