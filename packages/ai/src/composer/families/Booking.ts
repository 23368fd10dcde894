import { centralOf } from "../placing/Placer.ts"
import { derivedOnce, type FamilyPlan, withCalendar, withTimetable } from "./Kit.ts"

/** Times that are taken once: a page to book them where they follow a clock, and the week of all of them. */
export const booking: FamilyPlan = {
  family: "booking",
  derive: (shape) => {
    const central = centralOf(shape)
    const once = central.role === "booking" ? shape : derivedOnce(shape, central)
    return withCalendar(withTimetable(once, centralOf(once)), centralOf(once))
  },
  orders: [
    ["Booking", "Timetable", "Calendar", "List", "Board", "Dashboard", "Chart"],
    ["Booking", "Calendar", "Timetable", "Dashboard", "List", "Board", "Chart"],
    ["Booking", "Timetable", "Dashboard", "List", "Board", "Calendar", "Chart"]
  ],
  overview: false
}
