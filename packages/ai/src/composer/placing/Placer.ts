import type { DraftRule, RuleTag } from "../DraftRule.ts"
import type { Shape, ShapedEntity } from "../shaping/Ground.ts"
import { dayOfEntity } from "../shaping/Periods.ts"

/** Turns a rule that the brief states into one that the app keeps; undefined where the app has no place for it. */
export type Placer<Tag extends RuleTag = RuleTag> = (
  shape: Shape,
  rule: Extract<DraftRule, { readonly _tag: Tag }>
) => Shape | undefined

/** How much of what happens a thing is: it points at others, has dates, has states. */
const weight = (entity: ShapedEntity): number =>
  Object.keys(entity.references).length * 2 + (dayOfEntity(entity) === undefined ? 0 : 2) +
  (entity.status === undefined ? 0 : 2) + (entity.role === "booking" ? 9 : 0) - (entity.person ? 2 : 0) -
  (entity.role === "line" ? 9 : 0)

/** The thing that the app is about: what happens, rather than what it happens to. */
export const centralOf = (shape: Shape): ShapedEntity =>
  shape.entities.toSorted((a, b) => weight(b) - weight(a))[0] ?? shape.entities[0]

export const pointsAt = (entity: ShapedEntity, target: string): string | undefined =>
  Object.entries(entity.references).find(([, other]) => other === target)?.[0]
