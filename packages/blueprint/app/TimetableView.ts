import { timetableMarkup, type TimetableState, timetableWeek } from "../src/markup/TimetableMarkup.ts"
import { tagOf } from "../src/markup/Wording.ts"
import { firstWeekday, weekStart } from "../src/Month.ts"
import { addDays } from "../src/Slots.ts"
import type { Timetable } from "../src/views/TimeViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { editDialog } from "./EditDialog.ts"
import { today as dayHere } from "./Store.ts"

export const timetableView = (app: App, view: typeof Timetable.Type, main: HTMLElement): void => {
  const today = dayHere()
  const first = firstWeekday(tagOf(app.scene.locale))
  let state: TimetableState = { today, week: weekStart(today, first), lane: "" }
  fill(main, timetableMarkup(app.scene, view))
  const set = (change: Partial<TimetableState>) => {
    state = { ...state, ...change }
    draw()
  }
  const draw = () =>
    fill(
      region(main),
      timetableWeek(app.scene, view, state, {
        go: (toward) => set({ week: toward === 0 ? weekStart(dayHere(), first) : addDays(state.week, 7 * toward) }),
        open: (record) => editDialog(app, view.entity, record)
      })
    )
  const lane = main.querySelector<HTMLSelectElement>("[data-action=lane]")
  lane?.addEventListener("change", () => set({ lane: lane.value }))
  lane?.form?.addEventListener("submit", (event) => event.preventDefault())
  main.querySelector("[data-action=add]")?.addEventListener(
    "click",
    () =>
      editDialog(
        app,
        view.entity,
        null,
        view.lane === undefined || state.lane === "" ? {} : { [view.lane]: state.lane }
      )
  )
  app.onChange(draw)
  draw()
}
