import type { Field } from "../src/Field.ts"
import { misfitOf } from "../src/Fit.ts"
import { inputText } from "../src/markup/FieldInput.ts"
import type { Scene } from "../src/markup/Scene.ts"
import type { Value } from "../src/Words.ts"
import { imported } from "./Reading.ts"

/** What the address fills in, as in `?table=5`: by a field's name, or, for references, by that of the entity meant. */
export const presetsOf = (
  scene: Scene,
  fields: ReadonlyArray<Field>,
  asked: URLSearchParams
): Readonly<Record<string, Value>> =>
  Object.fromEntries(fields.flatMap((field) => {
    const given = asked.get(field.id) ?? (field.kind === "reference" ? asked.get(field.entity ?? "") : null)
    if (given === null || field.computed !== undefined) return []
    const value = imported(scene, field, given)
    const known = field.kind !== "reference" ||
      scene.records.some((record) => record.entity === field.entity && record.key === value)
    return value !== null && known && misfitOf(field, value) === null ? [[field.id, value]] : []
  }))

/** Fills in the controls of a form with what the address of the page says. */
export const fillPresets = (scene: Scene, fields: ReadonlyArray<Field>, form: HTMLFormElement): void => {
  for (const [id, value] of Object.entries(presetsOf(scene, fields, new URLSearchParams(location.search)))) {
    const control = form.elements.namedItem(id)
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value === true
    else if (control !== null && "value" in control) control.value = inputText(scene, value)
  }
}
