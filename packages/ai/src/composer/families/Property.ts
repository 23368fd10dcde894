import { centralOf } from "../placing/Placer.ts"
import { periodOf } from "../shaping/Periods.ts"
import { derivedOnce, type FamilyPlan, withCalendar, withLocations } from "./Kit.ts"
import { means } from "./Meanings.ts"

/** Houses and flats by their place, and leases that end some day. */
export const property: FamilyPlan = {
  family: "property",
  derive: (shape) => {
    const lease = shape.entities.find((one) => periodOf(one)?.to !== undefined)
    const let1 = derivedOnce(shape, lease)
    const house = let1.entities.find((one) => !one.person && one.fields.some((field) => means(field.label, "address")))
    return withCalendar(withLocations(let1, house), lease ?? centralOf(let1))
  },
  orders: [
    ["Locations", "Dashboard", "List", "Board", "Catalogue", "Calendar", "Chart"],
    ["Dashboard", "Locations", "List", "Catalogue", "Board", "Calendar", "Chart"],
    ["Catalogue", "Dashboard", "Board", "Locations", "List", "Calendar", "Chart"]
  ],
  overview: true
}
