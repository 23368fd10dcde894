import { dayAfter } from "../Days.ts"
import type { Field } from "../Field.ts"
import { mondayOf } from "../Slots.ts"
import type { Value } from "../Words.ts"
import { choicesOf } from "./FieldInput.ts"
import type { Scene, Stored } from "./Scene.ts"
import { dateText, valueText } from "./Wording.ts"

export interface Group {
  readonly key: string
  readonly label: string
  readonly records: ReadonlyArray<Stored>
}

/** How long the periods are in which dates are gathered. */
export type By = "day" | "week" | "month" | "year"

const periodOf: { readonly [K in By]: (day: string) => string } = {
  day: (day) => day,
  week: mondayOf,
  month: (day) => `${day.slice(0, 7)}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`
}

const written: { readonly [K in By]: Intl.DateTimeFormatOptions } = {
  day: { day: "numeric", month: "numeric", year: "numeric" },
  week: { day: "numeric", month: "numeric", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" }
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

const keyOf = (field: Field, value: Value | undefined, by: By): string => {
  if (value === null || value === undefined || value === "") return ""
  const key = String(value)
  return field.kind === "date" && isDay(key) ? periodOf[by](key) : key
}

/** The first days of all periods from the first to the last; at most 400, so that a date far off does no harm. */
export const periods = (first: string, last: string, by: By): ReadonlyArray<string> => {
  const days: Array<string> = []
  for (let day: string | null = first; day !== null && day <= last && days.length < 400;) {
    days.push(day)
    day = dayAfter(day, 1, `${by}s`)
  }
  return days
}

const labelOf = (scene: Scene, field: Field, key: string, by: By): string => {
  if (field.kind === "date") return isDay(key) ? dateText(scene.locale, key, written[by]) : valueText(scene, field, key)
  if (field.kind === "number" || field.kind === "money") return valueText(scene, field, Number(key))
  return valueText(scene, field, key)
}

const known = (scene: Scene, field: Field): ReadonlyArray<{ readonly value: string; readonly label: string }> => {
  if (field.kind === "boolean") {
    return [{ value: "true", label: scene.copy.yes }, { value: "false", label: scene.copy.no }]
  }
  return field.kind === "choice" || field.kind === "reference" ? choicesOf(scene, field) : []
}

/**
 * Records by the values of a field: every option of a choice, the periods of a date (those between that hold nothing too, where
 * `by` is given); those without a value last.
 */
export const groupsOf = (
  scene: Scene,
  field: Field,
  records: ReadonlyArray<Stored>,
  by?: By
): ReadonlyArray<Group> => {
  const held = new Map<string, Array<Stored>>()
  for (const record of records) {
    const key = keyOf(field, record.values[field.id], by ?? "month")
    const same = held.get(key)
    if (same === undefined) held.set(key, [record])
    else same.push(record)
  }
  const choices = known(scene, field)
  const numeric = new Intl.Collator("en", { numeric: true })
  const found = [...held.keys()].filter((key) => key !== "" && !choices.some((choice) => choice.value === key))
    .sort(numeric.compare)
  const days = by === undefined ? [] : found.filter(isDay)
  const all = days.length === 0
    ? found
    : [...new Set([...periods(days[0] ?? "", days.at(-1) ?? "", by ?? "month"), ...found])]
  return [
    ...choices.map((choice) => ({ key: choice.value, label: choice.label })),
    ...all.map((key) => ({ key, label: labelOf(scene, field, key, by ?? "month") })),
    ...(held.has("") ? [{ key: "", label: scene.copy.none }] : [])
  ].map((group) => ({ ...group, records: held.get(group.key) ?? [] }))
}
