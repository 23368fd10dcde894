import type { Expression } from "@statex/blueprint/Expression"
import { isKind, means } from "../families/Meanings.ts"
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
import { statesThat, statusIs } from "../shaping/Periods.ts"
import type { Placer } from "./Placer.ts"
import { formOf, refusing } from "./Refusing.ts"

const placesField = (entity: ShapedEntity, named: string | undefined): string | undefined =>
  entity.fields.find((field) => field.id === named && field.kind === "number")?.id ??
    entity.fields.find((field) => field.kind === "number" && means(field.label, "places"))?.id

/** Who takes a place: sign-ups that point at the thing before people who do, and those before anything else. */
const takersOf = (shape: Shape, host: ShapedEntity) =>
  pointingAt(shape, host.id).toSorted((a, b) =>
    Number(isKind(b.entity.plural, "enrolment")) - Number(isKind(a.entity.plural, "enrolment")) ||
    Number(b.entity.person) - Number(a.entity.person)
  )[0]

/** What has the places: the rule's thing, or what it points at where that one says how many it has. */
const hostOf = (
  shape: Shape,
  entity: ShapedEntity | undefined,
  field: string | undefined
): ShapedEntity | undefined => {
  if (entity === undefined) {
    return shape.entities.find((one) => placesField(one, field) !== undefined) ??
      shape.entities.find((one) => !one.person && takersOf(shape, one) !== undefined)
  }
  if (placesField(entity, field) !== undefined || takersOf(shape, entity) !== undefined) return entity
  const targets = Object.values(entity.references).map((id) => entityIn(shape, id)).filter((one) => one !== undefined)
  return targets.find((one) => placesField(one, field) !== undefined) ?? targets.find((one) => !one.person) ?? entity
}

/** "At most 12 for each course". Where nothing signs up for it, what is nearest to it points at it from now on. */
export const places: Placer<"Places"> = (shape, rule) => {
  const [first] = shape.entities
  const words = wordsFor(shape)
  if (first.role === "booking" && (rule.entity === undefined || rule.entity === first.id) && rule.count !== undefined) {
    // The booking view itself holds so many for each time.
    return { ...shape, reading: { ...shape.reading, opening: { ...shape.reading.opening, capacity: rule.count } } }
  }
  const host = hostOf(shape, entityIn(shape, rule.entity), rule.field)
  if (host === undefined) return undefined
  const known = takersOf(shape, host)
  const other = known?.entity ??
    shape.entities.find((one) => one.id !== host.id && isKind(one.plural, "enrolment")) ??
    shape.entities.find((one) => one.id !== host.id && one.person)
  if (other === undefined) return undefined
  const [linked, made] = known === undefined
    ? withField(shape, other.id, { label: host.singular, kind: "text", options: [], refers: host.id })
    : [shape, undefined]
  const reference = known?.field ?? made?.id
  if (reference === undefined) return undefined
  const [ready, own] = rule.count !== undefined || placesField(host, rule.field) !== undefined
    ? [linked, undefined]
    : withField(linked, host.id, genericField(shape.reading.locale, "fieldPlaces", "number"), { required: true })
  const field = placesField(host, rule.field) ?? own?.id
  const size: Expression = rule.count === undefined && field !== undefined
    ? { _tag: "Through", reference, field }
    : { _tag: "Constant", value: rule.count ?? 1 }
  const amount = other.fields.find((one) => one.kind === "number" && means(one.label, "amount"))?.id
  const id = ruleId(`${other.id}-places`, other.rules.capacities)
  const values = {
    plural: other.plural,
    singular: host.singular,
    field: host.singular,
    number: rule.count ?? 0,
    places: host.fields.find((one) => one.id === field)?.label ?? own?.label ?? ""
  }
  const view = formOf(other)
  return wanting(
    withRules(ready, other.id, (one) => ({
      capacities: [...one.rules.capacities, {
        id,
        per: [reference],
        ...(amount === undefined ? {} : { amount }),
        size,
        unless: statusIs(one, statesThat(one, "cancelled")),
        message: words("msgFull", { field: host.singular })
      }]
    })),
    refusing(
      view,
      { key: rule.count === undefined ? "PlacesOwn" : "Places", values, from: rule.passage, check: "Places" },
      { _tag: "RefusesOver", view, entity: other.id, rule: id }
    )
  )
}
