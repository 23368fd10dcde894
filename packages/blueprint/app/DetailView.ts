import { detailChooser, detailMarkup } from "../src/markup/DetailMarkup.ts"
import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import { addressFor, addressOf, recordsOf } from "../src/markup/Scene.ts"
import { mayChange } from "../src/markup/Viewpoint.ts"
import { titleOf } from "../src/markup/Wording.ts"
import type { Detail } from "../src/View.ts"
import type { App } from "./App.ts"
import { ask } from "./Dialog.ts"
import { fill } from "./Dom.ts"
import { editDialog } from "./EditDialog.ts"
import { takeStep } from "./Stepping.ts"

/** The record asked for in the address, as in `?key=sample-1`. */
export const askedKey = (): string | null => new URLSearchParams(location.search).get("key")

export const detailView = (app: App, view: typeof Detail.Type, main: HTMLElement): void => {
  const key = askedKey()
  const draw = () => {
    const { copy } = app.scene
    if (key === null) return fill(main, detailChooser(app.scene, view))
    const record = recordsOf(app.scene, view.entity).find((one) => one.key === key)
    if (record === undefined) {
      return fill(main, [
        h("h1", {}, view.title),
        h("p", { class: "empty" }, copy.notFound),
        h("p", {}, h("a", { href: addressOf(app.scene, view.id) }, copy.back))
      ])
    }
    const form = addressFor(app.scene, "Form", view.entity)
    const remove = () =>
      void ask(app.say("removeAsk", { name: titleOf(app.scene, record) }), { yes: copy.remove, no: copy.cancel })
        .then(async (yes) => {
          if (!yes) return
          if (!await app.write({ drop: [record] })) return
          app.toast(app.say("removed", { name: titleOf(app.scene, record) }), app.undo)
        })
    fill(
      main,
      detailMarkup(
        app.scene,
        view,
        record,
        !mayChange(app.scene, view.entity) ? null : [
          form === null
            ? button(copy.edit, "edit", { id: "edit-record", onclick: () => editDialog(app, view.entity, record) })
            : h(
              "a",
              {
                class: "button",
                id: "edit-record",
                href: `${form}?key=${encodeURIComponent(key)}`,
                "data-action": "edit"
              },
              copy.edit
            ),
          button(copy.remove, "remove", { id: "remove-record", class: "danger", onclick: remove })
        ],
        (step) => void takeStep(app, record, step)
      )
    )
  }
  app.onChange(draw)
  draw()
}
