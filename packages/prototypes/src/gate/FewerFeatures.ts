import type { Probe } from "@statex/ai/Probe"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"

/** Whether the app has at all what an acceptance check is about. */
export const isAbsent = (blueprint: Blueprint, probe: Probe): boolean => {
  if (probe._tag === "SeesOnly") return blueprint.personas?.some((one) => one.id === probe.persona) !== true
  const view = "view" in probe ? blueprint.views.find((one) => one.id === probe.view) : undefined
  if ("view" in probe && view === undefined) return true
  if (!("entity" in probe)) return false
  const entity = blueprint.entities.find((one) => one.id === probe.entity)
  if (entity === undefined) return true
  switch (probe._tag) {
    case "RefusesOver":
    case "RefusesBreach":
      return !blueprint.entities.some((one) =>
        [...one.capacities ?? [], ...one.checks ?? [], ...one.limits ?? []].some(({ id }) => id === probe.rule)
      ) && view?._tag !== "Booking"
    case "Reminds":
      return entity.reminders?.some(({ id }) => id === probe.reminder) !== true
    case "Filters":
      return view?._tag === "List" && !view.filters.includes(probe.field)
    case "Searches":
      return view?._tag === "List" && view.search.length > 0 && !view.search.includes(probe.field)
    case "RefusesTwice":
      return !entity.fields.some((field) =>
        field.id === probe.field && (field.unique === true || field.numbered !== undefined)
      )
    case "Computes":
      return !entity.fields.some((field) => field.id === probe.field && field.computed !== undefined)
    default:
      return "field" in probe && !entity.fields.some((field) => field.id === probe.field)
  }
}

const without = <K extends "checks" | "limits" | "capacities" | "reminders">(
  entity: Entity,
  key: K,
  id: string
): Entity => {
  const { [key]: held, ...rest } = entity
  const left = (held ?? []).filter((one) => one.id !== id)
  return (left.length === 0 ? rest : { ...rest, [key]: left }) as Entity
}

const withoutTile = (reminder: string) => (view: View): View => {
  if (view._tag !== "Dashboard") return view
  const [first, ...rest] = view.tiles.filter((tile) => tile._tag !== "Reminding" || tile.reminder !== reminder)
  return first === undefined ? view : { ...view, tiles: [first, ...rest] }
}

const mapViews = (blueprint: Blueprint, change: (view: View) => View): Blueprint => {
  const [first, ...rest] = blueprint.views
  return { ...blueprint, views: [change(first), ...rest.map(change)] }
}

/** The app without what an acceptance check is about, where that is a rule or a convenience; unchanged for what an app consists of. */
export const withoutFeature = (blueprint: Blueprint, probe: Probe): Blueprint => {
  const changed = (id: string, change: (entity: Entity) => Entity): Blueprint => ({
    ...blueprint,
    entities: blueprint.entities.map((entity) => entity.id === id ? change(entity) : entity)
  })
  switch (probe._tag) {
    case "RefusesOver":
    case "RefusesBreach":
      return {
        ...blueprint,
        entities: blueprint.entities.map((entity) =>
          (["checks", "limits", "capacities"] as const).reduce((all, key) => without(all, key, probe.rule), entity)
        )
      }
    case "Reminds":
      return mapViews(
        changed(probe.entity, (entity) => without(entity, "reminders", probe.reminder)),
        withoutTile(probe.reminder)
      )
    case "Searches":
      return mapViews(blueprint, (view) =>
        view.id === probe.view && view._tag === "List"
          ? { ...view, search: view.search.filter((field) => field !== probe.field) }
          : view)
    case "Filters":
      return mapViews(blueprint, (view) =>
        view.id === probe.view && view._tag === "List"
          ? { ...view, filters: view.filters.filter((field) => field !== probe.field) }
          : view)
    case "RefusesTwice":
      return changed(probe.entity, (entity) => {
        const [first, ...rest] = entity.fields
        const free = ({ unique, ...field }: typeof first): typeof first =>
          unique === undefined || field.id === probe.field ? field : { ...field, unique }
        return { ...entity, fields: [free(first), ...rest.map(free)] }
      })
    case "SeesOnly": {
      const { personas = [], ...rest } = blueprint
      const [first, ...others] = personas.filter((one) => one.id !== probe.persona)
      return first === undefined ? rest : { ...rest, personas: [first, ...others] }
    }
    default:
      return blueprint
  }
}
