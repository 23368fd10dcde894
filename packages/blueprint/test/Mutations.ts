import type { Blueprint } from "../src/Blueprint.ts"
import { copyKeys } from "../src/Copy.ts"
import type { Entity } from "../src/Entity.ts"
import type { View } from "../src/View.ts"

/** A number from 0 up to, not including, `count`. */
export type Draw = (count: number) => number

export type Mutation = (blueprint: Blueprint, draw: Draw) => Blueprint

const word = (draw: Draw): string => `w${draw(100_000)}`

const changeAt = <A>(list: ReadonlyArray<A>, at: number, change: (one: A) => A): ReadonlyArray<A> =>
  list.map((one, index) => index === at ? change(one) : one)

const withViews = (blueprint: Blueprint, views: ReadonlyArray<View>): Blueprint => {
  const [first, ...rest] = views
  return first === undefined ? blueprint : { ...blueprint, views: [first, ...rest] }
}

const oneView = (change: (view: View, draw: Draw) => View): Mutation => (blueprint, draw) =>
  withViews(blueprint, changeAt(blueprint.views, draw(blueprint.views.length), (view) => change(view, draw)))

const oneEntity = (change: (entity: Entity, draw: Draw) => Entity): Mutation => (blueprint, draw) => ({
  ...blueprint,
  entities: changeAt(blueprint.entities, draw(blueprint.entities.length), (entity) => change(entity, draw))
})

const relabelled = (entity: Entity, draw: Draw): Entity => {
  const [first, ...rest] = changeAt(
    entity.fields,
    draw(entity.fields.length),
    (field) => ({ ...field, label: word(draw) })
  )
  return first === undefined ? entity : { ...entity, fields: [first, ...rest] }
}

/** One small change each, to whatever part a change request may touch; some leave a blueprint unsound. */
export const mutations: ReadonlyArray<Mutation> = [
  (blueprint, draw) => ({ ...blueprint, name: word(draw) }),
  (blueprint, draw) => ({ ...blueprint, tagline: word(draw) }),
  (blueprint, draw) => ({ ...blueprint, locale: (["en", "cs", "ar", "ru"] as const)[draw(4)] ?? "en" }),
  (blueprint, draw) => ({ ...blueprint, start: blueprint.views[draw(blueprint.views.length)]?.id ?? blueprint.start }),
  (blueprint, draw) => ({ ...blueprint, theme: { ...blueprint.theme, hue: draw(360) } }),
  (blueprint, draw) => ({
    ...blueprint,
    theme: {
      ...blueprint.theme,
      corners: (["square", "soft", "round"] as const)[draw(3)] ?? "soft",
      density: "compact"
    }
  }),
  (blueprint, draw) => ({
    ...blueprint,
    copy: { ...blueprint.copy, [copyKeys[draw(copyKeys.length)] ?? "add"]: word(draw) }
  }),
  (blueprint, draw) => ({
    ...blueprint,
    navigation: changeAt(
      blueprint.navigation,
      draw(blueprint.navigation.length),
      (entry) => ({ ...entry, label: word(draw) })
    )
  }),
  (blueprint) => ({ ...blueprint, navigation: blueprint.navigation.slice(1) }),
  (blueprint) => withViews(blueprint, [...blueprint.views].reverse()),
  (blueprint) => ({ ...blueprint, entities: [...blueprint.entities].reverse() }),
  oneView((view, draw) => ({ ...view, title: word(draw) })),
  oneView((view, draw) => ({ ...view, intro: word(draw) })),
  oneView((view, draw) => view._tag === "List" ? { ...view, sort: { ...view.sort, descending: draw(2) === 1 } } : view),
  oneView((view, draw) =>
    view._tag === "Landing"
      ? { ...view, sections: [...view.sections, { _tag: "Prose", heading: word(draw), text: "t" }] }
      : view
  ),
  (blueprint, draw) => {
    const gone = blueprint.views[draw(blueprint.views.length)]?.id
    return {
      ...withViews(blueprint, blueprint.views.filter((view) => view.id !== gone)),
      navigation: blueprint.navigation.filter((entry) => entry.view !== gone)
    }
  },
  (blueprint, draw) => {
    const entity = blueprint.entities[draw(blueprint.entities.length)]
    if (entity === undefined) return blueprint
    const fields = entity.fields.map((field) => field.id)
    const [first = "", ...rest] = fields
    const view: View = {
      _tag: "Detail",
      id: `extra-${draw(1000)}`,
      title: word(draw),
      requirements: [],
      entity: entity.id,
      fields: [first, ...rest]
    }
    return withViews(blueprint, [...blueprint.views, view])
  },
  oneEntity((entity, draw) => ({ ...entity, plural: word(draw) })),
  oneEntity(relabelled),
  oneEntity((entity) => ({ ...entity, samples: entity.samples.slice(0, -1) })),
  oneEntity((entity) => ({ ...entity, samples: [...entity.samples, ...entity.samples.slice(0, 1)] })),
  oneEntity((entity, draw) => ({
    ...entity,
    fields: [...entity.fields, { id: `more-${draw(1000)}`, label: word(draw), kind: "text", required: false }]
  })),
  (blueprint, draw) => ({
    ...blueprint,
    entities: [...blueprint.entities, {
      id: `added-${draw(1000)}`,
      singular: word(draw),
      plural: word(draw),
      title: "name",
      fields: [{ id: "name", label: word(draw), kind: "text", required: true }],
      samples: []
    }]
  })
]
