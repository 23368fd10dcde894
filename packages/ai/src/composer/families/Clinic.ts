import { dayOfEntity } from "../shaping/Periods.ts"
import { type FamilyPlan, withCalendar, withTimetable } from "./Kit.ts"

/** Patients, what was done, and whom to remind. */
export const clinic: FamilyPlan = {
  family: "clinic",
  derive: (shape) => {
    const dated = shape.entities.filter((one) => dayOfEntity(one) !== undefined && !one.person)
    const timed = dated.filter((one) => one.fields.some((field) => field.kind === "time"))
    return withCalendar(timed.slice(0, 1).reduce(withTimetable, shape), timed[0] ?? dated[0])
  },
  orders: [
    ["Dashboard", "Booking", "Timetable", "Calendar", "List", "Board", "Chart"],
    ["Timetable", "Booking", "Dashboard", "List", "Calendar", "Board", "Chart"],
    ["Dashboard", "List", "Booking", "Calendar", "Timetable", "Board", "Chart"]
  ],
  overview: true
}
