import type { Fault } from "./BlueprintError.ts"
import type { Entity } from "./Entity.ts"
import type { Condition, Expression } from "./Expression.ts"
import type { Field, FieldKind } from "./Field.ts"
import { misfitOf } from "./Fit.ts"
import type { Value } from "./Words.ts"

/** What sort of value an expression gives; `any` where it gives nothing or is already at fault. */
export type Sort = "number" | "date" | "time" | "boolean" | "text" | "any"

export interface Typed {
  readonly sort: Sort
  readonly faults: ReadonlyArray<Fault>
}

const deepest = 8

export const sortOf = (kind: FieldKind): Sort =>
  kind === "number" || kind === "money"
    ? "number"
    : kind === "date" || kind === "time" || kind === "boolean"
    ? kind
    : "text"

const sortOfValue = (value: Value): Sort =>
  value === null
    ? "any"
    : typeof value === "number"
    ? "number"
    : typeof value === "boolean"
    ? "boolean"
    : /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? "date"
    : /^\d{2}:\d{2}$/.test(value)
    ? "time"
    : "text"

const agrees = (one: Sort, other: Sort): boolean => one === other || one === "any" || other === "any"

/** Reads one expression or list of conditions and gathers what is wrong in it. */
class Reader {
  readonly entities: ReadonlyArray<Entity>
  readonly faults: Array<Fault> = []
  constructor(entities: ReadonlyArray<Entity>) {
    this.entities = entities
  }

  blame(path: string, problem: string): "any" {
    this.faults.push({ path, problem })
    return "any"
  }

  field(entity: Entity, id: string, path: string): Field | undefined {
    const found = entity.fields.find((field) => field.id === id)
    if (found === undefined) this.blame(path, `no field "${id}" in "${entity.id}"`)
    return found
  }

  fieldSort(entity: Entity, id: string, path: string): Sort {
    const found = this.field(entity, id, path)
    return found === undefined ? "any" : sortOf(found.kind)
  }

  must(entity: Entity, expression: Expression, wanted: Sort, path: string, depth: number): void {
    const sort = this.read(entity, expression, path, depth)
    if (!agrees(sort, wanted)) this.blame(path, `must be a ${wanted}, not a ${sort}`)
  }

  /** The entity that has a field pointing at this one. */
  private pointing(expression: Extract<Expression, { _tag: "Rollup" }>, entity: Entity, path: string): Entity | null {
    const other = this.entities.find((one) => one.id === expression.entity)
    if (other === undefined) {
      this.blame(`${path}.entity`, `no entity "${expression.entity}"`)
      return null
    }
    const reference = this.field(other, expression.reference, `${path}.reference`)
    if (reference !== undefined && (reference.kind !== "reference" || reference.entity !== entity.id)) {
      this.blame(`${path}.reference`, `does not point at "${entity.id}"`)
    }
    return other
  }

  private rollup(
    expression: Extract<Expression, { _tag: "Rollup" }>,
    entity: Entity,
    path: string,
    depth: number
  ): Sort {
    const other = this.pointing(expression, entity, path)
    if (other === null) return "any"
    this.conditions(other, expression.where, `${path}.where`, depth + 1)
    const { measure, field } = expression
    if (field === undefined) {
      return measure === "count" ? "number" : this.blame(`${path}.field`, `the ${measure} of which field`)
    }
    const sort = this.fieldSort(other, field, `${path}.field`)
    if (measure === "count") return "number"
    const ordered = measure === "minimum" || measure === "maximum"
    if (sort === "any" || sort === "number" || ordered && (sort === "date" || sort === "time")) return sort
    return this.blame(`${path}.field`, `there is no ${measure} of a ${sort}`)
  }

