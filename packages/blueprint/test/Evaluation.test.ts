import { assert, describe, it } from "@effect/vitest"
import { dayAfter, relativeDays } from "../src/Days.ts"
import type { Entity } from "../src/Entity.ts"
import { evaluation, withComputed } from "../src/Evaluation.ts"
import type { Condition, Expression } from "../src/Expression.ts"
import type { Field } from "../src/Field.ts"
import { record } from "./models/Model.ts"
import { arithmetic, constant, own } from "./samples/parts.ts"

const field = (id: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({
  id,
  label: id,
  kind,
  required: false,
  ...more
})
const entity = (id: string, ...fields: readonly [Field, ...ReadonlyArray<Field>]): Entity => ({
  id,
  singular: id,
  plural: id,
  title: "name",
  fields,
  samples: []
})
const over = (measure: "count" | "sum" | "average" | "minimum" | "maximum", id?: string): Expression => ({
  _tag: "Rollup",
  entity: "line",
  reference: "order",
  measure,
  ...(id === undefined ? {} : { field: id }),
  where: []
})

const entities = [
  entity(
    "order",
    field("name", "text"),
    field("due", "date"),
    field("paid", "boolean"),
    field("total", "money", { computed: over("sum", "cost") }),
    field("gross", "money", { computed: arithmetic("multiply", own("total"), constant(1.2)) })
  ),
  entity(
    "line",
    field("name", "text"),
    field("order", "reference", { entity: "order" }),
    field("amount", "number"),
    field("price", "money"),
    field("cost", "money", { computed: arithmetic("multiply", own("amount"), own("price")) }),
    field("late", "boolean")
  )
]
const records = [
  record("order", "a", { name: "A", due: "2026-03-10" }),
  record("order", "b", { name: "B", due: "" }),
  record("line", "1", { order: "a", amount: 3, price: 0.1 }),
  record("line", "2", { order: "a", amount: 1, price: 0.2 }),
  record("line", "3", { order: "a", amount: null, price: 5 })
]
const today = "2026-03-01"
const held = evaluation({ entities, records, today })
const of = (expression: Expression, at = 0) => held.of(expression, records[at] ?? record("order", "none", {}))
const holds = (condition: Condition, at = 0) => held.holds([condition], records[at] ?? record("order", "none", {}))

describe("Evaluation", () => {
  it("adds up what is computed elsewhere, without the dust of binary fractions", () => {
    assert.strictEqual(of(own("total")), 0.5)
    assert.strictEqual(of(own("gross")), 0.6)
    assert.strictEqual(of(over("count")), 3)
    assert.strictEqual(of(over("count", "cost")), 2)
    assert.strictEqual(of(over("average", "price")), 1.76666666667)
    assert.strictEqual(of(over("maximum", "price")), 5)
  })

  it("sums nothing to zero and knows no average of nothing", () => {
    assert.strictEqual(of(over("sum", "cost"), 1), 0)
    assert.strictEqual(of(over("count"), 1), 0)
    assert.isNull(of(over("average", "cost"), 1))
    assert.isNull(of(over("minimum", "cost"), 1))
  })

  it("knows nothing where a part is unknown, and no quotient by zero", () => {
    assert.isNull(of(arithmetic("add", constant(1), constant(null))))
    assert.isNull(of(arithmetic("divide", constant(1), constant(0))))
    assert.isNull(of({ _tag: "DaysBetween", from: own("due"), to: constant("2026-03-10") }, 1))
    assert.isNull(of({ _tag: "DateAfter", from: own("due"), amount: constant(1), unit: "days" }, 1))
    assert.isNull(of({ _tag: "Through", reference: "order", field: "name" }, 9))
  })

  it("goes through references and chooses", () => {
    assert.strictEqual(of({ _tag: "Through", reference: "order", field: "total" }, 2), 0.5)
    const choose: Expression = {
      _tag: "Choose",
      when: [{ _tag: "Filled", field: "due" }],
      yes: constant("due"),
      no: constant("open")
    }
    assert.deepStrictEqual([of(choose, 0), of(choose, 1)], ["due", "open"])
  })

  it("counts days and months by the calendar", () => {
    assert.strictEqual(of({ _tag: "DaysBetween", from: { _tag: "Today" }, to: own("due") }), 9)
    assert.strictEqual(dayAfter("2026-01-31", 1, "months"), "2026-02-28")
    assert.strictEqual(dayAfter("2028-01-31", 1, "months"), "2028-02-29")
    assert.strictEqual(dayAfter("2028-02-29", 1, "years"), "2029-02-28")
    assert.strictEqual(dayAfter("2026-03-31", -1, "months"), "2026-02-28")
    assert.strictEqual(dayAfter("2026-12-31", 2, "weeks"), "2027-01-14")
    assert.strictEqual(dayAfter("2026-03-28", 2, "days"), "2026-03-30")
    assert.isNull(dayAfter("9999-12-31", 1, "days"))
    assert.deepStrictEqual([relativeDays("today-3"), relativeDays("today+40"), relativeDays("today")], [-3, 40, null])
  })

  it("judges conditions; where a side is unknown nothing compares", () => {
    const compares = (relation: "below" | "atLeast", to: Expression): Condition => ({
      _tag: "Compares",
      field: "due",
      relation,
      to
    })
    assert.isTrue(holds(compares("atLeast", { _tag: "Today" })))
    assert.isFalse(holds(compares("below", { _tag: "Today" })))
    assert.isFalse(holds(compares("below", { _tag: "Today" }), 1))
    assert.isTrue(holds({ _tag: "Within", field: "due", amount: 9, unit: "days" }))
    assert.isFalse(holds({ _tag: "Within", field: "due", amount: 1, unit: "weeks" }))
    assert.isFalse(holds({ _tag: "OlderThan", field: "due", amount: 0, unit: "days" }))
    assert.isTrue(holds({ _tag: "IsNot", field: "name", values: ["B"] }))
    assert.isTrue(holds({ _tag: "Empty", field: "due" }, 1))
    assert.isTrue(holds({ _tag: "Is", field: "paid", values: [false] }))
  })

  it("leaves what depends on the day unknown where no day is known", () => {
    const without = evaluation({ entities, records, today: null })
    const order = records[0] ?? record("order", "a", {})
    assert.isNull(without.of({ _tag: "Today" }, order))
    assert.isFalse(without.holds([{ _tag: "Within", field: "due", amount: 99, unit: "years" }], order))
  })

  it("ends where a value leads back to itself", () => {
    const circle = [entity("x", field("name", "number", { computed: arithmetic("add", own("name"), constant(1)) }))]
    const one = record("x", "1", {})
    assert.isNull(evaluation({ entities: circle, records: [one], today }).value(one, "name"))
  })

  it("fills in the computed values of 1 000 orders with 5 000 lines in less than 150 ms", () => {
    const many = Array.from({ length: 1000 }, (_, at) => record("order", `o${at}`, { name: `${at}` }))
    const lines = Array.from(
      { length: 5000 },
      (_, at) => record("line", `l${at}`, { order: `o${at % 1000}`, amount: 2, price: at })
    )
    const start = performance.now()
    const filled = withComputed({ entities, records: [...many, ...lines], today })
    assert.isBelow(performance.now() - start, 150)
    assert.strictEqual(filled.find((one) => one.key === "o7")?.values["total"], 2 * (7 + 1007 + 2007 + 3007 + 4007))
  })
})
