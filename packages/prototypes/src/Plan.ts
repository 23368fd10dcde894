import { Locale } from "@statex/kernel/Locale"
import { Money } from "@statex/kernel/Money"
import { Schema } from "effect"

/** Days of work: optimistic, likely, pessimistic. */
const Estimate = Schema.Struct({ low: Schema.Finite, likely: Schema.Finite, high: Schema.Finite })

export const Task = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^T-\d+$/)),
  title: Schema.NonEmptyString,
  requirements: Schema.Array(Schema.String),
  after: Schema.Array(Schema.String),
  days: Estimate
})

/** The realisation plan and the offer that goes with it. Prices come from the dated catalogue, never from a tier. */
export const Plan = Schema.Struct({
  version: Schema.Int,
  locale: Locale,
  phases: Schema.Array(Schema.Struct({ id: Schema.String, title: Schema.NonEmptyString, tasks: Schema.Array(Task) })),
  total: Estimate,
  /** How the days were arrived at, in sentences. */
  basis: Schema.Array(Schema.NonEmptyString),
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
  nextStep: Schema.NonEmptyString
})
export type Plan = typeof Plan.Type