  read(entity: Entity, expression: Expression, path: string, depth = 1): Sort {
    if (depth > deepest) return this.blame(path, `nested more than ${deepest} deep`)
    switch (expression._tag) {
      case "Constant":
        return sortOfValue(expression.value)
      case "Own":
        return this.fieldSort(entity, expression.field, `${path}.field`)
      case "Today":
        return "date"
      case "Arithmetic":
        for (const [at, term] of expression.terms.entries()) {
          this.must(entity, term, "number", `${path}.terms.${at}`, depth + 1)
        }
        return "number"
      case "Through": {
        const reference = this.field(entity, expression.reference, `${path}.reference`)
        const target = this.entities.find((one) => one.id === reference?.entity)
        if (reference === undefined) return "any"
        if (target === undefined) return this.blame(`${path}.reference`, "is no reference")
        return this.fieldSort(target, expression.field, `${path}.field`)
      }
      case "Rollup":
        return this.rollup(expression, entity, path, depth)
      case "DaysBetween":
        this.must(entity, expression.from, "date", `${path}.from`, depth + 1)
        this.must(entity, expression.to, "date", `${path}.to`, depth + 1)
        return "number"
      case "DateAfter":
        this.must(entity, expression.from, "date", `${path}.from`, depth + 1)
        this.must(entity, expression.amount, "number", `${path}.amount`, depth + 1)
        return "date"
      case "Choose": {
        this.conditions(entity, expression.when, `${path}.when`, depth + 1)
        const yes = this.read(entity, expression.yes, `${path}.yes`, depth + 1)
        const no = this.read(entity, expression.no, `${path}.no`, depth + 1)
        return agrees(yes, no) ? (yes === "any" ? no : yes) : this.blame(`${path}.no`, `must be a ${yes}, not a ${no}`)
      }
    }
  }

  conditions(entity: Entity, conditions: ReadonlyArray<Condition>, path: string, depth = 1): void {
    if (depth > deepest) return void this.blame(path, `nested more than ${deepest} deep`)
    for (const [at, condition] of conditions.entries()) {
      const place = `${path}.${at}`
      const field = this.field(entity, condition.field, `${place}.field`)
      if (field === undefined) continue
      const sort = sortOf(field.kind)
      if (condition._tag === "Is" || condition._tag === "IsNot") {
        for (const [index, value] of condition.values.entries()) {
          const unfit = value !== null && value !== "" &&
            misfitOf({ id: field.id, label: field.label, kind: field.kind, required: false, ...options(field) }, value)
          if (unfit) this.blame(`${place}.values.${index}`, `cannot stand in "${field.id}": ${unfit.key}`)
        }
      } else if (condition._tag === "Compares") {
        if (sort === "text" || sort === "boolean") this.blame(`${place}.field`, `a ${field.kind} has no size`)
        else this.must(entity, condition.to, sort, `${place}.to`, depth + 1)
      } else if ((condition._tag === "OlderThan" || condition._tag === "Within") && sort !== "date") {
        this.blame(`${place}.field`, `must be date, not ${field.kind}`)
      }
    }
  }
}

const options = (field: Field) => field.options === undefined ? {} : { options: field.options }

/** What sort of value an expression over records of `entity` gives, and what is wrong in it. */
export const typeOf = (
  entities: ReadonlyArray<Entity>,
  entity: Entity,
  expression: Expression,
  path: string
): Typed => {
  const reader = new Reader(entities)
  const sort = reader.read(entity, expression, path)
  return { sort, faults: reader.faults }
}

/** What is wrong in an expression that has to give a certain sort of value. */
export const expressionFaults = (
  entities: ReadonlyArray<Entity>,
  entity: Entity,
  expression: Expression | undefined,
  wanted: Sort,
  path: string
): ReadonlyArray<Fault> => {
  if (expression === undefined) return []
  const reader = new Reader(entities)
  reader.must(entity, expression, wanted, path, 1)
  return reader.faults
}

export const conditionFaults = (
  entities: ReadonlyArray<Entity>,
  entity: Entity,
  conditions: ReadonlyArray<Condition>,
  path: string
): ReadonlyArray<Fault> => {
  const reader = new Reader(entities)
  reader.conditions(entity, conditions, path)
  return reader.faults
}
