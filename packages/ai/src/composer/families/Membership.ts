import { type FamilyPlan, withReport, withSums } from "./Kit.ts"

/** Members, what they pay, and lists of them. */
export const membership: FamilyPlan = {
  family: "membership",
  derive: (shape) => {
    const member = shape.entities.find((one) => one.person) ?? shape.entities[0]
    const money = shape.entities.find((one) => one !== member && one.fields.some((field) => field.kind === "money"))
    return withReport(withSums(shape, money), member)
  },
  orders: [
    ["Dashboard", "List", "Report", "Board", "Booking", "Timetable", "Calendar", "Chart"],
    ["List", "Dashboard", "Board", "Report", "Booking", "Timetable", "Calendar", "Chart"],
    ["Dashboard", "Board", "List", "Chart", "Report", "Booking", "Timetable", "Calendar"]
  ],
  overview: true
}
