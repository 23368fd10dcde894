import type { Expression } from "../../src/Expression.ts"
import type { Field } from "../../src/Field.ts"

/** A choice that has to be made, with its options as values and labels. */
export const choice = (id: string, label: string, options: Readonly<Record<string, string>>): Field => ({
  id,
  label,
  kind: "choice",
  required: true,
  options: Object.entries(options).map(([value, label]) => ({ value, label }))
})

export const own = (field: string): Expression => ({ _tag: "Own", field })
export const constant = (value: number | string | null): Expression => ({ _tag: "Constant", value })

export const arithmetic = (
  operator: "add" | "subtract" | "multiply" | "divide",
  ...terms: readonly [Expression, ...ReadonlyArray<Expression>]
): Expression => ({ _tag: "Arithmetic", operator, terms })
