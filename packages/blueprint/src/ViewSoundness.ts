import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import { linesFaults, orderFaults } from "./LineSoundness.ts"
import { chosen, Names, numeric } from "./Names.ts"
import { chartFaults, dashboardFaults, reportFaults } from "./OverviewSoundness.ts"
import { slotsOf } from "./Slots.ts"
import type { View } from "./View.ts"

type Over<Tag extends View["_tag"]> = Extract<View, { _tag: Tag }>

const goes = (blueprint: Blueprint, id: string | undefined, path: string): ReadonlyArray<Fault> =>
  id === undefined || blueprint.views.some((view) => view.id === id) ? [] : [{ path, problem: `no view "${id}"` }]

const bookingFaults = (view: Over<"Booking">, names: Names): ReadonlyArray<Fault> => [
  ...names.one("date", view.date, ["date"]),
  ...names.one("time", view.time, ["time"]),
  ...names.one("resource", view.resource, chosen),
  ...names.where("unless", view.unless),
  ...names.asked("fields", view.fields),
  ...names.complete([view.date, view.time, view.resource ?? "", ...view.fields]),
  ...(slotsOf(view).length === 0 ? [{ path: `${names.path}.to`, problem: "leaves no time to book" }] : [])
]

const landingFaults = (blueprint: Blueprint, view: Over<"Landing">, path: string): ReadonlyArray<Fault> => [
  ...(view.sections.filter((section) => section._tag === "Hero").length > 1
    ? [{ path: `${path}.sections`, problem: "more than one hero" }]
    : []),
  ...view.sections.flatMap((section, at): ReadonlyArray<Fault> => {
    const place = `${path}.sections.${at}`
    if (section._tag === "Hero") return goes(blueprint, section.action?.view, `${place}.action.view`)
    if (section._tag !== "Lead") return []
    const entity = blueprint.entities.find((one) => one.id === section.entity)
    if (entity === undefined) return [{ path: `${place}.entity`, problem: `no entity "${section.entity}"` }]
    const names = new Names(blueprint.entities, entity, place)
    return [...names.asked("fields", section.fields), ...names.complete(section.fields)]
  })
]

const kitchenFaults = (view: Over<"Kitchen">, names: Names): ReadonlyArray<Fault> => {
  const { entity } = names
  const status = entity.fields.find((field) => field.id === entity.status)
  return [
    ...(status === undefined ? [{ path: `${names.path}.entity`, problem: `"${entity.id}" has no status` }] : []),
    ...view.states.flatMap((state, at) =>
      status?.options?.some((option) => option.value === state) === true
        ? []
        : [{ path: `${names.path}.states.${at}`, problem: `no state "${state}"` }]
    ),
    ...names.many("card", view.card),
    ...linesFaults(names, view.lines)
  ]
}

export const viewFaults = (blueprint: Blueprint, view: View, path: string): ReadonlyArray<Fault> => {
  if (view._tag === "Landing") return landingFaults(blueprint, view, path)
  if (view._tag === "Dashboard") return dashboardFaults(blueprint, view, path)
  const entity = blueprint.entities.find((one) => one.id === view.entity)
  if (entity === undefined) return [{ path: `${path}.entity`, problem: `no entity "${view.entity}"` }]
  const names = new Names(blueprint.entities, entity, path)
  switch (view._tag) {
    case "List":
      return [
        ...names.many("columns", view.columns),
        ...names.many("search", view.search),
        ...names.many("filters", view.filters),
        ...names.one("sort.field", view.sort.field)
      ]
    case "Detail":
      return names.many("fields", view.fields)
    case "Form":
      return [
        ...names.asked("fields", view.fields),
        ...names.complete(view.fields),
        ...goes(blueprint, view.next, `${path}.next`)
      ]
    case "Board":
      return [...names.one("group", view.group, ["choice"]), ...names.many("card", view.card)]
    case "Chart":
      return chartFaults(view, names)
    case "Report":
      return reportFaults(view, names)
    case "Booking":
      return bookingFaults(view, names)
    case "Calendar":
      return [
        ...names.one("date", view.date, ["date"]),
        ...names.one("until", view.until, ["date"]),
        ...names.one("time", view.time, ["time"]),
        ...names.one("group", view.group, ["choice"]),
        ...names.many("card", view.card)
      ]
    case "Timetable":
      return [
        ...names.one("day", view.day, ["date", "choice"]),
        ...names.one("from", view.from, ["time"]),
        ...names.one("to", view.to, ["time"]),
        ...names.one("lane", view.lane, chosen),
        ...names.many("card", view.card)
      ]
    case "Catalogue":
      return [
        ...names.one("text", view.text),
        ...names.one("price", view.price, numeric),
        ...names.one("group", view.group, chosen),
        ...names.many("facts", view.facts),
        ...names.where("where", view.where),
        ...goes(blueprint, view.action?.view, `${path}.action.view`)
      ]
    case "Order":
      return orderFaults(view, names)
    case "LookUp":
      return [
        ...names.one("code", view.code, ["text", "email", "phone"]),
        ...names.one("also", view.also, ["text", "email", "phone", "date"]),
        ...names.many("fields", view.fields)
      ]
    case "Locations":
      return [
        ...names.one("address", view.address, ["text", "longText"]),
        ...names.one("area", view.area, ["choice", "reference", "text"]),
        ...names.many("facts", view.facts)
      ]
    case "Kitchen":
      return kitchenFaults(view, names)
    case "Document":
      return [...names.many("fields", view.fields), ...linesFaults(names, view.lines)]
  }
}
