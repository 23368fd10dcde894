import { cooking, goodsOf, showing } from "../placing/Selling.ts"
import { dayOfEntity } from "../shaping/Periods.ts"
import { derivedOnce, type FamilyPlan, withTimetable } from "./Kit.ts"
import { isKind } from "./Meanings.ts"

/** The card that guests read, orders that the kitchen works through, and tables that are taken once. */
export const restaurant: FamilyPlan = {
  family: "restaurant",
  derive: (shape) => {
    const card = goodsOf(shape, undefined)
    const shown = card === undefined ? shape : showing(shape, card, {})
    const order = shown.planned.find((one) => one.tag === "Order")?.entity
    const orders = shown.entities.find((one) => one.id === order) ??
      shown.entities.find((one) => one.status !== undefined && isKind(one.plural, "order"))
    const cooked = orders === undefined ? shown : cooking(shown, orders)
    const table = cooked.entities.find((one) => one.id !== orders?.id && dayOfEntity(one) !== undefined && !one.person)
    return withTimetable(derivedOnce(cooked, table), table)
  },
  orders: [
    ["Catalogue", "Order", "Kitchen", "Booking", "Timetable", "Dashboard", "List", "Board", "Chart"],
    ["Order", "Catalogue", "Kitchen", "Dashboard", "Booking", "Timetable", "List", "Board", "Chart"],
    ["Catalogue", "Booking", "Order", "Kitchen", "Timetable", "List", "Dashboard", "Board", "Chart"]
  ],
  overview: false
}
