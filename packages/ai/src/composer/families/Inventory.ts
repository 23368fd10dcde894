import { stockField } from "../placing/Stock.ts"
import { derivedStock, type FamilyPlan, withReport } from "./Kit.ts"

/** What is there, what came in and went out: counted, never below zero, pointed out below its minimum, and listed to print. */
export const inventory: FamilyPlan = {
  family: "inventory",
  derive: (shape) => {
    const counted = derivedStock(shape)
    return withReport(counted, counted.entities.find((one) => !one.person && stockField(one) !== undefined))
  },
  orders: [
    ["Dashboard", "List", "Report", "Chart", "Board", "Calendar"],
    ["List", "Dashboard", "Chart", "Report", "Board", "Calendar"],
    ["Dashboard", "Report", "List", "Board", "Chart", "Calendar"]
  ],
  overview: true
}
