import { centralOf } from "../placing/Placer.ts"
import { dayOfEntity } from "../shaping/Periods.ts"
import { type FamilyPlan, withCalendar, withLocations, withTimetable } from "./Kit.ts"
import { derivedPlaces } from "./Learning.ts"

/** Events with places, and shifts with the people who take them. */
export const events: FamilyPlan = {
  family: "events",
  derive: (shape) => {
    const placed = derivedPlaces(shape)
    const dated = placed.entities.filter((one) => dayOfEntity(one) !== undefined && !one.person)
    const whole = dated.slice(0, 2).reduce(withTimetable, placed)
    return withLocations(withCalendar(whole, dated[0] ?? centralOf(whole)), dated[0])
  },
  orders: [
    ["Calendar", "Timetable", "Dashboard", "List", "Catalogue", "Board", "Locations", "Chart"],
    ["Timetable", "Dashboard", "Calendar", "List", "Board", "Catalogue", "Locations", "Chart"],
    ["Dashboard", "Calendar", "List", "Timetable", "Catalogue", "Board", "Chart", "Locations"]
  ],
  overview: true
}
