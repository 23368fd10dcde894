import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import { entitiesOf, type View } from "@statex/blueprint/View"
import { changeEntity, changeField, type Done, fieldNamed, names, says, type Wish } from "./Wish.ts"
import { withoutViews } from "./Without.ts"

type Ids = readonly [string, ...ReadonlyArray<string>]

const without = (ids: Ids, id: string): Ids => {
  const [first, ...rest] = ids.filter((one) => one !== id)
  return first === undefined ? ids : [first, ...rest]
}

/** Whether a view would make no sense without the field. */
const uses = (view: View, id: string): boolean =>
  "group" in view && view.group === id || "date" in view && view.date === id ||
  view._tag === "Booking" && (view.time === id || view.resource === id) ||
  view._tag === "Timetable" && (view.day === id || view.from === id) || view._tag === "LookUp" && view.code === id ||
  view._tag === "Order" && view.price === id || view._tag === "Locations" && view.address === id

const cleared = (view: View, entity: Entity, id: string): View => {
  if (view._tag === "Landing") {
    const [first, ...rest] = view.sections.map((section) =>
      section._tag === "Lead" && section.entity === entity.id
        ? { ...section, fields: without(section.fields, id) }
        : section
    )
    return first === undefined ? view : { ...view, sections: [first, ...rest] }
  }
  if (view._tag === "Dashboard" || view.entity !== entity.id) return view
  switch (view._tag) {
    case "List":
      return {
        ...view,
        columns: without(view.columns, id),
        search: view.search.filter((one) => one !== id),
        filters: view.filters.filter((one) => one !== id),
        sort: view.sort.field === id ? { field: entity.title, descending: false } : view.sort
      }
    case "Board":
    case "Calendar":
    case "Timetable":
    case "Kitchen":
      return { ...view, card: without(view.card, id) }
    case "Report":
      return { ...view, columns: without(view.columns, id), sums: view.sums.filter((one) => one !== id) }
    case "Catalogue":
    case "Locations":
      return { ...view, facts: view.facts.filter((one) => one !== id) }
    case "Chart": {
      const { sum, ...rest } = view
      return sum === undefined || sum === id ? rest : view
    }
    default:
      return { ...view, fields: without(view.fields, id) }
  }
}

/** An entity without one of its fields, and every page without it; undefined for the field that names a record. */
export const removed = (blueprint: Blueprint, entity: Entity, id: string): Blueprint | undefined => {
  const [field, ...fields] = entity.fields.filter((one) => one.id !== id)
  const gone = blueprint.views.filter((view) => entitiesOf(view).includes(entity.id) && uses(view, id))
  const kept = gone.length === 0 ? blueprint : withoutViews(blueprint, new Set(gone.map((view) => view.id)))
  const [view, ...views] = kept?.views.map((one) => cleared(one, entity, id)) ?? []
  if (kept === undefined || field === undefined || view === undefined || id === entity.title) return undefined
  const { status, ...rest } = entity
  const samples = entity.samples.map((sample) =>
    Object.fromEntries(Object.entries(sample).filter(([key]) => key !== id))
  )
  const changed = {
    ...rest,
    ...(status === undefined || status === id ? {} : { status }),
    fields: [field, ...fields] as const,
    samples
  }
  return changeEntity({ ...kept, views: [view, ...views] }, changed)
}

/** "Remove the field fax". The field that names a record, and those that a booking needs, stay. */
export const removeField = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  if (!says(lexicon.wish.remove, wish)) return undefined
  const place = fieldNamed(wish.passage.text, blueprint)
  if (place === undefined) return undefined
  const after = removed(blueprint, place.entity, place.field.id)
  return after === undefined
    ? undefined
    : { blueprint: after, change: words("chFieldRemoved", { field: place.label, entity: place.entity.plural }) }
}

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** Conditions without a value that no record can have any more; one that asked for nothing else is left out. */
const conditionsWithout = (part: Json, field: string, value: string): Json => {
  if (typeof part !== "object" || part === null) return part
  if (Array.isArray(part)) {
    return part.map((one) => conditionsWithout(one, field, value)).filter((one) => {
      const values = typeof one === "object" && one !== null && !Array.isArray(one)
        ? (one as { readonly [key: string]: Json })["values"]
        : undefined
      return !Array.isArray(values) || values.length > 0
    })
  }
  const whole = part as { readonly [key: string]: Json }
  const about = whole["field"] === field && Array.isArray(whole["values"])
  return Object.fromEntries(
    Object.entries(whole).map(([key, one]) => [
      key,
      about && key === "values"
        ? (one as ReadonlyArray<Json>).filter((each) => each !== value)
        : conditionsWithout(one, field, value)
    ])
  )
}

/** The rules of an entity without one of its states. */
const withoutState = (entity: Entity, status: string, state: string): Entity => {
  const steps = (entity.steps ?? []).flatMap((step) => {
    const [from, ...more] = step.from.filter((one) => one !== state)
    return step.to === state || from === undefined ? [] : [{ ...step, from: [from, ...more] as const }]
  })
  const [first, ...rest] = steps
  const { steps: _, ...other } = entity
  const plain = conditionsWithout(JSON.parse(JSON.stringify(other)) as Json, status, state) as unknown as Entity
  return first === undefined ? plain : { ...plain, steps: [first, ...rest] }
}

/** "Remove the status cancelled". Two values remain at the least; records that had it have none. */
export const removeOption = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  if (!says(lexicon.wish.remove, wish)) return undefined
  for (const entity of blueprint.entities) {
    for (const field of entity.fields) {
      const option = field.options?.find((one) => names(wish.passage.text, one.label))
      if (option === undefined || (field.options?.length ?? 0) < 3) continue
      const options = field.options?.filter((one) => one !== option) ?? []
      const samples = entity.samples.map((sample) =>
        sample[field.id] === option.value ? { ...sample, [field.id]: options[0]?.value ?? null } : sample
      )
      const plain = entity.status === field.id ? withoutState(entity, field.id, option.value) : entity
      const after = changeField(blueprint, { ...plain, samples }, { ...field, options })
      return { blueprint: after, change: words("chOptionRemoved", { option: option.label, field: field.label }) }
    }
  }
  return undefined
}
