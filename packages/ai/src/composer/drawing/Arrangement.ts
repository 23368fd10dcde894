import { plans } from "../families/Plans.ts"
import { formOfRecords, ofRecords, type Planned, type PlannedTag } from "../Layout.ts"
import { centralOf } from "../placing/Placer.ts"
import type { Shape } from "../shaping/Ground.ts"

/** Kinds that one gets to by a link, never from the menu. */
const linked: ReadonlySet<PlannedTag> = new Set(["Form", "Detail", "Document"])

/** What the order of a family does not name comes after it, in this one. */
const rest: ReadonlyArray<PlannedTag> = [
  "Landing",
  "Booking",
  "Catalogue",
  "Order",
  "Kitchen",
  "Dashboard",
  "Calendar",
  "Timetable",
  "List",
  "Board",
  "Locations",
  "Report",
  "LookUp",
  "Chart",
  "Form",
  "Detail",
  "Document"
]

/** The views of a shape in the order of the menu, which the brief's own words choose; the first one is where the app starts. */
export const viewsOf = (shape: Shape): ReadonlyArray<Planned> => {
  const { family, seed } = shape.reading
  const { orders } = plans[family]
  const order = orders[(seed >>> 5) % orders.length] ?? orders[0]
  const landing: ReadonlyArray<Planned> = family === "landing"
    ? [{ id: "home", tag: "Landing", entity: shape.entities[0].id }]
    : []
  const central = centralOf(shape).id
  // What the app is about, and what visitors leave, is entered on a page of its own.
  const forms = shape.entities.filter((one) => one.id === central || one.role === "lead").map(formOfRecords)
  const all = [...landing, ...shape.planned, ...shape.entities.flatMap(ofRecords), ...forms]
  const rank = (view: Planned) => {
    const at = linked.has(view.tag) ? -1 : order.indexOf(view.tag)
    return at === -1 ? order.length + rest.indexOf(view.tag) : at
  }
  const own = (view: Planned) => family === "records" || view.entity === central ? 0 : 1
  const line = (view: Planned) => Number(shape.entities.find((one) => one.id === view.entity)?.role === "line")
  return all.toSorted((a, b) => rank(a) - rank(b) || line(a) - line(b) || own(a) - own(b))
}

export const inMenu = (view: Planned, shape: Shape): boolean =>
  !linked.has(view.tag) && shape.entities.find((one) => one.id === view.entity)?.role !== "line"
