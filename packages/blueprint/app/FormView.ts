import { askedOf } from "../src/Fit.ts"
import { formId } from "../src/markup/FieldInput.ts"
import { formMarkup } from "../src/markup/FormMarkup.ts"
import { h } from "../src/markup/Markup.ts"
import { addressOf, entityOf, fieldsOf, recordsOf } from "../src/markup/Scene.ts"
import type { Form } from "../src/View.ts"
import { type App, freshRecord } from "./App.ts"
import { askedKey } from "./DetailView.ts"
import { fill } from "./Dom.ts"
import { completed, Editor } from "./Editor.ts"
import { fillPresets } from "./Preset.ts"
import { leaveWord } from "./Word.ts"

export const formView = (app: App, view: typeof Form.Type, main: HTMLElement): void => {
  const entity = entityOf(app.scene, view.entity)
  const key = askedKey()
  const record = recordsOf(app.scene, view.entity).find((one) => one.key === key)
  if (key !== null && record === undefined) {
    return fill(main, [h("h1", {}, view.title), h("p", { class: "empty" }, app.scene.copy.notFound)])
  }
  fill(main, formMarkup(app.scene, view, record?.values ?? null))
  const editor = new Editor(
    app,
    main,
    formId(view),
    askedOf(entity, fieldsOf(entity, view.fields), record === undefined)
  )
  if (record === undefined) fillPresets(app.scene, editor.fields, editor.form)
  editor.onSubmit(async (read) => {
    const saved = freshRecord(
      entity.id,
      record === undefined ? completed(entity, read) : { ...record.values, ...read },
      key ?? undefined
    )
    if (!await editor.save({ put: [saved] })) return
    if (view.next === view.id) {
      editor.clear()
      return app.toast(app.scene.copy.saved, app.undo)
    }
    leaveWord(app.scene.copy.saved)
    const detail = app.scene.views.some((other) =>
      other.id === view.next && other.kind === "Detail" && other.entity === entity.id
    )
    location.assign(`${addressOf(app.scene, view.next)}${detail ? `?key=${encodeURIComponent(saved.key)}` : ""}`)
  })
}
