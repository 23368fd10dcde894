import type { Expression } from "../../src/Expression.ts"
import { pick } from "../Drawing.ts"
import { constant, own } from "../samples/parts.ts"
import { anyChange, field, is, type Model, named, of, options, record } from "./Model.ts"

const moved = (direction: string): Expression => ({
  _tag: "Rollup",
  entity: "move",
  reference: "item",
  measure: "sum",
  field: "amount",
  where: [is("way", direction)]
})

export const ledger: Model = {
  name: "stock never falls below zero",
  entities: [
    {
      ...named("item"),
      fields: [
        field("name", "text"),
        field("stock", "number", {
          computed: { _tag: "Arithmetic", operator: "subtract", terms: [moved("in"), moved("out")] }
        })
      ],
      limits: [{
        id: "stock",
        value: own("stock"),
        atLeast: constant(0),
        message: "Not enough in stock."
      }]
    },
    {
      ...named("move"),
      fields: [
        field("name", "text", { numbered: { prefix: "M-", digits: 3 } }),
        field("item", "reference", { entity: "item", required: true }),
        field("way", "choice", { required: true, ...options("in", "out") }),
        field("amount", "number", { required: true, minimum: 0 })
      ]
    }
  ],
  start: ["a", "b"].map((key) => record("item", key, { name: key })),
  act: (draw, held) => {
    const values = () => ({
      item: pick(draw, ["a", "b"]),
      way: pick(draw, ["in", "out"]),
      amount: draw(30) / 10
    })
    const change = anyChange(draw, held, "move", values())
    return draw(3) === 0
      ? { ...change, put: [...change.put ?? [], record("move", `m${draw(1000)}`, values())] }
      : change
  },
  holds: (held) =>
    of(held, "item").every((item) => {
      const sum = (way: string) =>
        of(held, "move").filter(({ values }) => values["item"] === item.key && values["way"] === way)
          .reduce((total, { values }) => total + Math.round(Number(values["amount"]) * 10), 0)
      return sum("in") >= sum("out")
    }) && of(held, "move").every(({ values }) => of(held, "item").some((item) => item.key === values["item"])) &&
    ((names) => new Set(names).size === names.length)(of(held, "move").flatMap(({ values }) => values["name"] ?? []))
}

const lawful: Readonly<Record<string, ReadonlyArray<string>>> = {
  new: ["open", "dropped"],
  open: ["done"],
  done: ["open"]
}

export const states: Model = {
  name: "nothing skips a state",
  entities: [{
    ...named("job"),
    status: "state",
    fields: [
      field("name", "text"),
      field("state", "choice", options("new", "open", "done", "dropped")),
      field("who", "text"),
      field("cost", "number")
    ],
    steps: [
      { from: ["new", "done"], to: "open", needs: ["who"] },
      { from: ["new"], to: "dropped" },
      {
        from: ["open"],
        to: "done",
        when: [{ _tag: "Compares", field: "cost", relation: "above", to: constant(0) }]
      }
    ]
  }],
  start: [],
  act: (draw, held) =>
    anyChange(draw, held, "job", {
      name: "J",
      state: draw(20) === 0 ? null : pick(draw, ["new", "new", "open", "done", "dropped"]),
      who: draw(2) === 0 ? null : "Ann",
      cost: draw(3) === 0 ? null : draw(3)
    }),
  holds: () => true,
  steps: (before, after) =>
    after.every((now) => {
      const was = before.find((one) => one.key === now.key)
      const [from, to] = [was?.values["state"], String(now.values["state"])]
      if (was === undefined) return to === "new"
      if (from === to) return true
      return lawful[String(from)]?.includes(to) === true && (to !== "open" || now.values["who"] !== null) &&
        (to !== "done" || Number(now.values["cost"]) > 0)
    })
}
