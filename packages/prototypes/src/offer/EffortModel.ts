import { Schema } from "effect"
import listed from "./effort-model.json" with { type: "json" }

/** Days of work of one person: optimistic, likely, pessimistic. */
export const Days = Schema.Struct({ low: Schema.Finite, likely: Schema.Finite, high: Schema.Finite })
export type Days = typeof Days.Type

/** What is counted in the terms of reference. */
export const Unit = Schema.Literals([
  "must",
  "should",
  "could",
  "checks",
  "entities",
  "fields",
  "personal",
  "setUp",
  "accounts",
  "acceptance",
  "launch"
])
export type Unit = typeof Unit.Type

/** Days per unit: data with a date and a source. */
export const EffortModel = Schema.Struct({
  date: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
  source: Schema.NonEmptyString,
  days: Schema.Record(Unit, Days)
})
export type EffortModel = typeof EffortModel.Type

export const effortModel: EffortModel = Schema.decodeUnknownSync(EffortModel)(listed)

/** Whole hundredths: sums of them stay what a reader gets who adds them up. */
const exact = (value: number) => Math.round(value * 100) / 100

export const times = ({ high, likely, low }: Days, count: number): Days => ({
  low: exact(low * count),
  likely: exact(likely * count),
  high: exact(high * count)
})

export const sum = (all: ReadonlyArray<Days>): Days =>
  all.reduce(
    (a, b) => ({ low: exact(a.low + b.low), likely: exact(a.likely + b.likely), high: exact(a.high + b.high) }),
    {
      low: 0,
      likely: 0,
      high: 0
    }
  )

/** Standard deviations between which four of five values of a normal distribution lie. */
const fourOfFive = 1.2816

/** The weighted mean of independent tasks (PERT), and the range that holds in four cases of five. */
export const expected = (
  tasks: ReadonlyArray<Days>
): { readonly mean: number; readonly low: number; readonly high: number } => {
  const mean = tasks.reduce((all, { high, likely, low }) => all + (low + 4 * likely + high) / 6, 0)
  const deviation = Math.sqrt(tasks.reduce((all, { high, low }) => all + ((high - low) / 6) ** 2, 0))
  return { mean: exact(mean), low: exact(mean - fourOfFive * deviation), high: exact(mean + fourOfFive * deviation) }
}
