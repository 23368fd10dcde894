import { centralOf } from "../placing/Placer.ts"
import { type FamilyPlan, passageFor, withCalendar, withTimetable } from "./Kit.ts"

/** Records of any kind, with the views that the brief asks for. */
export const records: FamilyPlan = {
  family: "records",
  derive: (shape) => {
    const central = centralOf(shape)
    const dated = passageFor(shape, "calendar") === undefined ? shape : withCalendar(shape, central)
    return passageFor(shape, "week") === undefined ? dated : withTimetable(dated, central)
  },
  orders: [
    ["List", "Board", "Dashboard", "Calendar", "Timetable", "Chart", "Catalogue", "LookUp"],
    ["Dashboard", "List", "Board", "Calendar", "Timetable", "Chart", "Catalogue", "LookUp"],
    ["Board", "List", "Chart", "Dashboard", "Calendar", "Timetable", "Catalogue", "LookUp"]
  ],
  overview: false
}
