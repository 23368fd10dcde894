import type { Entity } from "../../src/Entity.ts"
import type { Condition, Expression } from "../../src/Expression.ts"
import type { Stored } from "../../src/markup/Scene.ts"
import type { Change } from "../../src/Refusal.ts"
import { pick } from "../Drawing.ts"
import type { Draw } from "../Mutations.ts"

/** An app's rules told a second time, as plainly and slowly as can be, with actions that try them. */
export interface Model {
  readonly name: string
  readonly entities: ReadonlyArray<Entity>
  readonly start: ReadonlyArray<Stored>
  readonly act: (draw: Draw, held: ReadonlyArray<Stored>) => Change
  /** Whether this state of all records is lawful. */
  readonly holds: (held: ReadonlyArray<Stored>) => boolean
  /** Whether the way from one state to the other is. */
  readonly steps?: (before: ReadonlyArray<Stored>, after: ReadonlyArray<Stored>) => boolean
}

export const record = (entity: string, key: string, values: Stored["values"], changed = 0): Stored => ({
  key,
  entity,
  values,
  sample: false,
  changed
})

export const of = (held: ReadonlyArray<Stored>, entity: string) => held.filter((one) => one.entity === entity)
export const field = (id: string, kind: Entity["fields"][number]["kind"], more: object = {}) => ({
  id,
  label: id,
  kind,
  required: false,
  ...more
})
export const options = (...values: ReadonlyArray<string>) => ({
  options: values.map((value) => ({ value, label: value }))
})
export const named = (id: string) => ({ id, singular: id, plural: id, title: "name", samples: [] })
export const is = (id: string, value: string): Condition => ({ _tag: "Is", field: id, values: [value] })
export const through = (reference: string, id: string): Expression => ({ _tag: "Through", reference, field: id })

/** Puts a new record or changes one, or drops one. */
export const anyChange = (
  draw: Draw,
  held: ReadonlyArray<Stored>,
  entity: string,
  values: Stored["values"]
): Change => {
  const own = of(held, entity)
  if (own.length > 0 && draw(5) === 0) return { drop: [pick(draw, own)] }
  const key = own.length > 0 && draw(3) === 0 ? pick(draw, own).key : `k${draw(1000)}`
  return { put: [record(entity, key, values, draw(1_000_000))] }
}
