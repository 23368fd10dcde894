import { askedOf, startingValue } from "../src/Fit.ts"
import { recordForm } from "../src/markup/FieldInput.ts"
import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { entityOf, type Stored } from "../src/markup/Scene.ts"
import { scopeValues } from "../src/markup/Viewpoint.ts"
import { type App, freshRecord } from "./App.ts"
import { openDialog } from "./Dialog.ts"
import { completed, Editor } from "./Editor.ts"

/** Creates a record, or edits the one given, in a dialog over the page. */
export const editDialog = (
  app: App,
  entityId: string,
  record: Stored | null,
  preset: Stored["values"] = {}
): void => {
  const entity = entityOf(app.scene, entityId)
  const fields = askedOf(entity, entity.fields, record === null)
  const { copy } = app.scene
  const values = record?.values ?? {
    ...Object.fromEntries(fields.map((field) => [field.id, startingValue(entity, field)])),
    ...scopeValues(app.scene.viewpoint, entityId),
    ...preset
  }
  const dialog = openDialog(
    `${record === null ? copy.add : copy.edit}: ${entity.singular}`,
    recordForm(app.scene, "form_", entity, fields, values, [
      h("button", { type: "submit", class: "main-button", "data-action": "save" }, copy.save),
      button(copy.cancel, "cancel", { onclick: () => dialog.close() })
    ])
  )
  const editor = new Editor(app, dialog, "form_", fields)
  editor.onSubmit(async (read) => {
    if (
      !await editor.save({
        put: [
          freshRecord(
            entityId,
            record === null ? { ...completed(entity, preset), ...read } : { ...record.values, ...read },
            record?.key
          )
        ]
      })
    ) return
    dialog.close()
    app.toast(copy.saved, app.undo)
  })
}
