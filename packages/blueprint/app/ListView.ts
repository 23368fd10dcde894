import { listMarkup, listResults } from "../src/markup/ListMarkup.ts"
import { found, type ListState, startingState } from "../src/markup/ListState.ts"
import { entityOf } from "../src/markup/Scene.ts"
import { mayChange } from "../src/markup/Viewpoint.ts"
import { titleOf } from "../src/markup/Wording.ts"
import type { List } from "../src/View.ts"
import type { App } from "./App.ts"
import { ask } from "./Dialog.ts"
import { fill, find, onClick, region } from "./Dom.ts"
import { editDialog } from "./EditDialog.ts"
import { csvOf, download, jsonOf } from "./Exchange.ts"
import { importInto } from "./Importing.ts"
import { chooseStep } from "./Stepping.ts"

const tools = (app: App, view: typeof List.Type, main: HTMLElement): void => {
  const entity = entityOf(app.scene, view.entity)
  const copy = app.scene.copy
  const changing = mayChange(app.scene, entity.id)
  if (changing) onClick(main, "add", () => editDialog(app, entity.id, null))
  onClick(main, "export-csv", () => {
    download(`${entity.id}.csv`, "text/csv;charset=utf-8", csvOf(app.scene, entity))
    app.toast(`${copy.export}: ${entity.id}.csv`)
  })
  onClick(main, "export-json", () => {
    download(`${entity.id}.json`, "application/json", jsonOf(app.scene, entity))
    app.toast(`${copy.export}: ${entity.id}.json`)
  })
  if (!changing) return
  onClick(main, "undo-last", () => void app.undo())
  onClick(main, "redo-last", () => void app.redo())
  onClick(main, "import", () => importInto(app, entity))
  onClick(main, "reset", () => {
    void ask(copy.resetAsk, { yes: copy.reset, no: copy.cancel }).then(async (yes) => {
      if (!yes) return
      await app.reset()
      app.toast(copy.saved)
    })
  })
}

export const listView = (app: App, view: typeof List.Type, main: HTMLElement): void => {
  let state: ListState = startingState(view)
  fill(main, listMarkup(app.scene, view))
  const draw = () =>
    fill(
      region(main),
      listResults(app.scene, view, state, {
        sort: (field) => {
          const descending = state.sort.field === field && !state.sort.descending
          set({ sort: { field, descending } })
        },
        edit: (record) => editDialog(app, view.entity, record),
        remove: (record) => {
          const after = found(app.scene, view, state)
          const next = after[after.findIndex((other) => other.key === record.key) + 1]
          void app.write({ drop: [record] }).then((done) => {
            if (!done) return
            const focus = next === undefined ? `${view.id}-add` : `${view.id}-remove-${next.key}`
            document.getElementById(focus)?.focus()
            app.toast(app.say("removed", { name: titleOf(app.scene, record) }), app.undo)
          })
        },
        step: (record) => chooseStep(app, record),
        more: () => set({ limit: state.limit + 100 }),
        clear: () => {
          const form = find(main, "form.toolbar")
          if (form instanceof HTMLFormElement) form.reset()
          set({ search: "", filters: {}, reminder: "" })
          find(main, "[data-action=search]").focus()
        }
      })
    )
  const set = (change: Partial<ListState>) => {
    state = { ...state, ...change }
    draw()
  }
  const toolbar = find(main, "form.toolbar")
  const reminders = toolbar.querySelector<HTMLSelectElement>("[data-action=reminders]")
  const asked = new URLSearchParams(location.search).get("reminder")
  if (reminders !== null && asked !== null) {
    reminders.value = `is-${asked}`
    state = { ...state, reminder: reminders.value }
  }
  const words = new URLSearchParams(location.search).get("search") ?? ""
  const search = find(toolbar, "[data-action=search]")
  if (search instanceof HTMLInputElement) search.value = words
  state = { ...state, search: words }
  onClick(main, "print", () => {
    set({ limit: Infinity })
    print()
  })
  toolbar.addEventListener("input", (event) => {
    const control = event.target
    if (control instanceof HTMLInputElement) set({ search: control.value, limit: 100 })
    if (control instanceof HTMLSelectElement && control.dataset["action"] === "reminders") {
      set({ reminder: control.value, limit: 100 })
    } else if (control instanceof HTMLSelectElement) {
      set({ filters: { ...state.filters, [control.dataset["filter"] ?? ""]: control.value }, limit: 100 })
    }
  })
  toolbar.addEventListener("submit", (event) => event.preventDefault())
  tools(app, view, main)
  app.onChange(draw)
  draw()
}
