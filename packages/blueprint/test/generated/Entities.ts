import type { Entity } from "../../src/Entity.ts"
import { sortOf } from "../../src/ExpressionSoundness.ts"
import { type Field, FieldKind } from "../../src/Field.ts"
import type { Value } from "../../src/Words.ts"
import { pick } from "../Drawing.ts"
import type { Draw } from "../Mutations.ts"
import { constant, own } from "../samples/parts.ts"
import { condition, expression, type Place } from "./Expressions.ts"

export const label = (draw: Draw): string =>
  `${
    pick(draw, [
      "Ofen",
      "Příliš",
      "Δοκιμή",
      "ملف",
      "L’été",
      "<i>Fall</i>",
      "{{name}}",
      "Счёт",
      "Donaudampfschiff",
      "A&B"
    ])
  } ${draw(900)}`

const choices = (draw: Draw) =>
  Array.from({ length: 2 + draw(4) }, (_, at) => ({ value: `o${at}`, label: label(draw) }))

const plainField = (draw: Draw, id: string, entities: ReadonlyArray<Entity>): Field => {
  const kind = pick(draw, FieldKind.literals)
  const base = { id, label: label(draw), required: draw(3) === 0, ...(draw(5) === 0 ? { hint: label(draw) } : {}) }
  switch (kind) {
    case "reference":
      return entities.length === 0
        ? { ...base, kind: "text" }
        : { ...base, kind, entity: pick(draw, entities).id }
    case "choice":
      return { ...base, kind, options: choices(draw) }
    case "number":
      return { ...base, kind, minimum: 0, maximum: 5000, ...(draw(2) === 0 ? { unit: "kg" } : {}) }
    case "money":
      return { ...base, kind, minimum: 0, unit: pick(draw, ["EUR", "CZK", "Kč"]) }
    case "text":
      return draw(4) === 0
        ? { ...base, kind, required: false, numbered: { prefix: "N-", digits: 4 } }
        : { ...base, kind, maxLength: 200, ...(draw(4) === 0 ? { unique: true } : {}) }
    default:
      return { ...base, kind }
  }
}

const valueOf = (draw: Draw, field: Field, at: number, entities: ReadonlyArray<Entity>): Value => {
  switch (field.kind) {
    case "boolean":
      return draw(2) === 0
    case "number":
    case "money":
      return draw(5000)
    case "date":
      return draw(2) === 0 ? `today${draw(2) === 0 ? "+" : "-"}${draw(400)}` : `2026-0${1 + draw(9)}-2${draw(9)}`
    case "time":
      return `${String(8 + draw(10)).padStart(2, "0")}:${pick(draw, ["00", "30"])}`
    case "choice":
      return field.options?.[draw(field.options.length)]?.value ?? null
    case "email":
      return `someone${at}@example.com`
    case "phone":
      return `+420 601 000 0${10 + at}`
    case "url":
      return `https://example.com/${at}`
    case "reference": {
      const count = entities.find((one) => one.id === field.entity)?.samples.length ?? 0
      return count === 0 ? null : `sample-${1 + draw(count)}`
    }
    default:
      return field.numbered === undefined ? `${label(draw)} ${at}` : `N-${String(at + 1).padStart(4, "0")}`
  }
}

const sample = (draw: Draw, fields: ReadonlyArray<Field>, at: number, entities: ReadonlyArray<Entity>) =>
  Object.fromEntries(
    fields.filter((field) => field.required || draw(4) > 0).map((
      field
    ) => [field.id, valueOf(draw, field, at, entities)])
  )

