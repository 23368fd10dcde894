import type { Entity } from "@statex/blueprint/Entity"
import type { Field, Option } from "@statex/blueprint/Field"
import type { DraftField } from "./Draft.ts"
import { sampleCount, samplesOf } from "./Samples.ts"
import type { Shape, ShapedEntity } from "./Shape.ts"
import { freeSlug } from "./Slugs.ts"
import { atMost } from "./Words.ts"

/** Options under values that are free of each other. */
export const optionsOf = (labels: ReadonlyArray<string>): ReadonlyArray<Option> => {
  const options: Array<Option> = []
  for (const label of labels) {
    options.push({ value: freeSlug(label, options.map((option) => option.value)), label: atMost(label, 120) })
  }
  return options
}

const fieldFrom = (entity: ShapedEntity, draft: DraftField, currency: string | undefined): Field => {
  const target = entity.references[draft.id]
  const shared = { id: draft.id, label: atMost(draft.label, 120), required: entity.required.includes(draft.id) }
  if (target !== undefined) return { ...shared, kind: "reference", entity: target }
  const unit = draft.unit ?? (draft.kind === "money" ? currency : undefined)
  return {
    ...shared,
    kind: draft.kind,
    ...(draft.kind === "choice" ? { options: optionsOf(draft.options) } : {}),
    ...(unit === undefined ? {} : { unit })
  }
}

/** The entity of the blueprint, with its samples. */
export const entityDrawn = (entity: ShapedEntity, shape: Shape): Entity => {
  const [first, ...rest] = entity.fields.map((field) => fieldFrom(entity, field, shape.reading.currency))
  if (first === undefined) throw new Error("An entity without fields")
  return {
    id: entity.id,
    singular: atMost(entity.singular, 120),
    plural: atMost(entity.plural, 120),
    title: entity.title,
    ...(entity.status === undefined ? {} : { status: entity.status }),
    fields: [first, ...rest],
    samples: samplesOf(entity, {
      locale: shape.reading.locale,
      optionsOf: (field) => optionsOf(field.options),
      countOf: (id) => {
        const other = shape.entities.find((one) => one.id === id)
        return other === undefined ? 0 : sampleCount(other)
      }
    })
  }
}
