import { calendarMarkup, calendarMonth, type CalendarState } from "../src/markup/CalendarMarkup.ts"
import { tagOf } from "../src/markup/Wording.ts"
import { addMonths, firstWeekday } from "../src/Month.ts"
import { addDays, weekdayOf } from "../src/Slots.ts"
import type { Calendar } from "../src/views/TimeViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { editDialog } from "./EditDialog.ts"
import { today as dayHere } from "./Store.ts"

/** The same day of another month, or its last where the month is shorter. */
const inMonth = (day: string, month: string): string => {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  return `${month}-${day.slice(8)}` > last ? last : `${month}-${day.slice(8)}`
}

export const calendarView = (app: App, view: typeof Calendar.Type, main: HTMLElement): void => {
  const today = dayHere()
  const first = firstWeekday(tagOf(app.scene.locale))
  let state: CalendarState = { today, month: today.slice(0, 7), day: today, first }
  const add = (day: string) => editDialog(app, view.entity, null, { [view.date]: day })
  const show = (day: string, focus: boolean) => {
    state = { ...state, day, month: day.slice(0, 7) }
    draw()
    if (focus) document.getElementById(`${view.id}-${day}`)?.focus()
  }
  const keys = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element) || !event.target.matches(".day")) return
    const forth = document.dir === "rtl" ? -1 : 1
    const place = (weekdayOf(state.day) - first + 7) % 7
    const steps: Record<string, number> = {
      ArrowRight: forth,
      ArrowLeft: -forth,
      ArrowDown: 7,
      ArrowUp: -7,
      Home: -place,
      End: 6 - place
    }
    const pages: Record<string, number> = { PageUp: -1, PageDown: 1 }
    const [step, page] = [steps[event.key], pages[event.key]]
    if (step === undefined && page === undefined) return
    event.preventDefault()
    show(page === undefined ? addDays(state.day, step ?? 0) : inMonth(state.day, addMonths(state.month, page)), true)
  }
  fill(main, calendarMarkup(app.scene, view))
  const draw = () =>
    fill(
      region(main),
      calendarMonth(app.scene, view, state, {
        go: (toward) => show(toward === 0 ? dayHere() : inMonth(state.day, addMonths(state.month, toward)), false),
        keys,
        add,
        open: (record) => editDialog(app, view.entity, record)
      })
    )
  main.querySelector("[data-action=add]")?.addEventListener("click", () => add(state.day))
  app.onChange(draw)
  draw()
}
