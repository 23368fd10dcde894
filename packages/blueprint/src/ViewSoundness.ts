import type { Blueprint } from "./Blueprint.ts"
import type { Fault } from "./BlueprintError.ts"
import type { Entity } from "./Entity.ts"
import type { FieldKind } from "./Field.ts"
import { slotsOf } from "./Slots.ts"
import type { View } from "./View.ts"

/** Says what is wrong with names of fields of one entity. */
class Names {
  readonly entity: Entity
  readonly path: string
  constructor(entity: Entity, path: string) {
    this.entity = entity
    this.path = path
  }

  one(place: string, id: string, kinds?: ReadonlyArray<FieldKind>): ReadonlyArray<Fault> {
    const path = `${this.path}.${place}`
    const field = this.entity.fields.find((other) => other.id === id)
    if (field === undefined) return [{ path, problem: `no field "${id}" in "${this.entity.id}"` }]
    return kinds === undefined || kinds.includes(field.kind)
      ? []
      : [{ path, problem: `must be ${kinds.join(" or ")}, not ${field.kind}` }]
  }

  many(place: string, ids: ReadonlyArray<string>): ReadonlyArray<Fault> {
    return ids.flatMap((id, at) => [
      ...this.one(`${place}.${at}`, id),
      ...(ids.indexOf(id) < at ? [{ path: `${this.path}.${place}.${at}`, problem: `"${id}" is named twice` }] : [])
    ])
  }

  /** A record cannot be complete when its form leaves out what it needs. */
  complete(ids: ReadonlyArray<string>): ReadonlyArray<Fault> {
    return this.entity.fields.flatMap((field) =>
      field.required && field.kind !== "boolean" && field.id !== this.entity.status && !ids.includes(field.id)
        ? [{ path: `${this.path}.fields`, problem: `leaves out "${field.id}", which is required` }]
        : []
    )
  }
}

type Over<Tag extends View["_tag"]> = Extract<View, { _tag: Tag }>

const bookingFaults = (view: Over<"Booking">, names: Names): ReadonlyArray<Fault> => [
  ...names.one("date", view.date, ["date"]),
  ...names.one("time", view.time, ["time"]),
  ...(view.resource === undefined ? [] : names.one("resource", view.resource, ["choice", "reference"])),
  ...names.many("fields", view.fields),
  ...names.complete([view.date, view.time, view.resource ?? "", ...view.fields]),
  ...(slotsOf(view).length === 0 ? [{ path: `${names.path}.to`, problem: "leaves no time to book" }] : [])
]

const landingFaults = (blueprint: Blueprint, view: Over<"Landing">, path: string): ReadonlyArray<Fault> => [
  ...(view.sections.filter((section) => section._tag === "Hero").length > 1
    ? [{ path: `${path}.sections`, problem: "more than one hero" }]
    : []),
  ...view.sections.flatMap((section, at): ReadonlyArray<Fault> => {
    const place = `${path}.sections.${at}`
    if (section._tag === "Hero") {
      const target = section.action?.view
      return target === undefined || blueprint.views.some((other) => other.id === target)
        ? []
        : [{ path: `${place}.action.view`, problem: `no view "${target}"` }]
    }
    if (section._tag !== "Lead") return []
    const entity = blueprint.entities.find((one) => one.id === section.entity)
    if (entity === undefined) return [{ path: `${place}.entity`, problem: `no entity "${section.entity}"` }]
    const names = new Names(entity, place)
    return [...names.many("fields", section.fields), ...names.complete(section.fields)]
  })
]

export const viewFaults = (blueprint: Blueprint, view: View, path: string): ReadonlyArray<Fault> => {
  if (view._tag === "Landing") return landingFaults(blueprint, view, path)
  if (view._tag === "Dashboard") return []
  const entity = blueprint.entities.find((one) => one.id === view.entity)
  if (entity === undefined) return [{ path: `${path}.entity`, problem: `no entity "${view.entity}"` }]
  const names = new Names(entity, path)
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
        ...names.many("fields", view.fields),
        ...names.complete(view.fields),
        ...(blueprint.views.some((other) => other.id === view.next)
          ? []
          : [{ path: `${path}.next`, problem: `no view "${view.next}"` }])
      ]
    case "Board":
      return [...names.one("group", view.group, ["choice"]), ...names.many("card", view.card)]
    case "Chart":
      return [
        ...names.one("group", view.group),
        ...(view.sum === undefined ? [] : names.one("sum", view.sum, ["number", "money"]))
      ]
    case "Booking":
      return bookingFaults(view, names)
    default:
      return []
  }
}
