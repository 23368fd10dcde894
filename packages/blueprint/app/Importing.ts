import type { Entity } from "../src/Entity.ts"
import { button } from "../src/markup/Frame.ts"
import { h } from "../src/markup/Markup.ts"
import type { Stored } from "../src/markup/Scene.ts"
import { numberText, refusalText } from "../src/markup/Wording.ts"
import type { App } from "./App.ts"
import { openDialog } from "./Dialog.ts"
import { type Imported, importOf } from "./Exchange.ts"

const largest = 5_000_000

const read = async (app: App, entity: Entity, file: File): Promise<Imported | null> => {
  try {
    return file.size > largest ? null : importOf(app.scene, entity, await file.text())
  } catch {
    return null
  }
}

const mostTries = 50

/** Leaves out the rows that the rules refuse and writes the others at once; none where what is refused is no single row. */
const written = async (app: App, result: Imported): Promise<Imported> => {
  let { records, rows, refused } = result
  for (let tries = 0; records.length > 0; tries++) {
    const reason = await app.attempt({ put: records })
    if (reason === null) break
    const about = (one: Stored) => one.entity === reason.entity && one.key === reason.record
    const at = tries < mostTries ? records.findIndex(about) : -1
    const left = (_: unknown, index: number) => at >= 0 && index !== at
    const label = refusalText(app.scene, reason)
    refused = [...refused, ...rows.filter((_, index) => !left(_, index)).map((row) => ({ row, label }))]
    records = records.filter(left)
    rows = rows.filter(left)
  }
  return { records, rows, refused }
}

const report = (app: App, result: Imported | null): void => {
  const { copy, locale } = app.scene
  const count = (amount: number) => numberText(locale, amount)
  if (result !== null && result.refused.length === 0) {
    return app.toast(app.say("imported", { count: count(result.records.length) }), app.undo)
  }
  const refused = result?.refused ?? []
  const dialog = openDialog(copy.import, [
    h("p", {}, app.say("imported", { count: count(result?.records.length ?? 0) })),
    h("p", {}, app.say("importFailed", { count: count(Math.max(refused.length, result === null ? 1 : 0)) })),
    h("ul", {}, refused.slice(0, 20).map(({ row, label }) => h("li", {}, `${count(row)}: ${label}`))),
    h("div", { class: "buttons" }, button(copy.close, "close", { class: "main-button", onclick: () => dialog.close() }))
  ])
}

/** Asks for a CSV or JSON file, then says how many rows came in and which did not. */
export const importInto = (app: App, entity: Entity): void => {
  const { copy } = app.scene
  const choose = (event: Event) => {
    const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined
    if (file === undefined) return
    void read(app, entity, file).then(async (result) => {
      const done = result === null ? null : await written(app, result)
      dialog.close()
      report(app, done)
    })
  }
  const dialog = openDialog(`${copy.import}: ${entity.plural}`, [
    h(
      "div",
      { class: "field" },
      h("label", { for: "import-file" }, "CSV · JSON"),
      h("input", { type: "file", id: "import-file", accept: ".csv,.json,text/csv,application/json", onchange: choose })
    ),
    h("div", { class: "buttons" }, button(copy.cancel, "cancel", { onclick: () => dialog.close() }))
  ])
}
