import type { Capacity } from "@statex/blueprint/Rules"
import type { DraftRule } from "../DraftRule.ts"
import { bookingId } from "../Layout.ts"
import { same } from "../Lists.ts"
import {
  entityIn,
  genericField,
  labelIn,
  ruleId,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity,
  withField,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { dayOfEntity, periodOf, statesThat, statusIs } from "../shaping/Periods.ts"
import { names } from "../wishes/Wish.ts"
import { centralOf, type Placer, pointsAt } from "./Placer.ts"
import { formOf, refusing } from "./Refusing.ts"

/** What is booked: the records of the rule, or those that point at what the rule calls its thing. */
const bookingsOf = (shape: Shape, entity: string | undefined): ShapedEntity => {
  const named = entityIn(shape, entity)
  if (named === undefined) return centralOf(shape)
  if (dayOfEntity(named) !== undefined && !named.person || named.role === "booking") return named
  const pointing = shape.entities.filter((one) => pointsAt(one, named.id) !== undefined)
  return pointing.find((one) => dayOfEntity(one) !== undefined) ?? pointing[0] ?? named
}

/** The field with what is taken: named, pointed at, or the only thing pointed at that is nobody. */
const resourceOf = (shape: Shape, entity: ShapedEntity, name: string | undefined): string | undefined => {
  const target = entityIn(shape, name)
  const byLabel = entity.fields.find((field) => field.id === name || name !== undefined && same(field.label, name))
  if (byLabel !== undefined) return byLabel.id
  if (target !== undefined) return pointsAt(entity, target.id)
  const things = Object.entries(entity.references).filter(([, id]) => entityIn(shape, id)?.person === false)
  return name === undefined && things.length === 1 ? things[0]?.[0] : undefined
}

/** Records of `entity` that agree in `per` never take place at one time. */
export const neverTwice = (
  shape: Shape,
  id: string,
  per: ReadonlyArray<string>,
  source: { readonly passage?: DraftRule["passage"] }
): Shape | undefined => {
  const entity = entityIn(shape, id)
  const period = entity === undefined ? undefined : periodOf(entity, shape.reading.opening.minutes)
  if (entity === undefined || period === undefined) return undefined
  const words = wordsFor(shape)
  const field = per.map((one) => labelIn(entity, one)).join(" + ")
  const values = { plural: entity.plural, singular: entity.singular, field }
  const rule = ruleId(`${id}-once`, entity.rules.capacities)
  const capacity: Capacity = {
    id: rule,
    per,
    size: { _tag: "Constant", value: 1 },
    period,
    unless: statusIs(
      entity,
      statesThat(entity, "cancelled", ...(period.to === undefined ? [] : ["returned" as const]))
    ),
    message: per.length === 0 ? words("msgOverlapOne") : words("msgOverlap", { field })
  }
  const view = formOf(entity)
  const key = per.length === 0 ? "OverlapOne" : "Overlap"
  const needed = withEntity(shape, { ...entity, required: [...new Set([...entity.required, ...per, period.from])] })
  return wanting(
    withRules(needed, id, (one) => ({ capacities: [...one.rules.capacities, capacity] })),
    refusing(view, { key, values, from: source.passage }, { _tag: "RefusesOver", view, entity: id, rule })
  )
}

/** The page to book on keeps the rule itself: one booking for each time and thing. */
const bookedOnce = (shape: Shape, id: string, per: string | undefined, rule: DraftRule): Shape => {
  const entity = entityIn(shape, id)
  if (entity === undefined) return shape
  const { opening } = shape.reading
  const capacity = { ...opening, capacity: 1, said: { ...opening.said, capacity: rule.passage } }
  const once: Shape = {
    ...shape,
    reading: { ...shape.reading, opening: capacity },
    ...(per === undefined ? {} : { resource: per })
  }
  const key = per === undefined ? "OverlapOne" : "Overlap"
  const values = { plural: entity.plural, singular: entity.singular, field: labelIn(entity, per) }
  return wanting(
    once,
    refusing(bookingId, { key, values, from: rule.passage }, {
      _tag: "RefusesOver",
      view: bookingId,
      entity: id,
      rule: bookingId
    })
  )
}

/** "No room is booked twice at a time". */
export const overlap: Placer<"Overlap"> = (shape, rule) => {
  const told = entityIn(shape, rule.entity)
  const booked = shape.entities.find((one) => one.role === "booking")
  // A slot that the sentence speaks of belongs to the bookings, not to the first thing that has a date.
  const unsaid = told !== undefined && booked !== undefined && rule.resource === undefined &&
    !names(rule.passage.text, told.singular) && !names(rule.passage.text, told.plural) &&
    names(rule.passage.text, booked.singular)
  const found = unsaid ? booked : bookingsOf(shape, rule.entity)
  const target = entityIn(shape, rule.resource)
  const resource = resourceOf(shape, found, rule.resource) ??
    (rule.entity === found.id ? undefined : resourceOf(shape, found, rule.entity))
  const [dated] = dayOfEntity(found) === undefined
    ? withField(shape, found.id, genericField(shape.reading.locale, "fieldDate", "date"), { required: true })
    : [shape]
  const [whole, made] = resource === undefined && target !== undefined && target.id !== found.id
    ? withField(dated, found.id, { label: target.singular, kind: "text", options: [], refers: target.id }, {
      required: true
    })
    : [dated, undefined]
  const per = resource ?? made?.id
  // Said again, maybe without naming the thing: the rule that names it stands already.
  const stands = found.rules.capacities.some((one) =>
    one.id.startsWith(`${found.id}-once`) && (per === undefined ? one.per.length > 0 : one.per[0] === per)
  )
  if (stands) return shape
  return found.role === "booking"
    ? bookedOnce(whole, found.id, per, rule)
    : neverTwice(whole, found.id, per === undefined ? [] : [per], rule)
}
