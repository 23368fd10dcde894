import { bookingMarkup } from "../src/markup/BookingMarkup.ts"
import { bookingPlan, type BookingState, dayPlan, firstFreeDay } from "../src/markup/BookingPlan.ts"
import { formId } from "../src/markup/FieldInput.ts"
import { h } from "../src/markup/Markup.ts"
import { entityOf, fieldsOf, type Stored } from "../src/markup/Scene.ts"
import { dateText } from "../src/markup/Wording.ts"
import type { Change } from "../src/Refusal.ts"
import { addDays, mondayOf } from "../src/Slots.ts"
import type { Booking } from "../src/View.ts"
import { type App, freshRecord } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { completed, Editor } from "./Editor.ts"
import { fillPresets, presetsOf } from "./Preset.ts"

type View = typeof Booking.Type

const clock = (): { readonly today: string; readonly now: string } => {
  const at = new Date()
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString()
  return { today: local.slice(0, 10), now: local.slice(11, 16) }
}

/** Books a place; whether one is left is decided in the store, at the moment of writing. `null` while something is not chosen. */
const booking = (app: App, view: View, state: BookingState, values: Stored["values"]): Change | null => {
  const { day, time, resource } = state
  if (day === null || time === null || resource === "") return null
  const entity = entityOf(app.scene, view.entity)
  const whole = { ...values, [view.date]: day, [view.time]: time, ...(view.resource && { [view.resource]: resource }) }
  return { put: [freshRecord(entity.id, completed(entity, whole))] }
}

export const bookingView = (app: App, view: View, main: HTMLElement): void => {
  const entity = entityOf(app.scene, view.entity)
  const { today } = clock()
  let state: BookingState = { ...clock(), week: mondayOf(today), day: null, time: null, resource: null }
  fill(main, bookingMarkup(app.scene, view))
  const asked = view.fields.filter((id) => id !== view.date && id !== view.time && id !== view.resource)
  const editor = new Editor(app, main, formId(view), fieldsOf(entity, asked))
  const resources = view.resource === undefined
    ? null
    : main.querySelector<HTMLSelectElement>(`#${view.id}-for_${view.resource}`)

  const settle = (start: string) => {
    const day = firstFreeDay(app.scene, view, state, start)
    state = { ...state, day, week: mondayOf(day ?? start), time: null }
  }
  const draw = () => {
    state = { ...state, ...clock() }
    if (state.day !== null && !dayPlan(app.scene, view, state, state.day).some((slot) => slot.left > 0)) {
      settle(state.today)
    }
    fill(
      region(main),
      bookingPlan(app.scene, view, state, {
        week: (days) => {
          const week = addDays(state.week, days)
          const day = firstFreeDay(app.scene, view, state, week < state.today ? state.today : week)
          state = { ...state, week, day: day !== null && mondayOf(day) === week ? day : null, time: null }
          draw()
        },
        day: (day) => {
          state = { ...state, day, time: null }
          draw()
        },
        time: (time) => {
          state = { ...state, time }
        }
      })
    )
  }
  if (resources !== null) {
    resources.options[0]?.remove()
    const field = fieldsOf(entity, [view.resource ?? ""])
    const preset = presetsOf(app.scene, field, new URLSearchParams(location.search))[view.resource ?? ""]
    if (typeof preset === "string") resources.value = preset
    state = { ...state, resource: resources.value }
    resources.addEventListener("change", () => {
      state = { ...state, resource: resources.value, time: null }
      draw()
    })
  }
  fillPresets(app.scene, editor.fields, editor.form)
  settle(today)
  editor.onSubmit(async (values) => {
    const { day, time } = state
    if (day === null || time === null) {
      app.toast(day === null ? app.scene.copy.chooseDay : app.scene.copy.chooseTime)
      const first = region(main).querySelector<HTMLElement>(
        `input[name="${view.id}-${day === null ? "day" : "time"}"]:enabled`
      )
      return first?.focus()
    }
    const change = booking(app, view, state, values)
    if (change === null || !await editor.save(change)) return
    editor.clear()
    state = { ...state, time: null }
    draw()
    const done = region(main, "done")
    const words = app.say("booked", { day: dateText(app.scene.locale, day, { dateStyle: "full" }), time })
    fill(done, h("p", {}, words))
    done.focus()
  })
  app.onChange(draw)
  draw()
}
