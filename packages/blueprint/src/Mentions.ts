import type { Condition, Expression } from "./Expression.ts"

/** The fields of the record itself that an expression reads. */
export const fieldsIn = (expression: Expression): ReadonlyArray<string> => {
  switch (expression._tag) {
    case "Own":
      return [expression.field]
    case "Through":
      return [expression.reference]
    case "Arithmetic":
      return expression.terms.flatMap(fieldsIn)
    case "DaysBetween":
      return [...fieldsIn(expression.from), ...fieldsIn(expression.to)]
    case "DateAfter":
      return [...fieldsIn(expression.from), ...fieldsIn(expression.amount)]
    case "Choose":
      return [...mentioned(expression.when), ...fieldsIn(expression.yes), ...fieldsIn(expression.no)]
    default:
      return []
  }
}

/** The fields of the record itself that conditions are about. */
export const mentioned = (conditions: ReadonlyArray<Condition>): ReadonlyArray<string> =>
  conditions.flatMap((condition) => [condition.field, ...(condition._tag === "Compares" ? fieldsIn(condition.to) : [])])
