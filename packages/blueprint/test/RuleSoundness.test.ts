import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "../src/Blueprint.ts"
import type { Entity } from "../src/Entity.ts"
import { faults } from "../src/Soundness.ts"
import type { View } from "../src/View.ts"
import { depot } from "./samples/depot.ts"

const entity = (at: number, change: object): Blueprint => ({
  ...depot,
  entities: depot.entities.map((one, index) => (index === at ? { ...one, ...change } : one) as Entity)
})
const field = (at: number, index: number, change: object): Blueprint =>
  entity(at, { fields: depot.entities[at]?.fields.map((one, place) => place === index ? { ...one, ...change } : one) })
const computed = (expression: object) => field(2, 6, { computed: expression })
const capacity = (change: object) => entity(2, { capacities: [{ ...depot.entities[2]?.capacities?.[0], ...change }] })
const check = (must: object) => entity(2, { checks: [{ id: "c", when: [], must: [must], message: "M" }] })
const sample = (at: number, change: object) =>
  entity(2, { samples: depot.entities[2]?.samples.map((one, index) => index === at ? { ...one, ...change } : one) })
const view = (one: object): Blueprint => ({
  ...depot,
  views: [
    ...depot.views,
    { id: "new", title: "N", requirements: [], entity: "loan", ...one } as unknown as View
  ] as unknown as Blueprint["views"]
})
const persona = (change: object): Blueprint => ({
  ...depot,
  personas: [{ id: "p", label: "P", views: ["loans"], ...change }]
})
const own = (id: string) => ({ _tag: "Own", field: id })
const number = { _tag: "Constant", value: 1 }
const deep = (depth: number): object =>
  depth === 0 ? number : { _tag: "Arithmetic", operator: "add", terms: [deep(depth - 1)] }
const order = (line: object, more: object = {}) =>
  view({
    _tag: "Order",
    fields: ["tool", "from", "to"],
    items: "tool",
    price: "price",
    where: [],
    lines: "move",
    line: { order: "tool", item: "tool", amount: "amount", ...line },
    submit: "S",
    thanks: "T",
    ...more
  })

