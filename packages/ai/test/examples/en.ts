import { brief, type Example } from "./Example.ts"

export const en: Example = {
  locale: "en",
  brief: brief(
    "en",
    "We are Green Bikes, a bicycle repair workshop with three mechanics. We want to track repairs. For each repair we record the customer, phone, bike, fault, price and date received. A repair goes from new → waiting for parts → in progress → done → picked up.",
    {
      today: "Today the orders are on paper slips and two of them got lost last month.",
      improvement: "We want to search all repairs by phone number and see how many are waiting.",
      result: "Everybody in the workshop sees which repair comes next."
    }
  ),
  expect: {
    family: "service",
    entities: ["Repairs"],
    fields: ["Customer", "Phone", "Bike", "Fault", "Price", "Date received"],
    statuses: ["New", "Waiting for parts", "In progress", "Done", "Picked up"],
    words: ["Green Bikes"]
  }
}
