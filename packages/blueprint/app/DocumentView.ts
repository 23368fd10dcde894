import { detailChooser } from "../src/markup/DetailMarkup.ts"
import { documentMarkup } from "../src/markup/DocumentMarkup.ts"
import { h } from "../src/markup/Markup.ts"
import { addressOf, recordsOf } from "../src/markup/Scene.ts"
import type { Document } from "../src/views/PublicViews.ts"
import type { App } from "./App.ts"
import { askedKey } from "./DetailView.ts"
import { fill, find } from "./Dom.ts"

export const documentView = (app: App, view: typeof Document.Type, main: HTMLElement): void => {
  const key = askedKey()
  const from = find(document, ".brand").textContent ?? ""
  const draw = () => {
    if (key === null) return fill(main, detailChooser(app.scene, view))
    const record = recordsOf(app.scene, view.entity).find((one) => one.key === key)
    if (record !== undefined) return fill(main, documentMarkup(app.scene, view, record, from, () => print()))
    fill(main, [
      h("h1", {}, view.title),
      h("p", { class: "empty" }, app.scene.copy.notFound),
      h("p", {}, h("a", { href: addressOf(app.scene, view.id) }, app.scene.copy.back))
    ])
  }
  app.onChange(draw)
  draw()
}
