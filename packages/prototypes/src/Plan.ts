import { Architecture, Letter } from "@statex/ai/DocumentRequests"
import { Locale } from "@statex/kernel/Locale"
import { Money } from "@statex/kernel/Money"
import { Schema } from "effect"
import { Author } from "./Author.ts"
import { Days, Unit } from "./offer/EffortModel.ts"

export const Task = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^T-\d+$/)),
  title: Schema.NonEmptyString,
  requirements: Schema.Array(Schema.String),
  after: Schema.Array(Schema.String),
  days: Days
})

/** A line of the estimate: how many of a unit, the days for one, and both multiplied. */
export const Counted = Schema.Struct({ unit: Unit, count: Schema.Int, each: Days, days: Days })
export type Counted = typeof Counted.Type

/** The realisation plan and the offer that goes with it. Prices and days per unit come from dated data, never from a tier. */
export const Plan = Schema.Struct({
  version: Schema.Int,
  locale: Locale,
  phases: Schema.Array(Schema.Struct({ id: Schema.String, title: Schema.NonEmptyString, tasks: Schema.Array(Task) })),
  total: Days,
  /** What was counted; adds up to the total. */
  counted: Schema.Array(Counted),
  /** How the days were arrived at, in sentences. */
  basis: Schema.Array(Schema.NonEmptyString),
  architecture: Schema.Array(Schema.NonEmptyString),
  /** When to go on with the product, and when not. */
  decision: Schema.Array(Schema.NonEmptyString),
  /** Requirements that only the product can hold. */
  later: Schema.Array(Schema.Struct({ id: Schema.String, statement: Schema.NonEmptyString })),
  proves: Schema.Array(Schema.NonEmptyString),
  fakes: Schema.Array(Schema.NonEmptyString),
  offer: Schema.Struct({
    priceListDate: Schema.String,
    packages: Schema.Array(Schema.Struct({
      name: Schema.Literals(["free", "starter", "professional", "enterprise", "support"]),
      from: Money,
      recommended: Schema.Boolean,
      why: Schema.NonEmptyString
    }))
  }),
  nextStep: Schema.NonEmptyString,
  /** How the product would be built and the letter that goes with the offer, where a tier wrote them. */
  architect: Schema.optionalKey(Schema.Struct({ ...Architecture.fields, by: Author })),
  letter: Schema.optionalKey(Schema.Struct({ ...Letter.fields, by: Author }))
})
export type Plan = typeof Plan.Type
