import { type FamilyPlan } from "./Kit.ts"

/** A page that presents an offer and takes enquiries, and the list of what came in. */
export const landing: FamilyPlan = {
  family: "landing",
  derive: (shape) => shape,
  orders: [
    ["Landing", "Catalogue", "Booking", "List", "Board", "Dashboard", "Chart"],
    ["Landing", "Booking", "Catalogue", "Board", "List", "Dashboard", "Chart"]
  ],
  overview: false
}
