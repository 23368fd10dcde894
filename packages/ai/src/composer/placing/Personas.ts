import type { DraftField } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { listId } from "../Layout.ts"
import { same } from "../Lists.ts"
import {
  entityIn,
  labelIn,
  type PersonaDraft,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity
} from "../shaping/Ground.ts"
import { names } from "../wishes/Wish.ts"
import { fold } from "../Words.ts"
import { centralOf, type Placer, pointsAt } from "./Placer.ts"

type Rule = Extract<DraftRule, { readonly _tag: "Persona" }>

const selectable = (entity: ShapedEntity, field: DraftField) =>
  field.kind === "choice" && field.id !== entity.status || entity.references[field.id] !== undefined

/** Whether a persona is called after a field: "Abteilungsleiter" after "Abteilung". */
const calledAfter = (label: string, field: string): boolean =>
  names(label, field) || names(field, label) || fold(field).length >= 5 && fold(label).startsWith(fold(field))

/** The field by which a persona's own records are told: named, of its name, pointing at what is called so, or said in its sentence. */
const scopeField = (
  entity: ShapedEntity,
  shape: Shape,
  { label, passage, scope }: Rule
): DraftField | undefined => {
  const usable = entity.fields.filter((field) => field.id !== entity.status && field.id !== entity.title)
  const byId = usable.find((field) => field.id === scope)
  const target = shape.entities.find((one) =>
    one.id !== entity.id && (one.id === scope || calledAfter(label, one.singular))
  )
  const pointing = target === undefined ? undefined : pointsAt(entity, target.id)
  const chosen = usable.filter((field) =>
    field.kind === "choice" || field.kind === "text" || entity.references[field.id] !== undefined
  )
  return byId ?? entity.fields.find((field) => field.id === pointing) ??
    chosen.find((field) => calledAfter(label, field.label)) ??
    chosen.find((field) => field.kind !== "text" && names(passage.text, field.label)) ??
    chosen.find((field) =>
      /^(?:owner|besitzer|inhaber|vlastník|właściciel|ответственный|المسؤول|responsable?|verantwortlich)/iu.test(
        field.label
      )
    )
}

/** "Engineers see only their tickets", "the kitchen only looks". */
export const persona: Placer<"Persona"> = (shape, rule) => {
  const known = shape.personas.find((one) => same(one.label, rule.label))
  const entity = entityIn(shape, rule.entity) ?? centralOf(shape)
  // Without a field that tells whose a record is, the persona has the views of these records and no others.
  const field = rule.scope === undefined ? undefined : scopeField(entity, shape, rule)
  let ready = shape
  if (field !== undefined && !selectable(entity, field)) {
    // Whose own records they are can only be told where the field offers a choice.
    const offered = entity.columns.includes(field.id)
      ? [...new Set(entity.rows.map((row) => row[entity.columns.indexOf(field.id)]?.trim() ?? ""))].filter((cell) =>
        cell !== "" && cell.length <= 40
      )
      : []
    const options = offered.length >= 2 ? offered.slice(0, 12) : [1, 2, 3].map((at) => `${rule.label} ${at}`)
    if (field.kind !== "text" || entity.title === field.id) return undefined
    ready = withEntity(shape, {
      ...entity,
      fields: entity.fields.map((one) => one.id === field.id ? { ...one, kind: "choice", options } : one)
    })
  }
  const target = field === undefined ? undefined : entity.references[field.id]
  const also = target === undefined
    ? []
    : ready.entities.flatMap((one) => {
      const reference = one.id === entity.id ? undefined : pointsAt(one, target)
      return reference === undefined ? [] : [{ entity: one.id, field: reference }]
    })
  const made: PersonaDraft = {
    id: ruleId(rule.label, shape.personas),
    label: rule.label,
    entity: entity.id,
    scope: field === undefined ? [] : [{ entity: entity.id, field: field.id }, ...also],
    readOnly: rule.readOnly === true,
    passage: rule.passage
  }
  const merged = known === undefined ? made : {
    ...known,
    scope: known.scope.length > 0 ? known.scope : made.scope,
    readOnly: known.readOnly || made.readOnly
  }
  const key = made.scope.length > 0 ? "PersonaScope" : made.readOnly ? "PersonaReads" : "Persona"
  return wanting(
    { ...ready, personas: [...ready.personas.filter((one) => one !== known), merged] },
    {
      key,
      values: {
        persona: rule.label,
        plural: entity.plural,
        singular: entity.singular,
        field: labelIn(entity, field?.id)
      },
      from: rule.passage,
      priority: "must",
      views: [listId(entity)],
      checks: [{ key, view: listId(entity), probe: { _tag: "SeesOnly", persona: merged.id } }]
    }
  )
}
