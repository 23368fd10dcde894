import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import type { View } from "@statex/blueprint/View"

const mostColumns = 7

const shownIn = (view: View, entity: Entity, { computed, id, numbered }: Field): View => {
  const typed = computed === undefined && numbered === undefined
  switch (view._tag) {
    case "Form":
    case "Booking":
      return view.entity === entity.id && typed ? { ...view, fields: [...view.fields, id] } : view
    case "Detail":
      return view.entity === entity.id ? { ...view, fields: [...view.fields, id] } : view
    case "List":
      return view.entity === entity.id && view.columns.length < mostColumns
        ? { ...view, columns: [...view.columns, id] }
        : view
    case "Landing": {
      const [first, ...rest] = view.sections.map((section) =>
        section._tag === "Lead" && section.entity === entity.id && typed
          ? { ...section, fields: [...section.fields, id] as const }
          : section
      )
      return first === undefined ? view : { ...view, sections: [first, ...rest] }
    }
    default:
      return view
  }
}

/** Shows a new field wherever the fields of its entity are shown. */
export const showing = (blueprint: Blueprint, entity: Entity, field: Field): Blueprint => {
  const [first, ...rest] = blueprint.views.map((view) => shownIn(view, entity, field))
  return first === undefined ? blueprint : { ...blueprint, views: [first, ...rest] }
}
