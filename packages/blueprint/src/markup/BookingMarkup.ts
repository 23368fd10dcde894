import type { Booking } from "../View.ts"
import { fieldInput, formId, recordForm } from "./FieldInput.ts"
import { heading } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, fieldsOf, type Scene } from "./Scene.ts"
import { dateText } from "./Wording.ts"

type BookingView = typeof Booking.Type

/** What can be said before a clock is at hand: the days that are open and from when to when. */
const openingHours = (scene: Scene, view: BookingView): Markup =>
  h(
    "ul",
    { class: "hours" },
    view.weekdays.map((weekday) =>
      h(
        "li",
        {},
        // 5 January 1970 was a Monday.
        h("b", {}, dateText(scene.locale, `1970-01-${String(weekday + 4).padStart(2, "0")}`, { weekday: "long" })),
        " ",
        h("bdi", { dir: "ltr" }, `${view.from} – ${view.to}`)
      )
    )
  )

export const bookingMarkup = (scene: Scene, view: BookingView): Child => {
  const entity = entityOf(scene, view.entity)
  const asked = view.fields.filter((id) => id !== view.date && id !== view.time && id !== view.resource)
  return [
    heading(view),
    h(
      "div",
      { class: "panel booking" },
      view.resource === undefined
        ? null
        : h("div", { class: "resource" }, fieldInput(scene, `${view.id}-for`, fieldOf(entity, view.resource), null)),
      h("div", { "data-region": "results", class: "plan" }, openingHours(scene, view)),
      recordForm(scene, formId(view), entity, fieldsOf(entity, asked), {}, [
        h("button", { type: "submit", class: "main-button", "data-action": "save" }, view.submit)
      ]),
      h("div", { class: "done", tabindex: -1, role: "status", "data-region": "done" })
    )
  ]
}
