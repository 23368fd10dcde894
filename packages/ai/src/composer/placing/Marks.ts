import type { Capacity } from "@statex/blueprint/Rules"
import { formId } from "../Layout.ts"
import type { Passage } from "../Passage.ts"
import type { Wanted } from "../Sentences.ts"
import {
  entityIn,
  labelIn,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { statesThat, statusIs } from "../shaping/Periods.ts"
import type { Placer } from "./Placer.ts"
import { refusing } from "./Refusing.ts"

/** The entity that a rule is about, where it has the field; else any that has. */
const holderOf = (shape: Shape, id: string | undefined, field: string): ShapedEntity | undefined =>
  [entityIn(shape, id), ...shape.entities].find((entity) => entity?.fields.some((one) => one.id === field))

const typed = (entity: ShapedEntity, field: string) => entity.rules.computed[field] === undefined

/** What is wanted of a value that a form refuses. */
const refused = (
  entity: ShapedEntity,
  { field, passage }: { readonly field: string; readonly passage: Passage },
  tag: "Requires" | "RefusesTwice" | "Bounds",
  key: string,
  bounds: Readonly<Record<string, number>> = {}
): Wanted => {
  const view = formId(entity)
  const values = { plural: entity.plural, singular: entity.singular, field: labelIn(entity, field), ...bounds }
  return refusing(view, { key, values, from: passage, ...(tag === "Bounds" ? { check: tag } : {}) }, {
    _tag: tag,
    view,
    entity: entity.id,
    field
  })
}

export const required: Placer<"Required"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  if (entity === undefined || !typed(entity, rule.field)) return undefined
  const needed = withEntity(shape, { ...entity, required: [...new Set([...entity.required, rule.field])] })
  return wanting(needed, refused(entity, rule, "Requires", "RequiredField"))
}

/** Somebody may be in many classes, and in each of them once. */
const oncePerPair = (shape: Shape, entity: ShapedEntity, pair: ReadonlyArray<string>, passage: Passage): Shape => {
  const id = ruleId(`${entity.id}-pair`, entity.rules.capacities)
  const view = formId(entity)
  const values = {
    plural: entity.plural,
    singular: entity.singular,
    field: pair.map((one) => labelIn(entity, one)).join(" + ")
  }
  const capacity: Capacity = {
    id,
    per: pair,
    size: { _tag: "Constant", value: 1 },
    unless: statusIs(entity, statesThat(entity, "cancelled")),
    message: wordsFor(shape)("frUnique", values)
  }
  const kept = withRules(shape, entity.id, (one) => ({ capacities: [...one.rules.capacities, capacity] }))
  return wanting(
    kept,
    refusing(view, { key: "Unique", values, from: passage }, { _tag: "RefusesOver", view, entity: entity.id, rule: id })
  )
}

/** What may not take place twice at a time is no thing that may not stand twice. */
const isAboutTime = (shape: Shape, passage: Passage): boolean =>
  shape.reading.rules.some((rule) => rule._tag === "Overlap" && rule.passage.text === passage.text)

export const unique: Placer<"Unique"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  const field = entity?.fields.find((one) => one.id === rule.field)
  if (entity === undefined || field === undefined || field.kind === "boolean" || field.kind === "choice") {
    return undefined
  }
  if (isAboutTime(shape, rule.passage)) return shape
  const [other] = Object.keys(entity.references).filter((id) => id !== rule.field)
  if (rule.field in entity.references && other !== undefined) {
    return oncePerPair(shape, entity, [rule.field, other], rule.passage)
  }
  const once = withRules(shape, entity.id, (one) => ({ unique: [...new Set([...one.rules.unique, rule.field])] }))
  return wanting(once, refused(entity, rule, "RefusesTwice", "Unique"))
}

export const bounds: Placer<"Bounds"> = (shape, rule) => {
  const entity = holderOf(shape, rule.entity, rule.field)
  const field = entity?.fields.find((one) => one.id === rule.field)
  if (entity === undefined || field === undefined || !typed(entity, rule.field)) return undefined
  if (field.kind !== "number" && field.kind !== "money") return undefined
  const { maximum, minimum } = rule
  if (minimum === undefined && maximum === undefined || (minimum ?? 0) > (maximum ?? Infinity)) return undefined
  const key = minimum === undefined ? "Maximum" : maximum === undefined ? "Minimum" : "Between"
  const given = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
  return wanting(
    withRules(shape, entity.id, (one) => ({ bounds: { ...one.rules.bounds, [rule.field]: given } })),
    refused(entity, rule, "Bounds", key, { minimum: minimum ?? 0, maximum: maximum ?? 0 })
  )
}
