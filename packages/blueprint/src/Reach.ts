import type { Entity } from "./Entity.ts"
import type { Condition, Expression } from "./Expression.ts"

/** A field that is read, or the calendar day. */
export interface Read {
  readonly entity: string
  readonly field: string
}

/** What an expression over records of `entity` reads, in any entity; `null` stands for the day. */
export const readsOf = (
  entities: ReadonlyArray<Entity>,
  entity: string,
  expression: Expression
): ReadonlyArray<Read | null> => {
  const inner = (one: Expression) => readsOf(entities, entity, one)
  switch (expression._tag) {
    case "Constant":
      return []
    case "Own":
      return [{ entity, field: expression.field }]
    case "Today":
      return [null]
    case "Arithmetic":
      return expression.terms.flatMap(inner)
    case "Through": {
      const { reference, field } = expression
      const target = entities.find((one) => one.id === entity)?.fields.find((one) => one.id === reference)?.entity
      return [{ entity, field: reference }, ...(target === undefined ? [] : [{ entity: target, field }])]
    }
    case "Rollup": {
      const own = { entity: expression.entity, field: expression.reference }
      const field = expression.field === undefined ? [] : [{ entity: expression.entity, field: expression.field }]
      return [own, ...field, ...conditionReads(entities, expression.entity, expression.where)]
    }
    case "DaysBetween":
      return [...inner(expression.from), ...inner(expression.to)]
    case "DateAfter":
      return [...inner(expression.from), ...inner(expression.amount)]
    case "Choose":
      return [
        ...conditionReads(entities, entity, expression.when),
        ...inner(expression.yes),
        ...inner(expression.no)
      ]
  }
}

export const conditionReads = (
  entities: ReadonlyArray<Entity>,
  entity: string,
  conditions: ReadonlyArray<Condition>
): ReadonlyArray<Read | null> =>
  conditions.flatMap((condition) => [
    { entity, field: condition.field },
    ...(condition._tag === "Compares" ? readsOf(entities, entity, condition.to) : []),
    ...(condition._tag === "OlderThan" || condition._tag === "Within" ? [null] : [])
  ])

/** All that is read, also by the computed fields among it; each once. */
export const closureOf = (
  entities: ReadonlyArray<Entity>,
  reads: ReadonlyArray<Read | null>
): ReadonlyArray<Read | null> => {
  const found = new Map<string, Read | null>()
  const waiting = [...reads]
  for (let read = waiting.pop(); read !== undefined; read = waiting.pop()) {
    const name = read === null ? "" : `${read.entity} ${read.field}`
    if (found.has(name)) continue
    found.set(name, read)
    const field = entities.find((one) => one.id === read?.entity)?.fields.find((one) => one.id === read?.field)
    if (read !== null && field?.computed !== undefined) waiting.push(...readsOf(entities, read.entity, field.computed))
  }
  return [...found.values()]
}
