import { isKind, means } from "../families/Meanings.ts"
import { documentId, lookUpId, reportId } from "../Layout.ts"
import {
  entityIn,
  genericField,
  planning,
  pointingAt,
  type Shape,
  type ShapedEntity,
  wanting,
  withField,
  withRules
} from "../shaping/Ground.ts"
import { centralOf, type Placer } from "./Placer.ts"

const freeId = (shape: Shape, id: string) => {
  let number = 1
  while (shape.planned.some((one) => one.id === (number === 1 ? id : `${id}-${number}`))) number++
  return number === 1 ? id : `${id}-${number}`
}

/** What stands as lines on a sheet: what points at its record and has numbers, else its order lines. */
const linesOf = (shape: Shape, entity: ShapedEntity) => {
  const [found] = pointingAt(shape, entity.id).filter((one) =>
    one.entity.role === "line" ||
    one.entity.fields.some((field) => field.kind === "money" || means(field.label, "amount"))
  ).toSorted((a, b) => Number(b.entity.role === "line") - Number(a.entity.role === "line"))
  return found === undefined ? undefined : { entity: found.entity.id, reference: found.field }
}

/** "A delivery note to print", "the monthly list": one record as a sheet, or many as a report. */
export const document: Placer<"Document"> = (shape, rule) => {
  const entity = entityIn(shape, rule.entity) ?? centralOf(shape)
  const many = isKind(rule.label, "report")
  const view = freeId(shape, many ? reportId(entity) : documentId(entity))
  const lines = many ? undefined : linesOf(shape, entity)
  const values = { plural: entity.plural, singular: entity.singular, label: rule.label }
  const key = many ? "Report" : "Document"
  return wanting(
    planning(shape, {
      id: view,
      tag: many ? "Report" : "Document",
      entity: entity.id,
      label: rule.label,
      ...(lines === undefined ? {} : { lines }),
      ...(isKind(rule.label, "contract") ? { signatures: ["signWe", "signCustomer"] } : {})
    }),
    {
      key,
      values,
      from: rule.passage,
      priority: "must",
      views: [view],
      checks: [{
        key: many ? "Look" : key,
        view,
        probe: many ? { _tag: "Summarises", view } : { _tag: "Prints", view }
      }]
    }
  )
}

/** "The customer finds his repair by its number". */
export const lookUp: Placer<"LookUp"> = (shape, rule) => {
  const named = entityIn(shape, rule.entity)
  const entity = named?.person === true ? centralOf(shape) : named ?? centralOf(shape)
  const text = (field: ShapedEntity["fields"][number]) =>
    field.kind === "text" && entity.references[field.id] === undefined
  const known = entity.fields.find((field) => field.id === rule.field && text(field)) ??
    entity.fields.find((field) => text(field) && means(field.label, "code"))
  const [next, made] = known === undefined
    ? withField(shape, entity.id, genericField(shape.reading.locale, "fieldNumber", "text"))
    : [shape, undefined]
  const code = known ?? made
  if (code === undefined) return undefined
  const view = lookUpId(entity)
  const prefix = `${entity.id.replace(/[^a-z]/gu, "").slice(0, 1).toUpperCase()}-`
  const whole = made === undefined
    ? withRules(next, entity.id, (one) => ({ unique: [...new Set([...one.rules.unique, code.id])] }))
    : withRules(next, entity.id, (one) => ({ numbered: { ...one.rules.numbered, [code.id]: { prefix, digits: 4 } } }))
  return wanting(planning(whole, { id: view, tag: "LookUp", entity: entity.id, code: code.id }), {
    key: "LookUp",
    values: { plural: entity.plural, singular: entity.singular, field: code.label },
    from: rule.passage,
    priority: "must",
    views: [view],
    checks: [{ key: "LookUp", view, probe: { _tag: "LooksUp", view } }]
  })
}
