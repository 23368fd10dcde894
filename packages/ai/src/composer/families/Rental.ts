import { centralOf } from "../placing/Placer.ts"
import { derivedOut, type FamilyPlan, withCalendar } from "./Kit.ts"

/** Things that go out and come back: never more out than there is, and a calendar of who has them when. */
export const rental: FamilyPlan = {
  family: "rental",
  derive: (shape) => withCalendar(derivedOut(shape, centralOf(shape)), centralOf(shape)),
  orders: [
    ["Dashboard", "Calendar", "List", "Board", "Catalogue", "LookUp", "Chart"],
    ["Calendar", "Dashboard", "Board", "List", "Catalogue", "LookUp", "Chart"],
    ["Dashboard", "Board", "Calendar", "List", "LookUp", "Catalogue", "Chart"]
  ],
  overview: true
}
