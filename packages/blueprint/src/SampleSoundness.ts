import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import { relativeDays } from "./Days.ts"
import type { Entity } from "./Entity.ts"
import { misfitOf } from "./Fit.ts"
import { impliedCapacities, withImplied } from "./ImpliedCapacity.ts"
import { samplesOf } from "./markup/Scene.ts"
import { closureOf, conditionReads } from "./Reach.ts"
import { refusalOf } from "./Refusal.ts"

/** What is wrong with the values of one sample, each by itself. */
export const sampleFaults = (blueprint: Blueprint, entity: Entity, at: number, path: string): ReadonlyArray<Fault> => {
  const values = entity.samples[at] ?? {}
  const blame = (id: string, problem: string) => [{ path: `${path}.samples.${at}.${id}`, problem }]
  return [
    ...Object.keys(values).flatMap((id) => {
      const field = entity.fields.find((one) => one.id === id)
      if (field === undefined) return blame(id, `no field "${id}"`)
      return field.computed === undefined ? [] : blame(id, "is worked out, not given")
    }),
    ...entity.fields.flatMap((field) => {
      const value = values[field.id] ?? null
      if (field.computed !== undefined || field.kind === "date" && relativeDays(value) !== null) return []
      const misfit = misfitOf(field, field.kind === "boolean" ? value ?? false : value)
      if (misfit !== null) return blame(field.id, `does not fit: ${misfit.key}`)
      if (field.kind !== "reference" || value === null || value === "") return []
      const count = blueprint.entities.find((other) => other.id === field.entity)?.samples.length ?? 0
      const position = /^sample-([1-9]\d{0,5})$/.exec(String(value))?.[1]
      return position !== undefined && Number(position) <= count
        ? []
        : blame(field.id, `points at no sample of "${field.entity ?? ""}"`)
    })
  ]
}

/** A day like any other, on which the samples are tried; rules that hold on some days only are not. */
const someDay = "2030-05-15"

const withoutDaily = (entities: ReadonlyArray<Entity>): ReadonlyArray<Entity> =>
  entities.map((one) => {
    const { checks = [], steps: _, ...entity } = one
    const [first, ...rest] = checks.filter((check) =>
      !closureOf(entities, conditionReads(entities, entity.id, [...check.when, ...check.must])).includes(null)
    )
    return first === undefined ? entity : { ...entity, checks: [first, ...rest] }
  })

/** Samples that break the rules of their own app. Asked only of blueprints in which nothing else is wrong. */
export const brokenRules = (blueprint: Blueprint): ReadonlyArray<Fault> => {
  const entities = withoutDaily(withImplied(blueprint.entities, impliedCapacities(blueprint.views)))
  const put = entities.flatMap((entity) => samplesOf(entity, someDay))
  const refused = refusalOf(entities, [], { put }, someDay)
  if (refused === null) return []
  const place = entities.findIndex((entity) => entity.id === refused.entity)
  const at = Number(refused.record.replace("sample-", "")) - 1
  return [{
    path: `entities.${place}.samples.${at}${refused.field === undefined ? "" : `.${refused.field}`}`,
    problem: `breaks a rule: ${refused.message === undefined || refused.message === "" ? refused.key : refused.message}`
  }]
}
