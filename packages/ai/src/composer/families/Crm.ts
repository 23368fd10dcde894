import { centralOf } from "../placing/Placer.ts"
import { type FamilyPlan, withCalendar, withSums } from "./Kit.ts"

/** People and what is to become of them: a board of the way, what it is worth, and what has to be done when. */
export const crm: FamilyPlan = {
  family: "crm",
  derive: (shape) => withCalendar(withSums(shape, centralOf(shape)), centralOf(shape)),
  orders: [
    ["Dashboard", "Board", "List", "Calendar", "Chart"],
    ["Board", "Dashboard", "List", "Chart", "Calendar"],
    ["Dashboard", "List", "Board", "Chart", "Calendar"]
  ],
  overview: true
}
