import { centralOf } from "../placing/Placer.ts"
import { places } from "../placing/Places.ts"
import { pointingAt } from "../shaping/Ground.ts"
import type { Shape } from "../shaping/Ground.ts"
import { type FamilyPlan, withCalendar, withTimetable } from "./Kit.ts"
import { means } from "./Meanings.ts"

/** Where something says how many places it has, no more sign up for it; the brief need not say so twice. */
export const derivedPlaces = (shape: Shape): Shape => {
  const host = shape.entities.find((one) =>
    one.fields.some((field) => field.kind === "number" && means(field.label, "places")) &&
    pointingAt(shape, one.id).length > 0
  )
  const held = host !== undefined &&
    pointingAt(shape, host.id).some(({ entity, field }) =>
      entity.rules.capacities.some((one) => one.per.includes(field))
    )
  const passage = host?.passages[0]
  if (host === undefined || held || passage === undefined) return shape
  return places(shape, { _tag: "Places", entity: host.id, passage }) ?? shape
}

/** Courses, those who take them, and when they are. */
export const learning: FamilyPlan = {
  family: "learning",
  derive: (shape) => {
    const placed = derivedPlaces(shape)
    const dated = placed.entities.filter((one) => one.fields.some((field) => field.kind === "time")).slice(0, 2)
    return withCalendar(dated.reduce(withTimetable, placed), dated[0] ?? centralOf(placed))
  },
  orders: [
    ["Timetable", "Dashboard", "List", "Calendar", "Catalogue", "Board", "Chart"],
    ["Dashboard", "Timetable", "Calendar", "List", "Board", "Catalogue", "Chart"],
    ["Calendar", "List", "Timetable", "Dashboard", "Board", "Catalogue", "Chart"]
  ],
  overview: true
}