const table: ReadonlyArray<readonly [string, Blueprint, string]> = [
  ["a value of an unknown field", computed(own("x")), "entities.2.fields.6.computed.field"],
  ["a price that is a day", computed(own("from")), "entities.2.fields.6.computed"],
  [
    "a sum of words",
    computed({ _tag: "Arithmetic", operator: "add", terms: [own("number"), number] }),
    "entities.2.fields.6.computed.terms.0"
  ],
  [
    "a way through no reference",
    computed({ _tag: "Through", reference: "from", field: "name" }),
    "entities.2.fields.6.computed.reference"
  ],
  [
    "a way to an unknown field",
    computed({ _tag: "Through", reference: "tool", field: "x" }),
    "entities.2.fields.6.computed.field"
  ],
  [
    "a roll-up of nothing",
    computed({ _tag: "Rollup", entity: "x", reference: "tool", measure: "count", where: [] }),
    "entities.2.fields.6.computed.entity"
  ],
  [
    "a roll-up that points elsewhere",
    computed({ _tag: "Rollup", entity: "move", reference: "tool", measure: "count", where: [] }),
    "entities.2.fields.6.computed.reference"
  ],
  [
    "a sum of no field",
    field(0, 2, { computed: { _tag: "Rollup", entity: "move", reference: "tool", measure: "sum", where: [] } }),
    "entities.0.fields.2.computed.field"
  ],
  [
    "a choice between two sorts",
    computed({ _tag: "Choose", when: [], yes: number, no: own("from") }),
    "entities.2.fields.6.computed.no"
  ],
  [
    "days between words",
    computed({ _tag: "DaysBetween", from: own("number"), to: own("to") }),
    "entities.2.fields.6.computed.from"
  ],
  ["a value of itself", computed(own("cost")), "entities.2.fields.6.computed"],
  ["nine expressions in each other", computed(deep(8)), `entities.2.fields.6.computed${".terms.0".repeat(8)}`],
  ["a worked out choice", field(2, 4, { computed: number }), "entities.2.fields.4.computed"],
  ["a numbered price", field(2, 5, { numbered: { prefix: "", digits: 1 } }), "entities.2.fields.5.numbered"],
  ["a single yes or no", field(2, 5, { kind: "boolean", unique: true }), "entities.2.fields.5.unique"],
  ["steps without a status", entity(2, { status: undefined }), "entities.2.steps"],
  ["a step to no state", entity(2, { steps: [{ from: ["asked"], to: "x" }] }), "entities.2.steps.0.to"],
  ["a step from no state", entity(2, { steps: [{ from: ["x"], to: "lent" }] }), "entities.2.steps.0.from.0"],
  [
    "a step that needs no field",
    entity(2, { steps: [{ from: ["asked"], to: "lent", needs: ["x"] }] }),
    "entities.2.steps.0.needs.0"
  ],
  ["a check of no field", check({ _tag: "Filled", field: "x" }), "entities.2.checks.0.must.0.field"],
  [
    "a check for an unknown option",
    check({ _tag: "Is", field: "state", values: ["x"] }),
    "entities.2.checks.0.must.0.values.0"
  ],
  [
    "a check of the size of words",
    check({ _tag: "Compares", field: "number", relation: "below", to: number }),
    "entities.2.checks.0.must.0.field"
  ],
  [
    "a check of a day against a number",
    check({ _tag: "Compares", field: "to", relation: "below", to: number }),
    "entities.2.checks.0.must.0.to"
  ],
  [
    "an age of a price",
    check({ _tag: "OlderThan", field: "deposit", amount: 1, unit: "days" }),
    "entities.2.checks.0.must.0.field"
  ],
  [
    "a limit without a bound",
    entity(0, { limits: [{ id: "l", value: own("stock"), message: "M" }] }),
    "entities.0.limits.0"
  ],
  [
    "a limit of words",
    entity(0, { limits: [{ id: "l", value: own("name"), atMost: number, message: "M" }] }),
    "entities.0.limits.0.value"
  ],
  ["a capacity per unknown field", capacity({ per: ["x"] }), "entities.2.capacities.0.per.0"],
  ["a capacity that takes days", capacity({ amount: "from" }), "entities.2.capacities.0.amount"],
  [
    "a period from a price",
    capacity({ period: { from: "deposit", toIncluded: true } }),
    "entities.2.capacities.0.period.from"
  ],
  [
    "minutes without a clock",
    capacity({ period: { from: "from", toIncluded: true, minutes: 5 } }),
    "entities.2.capacities.0.period.minutes"
  ],
  [
    "two rules of one id",
    entity(2, { reminders: [1, 2].map(() => depot.entities[2]?.reminders?.[0]) }),
    "entities.2.reminders.1.id"
  ],
  ["a sample of a computed value", sample(0, { cost: 1 }), "entities.2.samples.0.cost"],
  ["a sample that a check refuses", sample(1, { from: "today+9" }), "entities.2.samples.1.to"],
  [
    "a tool of a name that is taken",
    entity(0, { samples: [{ name: "A", price: 1 }, { name: "A", price: 1 }] }),
    "entities.0.samples.0.name"
  ],
  ["a stock below zero", entity(1, { samples: [{ tool: "sample-1", way: "out", amount: 1 }] }), "entities.0.samples.0"],
  [
    "a form that asks for a computed value",
    view({ _tag: "Form", fields: ["tool", "from", "to", "cost"], submit: "S", next: "loans" }),
    "views.6.fields.3"
  ],
  [
    "more than 60 fields",
    entity(1, {
      fields: Array.from(
        { length: 61 },
        (_, at) => ({ id: `number${at || ""}`, label: "L", kind: "text", required: false })
      )
    }),
    "entities.1.fields"
  ],
  [
    "more than 200 samples",
    entity(0, { samples: Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, price: 1 })) }),
    "entities.0.samples"
  ],
  ["more than 24 entities", {
    ...depot,
    entities: Array.from({ length: 25 }, (_, at) => ({ ...depot.entities[0], id: `e${at}` }) as Entity)
  }, "entities"],
  ["more than 60 views", {
    ...depot,
    views: Array.from({ length: 61 }, (_, at) => ({ ...depot.views[0], id: `v${at}` })) as unknown as Blueprint["views"]
  }, "views"],
  ["a calendar by prices", view({ _tag: "Calendar", date: "deposit", card: ["number"] }), "views.6.date"],
  ["a timetable without times", view({ _tag: "Timetable", day: "from", from: "to", card: ["number"] }), "views.6.from"],
  ["a line over states", view({ _tag: "Chart", group: "state", form: "line" }), "views.6.group"],
  [
    "a chart of what is no condition",
    view({ _tag: "Chart", group: "state", where: [{ _tag: "Filled", field: "x" }] }),
    "views.6.where.0.field"
  ],
  [
    "a report that adds up days",
    view({ _tag: "Report", columns: ["number"], where: [], sums: ["from"], sort: { field: "from", descending: true } }),
    "views.6.sums.0"
  ],
  [
    "a dashboard of nothing",
    view({ _tag: "Dashboard", tiles: [{ _tag: "Breakdown", label: "L", entity: "x", group: "g" }] }),
    "views.6.tiles.0.entity"
  ],
  [
    "a figure of no field",
    view({ _tag: "Dashboard", tiles: [{ _tag: "Figure", label: "L", entity: "loan", measure: "sum", where: [] }] }),
    "views.6.tiles.0.field"
  ],
  [
    "a tile for no reminder",
    view({ _tag: "Dashboard", tiles: [{ _tag: "Reminding", entity: "loan", reminder: "x", columns: ["number"] }] }),
    "views.6.tiles.0.reminder"
  ],
  [
    "a catalogue with days for prices",
    view({ _tag: "Catalogue", price: "from", facts: [], where: [] }),
    "views.6.price"
  ],
  [
    "a catalogue that leads nowhere",
    view({ _tag: "Catalogue", facts: [], where: [], action: { label: "A", view: "x" } }),
    "views.6.action.view"
  ],
  ["an order of lines that do not point at it", order({}), "views.6.line.order"],
  ["an order whose lines lack something", order({}), "views.6.line"],
  ["an order of nothing", order({}, { items: "x" }), "views.6.items"],
  ["a look-up by price", view({ _tag: "LookUp", code: "deposit", fields: ["state"] }), "views.6.code"],
  ["places at a date", view({ _tag: "Locations", address: "from", facts: [] }), "views.6.address"],
  [
    "a kitchen without states",
    view({ _tag: "Kitchen", entity: "tool", states: ["x"], card: ["name"] }),
    "views.6.entity"
  ],
  ["a kitchen of an unknown state", view({ _tag: "Kitchen", states: ["x"], card: ["number"] }), "views.6.states.0"],
  [
    "lines that point elsewhere",
    view({
      _tag: "Document",
      fields: ["number"],
      signatures: [],
      lines: { entity: "move", reference: "tool", columns: ["number"], sums: [] }
    }),
    "views.6.lines.reference"
  ],
  ["a persona of no view", persona({ views: ["x"] }), "personas.0.views.0"],
  ["a persona that may not change nothing", persona({ readOnly: ["x"] }), "personas.0.readOnly.0"],
  ["a persona narrowed by a date", persona({ scope: [{ entity: "loan", field: "from" }] }), "personas.0.scope.0.field"],
  [
    "a persona narrowed by two things",
    persona({ scope: [{ entity: "loan", field: "state" }, { entity: "move", field: "way" }] }),
    "personas.0.scope.1.field"
  ]
]

describe("Soundness of rules", () => {
  it("finds nothing wrong with the depot", () => assert.deepStrictEqual(faults(depot), []))

  for (const [what, blueprint, path] of table) {
    it(`finds ${what}`, () => {
      assert.include(faults(blueprint).map((fault) => fault.path), path)
    })
  }

  it("finds samples that take more than there is", () => {
    const twice = sample(1, { tool: "sample-2", from: "2026-01-11", to: "2026-01-11", state: "lent" })
    assert.deepStrictEqual(faults(twice), [])
    const taken = {
      ...twice,
      entities: twice.entities.map((one, at) => at === 1 ? { ...one, samples: one.samples.slice(0, 1) } : one)
    }
    assert.deepStrictEqual(faults(taken).map((fault) => fault.path), ["entities.2.samples.1.from"])
  })
})
