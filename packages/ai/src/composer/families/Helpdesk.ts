import { type FamilyPlan } from "./Kit.ts"

/** Tickets that are worked through in time, and looked up by those who wait for them. */
export const helpdesk: FamilyPlan = {
  family: "helpdesk",
  derive: (shape) => shape,
  orders: [
    ["Board", "Dashboard", "List", "LookUp", "Chart", "Calendar"],
    ["Dashboard", "Board", "List", "LookUp", "Chart", "Calendar"],
    ["Dashboard", "List", "Board", "Chart", "LookUp", "Calendar"]
  ],
  overview: true
}
