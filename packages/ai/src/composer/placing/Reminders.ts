import type { Condition } from "@statex/blueprint/Expression"
import type { DraftField } from "../Draft.ts"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { dashboardId, listId } from "../Layout.ts"
import { spanText } from "../Sentences.ts"
import {
  entityIn,
  genericField,
  pointingAt,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withField,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { dayOfEntity, overStates, statusIsNot } from "../shaping/Periods.ts"
import { centralOf, type Placer, pointsAt } from "./Placer.ts"
import { numbered } from "./Terms.ts"

type Rule = Extract<DraftRule, { readonly _tag: "Reminder" }>
type Placed = readonly [Shape, DraftField]

const fieldIn = (entity: ShapedEntity | undefined, id: string | undefined) =>
  entity?.fields.find((field) => field.id === id)

/** The last day on which something else happened to a record, as a computed field of it. */
const lastOf = (shape: Shape, entity: ShapedEntity): Placed | undefined => {
  const dated = pointingAt(shape, entity.id).flatMap((one) => {
    const day = dayOfEntity(one.entity)
    return day === undefined || one.entity.role === "line" ? [] : [{ ...one, day }]
  }).at(-1)
  if (dated === undefined) return undefined
  const label = wordsFor(shape)("fieldLast", { singular: dated.entity.singular })
  const [next, field] = withField(shape, entity.id, { label, kind: "date", options: [] })
  if (field === undefined) return undefined
  const whole = withRules(next, entity.id, (one) => ({
    computed: {
      ...one.rules.computed,
      [field.id]: {
        _tag: "Rollup",
        entity: dated.entity.id,
        reference: dated.field,
        measure: "maximum",
        field: dated.day.id,
        where: []
      }
    }
  }))
  return [whole, field]
}

/** The last day of what a record points at, seen from the record. */
const lastThrough = (shape: Shape, entity: ShapedEntity): Placed | undefined => {
  for (const target of Object.values(entity.references)) {
    const host = entityIn(shape, target)
    const others = pointingAt(shape, target).filter((one) => one.entity.id !== entity.id)
    if (host === undefined || !others.some((one) => dayOfEntity(one.entity) !== undefined)) continue
    const found = lastOf({ ...shape }, host)
    const reference = pointsAt(entity, target)
    if (found === undefined || reference === undefined) continue
    const [next, field] = withField(found[0], entity.id, { label: found[1].label, kind: "date", options: [] })
    if (field === undefined) continue
    const through = { _tag: "Through" as const, reference, field: found[1].id }
    return [
      withRules(next, entity.id, (one) => ({ computed: { ...one.rules.computed, [field.id]: through } })),
      field
    ]
  }
  return undefined
}

const paidField = (entity: ShapedEntity): DraftField | undefined =>
  entity.fields.find((field) => (field.kind === "boolean" || field.kind === "date") && means(field.label, "paid"))

/** The date that a reminder is about: named, due, the last of something, the record's own, or the day it was entered. */
const dateFor = (shape: Shape, entity: ShapedEntity, rule: Rule): Placed | undefined => {
  const named = fieldIn(entity, rule.field)
  const paid = paidField(entity)
  if (named?.kind === "date" && named !== paid) return [shape, named]
  const own = entity.fields.filter((field) =>
    field.kind === "date" && field !== paid && !means(field.label, "birth") &&
    entity.rules.computed[field.id] === undefined
  )
  const due = own.find((field) => means(field.label, "due")) ?? own.find((field) => means(field.label, "to"))
  if (rule.sense === "within") return (due ?? own[0]) === undefined ? undefined : [shape, due ?? own[0] as DraftField]
  const [only] = own
  const last = entity.status === undefined || own.length === 0 ? lastOf(shape, entity) : undefined
  if (due !== undefined && last === undefined) return [shape, due]
  if (last !== undefined) return last
  const through = own.length === 0 || entity.status !== undefined && due === undefined && !paid
    ? lastThrough(shape, entity)
    : undefined
  if (only !== undefined && through === undefined) return [shape, only]
  if (through !== undefined) return through
  const [next, made] = withField(shape, entity.id, genericField(shape.reading.locale, "fieldCreated", "date"), {
    required: true
  })
  return made === undefined ? undefined : [next, made]
}

const numberFor = (entity: ShapedEntity, rule: Rule): DraftField | undefined => {
  const numbers = entity.fields.filter((field) => field.kind === "number" || field.kind === "money")
  return numbers.find((field) => field.id === rule.field) ??
    numbers.findLast((field) => means(field.label, "stock") && !means(field.label, "minimum")) ??
    numbers.find((field) => means(field.label, "amount")) ?? numbers[0]
}

/** Records that are over, or paid, need no reminder. */
const stillOpen = (entity: ShapedEntity): ReadonlyArray<Condition> => {
  const paid = paidField(entity)
  return [
    ...statusIsNot(entity, overStates(entity)),
    ...(paid === undefined
      ? []
      : [
        paid.kind === "date" ? { _tag: "Empty" as const, field: paid.id } : {
          _tag: "Is" as const,
          field: paid.id,
          values: [false] as const
        }
      ])
  ]
}

/** Adds a reminder under its sentence; the list and the overview point out the records for which it holds. */
export const reminding = (
  shape: Shape,
  id: string,
  made: {
    readonly key: "Older" | "Past" | "Within" | "Above" | "Below" | "BelowField"
    readonly values: Readonly<Record<string, string | number>>
    readonly when: readonly [Condition, ...ReadonlyArray<Condition>]
    readonly passage?: Rule["passage"]
  }
): Shape => {
  const entity = entityIn(shape, id)
  if (entity === undefined) return shape
  const words = wordsFor(shape)
  const values = { plural: entity.plural, singular: entity.singular, ...made.values }
  const reminder = ruleId(`${id}-reminder`, entity.rules.reminders)
  const label = words(`remind${made.key}`, values)
  return wanting(
    withRules(shape, id, (one) => ({
      reminders: [...one.rules.reminders, { id: reminder, label: label.slice(0, 120), when: made.when }]
    })),
    {
      key: `Reminder${made.key}`,
      values,
      from: made.passage,
      priority: "must",
      views: [dashboardId, listId(entity)],
      checks: [{
        key: "Reminder",
        view: dashboardId,
        probe: { _tag: "Reminds", view: dashboardId, entity: id, reminder }
      }]
    }
  )
}

/** "Not seen for 12 months", "ends within 60 days", "above 3". */
export const reminder: Placer<"Reminder"> = (shape, rule) => {
  const entity = entityIn(shape, rule.entity) ??
    shape.entities.find((one) => fieldIn(one, rule.field) !== undefined) ?? centralOf(shape)
  if (rule.sense === "above" || rule.sense === "below") {
    const counted = numbered(shape, entity, rule.field === undefined ? [] : [rule.field])
    if (counted !== shape) return reminder(counted, rule)
    const field = numberFor(entity, rule)
    if (field === undefined) return undefined
    const minimum = entity.fields.find((one) => one !== field && one.kind === "number" && means(one.label, "minimum"))
    const own = rule.sense === "below" && rule.amount === 0 && minimum !== undefined
    return reminding(shape, entity.id, {
      key: own ? "BelowField" : rule.sense === "above" ? "Above" : "Below",
      values: { field: field.label, number: rule.amount, other: minimum?.label ?? "" },
      when: [{
        _tag: "Compares",
        field: field.id,
        relation: own ? "atMost" : rule.sense,
        to: own ? { _tag: "Own", field: minimum.id } : { _tag: "Constant", value: rule.amount }
      }],
      passage: rule.passage
    })
  }
  const found = dateFor(shape, entity, rule)
  if (found === undefined) return undefined
  const [ready, field] = found
  const unit = rule.unit ?? "days"
  const open = stillOpen(entityIn(ready, entity.id) ?? entity)
  return reminding(ready, entity.id, {
    key: rule.sense === "within" ? "Within" : rule.amount === 0 ? "Past" : "Older",
    values: { field: field.label, span: spanText(rule.amount, unit, shape.reading.locale) },
    when: [{
      _tag: rule.sense === "olderThan" ? "OlderThan" : "Within",
      field: field.id,
      amount: rule.amount,
      unit
    }, ...open],
    passage: rule.passage
  })
}
