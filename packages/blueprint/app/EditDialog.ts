import { startingValue } from "../src/Fit.ts"
import { recordForm } from "../src/markup/FieldInput.ts"
import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { entityOf, type Stored } from "../src/markup/Scene.ts"
import { type App, freshRecord } from "./App.ts"
import { openDialog } from "./Dialog.ts"
import { Editor } from "./Editor.ts"

/** Creates a record, or edits the one given, in a dialog over the page. */
export const editDialog = (app: App, entityId: string, record: Stored | null): void => {
  const entity = entityOf(app.scene, entityId)
  const { copy } = app.scene
  const values = record?.values ??
    Object.fromEntries(entity.fields.map((field) => [field.id, startingValue(entity, field)]))
  const dialog = openDialog(
    `${record === null ? copy.add : copy.edit}: ${entity.singular}`,
    recordForm(app.scene, "form_", entity, entity.fields, values, [
      h("button", { type: "submit", class: "main-button", "data-action": "save" }, copy.save),
      button(copy.cancel, "cancel", { onclick: () => dialog.close() })
    ])
  )
  new Editor(app, dialog, "form_", entity.fields).onSubmit(async (read) => {
    await app.write({ put: [freshRecord(entityId, { ...record?.values, ...read }, record?.key)] })
    dialog.close()
    app.toast(copy.saved)
  })
}
