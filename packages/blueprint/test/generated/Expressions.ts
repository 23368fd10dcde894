import type { Entity } from "../../src/Entity.ts"
import type { Condition, Expression } from "../../src/Expression.ts"
import { type Sort, sortOf } from "../../src/ExpressionSoundness.ts"
import type { Field } from "../../src/Field.ts"
import { pick } from "../Drawing.ts"
import type { Draw } from "../Mutations.ts"

/** Where an expression stands: the fields it may read, the entities before it, and those that point at it. */
export interface Place {
  readonly fields: ReadonlyArray<Field>
  readonly entities: ReadonlyArray<Entity>
  readonly pointing: ReadonlyArray<{ readonly entity: Entity; readonly reference: string }>
}

const units = ["days", "weeks", "months", "years"] as const

const constant = (draw: Draw, sort: Sort): Expression => ({
  _tag: "Constant",
  value: sort === "number"
    ? draw(2000) / 10
    : sort === "date"
    ? `2026-0${1 + draw(9)}-1${draw(9)}`
    : sort === "boolean"
    ? draw(2) === 0
    : pick(draw, ["Ja & nein", "<b>x</b>", "ملاحظة", "–"])
})

const rollup = (draw: Draw, place: Place, sort: Sort, depth: number): Expression | null => {
  if (place.pointing.length === 0 || (sort !== "number" && sort !== "date")) return null
  const { entity, reference } = pick(draw, place.pointing)
  const typed = entity.fields.filter((field) => field.computed === undefined)
  const where = draw(2) === 0 ? [condition(draw, { fields: typed, entities: [], pointing: [] }, depth + 1)] : []
  const base = { _tag: "Rollup", entity: entity.id, reference, where } as const
  const fits = typed.filter((field) => sortOf(field.kind) === sort)
  if (fits.length === 0 || draw(3) === 0) return sort === "number" ? { ...base, measure: "count" } : null
  const measures = sort === "number"
    ? ["sum", "average", "minimum", "maximum"] as const
    : ["minimum", "maximum"] as const
  return { ...base, measure: pick(draw, measures), field: pick(draw, fits).id }
}

const through = (draw: Draw, place: Place, sort: Sort): Expression | null => {
  const ways = place.fields.flatMap((reference) =>
    reference.kind !== "reference" ? [] : (place.entities.find((one) => one.id === reference.entity)?.fields ?? [])
      .filter((field) => sortOf(field.kind) === sort).map((field) => ({ reference: reference.id, field: field.id }))
  )
  return ways.length === 0 ? null : { _tag: "Through", ...pick(draw, ways) }
}

/** An expression that gives values of this sort. */
export const expression = (draw: Draw, place: Place, sort: Sort, depth = 0): Expression => {
  const inner = (wanted: Sort) => expression(draw, place, wanted, depth + 1)
  const own = place.fields.filter((field) => sortOf(field.kind) === sort)
  const way = draw(depth > 3 ? 3 : 8)
  if (way === 0) return constant(draw, sort)
  if (way === 1) return through(draw, place, sort) ?? rollup(draw, place, sort, depth) ?? constant(draw, sort)
  if (way === 2) return own.length > 0 ? { _tag: "Own", field: pick(draw, own).id } : constant(draw, sort)
  if (way === 3) return rollup(draw, place, sort, depth) ?? inner(sort)
  if (way === 4) {
    return { _tag: "Choose", when: [condition(draw, place, depth + 1)], yes: inner(sort), no: inner(sort) }
  }
  if (sort === "number") {
    return way === 5
      ? { _tag: "DaysBetween", from: inner("date"), to: inner("date") }
      : {
        _tag: "Arithmetic",
        operator: pick(draw, ["add", "subtract", "multiply", "divide"]),
        terms: [inner("number"), inner("number")]
      }
  }
  if (sort !== "date") return inner(sort)
  return way === 5
    ? { _tag: "Today" }
    : { _tag: "DateAfter", from: inner("date"), amount: inner("number"), unit: pick(draw, units) }
}

/** A condition over one of the fields. */
export const condition = (draw: Draw, place: Place, depth = 0): Condition => {
  const field = pick(draw, place.fields)
  const id = field.id
  const sort = sortOf(field.kind)
  if (field.kind === "date" && draw(2) === 0) {
    return { _tag: pick(draw, ["OlderThan", "Within"]), field: id, amount: draw(24), unit: pick(draw, units) }
  }
  if ((sort === "number" || sort === "date") && draw(2) === 0) {
    const relation = pick(draw, ["below", "atMost", "atLeast", "above"] as const)
    return { _tag: "Compares", field: id, relation, to: expression(draw, place, sort, depth + 1) }
  }
  const option = field.options?.[0]?.value
  const value = option ?? (sort === "boolean" ? true : sort === "number" ? 3 : null)
  if (value === null || draw(2) === 0) return { _tag: pick(draw, ["Filled", "Empty"]), field: id }
  return { _tag: pick(draw, ["Is", "IsNot"]), field: id, values: [value] }
}
