import type { Blueprint } from "../../src/Blueprint.ts"
import type { Expression } from "../../src/Expression.ts"
import { arithmetic, choice, constant, own } from "./parts.ts"
import { words } from "./words.ts"

const moved = (way: string): Expression => ({
  _tag: "Rollup",
  entity: "move",
  reference: "tool",
  measure: "sum",
  field: "amount",
  where: [{ _tag: "Is", field: "way", values: [way] }]
})

/** Record keeping with every kind of rule: tools with a stock that is worked out, loans with states, periods and prices. */
export const depot: Blueprint = {
  format: 1,
  name: "Harbour Depot",
  tagline: "Tools, and who has them",
  locale: "en",
  start: "loans",
  entities: [
    {
      id: "tool",
      singular: "Tool",
      plural: "Tools",
      title: "name",
      fields: [
        { id: "name", label: "Name", kind: "text", required: true, unique: true },
        { id: "price", label: "Price per day", kind: "money", required: true, unit: "EUR", minimum: 0 },
        {
          id: "stock",
          label: "In stock",
          kind: "number",
          required: false,
          computed: arithmetic("subtract", moved("in"), moved("out"))
        }
      ],
      limits: [{ id: "stock", value: own("stock"), atLeast: constant(0), message: "The stock would fall below zero." }],
      samples: [{ name: "Drill", price: 12.5 }, { name: "Ladder", price: 4 }]
    },
    {
      id: "move",
      singular: "Movement",
      plural: "Movements",
      title: "number",
      fields: [
        { id: "number", label: "Number", kind: "text", required: false, numbered: { prefix: "M-", digits: 3 } },
        { id: "tool", label: "Tool", kind: "reference", required: true, entity: "tool" },
        choice("way", "Way", { in: "In", out: "Out" }),
        { id: "amount", label: "Amount", kind: "number", required: true, minimum: 1 }
      ],
      samples: [
        { number: "M-001", tool: "sample-1", way: "in", amount: 3 },
        { number: "M-002", tool: "sample-2", way: "in", amount: 2 },
        { number: "M-003", tool: "sample-1", way: "out", amount: 1 }
      ]
    },
    {
      id: "loan",
      singular: "Loan",
      plural: "Loans",
      title: "number",
      status: "state",
      fields: [
        { id: "number", label: "Number", kind: "text", required: true, numbered: { prefix: "L-", digits: 4 } },
        { id: "tool", label: "Tool", kind: "reference", required: true, entity: "tool" },
        { id: "from", label: "From", kind: "date", required: true },
        { id: "to", label: "Until", kind: "date", required: true },
        choice("state", "State", { asked: "Asked", lent: "Lent", back: "Back" }),
        { id: "deposit", label: "Deposit", kind: "money", required: false, unit: "EUR" },
        {
          id: "cost",
          label: "Cost",
          kind: "money",
          required: false,
          unit: "EUR",
          computed: arithmetic(
            "multiply",
            { _tag: "Through", reference: "tool", field: "price" },
            arithmetic("add", { _tag: "DaysBetween", from: own("from"), to: own("to") }, constant(1))
          )
        }
      ],
      steps: [
        { from: ["asked"], to: "lent", label: "Hand out", needs: ["deposit"] },
        { from: ["lent"], to: "back", label: "Take back" }
      ],
      checks: [{
        id: "order",
        when: [],
        must: [{ _tag: "Compares", field: "to", relation: "atLeast", to: own("from") }],
        message: "It comes back before it goes out."
      }],
      capacities: [{
        id: "stock",
        per: ["tool"],
        size: { _tag: "Through", reference: "tool", field: "stock" },
        period: { from: "from", to: "to", toIncluded: true },
        unless: [{ _tag: "Is", field: "state", values: ["back"] }],
        message: "All of them are out on these days."
      }],
      reminders: [{ id: "due", label: "Due soon", when: [{ _tag: "Within", field: "to", amount: 7, unit: "days" }] }],
      samples: [
        { number: "L-0001", tool: "sample-1", from: "today-2", to: "today+5", state: "lent", deposit: 50 },
        { number: "L-0002", tool: "sample-1", from: "today+1", to: "today+3", state: "asked", deposit: null },
        { number: "L-0003", tool: "sample-2", from: "2026-01-10", to: "2026-01-12", state: "back", deposit: 20 }
      ]
    }
  ],
  views: [
    {
      _tag: "List",
      id: "loans",
      title: "Loans",
      requirements: ["FR-1"],
      entity: "loan",
      columns: ["number", "tool", "from", "to", "state", "cost"],
      search: ["number"],
      filters: ["state"],
      sort: { field: "number", descending: false }
    },
    {
      _tag: "Board",
      id: "board",
      title: "Board",
      requirements: [],
      entity: "loan",
      group: "state",
      card: ["number", "tool"]
    },
    {
      _tag: "Form",
      id: "lend",
      title: "Lend",
      requirements: [],
      entity: "loan",
      fields: ["tool", "from", "to", "deposit"],
      submit: "Save",
      next: "lend"
    },
    {
      _tag: "Detail",
      id: "loan",
      title: "Loan",
      requirements: [],
      entity: "loan",
      fields: ["number", "tool", "from", "to", "state", "deposit", "cost"]
    },
    {
      _tag: "List",
      id: "tools",
      title: "Tools",
      requirements: [],
      entity: "tool",
      columns: ["name", "price", "stock"],
      search: [],
      filters: [],
      sort: { field: "name", descending: false }
    },
    {
      _tag: "List",
      id: "moves",
      title: "Movements",
      requirements: [],
      entity: "move",
      columns: ["number", "tool", "way", "amount"],
      search: [],
      filters: [],
      sort: { field: "number", descending: false }
    }
  ],
  navigation: [{ view: "loans", label: "Loans" }, { view: "tools", label: "Tools" }],
  theme: { hue: 200, face: "sans", corners: "soft", density: "calm" },
  copy: words("en")
}
