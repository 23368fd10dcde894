import { boardColumns, boardMarkup } from "../src/markup/BoardMarkup.ts"
import { entityOf, fieldOf, recordsOf, type Stored } from "../src/markup/Scene.ts"
import { mayChange } from "../src/markup/Viewpoint.ts"
import { titleOf } from "../src/markup/Wording.ts"
import type { Board } from "../src/View.ts"
import { type App, freshRecord } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { dragCards } from "./Dragging.ts"

export const boardView = (app: App, view: typeof Board.Type, main: HTMLElement): void => {
  const field = fieldOf(entityOf(app.scene, view.entity), view.group)
  fill(main, boardMarkup(app.scene, view))
  const move = (record: Stored, value: string) => {
    const column = field.options?.find((option) => option.value === value)
    if (column === undefined || record.values[field.id] === value) return
    const moved = freshRecord(record.entity, { ...record.values, [field.id]: value }, record.key)
    void app.write({ put: [moved] }).then((done) => {
      if (done) app.toast(app.say("moved", { name: titleOf(app.scene, record), column: column.label }), app.undo)
    })
  }
  const draw = () => fill(region(main), boardColumns(app.scene, view, move))
  if (mayChange(app.scene, view.entity)) {
    dragCards(region(main), (key, column) => {
      const record = recordsOf(app.scene, view.entity).find((one) => one.key === key)
      if (record !== undefined) move(record, column)
    })
  }
  app.onChange(draw)
  draw()
}
