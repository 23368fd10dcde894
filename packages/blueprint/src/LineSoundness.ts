import type { Fault } from "./BlueprintError.ts"
import { chosen, Names, numeric } from "./Names.ts"
import type { Order } from "./views/PublicViews.ts"
import type { Lines } from "./views/Shared.ts"

const pointsAt = (names: Names, place: string, id: string, entity: string): ReadonlyArray<Fault> => {
  const found = names.one(place, id, ["reference"])
  const field = names.entity.fields.find((one) => one.id === id)
  return found.length > 0 || field?.entity === entity
    ? found
    : [{ path: `${names.path}.${place}`, problem: `does not point at "${entity}"` }]
}

/** What is wrong with the lines shown with a record of the entity. */
export const linesFaults = (names: Names, lines: Lines | undefined): ReadonlyArray<Fault> => {
  if (lines === undefined) return []
  const path = `${names.path}.lines`
  const entity = names.entities.find((one) => one.id === lines.entity)
  if (entity === undefined) return [{ path: `${path}.entity`, problem: `no entity "${lines.entity}"` }]
  const own = new Names(names.entities, entity, path)
  return [
    ...pointsAt(own, "reference", lines.reference, names.entity.id),
    ...own.many("columns", lines.columns),
    ...own.many("sums", lines.sums, numeric)
  ]
}

export const orderFaults = (view: typeof Order.Type, names: Names): ReadonlyArray<Fault> => {
  const named = (id: string, place: string) => {
    const entity = names.entities.find((one) => one.id === id)
    return entity === undefined
      ? { names: undefined, found: [{ path: `${names.path}.${place}`, problem: `no entity "${id}"` }] }
      : { names: new Names(names.entities, entity, names.path), found: [] }
  }
  const [items, lines] = [named(view.items, "items"), named(view.lines, "lines")]
  const { amount, item, order, price } = view.line
  const table = names.entity.fields.filter((field) => field.id === "table").map((field) => field.id)
  // A day or a time that an order needs and does not ask for is that at which it is made.
  const moment = names.entity.fields.filter(({ kind }) => kind === "date" || kind === "time").map((field) => field.id)
  return [
    ...names.asked("fields", view.fields),
    ...names.complete([...view.fields, ...table, ...moment]),
    ...items.found,
    ...lines.found,
    ...(items.names === undefined ? [] : [
      ...items.names.one("price", view.price, numeric),
      ...items.names.one("text", view.text),
      ...items.names.one("group", view.group, chosen),
      ...items.names.where("where", view.where)
    ]),
    ...(lines.names === undefined ? [] : [
      ...pointsAt(lines.names, "line.order", order, view.entity),
      ...pointsAt(lines.names, "line.item", item, view.items),
      ...lines.names.one("line.amount", amount, ["number"]),
      ...lines.names.one("line.price", price, numeric),
      ...lines.names.asked("line", [order, item, amount, ...(price === undefined ? [] : [price])]),
      ...lines.names.complete([order, item, amount, price ?? ""], "line")
    ])
  ]
}
