import { askedOf, startingValue } from "../Fit.ts"
import type { Form } from "../View.ts"
import type { Value } from "../Words.ts"
import { formId, recordForm } from "./FieldInput.ts"
import { heading } from "./Frame.ts"
import { type Child, h } from "./Markup.ts"
import { entityOf, fieldsOf, type Scene } from "./Scene.ts"
import { scopeValues } from "./Viewpoint.ts"

type FormView = typeof Form.Type

/** An empty form, or one filled with a record's values. */
export const formMarkup = (scene: Scene, view: FormView, values: Readonly<Record<string, Value>> | null): Child => {
  const entity = entityOf(scene, view.entity)
  const fields = askedOf(entity, fieldsOf(entity, view.fields), values === null)
  const filled = values ?? {
    ...Object.fromEntries(fields.map((field) => [field.id, startingValue(entity, field)])),
    ...scopeValues(scene.viewpoint, entity.id)
  }
  return [
    heading(view),
    h(
      "div",
      { class: "panel" },
      recordForm(scene, formId(view), entity, fields, filled, [
        h("button", { type: "submit", class: "main-button", "data-action": "save" }, view.submit)
      ])
    )
  ]
}
