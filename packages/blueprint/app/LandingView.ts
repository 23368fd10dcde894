import { landingMarkup, sectionId } from "../src/markup/LandingMarkup.ts"
import { h } from "../src/markup/Markup.ts"
import { entityOf, fieldsOf } from "../src/markup/Scene.ts"
import type { Landing } from "../src/View.ts"
import { type App, freshRecord } from "./App.ts"
import { fill, find } from "./Dom.ts"
import { completed, Editor } from "./Editor.ts"

export const landingView = (app: App, view: typeof Landing.Type, main: HTMLElement): void => {
  fill(main, landingMarkup(app.scene, view))
  for (const [index, section] of view.sections.entries()) {
    if (section._tag !== "Lead") continue
    const entity = entityOf(app.scene, section.entity)
    const id = sectionId(view, index)
    const editor = new Editor(app, main, `${id}-form`, fieldsOf(entity, section.fields))
    editor.onSubmit(async (values) => {
      if (!await editor.save({ put: [freshRecord(entity.id, completed(entity, values))] })) return
      const panel = find(main, `[data-lead="${id}"]`)
      fill(panel, h("p", { class: "thanks", tabindex: -1, role: "status" }, section.thanks))
      find(panel, ".thanks").focus()
    })
  }
}
