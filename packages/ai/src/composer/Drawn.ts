import type { Entity } from "@statex/blueprint/Entity"
import type { Field } from "@statex/blueprint/Field"
import type { DraftField } from "./Draft.ts"
import type { Shape, ShapedEntity } from "./Shape.ts"
import { optionsOf } from "./shaping/Options.ts"
import { atMost } from "./Words.ts"

const fieldFrom = (entity: ShapedEntity, draft: DraftField, currency: string | undefined): Field => {
  const { bounds, computed, numbered, unique } = entity.rules
  const target = entity.references[draft.id]
  const worked = computed[draft.id]
  const counted = numbered[draft.id]
  const shared = {
    id: draft.id,
    label: atMost(draft.label.replace(/\s+/gu, " "), 120),
    required: worked === undefined && counted === undefined && entity.required.includes(draft.id),
    ...(unique.includes(draft.id) && worked === undefined ? { unique: true } : {})
  }
  if (target !== undefined) return { ...shared, kind: "reference", entity: target }
  const unit = draft.unit ?? (draft.kind === "money" ? currency : undefined)
  return {
    ...shared,
    kind: draft.kind,
    ...(draft.kind === "choice" ? { options: optionsOf(draft.options) } : {}),
    ...(draft.kind === "number" || draft.kind === "money" ? bounds[draft.id] ?? {} : {}),
    ...(unit === undefined ? {} : { unit: atMost(unit, 120) }),
    ...(worked === undefined ? {} : { computed: worked }),
    ...(counted === undefined ? {} : { numbered: counted })
  }
}

const some = <A>(list: ReadonlyArray<A>): readonly [A, ...ReadonlyArray<A>] | undefined => {
  const [first, ...rest] = list
  return first === undefined ? undefined : [first, ...rest]
}

/** The entity of the blueprint with its rules, without samples. */
export const entityDrawn = (entity: ShapedEntity, shape: Shape): Entity => {
  const fields = some(entity.fields.map((field) => fieldFrom(entity, field, shape.reading.currency)))
  if (fields === undefined) throw new Error("An entity without fields")
  const rules = entity.rules
  const [steps, checks, limits, capacities, reminders] = [
    some(rules.steps),
    some(rules.checks),
    some(rules.limits),
    some(rules.capacities),
    some(rules.reminders)
  ]
  return {
    id: entity.id,
    singular: atMost(entity.singular, 120),
    plural: atMost(entity.plural, 120),
    title: entity.title,
    ...(entity.status === undefined ? {} : { status: entity.status }),
    fields,
    ...(steps === undefined || entity.status === undefined ? {} : { steps }),
    ...(checks === undefined ? {} : { checks }),
    ...(limits === undefined ? {} : { limits }),
    ...(capacities === undefined ? {} : { capacities }),
    ...(reminders === undefined ? {} : { reminders }),
    samples: []
  }
}
