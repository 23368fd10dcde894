import { centralOf } from "../placing/Placer.ts"
import { type FamilyPlan, withCalendar, withLocations, withTimetable } from "./Kit.ts"
import { means } from "./Meanings.ts"

/** Jobs at customers' places: who goes where and when, and what has been done. */
export const service: FamilyPlan = {
  family: "service",
  derive: (shape) => {
    const job = centralOf(shape)
    const place = shape.entities.find((one) => one.fields.some((field) => means(field.label, "address")))
    return withLocations(withTimetable(withCalendar(shape, job), job), place)
  },
  orders: [
    ["Dashboard", "Board", "Calendar", "Timetable", "List", "Locations", "LookUp", "Chart"],
    ["Calendar", "Timetable", "Board", "Dashboard", "List", "Locations", "LookUp", "Chart"],
    ["Board", "Dashboard", "List", "Locations", "Calendar", "Timetable", "LookUp", "Chart"]
  ],
  overview: true
}
