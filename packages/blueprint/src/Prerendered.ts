import { relativeDays } from "./Days.ts"
import type { Entity } from "./Entity.ts"
import { withComputed } from "./Evaluation.ts"
import { samplesOf, type Stored } from "./markup/Scene.ts"
import { closureOf, conditionReads, type Read, readsOf } from "./Reach.ts"
import type { View } from "./View.ts"

const isRelative = (entity: Entity, field: string): boolean =>
  entity.samples.some((sample) => relativeDays(sample[field]) !== null)

/** Whether what is read differs from day to day. */
export const dependsOnDay = (entities: ReadonlyArray<Entity>, reads: ReadonlyArray<Read | null>): boolean =>
  closureOf(entities, reads).some((read) => {
    const entity = entities.find((one) => one.id === read?.entity)
    return read === null || entity !== undefined && isRelative(entity, read.field)
  })

/** The samples as they look on any day: what depends on the day is left empty until the app runs. */
export const prerendered = (entities: ReadonlyArray<Entity>): ReadonlyArray<Stored> => {
  const records = withComputed({
    entities,
    records: entities.flatMap((entity) => samplesOf(entity, null)),
    today: null
  })
  const daily = new Map(entities.map((entity) => [
    entity.id,
    entity.fields.flatMap(({ id, computed }) =>
      computed !== undefined && dependsOnDay(entities, readsOf(entities, entity.id, computed)) ? [id] : []
    )
  ]))
  return records.map((record) => {
    const ids = daily.get(record.entity) ?? []
    return { ...record, values: { ...record.values, ...Object.fromEntries(ids.map((id) => [id, null])) } }
  })
}

const whereOf = (view: View) => "where" in view && view.where !== undefined ? view.where : []

/** The entities that a view's own conditions and roll-ups look at, besides those that it shows. */
const viewReads = (entities: ReadonlyArray<Entity>, view: View): ReadonlyArray<Read | null> => {
  if (view._tag === "Order") return conditionReads(entities, view.items, view.where)
  if (view._tag !== "Dashboard") return "entity" in view ? conditionReads(entities, view.entity, whereOf(view)) : []
  return view.tiles.flatMap((tile) => {
    if (tile._tag === "Breakdown") return []
    if (tile._tag !== "Reminding") return conditionReads(entities, tile.entity, tile.where)
    const reminder = entities.find((one) => one.id === tile.entity)?.reminders?.find((one) => one.id === tile.reminder)
    return conditionReads(entities, tile.entity, reminder?.when ?? [])
  })
}

/** The entities on whose records a page about these depends: them, those they point at, and those their values are made of. */
export const reachOf = (
  entities: ReadonlyArray<Entity>,
  view: View,
  named: ReadonlyArray<string>
): ReadonlyArray<Entity> => {
  const pointed = (ids: ReadonlySet<string>) =>
    entities.filter((entity) => ids.has(entity.id)).flatMap((entity) =>
      entity.fields.flatMap((field) => field.entity ?? [])
    )
  const shown = new Set([...named, ...pointed(new Set(named))])
  for (let size = 0; size < shown.size;) {
    size = shown.size
    const reads = entities.filter((entity) => shown.has(entity.id)).flatMap((entity) =>
      entity.fields.flatMap(({ id, computed }) => computed === undefined ? [] : [{ entity: entity.id, field: id }])
    )
    for (const read of closureOf(entities, [...reads, ...viewReads(entities, view)])) {
      if (read !== null) shown.add(read.entity)
    }
  }
  return entities.filter((entity) => shown.has(entity.id))
}
