import { addDays } from "../../../src/Slots.ts"
import { pick } from "../../Drawing.ts"
import { depot as blueprint } from "../../samples/depot.ts"
import { below, dangling, type Held, missing, of, stepped, type Told, twice } from "../Told.ts"

const summed = (held: Held, tool: string, way: string): number =>
  of(held, "move").filter(({ values }) => values["tool"] === tool && values["way"] === way)
    .reduce((sum, { values }) => sum + Number(values["amount"]), 0)

const stocks = (held: Held): ReadonlyMap<string, number> =>
  new Map(of(held, "tool").map(({ key }) => [key, summed(held, key, "in") - summed(held, key, "out")]))

/** Whether on any day more of a tool is out than there is; days on which nothing begins cannot be worse than those before. */
const overlent = (held: Held): boolean => {
  const out = of(held, "loan").filter(({ values }) => values["state"] !== "back")
  return [...stocks(held)].some(([tool, stock]) => {
    const lent = out.filter(({ values }) => values["tool"] === tool)
    return lent.some(({ values: { from: day } }) =>
      lent.filter(({ values }) => String(values["from"]) <= String(day) && String(day) <= String(values["to"]))
        .length > stock
    )
  })
}

/** Tools lent out by the day, with a stock that is added up from movements. */
export const depot: Told = {
  blueprint,
  wrong: (held) => [
    ...missing(held, "tool", { name: "Name", price: "Price per day" }),
    ...missing(held, "move", { tool: "Tool", way: "Way", amount: "Amount" }),
    ...missing(held, "loan", { tool: "Tool", from: "From", to: "Until", state: "State" }),
    ...twice(held, "tool", "name"),
    ...twice(held, "move", "number"),
    ...twice(held, "loan", "number"),
    ...dangling(held, "move", "tool", "tool"),
    ...dangling(held, "loan", "tool", "tool"),
    ...below(held, "tool", "price", 0),
    ...below(held, "move", "amount", 1),
    ...([...stocks(held).values()].some((stock) => stock < 0) ? ["The stock would fall below zero."] : []),
    ...(of(held, "loan").some(({ values }) => String(values["to"]) < String(values["from"]))
      ? ["It comes back before it goes out."]
      : []),
    ...(overlent(held) ? ["All of them are out on these days."] : [])
  ],
  barred: (before, after) =>
    stepped(before, after, {
      entity: "loan",
      field: "state",
      labels: { asked: "Asked", lent: "Lent", back: "Back" },
      begins: "asked",
      way: (from, to, { values }) =>
        from === "asked" && to === "lent"
          ? values["deposit"] === null ? ["Before “Lent”, fill in “Deposit”."] : []
          : from === "lent" && to === "back"
          ? []
          : undefined
    }),
  entered: (draw, entity, held, days) => {
    const tools = of(held, "tool")
    const tool = tools.length === 0 ? null : pick(draw, tools).key
    if (entity === "tool") {
      return { name: draw(4) === 0 ? "Drill" : `Saw ${draw(30)}`, price: draw(9) === 0 ? -1 : 1 + draw(40) / 2 }
    }
    if (entity === "move") {
      const amount = draw(12) === 0 ? 0 : draw(12) === 0 ? null : 1 + draw(3)
      return { number: null, tool, way: pick(draw, ["in", "out"]), amount }
    }
    const from = pick(draw, days.slice(0, 4))
    return {
      number: null,
      tool: draw(15) === 0 ? null : tool,
      from,
      to: addDays(from, draw(4) - (draw(8) === 0 ? 2 : 0)),
      state: draw(8) === 0 ? "lent" : "asked",
      deposit: draw(2) === 0 ? null : 10 + draw(40)
    }
  }
}
