import type { Field } from "../Field.ts"
import type { Value } from "../Words.ts"
import { choicesOf } from "./FieldInput.ts"
import type { Scene, Stored } from "./Scene.ts"
import { dateText, valueText } from "./Wording.ts"

export interface Group {
  readonly key: string
  readonly label: string
  readonly records: ReadonlyArray<Stored>
}

const keyOf = (field: Field, value: Value | undefined): string => {
  if (value === null || value === undefined || value === "") return ""
  return field.kind === "date" ? String(value).slice(0, 7) : String(value)
}

const labelOf = (scene: Scene, field: Field, key: string): string => {
  if (field.kind === "date") return dateText(scene.locale, `${key}-01`, { month: "long", year: "numeric" })
  if (field.kind === "number" || field.kind === "money") return valueText(scene, field, Number(key))
  return valueText(scene, field, key)
}

const known = (scene: Scene, field: Field): ReadonlyArray<{ readonly value: string; readonly label: string }> => {
  if (field.kind === "boolean") {
    return [{ value: "true", label: scene.copy.yes }, { value: "false", label: scene.copy.no }]
  }
  return field.kind === "choice" || field.kind === "reference" ? choicesOf(scene, field) : []
}

/** Records by the values of a field: every option of a choice, the months of a date; those without a value last. */
export const groupsOf = (scene: Scene, field: Field, records: ReadonlyArray<Stored>): ReadonlyArray<Group> => {
  const held = new Map<string, Array<Stored>>()
  for (const record of records) {
    const key = keyOf(field, record.values[field.id])
    held.set(key, [...held.get(key) ?? [], record])
  }
  const choices = known(scene, field)
  const found = [...held.keys()].filter((key) => key !== "" && !choices.some((choice) => choice.value === key))
  const numeric = new Intl.Collator("en", { numeric: true })
  return [
    ...choices.map((choice) => ({ key: choice.value, label: choice.label })),
    ...found.sort(numeric.compare).map((key) => ({ key, label: labelOf(scene, field, key) })),
    ...(held.has("") ? [{ key: "", label: scene.copy.none }] : [])
  ].map((group) => ({ ...group, records: held.get(group.key) ?? [] }))
}
