import { Schema } from "effect"
import { Slug, Value } from "./Words.ts"

export const Unit = Schema.Literals(["days", "weeks", "months", "years"])
export type Unit = typeof Unit.Type

export const Measure = Schema.Literals(["count", "sum", "average", "minimum", "maximum"])
export type Measure = typeof Measure.Type

/** How a value is worked out from a record, the records around it and the calendar day. An unknown part makes it `null`. */
export type Expression =
  | { readonly _tag: "Constant"; readonly value: Value }
  /** A field of the record itself. */
  | { readonly _tag: "Own"; readonly field: string }
  /** The calendar day in the browser, `YYYY-MM-DD`. */
  | { readonly _tag: "Today" }
  | {
    readonly _tag: "Arithmetic"
    readonly operator: "add" | "subtract" | "multiply" | "divide"
    readonly terms: readonly [Expression, ...ReadonlyArray<Expression>]
  }
  /** A field of the record that the reference field `reference` points at. */
  | { readonly _tag: "Through"; readonly reference: string; readonly field: string }
  /** Over the records of `entity` whose field `reference` points at this record and for which all of `where` holds. */
  | {
    readonly _tag: "Rollup"
    readonly entity: string
    readonly reference: string
    readonly measure: Measure
    readonly field?: string
    readonly where: ReadonlyArray<Condition>
  }
  /** Whole days from one day to another; negative where `to` is earlier. */
  | { readonly _tag: "DaysBetween"; readonly from: Expression; readonly to: Expression }
  | { readonly _tag: "DateAfter"; readonly from: Expression; readonly amount: Expression; readonly unit: Unit }
  | {
    readonly _tag: "Choose"
    readonly when: ReadonlyArray<Condition>
    readonly yes: Expression
    readonly no: Expression
  }

/** Something that holds of a record or does not; of a list, all must hold. `field` is of the record's own entity. */
export type Condition =
  | { readonly _tag: "Is"; readonly field: string; readonly values: readonly [Value, ...ReadonlyArray<Value>] }
  | { readonly _tag: "IsNot"; readonly field: string; readonly values: readonly [Value, ...ReadonlyArray<Value>] }
  | { readonly _tag: "Filled"; readonly field: string }
  | { readonly _tag: "Empty"; readonly field: string }
  /** Numbers by size, dates and times by the calendar; does not hold where one of the two is unknown. */
  | {
    readonly _tag: "Compares"
    readonly field: string
    readonly relation: "below" | "atMost" | "atLeast" | "above"
    readonly to: Expression
  }
  /** The date lies more than so long before today. */
  | { readonly _tag: "OlderThan"; readonly field: string; readonly amount: number; readonly unit: Unit }
  /** The date is today or later, and no further away than so long. */
  | { readonly _tag: "Within"; readonly field: string; readonly amount: number; readonly unit: Unit }

const Amount = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 }))
const Itself: Schema.Codec<Expression> = Schema.suspend(() => Expression)
const Conditions: Schema.Codec<ReadonlyArray<Condition>> = Schema.suspend(() => Schema.Array(Condition))

export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.TaggedStruct("Is", { field: Slug, values: Schema.NonEmptyArray(Value) }),
  Schema.TaggedStruct("IsNot", { field: Slug, values: Schema.NonEmptyArray(Value) }),
  Schema.TaggedStruct("Filled", { field: Slug }),
  Schema.TaggedStruct("Empty", { field: Slug }),
  Schema.TaggedStruct("Compares", {
    field: Slug,
    relation: Schema.Literals(["below", "atMost", "atLeast", "above"]),
    to: Itself
  }),
  Schema.TaggedStruct("OlderThan", { field: Slug, amount: Amount, unit: Unit }),
  Schema.TaggedStruct("Within", { field: Slug, amount: Amount, unit: Unit })
])

export const Expression: Schema.Codec<Expression> = Schema.Union([
  Schema.TaggedStruct("Constant", { value: Value }),
  Schema.TaggedStruct("Own", { field: Slug }),
  Schema.TaggedStruct("Today", {}),
  Schema.TaggedStruct("Arithmetic", {
    operator: Schema.Literals(["add", "subtract", "multiply", "divide"]),
    terms: Schema.NonEmptyArray(Itself)
  }),
  Schema.TaggedStruct("Through", { reference: Slug, field: Slug }),
  Schema.TaggedStruct("Rollup", {
    entity: Slug,
    reference: Slug,
    measure: Measure,
    field: Schema.optionalKey(Slug),
    where: Conditions
  }),
  Schema.TaggedStruct("DaysBetween", { from: Itself, to: Itself }),
  Schema.TaggedStruct("DateAfter", { from: Itself, amount: Itself, unit: Unit }),
  Schema.TaggedStruct("Choose", { when: Conditions, yes: Itself, no: Itself })
])
