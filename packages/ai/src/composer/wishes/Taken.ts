import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import type { View } from "@statex/blueprint/View"
import { inMenu } from "../drawing/Arrangement.ts"
import { personasDrawn } from "../drawing/Eyes.ts"
import { entityDrawn } from "../Drawn.ts"
import type { Planned } from "../Layout.ts"
import type { Shape, ShapedEntity } from "../shaping/Ground.ts"
import { titlesOf } from "../Titles.ts"
import { viewDrawn } from "../Views.ts"
import { pointedOut } from "./Overview.ts"
import { settled } from "./Settled.ts"
import { showing } from "./Shown.ts"
import { spelled } from "./Spelled.ts"

const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const fieldTaken = (old: Field, before: Field | undefined, after: Field): Field => {
  if (alike(before, after)) return old
  const { computed: _, entity: __, options, ...rest } = old
  const same = options !== undefined && after.options !== undefined && options.length === after.options.length
  return {
    ...(after.kind === old.kind ? rest : { id: old.id, label: old.label }),
    ...after,
    ...(same ? { options } : {})
  }
}

/** What changed from one drawing of an entity to the next, on the entity as it is. */
const entityTaken = (old: Entity, before: Entity, after: Entity): Entity => {
  const [first, ...rest] = after.fields.map((field) => {
    const own = old.fields.find((one) => one.id === field.id)
    return own === undefined ? field : fieldTaken(own, before.fields.find((one) => one.id === field.id), field)
  })
  const part = <Key extends "steps" | "checks" | "limits" | "capacities" | "reminders">(key: Key): Partial<Entity> => {
    const value = alike(before[key], after[key]) ? old[key] : after[key]
    return value === undefined ? {} : { [key]: value }
  }
  const { capacities: _, checks: __, limits: ___, reminders: ____, steps: _____, ...plain } = old
  return {
    ...plain,
    fields: first === undefined ? old.fields : [first, ...rest],
    ...part("steps"),
    ...part("checks"),
    ...part("limits"),
    ...part("capacities"),
    ...part("reminders")
  }
}

const withView = (blueprint: Blueprint, view: View, listed: boolean): Blueprint => ({
  ...blueprint,
  views: [...blueprint.views, view],
  navigation: listed ? [...blueprint.navigation, { view: view.id, label: view.title }] : blueprint.navigation
})

/** Draws planned views that there are none of yet, and puts them at the end. */
export const withViews = (blueprint: Blueprint, shape: Shape, fresh: ReadonlyArray<Planned>): Blueprint => {
  const titles = titlesOf({ ...shape, planned: [...shape.planned, ...fresh] })
  return fresh.reduce((all: Blueprint, planned) => {
    const entity = all.entities.find((one) => one.id === planned.entity)
    if (entity === undefined || all.views.some((view) => view.id === planned.id)) return all
    const view = viewDrawn(planned, entity, {
      shape,
      entities: all.entities,
      views: shape.planned,
      titles,
      requirements: () => []
    })
    return view === undefined ? all : withView(all, view, inMenu(planned, shape))
  }, blueprint)
}

const opened = (blueprint: Blueprint, before: Shape, after: Shape): Blueprint => {
  const { capacity } = after.reading.opening
  if (capacity === before.reading.opening.capacity) return blueprint
  const [first, ...rest] = blueprint.views.map((view): View => view._tag === "Booking" ? { ...view, capacity } : view)
  return first === undefined ? blueprint : { ...blueprint, views: [first, ...rest] }
}

const withPersonas = (blueprint: Blueprint, before: Shape, after: Shape): Blueprint => {
  const fresh = after.personas.filter((one) => !before.personas.some((other) => other.id === one.id))
  const [first, ...rest] = [
    ...(blueprint.personas ?? []),
    ...personasDrawn({ ...after, personas: fresh }, blueprint.views)
  ]
  return first === undefined || fresh.length === 0 ? blueprint : { ...blueprint, personas: [first, ...rest] }
}

const withEntity = (blueprint: Blueprint, before: Shape, after: Shape, now: ShapedEntity): Blueprint => {
  const old = blueprint.entities.find((one) => one.id === now.id)
  const was = before.entities.find((one) => one.id === now.id)
  if (was === now) return blueprint
  const drawn = entityDrawn(now, after)
  if (old === undefined || was === undefined) return { ...blueprint, entities: [...blueprint.entities, drawn] }
  const changed = entityTaken(old, entityDrawn(was, before), spelled(drawn, old))
  const grown: Blueprint = {
    ...blueprint,
    entities: blueprint.entities.map((one) => one.id === old.id ? changed : one)
  }
  return changed.fields.filter((field) => !old.fields.some((one) => one.id === field.id))
    .reduce((all, field) => showing(all, changed, field), grown)
}

/** Takes what changed between two shapes over into the blueprint that the first was made of; everything else stays as it is. */
export const taken = (blueprint: Blueprint, before: Shape, after: Shape): Blueprint => {
  const changed = after.entities.filter((one) => !before.entities.includes(one))
  const grown = changed.reduce((all, one) => withEntity(all, before, after, one), opened(blueprint, before, after))
  const sampled = changed.reduce((all, one) => settled(all, after, one.id), grown)
  const fresh = after.planned.filter((one) => !before.planned.some((other) => other.id === one.id))
  const seen = withViews(sampled, after, fresh)
  return withPersonas(pointedOut(blueprint, seen, after), before, after)
}
