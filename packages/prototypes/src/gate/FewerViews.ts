import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import { entitiesOf, type Section, type View } from "@statex/blueprint/View"

const entityOf = (view: View): string | undefined => view._tag === "Landing" ? undefined : entitiesOf(view)[0]

/** The start, and an entity's only view, cannot be missed. */
export const isNeeded = (blueprint: Blueprint, id: string): boolean => {
  const view = blueprint.views.find((one) => one.id === id)
  if (view === undefined || id === blueprint.start || blueprint.views.length === 1) return true
  const entity = entityOf(view)
  return entity !== undefined && blueprint.views.filter((one) => entityOf(one) === entity).length === 1
}

const withoutWayTo = (id: string) => (section: Section): Section => {
  if (section._tag !== "Hero" || section.action?.view !== id) return section
  const { action: _, ...rest } = section
  return rest
}

/** The app without a view and without every way to it. */
export const withoutView = (blueprint: Blueprint, id: string): Blueprint => {
  const [first, ...rest] = blueprint.views.filter((view) => view.id !== id).map((view): View => {
    if (view._tag === "Form" && view.next === id) return { ...view, next: blueprint.start }
    if (view._tag !== "Landing") return view
    const [one, ...others] = view.sections
    return { ...view, sections: [withoutWayTo(id)(one), ...others.map(withoutWayTo(id))] }
  })
  return first === undefined ? blueprint : {
    ...blueprint,
    views: [first, ...rest],
    navigation: blueprint.navigation.filter((entry) => entry.view !== id)
  }
}

const searchable = new Set(["text", "longText", "email", "phone", "url"])

/** A list and a form for an entity, under the names that its views already had. */
const plainViews = (blueprint: Blueprint, entity: Entity, taken: Set<string>): readonly [View, View] => {
  const own = blueprint.views.filter((view) => entityOf(view) === entity.id)
  const free = (wanted: string): string => {
    let id = wanted.slice(0, 44)
    for (let count = 2; taken.has(id) || id === "index" && blueprint.start !== "index"; count++) {
      id = `${wanted.slice(0, 44)}-${count}`
    }
    taken.add(id)
    return id
  }
  const nameOf = (tag: "List" | "Form") => own.find((view) => view._tag === tag)?.id
  const listId = free(nameOf("List") ?? entity.id)
  const formId = free(nameOf("Form") ?? `${entity.id}-new`)
  const requirements = [...new Set(own.flatMap((view) => view.requirements))]
  const [first, ...rest] = entity.fields.map((field) => field.id)
  const fields = [first ?? entity.title, ...rest] as const
  const list: View = {
    _tag: "List",
    id: listId,
    title: entity.plural,
    requirements,
    entity: entity.id,
    columns: [fields[0], ...fields.slice(1, 5)],
    search: entity.fields.filter((field) => searchable.has(field.kind)).map((field) => field.id),
    filters: [],
    sort: { field: entity.title, descending: false }
  }
  const form: View = {
    _tag: "Form",
    id: formId,
    title: entity.singular,
    requirements,
    entity: entity.id,
    fields,
    submit: blueprint.copy.save.slice(0, 120),
    next: listId
  }
  return [list, form]
}

/** The plainest app over the same entities: a list and a form each. One of lists and forms is plain already, or less. */
export const plainVariant = (blueprint: Blueprint): Blueprint => {
  if (blueprint.views.every((view) => view._tag === "List" || view._tag === "Form")) return blueprint
  const taken = new Set<string>()
  const [first, ...rest] = blueprint.entities.flatMap((entity) => plainViews(blueprint, entity, taken))
  if (first === undefined) return blueprint
  const views = [first, ...rest] as const
  return {
    ...blueprint,
    start: first.id,
    views,
    navigation: views.filter((view) => view._tag === "List").map((view) => ({ view: view.id, label: view.title }))
  }
}