/** An entity with fields of any kinds and samples; it points only at those before it. */
export const plainEntity = (draw: Draw, at: number, entities: ReadonlyArray<Entity>): Entity => {
  const title: Field = { id: "title", label: label(draw), kind: "text", required: true }
  const status: Field = { id: "status", label: label(draw), kind: "choice", required: true, options: choices(draw) }
  const staged = draw(2) === 0
  const parent = at > 0 && draw(3) > 0
    ? [
      { id: "parent", label: label(draw), kind: "reference", required: false, entity: pick(draw, entities).id } as const
    ]
    : []
  const rest = Array.from({ length: 1 + draw(8) }, (_, index) => plainField(draw, `f${index}`, entities))
  const fields = [title, ...(staged ? [status] : []), ...parent, ...rest] as const
  // A reference that has to point somewhere needs somebody to point at.
  const lonely = fields.some((field) =>
    field.kind === "reference" && field.required &&
    entities.find((one) => one.id === field.entity)?.samples.length === 0
  )
  return {
    id: `thing${at}`,
    singular: label(draw),
    plural: label(draw),
    title: "title",
    ...(staged ? { status: "status" } : {}),
    fields,
    samples: lonely ? [] : Array.from({ length: draw(6) }, (_, index) => sample(draw, fields, index, entities))
  }
}

const computable = ["number", "money", "date", "text", "boolean"] as const

const place = (entity: Entity, entities: ReadonlyArray<Entity>): Place => ({
  fields: entity.fields,
  entities: entities.slice(0, entities.indexOf(entity)),
  pointing: entities.flatMap((other) =>
    other.fields.flatMap((field) =>
      field.kind === "reference" && field.entity === entity.id ? [{ entity: other, reference: field.id }] : []
    )
  )
})

/** The entity with fields that are worked out. */
export const withComputedFields = (draw: Draw, entity: Entity, entities: ReadonlyArray<Entity>): Entity => {
  let fields: Entity["fields"] = entity.fields
  for (let at = draw(4); at > 0; at--) {
    const kind = pick(draw, computable)
    const where = { ...place(entity, entities), fields }
    const computed = expression(draw, where, sortOf(kind))
    fields = [...fields, { id: `c${at}`, label: label(draw), kind, required: false, computed }]
  }
  return { ...entity, fields }
}

/** The entity with rules; with `loose` ones no samples can break them. */
export const withRules = (draw: Draw, entity: Entity, entities: ReadonlyArray<Entity>, loose: boolean): Entity => {
  const where = place(entity, entities)
  const states = entity.fields.find((field) => field.id === "status")?.options?.map((option) => option.value) ?? []
  const [first = "", second = "", ...others] = states
  const numbers = entity.fields.filter((field) => sortOf(field.kind) === "number")
  const date = entity.fields.find((field) => field.kind === "date" && field.computed === undefined)
  const time = entity.fields.find((field) => field.kind === "time")
  const per = entity.fields.filter((field) => field.kind === "choice" || field.kind === "reference")
  const on = () => draw(2) === 0
  return {
    ...entity,
    ...(states.length > 0 && on()
      ? {
        steps: [
          { from: [first], to: second, label: label(draw), needs: draw(2) === 0 ? [] : [pick(draw, entity.fields).id] },
          ...others.map((to) => ({ from: [second] as const, to, when: [condition(draw, where)] }))
        ]
      }
      : {}),
    ...(on()
      ? {
        checks: [{
          id: "check",
          when: [condition(draw, where)],
          must: [loose ? { _tag: "Filled", field: "title" } : condition(draw, where)],
          message: label(draw)
        }]
      }
      : {}),
    ...(numbers.length > 0 && on()
      ? {
        limits: [{
          id: "limit",
          value: own(pick(draw, numbers).id),
          atLeast: loose ? constant(-1e12) : expression(draw, where, "number"),
          ...(loose ? {} : { atMost: constant(1e9) }),
          message: label(draw)
        }]
      }
      : {}),
    ...(on()
      ? {
        capacities: [{
          id: "capacity",
          per: per.slice(0, draw(3)).map((field) => field.id),
          size: loose ? constant(10_000) : constant(1 + draw(4)),
          ...(date === undefined ? {} : {
            period: {
              from: date.id,
              toIncluded: draw(2) === 0,
              ...(time === undefined ? {} : { fromTime: time.id, minutes: 15 + draw(90) })
            }
          }),
          unless: draw(2) === 0 ? [] : [condition(draw, where)],
          message: label(draw)
        }]
      }
      : {}),
    ...(on() ? { reminders: [{ id: "soon", label: label(draw), when: [condition(draw, where)] }] } : {})
  }
}
