import { bookingId, formId, landingId } from "../Layout.ts"
import { entityIn, labelIn, type Shape, type ShapedEntity, wanting, withEntity, withRules } from "../shaping/Ground.ts"
import type { Placer } from "./Placer.ts"

/** The entity that a rule is about, where it has the field; else any that has. */
const holderOf = (shape: Shape, id: string | undefined, field: string): ShapedEntity | undefined =>
  [entityIn(shape, id), ...shape.entities].find((entity) => entity?.fields.some((one) => one.id === field))

export const formOf = (entity: ShapedEntity): string =>
  entity.role === "booking" ? bookingId : entity.role === "lead" ? landingId : formId(entity)

const typed = (entity: ShapedEntity, field: string) => entity.rules.computed[field] === undefined

export const required: Placer<"Required"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  if (entity === undefined || !typed(entity, rule.field)) return undefined
  const form = formId(entity)
  const field = labelIn(entity, rule.field)
  return wanting(withEntity(shape, { ...entity, required: [...new Set([...entity.required, rule.field])] }), {
    key: "RequiredField",
    values: { plural: entity.plural, singular: entity.singular, field },
    from: rule.passage,
    priority: "must",
    views: [form],
    checks: [{
      key: "RequiredField",
      outcome: "Refused",
      view: form,
      probe: { _tag: "Requires", view: form, entity: entity.id, field: rule.field }
    }]
  })
}

export const unique: Placer<"Unique"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  const field = entity?.fields.find((one) => one.id === rule.field)
  if (entity === undefined || field === undefined || field.kind === "boolean" || field.kind === "choice") {
    return undefined
  }
  const form = formId(entity)
  return wanting(withRules(shape, entity.id, (one) => ({ unique: [...new Set([...one.rules.unique, rule.field])] })), {
    key: "Unique",
    values: { plural: entity.plural, singular: entity.singular, field: field.label },
    from: rule.passage,
    priority: "must",
    views: [form],
    checks: [{
      key: "Unique",
      outcome: "Refused",
      view: form,
      probe: { _tag: "RefusesTwice", view: form, entity: entity.id, field: rule.field }
    }]
  })
}

export const bounds: Placer<"Bounds"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  const field = entity?.fields.find((one) => one.id === rule.field)
  if (entity === undefined || field === undefined || !typed(entity, rule.field)) return undefined
  if (field.kind !== "number" && field.kind !== "money") return undefined
  const { maximum, minimum } = rule
  if (minimum === undefined && maximum === undefined || (minimum ?? 0) > (maximum ?? Infinity)) return undefined
  const form = formId(entity)
  const key = minimum === undefined ? "Maximum" : maximum === undefined ? "Minimum" : "Between"
  return wanting(
    withRules(shape, entity.id, (one) => ({
      bounds: {
        ...one.rules.bounds,
        [rule.field]: {
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum })
        }
      }
    })),
    {
      key,
      values: {
        plural: entity.plural,
        singular: entity.singular,
        field: field.label,
        minimum: minimum ?? 0,
        maximum: maximum ?? 0
      },
      from: rule.passage,
      priority: "must",
      views: [form],
      checks: [{
        key: "Bounds",
        outcome: "Refused",
        view: form,
        probe: { _tag: "Bounds", view: form, entity: entity.id, field: rule.field }
      }]
    }
  )
}
