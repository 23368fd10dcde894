import { dayAfter, dayNumber } from "./Days.ts"
import type { Entity } from "./Entity.ts"
import type { Condition, Expression } from "./Expression.ts"
import type { Stored } from "./markup/Scene.ts"
import type { Value } from "./Words.ts"

/** What values are worked out from. `today` is a day `YYYY-MM-DD`, or `null` where no day is known, as in pages made ahead. */
export interface Ground {
  readonly entities: ReadonlyArray<Entity>
  readonly records: ReadonlyArray<Stored>
  readonly today: string | null
}

/** Works out values over one state of all records; each index and each value is made once, when first asked for. */
export interface Evaluation {
  /** What stands in a field: typed or computed; an empty text is `null`, an empty yes/no is `false`. */
  readonly value: (record: Stored, field: string) => Value
  readonly of: (expression: Expression, record: Stored) => Value
  /** Whether all conditions hold of the record. */
  readonly holds: (conditions: ReadonlyArray<Condition>, record: Stored) => boolean
  readonly find: (entity: string, key: Value | undefined) => Stored | undefined
  /** The records of `entity` whose field `reference` holds this key. */
  readonly pointing: (entity: string, reference: string, key: string) => ReadonlyArray<Stored>
}

/** Sums of fractions are cut to 12 digits, so that 0.1 + 0.2 is 0.3. Money is rounded to cents only where it is shown. */
const even = (value: number): Value => Number.isFinite(value) ? Number(value.toPrecision(12)) : null

const calculations = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b
}

const relations = {
  below: (a: string | number, b: string | number) => a < b,
  atMost: (a: string | number, b: string | number) => a <= b,
  atLeast: (a: string | number, b: string | number) => a >= b,
  above: (a: string | number, b: string | number) => a > b
}

const keyed = <A>(list: ReadonlyArray<A>, key: (one: A) => string): ReadonlyMap<string, Array<A>> => {
  const held = new Map<string, Array<A>>()
  for (const one of list) {
    const same = held.get(key(one))
    if (same === undefined) held.set(key(one), [one])
    else same.push(one)
  }
  return held
}

export const evaluation = ({ entities, records, today }: Ground): Evaluation => {
  const fields = new Map(
    entities.map((entity) => [entity.id, new Map(entity.fields.map((field) => [field.id, field]))] as const)
  )
  const places = new Map<string, ReadonlyMap<string, Array<Stored>>>()
  const placed = (place: string, made: () => ReadonlyMap<string, Array<Stored>>) => {
    const held = places.get(place) ?? made()
    places.set(place, held)
    return held
  }
  const all = (entity: string) => placed("", () => keyed(records, (record) => record.entity)).get(entity) ?? []
  const computed = new Map<Stored, Map<string, Value>>()

  const value = (record: Stored, id: string): Value => {
    const field = fields.get(record.entity)?.get(id)
    if (field?.computed === undefined) {
      const held = record.values[id] ?? null
      return held === "" ? null : held === null && field?.kind === "boolean" ? false : held
    }
    const known = computed.get(record) ?? new Map<string, Value>()
    if (!known.has(id)) {
      computed.set(record, known)
      // A value that leads back to itself is unknown there, instead of never being found.
      known.set(id, null)
      known.set(id, of(field.computed, record))
    }
    return known.get(id) ?? null
  }

  const find: Evaluation["find"] = (entity, key) =>
    placed(entity, () => keyed(all(entity), (record) => record.key)).get(String(key))?.[0]

  const pointing: Evaluation["pointing"] = (entity, reference, key) =>
    placed(`${entity} ${reference}`, () => keyed(all(entity), (record) => String(value(record, reference)))).get(key) ??
      []

  const rollup = (expression: Extract<Expression, { _tag: "Rollup" }>, record: Stored): Value => {
    const meant = pointing(expression.entity, expression.reference, record.key).filter((one) =>
      holds(expression.where, one)
    )
    const { field, measure } = expression
    // Records in which the field is empty are passed over, as they are in a table that is added up.
    const values = field === undefined ? meant : meant.map((one) => value(one, field)).filter((one) => one !== null)
    if (measure === "count") return values.length
    const sum = () => values.reduce((total: number, one) => total + Number(one), 0)
    if (measure === "sum") return even(sum())
    if (values.length === 0) return null
    if (measure === "average") return even(sum() / values.length)
    const smaller = measure === "minimum" ? relations.below : relations.above
    return (values as ReadonlyArray<string | number>).reduce((a, b) => smaller(b, a) ? b : a)
  }

  const of = (expression: Expression, record: Stored): Value => {
    switch (expression._tag) {
      case "Constant":
        return expression.value
      case "Own":
        return value(record, expression.field)
      case "Today":
        return today
      case "Arithmetic": {
        const terms = expression.terms.map((term) => of(term, record))
        return terms.every((term) => typeof term === "number")
          ? even(terms.reduce(calculations[expression.operator]))
          : null
      }
      case "Through": {
        const target = fields.get(record.entity)?.get(expression.reference)?.entity
        const meant = target === undefined ? undefined : find(target, value(record, expression.reference))
        return meant === undefined ? null : value(meant, expression.field)
      }
      case "Rollup":
        return rollup(expression, record)
      case "DaysBetween":
        return even(dayNumber(String(of(expression.to, record))) - dayNumber(String(of(expression.from, record))))
      case "DateAfter": {
        const [from, amount] = [of(expression.from, record), of(expression.amount, record)]
        return typeof from === "string" && typeof amount === "number" ? dayAfter(from, amount, expression.unit) : null
      }
      case "Choose":
        return of(holds(expression.when, record) ? expression.yes : expression.no, record)
    }
  }

  const one = (condition: Condition, record: Stored): boolean => {
    const held = value(record, condition.field)
    switch (condition._tag) {
      case "Is":
        return condition.values.includes(held)
      case "IsNot":
        return !condition.values.includes(held)
      case "Filled":
        return held !== null
      case "Empty":
        return held === null
      case "Compares": {
        const to = of(condition.to, record)
        return (typeof held === "number" && typeof to === "number" ||
          typeof held === "string" && typeof to === "string") &&
          relations[condition.relation](held, to)
      }
      case "OlderThan":
      case "Within": {
        if (today === null || typeof held !== "string") return false
        const { amount, unit } = condition
        if (condition._tag === "OlderThan") return held < (dayAfter(today, -amount, unit) ?? "")
        return held >= today && held <= (dayAfter(today, amount, unit) ?? "9999")
      }
    }
  }

  const holds: Evaluation["holds"] = (conditions, record) => conditions.every((condition) => one(condition, record))

  return { value, of, holds, find, pointing }
}

/** The records with their computed values filled in, so that whoever shows, searches or sorts fields need not know of them. */
export const withComputed = (ground: Ground): ReadonlyArray<Stored> => {
  const held = evaluation(ground)
  const computed = new Map(
    ground.entities.map((entity) => [entity.id, entity.fields.filter((field) => field.computed)])
  )
  return ground.records.map((record) => {
    const fields = computed.get(record.entity) ?? []
    if (fields.length === 0) return record
    return {
      ...record,
      values: { ...record.values, ...Object.fromEntries(fields.map(({ id }) => [id, held.value(record, id)])) }
    }
  })
}

const evaluations = new WeakMap<Ground, Evaluation>()

/** The evaluation of a scene, made once for each. */
export const evaluationOf = (scene: Ground): Evaluation => {
  const made = evaluations.get(scene) ?? evaluation(scene)
  evaluations.set(scene, made)
  return made
}
