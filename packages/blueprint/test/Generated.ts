import { locales } from "@statex/kernel/Locale"
import type { Blueprint } from "../src/Blueprint.ts"
import type { Entity } from "../src/Entity.ts"
import { faults } from "../src/Soundness.ts"
import { drawing, pick } from "./Drawing.ts"
import { label, plainEntity, withComputedFields, withRules } from "./generated/Entities.ts"
import { ordering, personasOf, viewsOf } from "./generated/Views.ts"
import { words } from "./samples/words.ts"

const made = (seed: number, loose: boolean): Blueprint => {
  const draw = drawing(seed)
  const plain: Array<Entity> = []
  for (let at = 1 + draw(4); at > 0; at--) plain.push(plainEntity(draw, plain.length, plain))
  const computed: Array<Entity> = [...plain]
  for (const [at, entity] of plain.entries()) computed[at] = withComputedFields(draw, entity, computed)
  const things = computed.map((entity) => withRules(draw, entity, computed, loose))
  const order = draw(2) === 0 ? null : ordering(draw, pick(draw, things))
  const entities = [...things, ...(order === null ? [] : order.entities)]
  const [first, ...rest] = [
    ...things.flatMap((entity) => viewsOf(draw, entity, entities)),
    ...(order === null ? [] : [order.view])
  ]
    .slice(0, 60)
  if (first === undefined) throw new Error(`Seed ${seed} has no view`)
  const views = [first, ...rest] as const
  const locale = pick(draw, locales)
  return {
    format: 1,
    name: label(draw),
    tagline: label(draw),
    locale,
    start: first.id,
    entities,
    views,
    navigation: views.slice(0, 5).map((view) => ({ view: view.id, label: view.title })),
    ...(draw(2) === 0 ? {} : { personas: personasOf(draw, entities, views) }),
    theme: {
      hue: draw(360),
      face: pick(draw, ["sans", "serif", "mono"]),
      corners: pick(draw, ["square", "soft", "round"]),
      density: pick(draw, ["calm", "compact"])
    },
    copy: words(locale)
  }
}

/** A whole random blueprint that is sound: any kinds of fields, rules and views. The same seed gives the same one. */
export const generatedBlueprint = (seed: number): Blueprint => {
  const tight = made(seed, false)
  return faults(tight).every((fault) => fault.problem.startsWith("breaks a rule")) && faults(tight).length > 0
    ? made(seed, true)
    : tight
}
