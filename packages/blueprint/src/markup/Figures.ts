import { relativeDays } from "../Days.ts"
import type { Entity } from "../Entity.ts"
import type { Measure } from "../Expression.ts"
import type { Field } from "../Field.ts"
import { recordsOf, type Scene, type Stored } from "./Scene.ts"

/** Figures over a field of records; records in which it is empty are passed over. `null` where there is nothing to measure. */
export const measured = (
  records: ReadonlyArray<Stored>,
  measure: Measure,
  field: string | undefined
): number | string | null => {
  const values = field === undefined ?
    [] :
    records.map((record) => record.values[field]).filter((value) =>
      value !== null && value !== undefined && value !== ""
    )
  if (measure === "count") return field === undefined ? records.length : values.length
  const numbers = values.filter((value) => typeof value === "number")
  const sum = Number(numbers.reduce((total, value) => total + value, 0).toPrecision(12))
  if (measure === "sum") return sum
  if (measure === "average") return numbers.length === 0 ? null : sum / numbers.length
  const ordered = values.filter((value) => typeof value === "number" || typeof value === "string").sort((a, b) =>
    a < b ? -1 : 1
  )
  return (measure === "minimum" ? ordered[0] : ordered.at(-1)) ?? null
}

/** Whether the values of a field are not known before the day is; those worked out from the day are absent until then. */
export const isDaily = (scene: Scene, entity: Entity, field: Field): boolean =>
  scene.today === null &&
  (field.computed === undefined
    ? entity.samples.some((sample) => relativeDays(sample[field.id]) !== null)
    : recordsOf(scene, entity.id).every((record) => record.values[field.id] === null))
