import { centralOf } from "../placing/Placer.ts"
import { derivedOut, type FamilyPlan, withCalendar } from "./Kit.ts"

/** Books or objects that are kept, looked up and lent: each is out once at a time. */
export const collection: FamilyPlan = {
  family: "collection",
  derive: (shape) => withCalendar(derivedOut(shape, centralOf(shape)), centralOf(shape)),
  orders: [
    ["Dashboard", "Catalogue", "List", "Board", "LookUp", "Calendar", "Chart"],
    ["Catalogue", "List", "Dashboard", "Board", "Calendar", "LookUp", "Chart"],
    ["List", "Dashboard", "Catalogue", "Calendar", "Board", "LookUp", "Chart"]
  ],
  overview: true
}
