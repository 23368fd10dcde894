import { centralOf } from "../placing/Placer.ts"
import { type FamilyPlan, withCalendar, withSums } from "./Kit.ts"

/** Work in stages: a board of where it stands, a calendar of what is due, and what it comes to. */
export const projects: FamilyPlan = {
  family: "projects",
  derive: (shape) => {
    const dated = shape.entities.filter((one) => one.status !== undefined || one.id === centralOf(shape).id)
    return dated.slice(0, 2).reduce(withCalendar, withSums(shape, centralOf(shape)))
  },
  orders: [
    ["Board", "Dashboard", "Calendar", "List", "Chart"],
    ["Dashboard", "Board", "List", "Calendar", "Chart"],
    ["Board", "Calendar", "List", "Dashboard", "Chart"]
  ],
  overview: true
}
