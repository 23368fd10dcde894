import { evaluationOf } from "../Evaluation.ts"
import { addDays, mondayOf, placesLeft, slotsOf, weekdayOf } from "../Slots.ts"
import type { Booking } from "../View.ts"
import { button } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { recordsOf, type Scene } from "./Scene.ts"
import { dateText, say } from "./Wording.ts"

type BookingView = typeof Booking.Type

/** `today` and `time` come from the clock of whoever books; `week` is the Monday of the week shown. */
export interface BookingState {
  readonly today: string
  readonly now: string
  readonly week: string
  readonly day: string | null
  readonly time: string | null
  readonly resource: string | null
}

export interface BookingActions {
  readonly week: (days: number) => void
  readonly day: (day: string) => void
  readonly time: (time: string) => void
}

const tile = (
  name: string,
  value: string,
  parts: { readonly title: string; readonly note: string },
  state: { readonly checked: boolean; readonly disabled: boolean },
  choose: ((value: string) => void) | null
): Markup =>
  h(
    "label",
    { class: "tile" },
    h("input", {
      type: "radio",
      name,
      value,
      id: `${name}-${value}`,
      checked: state.checked,
      disabled: state.disabled,
      onchange: choose === null ? undefined : () => choose(value)
    }),
    h("span", { class: "tile-face" }, h("b", {}, parts.title), h("small", {}, parts.note))
  )

/** Places left at each time of a day; times that have passed have none. */
export const dayPlan = (scene: Scene, view: BookingView, state: BookingState, day: string) => {
  const left = placesLeft(view, recordsOf(scene, view.entity), evaluationOf(scene))
  return slotsOf(view).map((time) => {
    const past = day < state.today || (day === state.today && time <= state.now)
    return { time, left: past ? 0 : left({ day, time, resource: state.resource }) }
  })
}

const isOpen = (view: BookingView, state: BookingState, day: string): boolean =>
  day >= state.today && view.weekdays.includes(weekdayOf(day))

/** The first day from `start` on, within three weeks, that still has a free time. */
export const firstFreeDay = (scene: Scene, view: BookingView, state: BookingState, start: string): string | null =>
  Array.from({ length: 21 }, (_, days) => addDays(start, days)).find((day) =>
    isOpen(view, state, day) && dayPlan(scene, view, state, day).some((slot) => slot.left > 0)
  ) ?? null

/** The week of days and the times of the chosen day. */
export const bookingPlan = (scene: Scene, view: BookingView, state: BookingState, on: BookingActions): Child => [
  h(
    "fieldset",
    { class: "days" },
    h("legend", {}, scene.copy.chooseDay),
    h(
      "div",
      { class: "week" },
      button(scene.copy.previousWeek, "previous-week", {
        id: `${view.id}-previous`,
        disabled: state.week <= mondayOf(state.today),
        onclick: () => on.week(-7)
      }),
      h(
        "p",
        { role: "status" },
        `${dateText(scene.locale, state.week, { day: "numeric", month: "short" })} – ${
          dateText(scene.locale, addDays(state.week, 6), { day: "numeric", month: "short", year: "numeric" })
        }`
      ),
      button(scene.copy.nextWeek, "next-week", { id: `${view.id}-next`, onclick: () => on.week(7) })
    ),
    h(
      "div",
      { class: "tiles seven" },
      Array.from({ length: 7 }, (_, index) => addDays(state.week, index)).map((day) => {
        const open = isOpen(view, state, day)
        const left = open ? dayPlan(scene, view, state, day).reduce((total, slot) => total + slot.left, 0) : 0
        return tile(
          `${view.id}-day`,
          day,
          {
            title: dateText(scene.locale, day, { weekday: "short", day: "numeric", month: "numeric" }),
            note: !open
              ? scene.copy.closedDay
              : left === 0
              ? scene.copy.full
              : say(scene.copy, "freePlaces", { count: left })
          },
          { checked: day === state.day, disabled: left === 0 },
          on.day
        )
      })
    )
  ),
  state.day === null ? null : h(
    "fieldset",
    { class: "times" },
    h("legend", {}, `${scene.copy.chooseTime}: ${dateText(scene.locale, state.day, { dateStyle: "full" })}`),
    h(
      "div",
      { class: "tiles" },
      dayPlan(scene, view, state, state.day).map((slot) =>
        tile(
          `${view.id}-time`,
          slot.time,
          {
            title: slot.time,
            note: slot.left === 0 ? scene.copy.full : say(scene.copy, "freePlaces", { count: slot.left })
          },
          { checked: slot.time === state.time && slot.left > 0, disabled: slot.left === 0 },
          on.time
        )
      )
    )
  )
]
