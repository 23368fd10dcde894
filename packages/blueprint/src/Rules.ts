import { Schema } from "effect"
import { Condition, Expression } from "./Expression.ts"
import { Label, Slug } from "./Words.ts"

/**
 * A lawful step of the status field. Where an entity has any, no other step is possible; where it has none, every step is.
 * A new record starts in the first option. `needs`: fields that must be filled in before the step.
 */
export const StatusStep = Schema.Struct({
  from: Schema.NonEmptyArray(Slug),
  to: Slug,
  /** What the button says; without it, the name of the state. */
  label: Schema.optionalKey(Label),
  needs: Schema.optionalKey(Schema.Array(Slug)),
  when: Schema.optionalKey(Schema.Array(Condition))
})
export type StatusStep = typeof StatusStep.Type

/** Records for which all of `when` holds are refused unless all of `must` holds: "the end is not before the beginning". */
export const Check = Schema.Struct({
  id: Slug,
  when: Schema.Array(Condition),
  must: Schema.NonEmptyArray(Condition),
  message: Label
})
export type Check = typeof Check.Type

/**
 * A value of every record of this entity that no change anywhere may push past its bounds: stock never below zero.
 * A change that makes an existing breach smaller is let through.
 */
export const Limit = Schema.Struct({
  id: Slug,
  value: Expression,
  atLeast: Schema.optionalKey(Expression),
  atMost: Schema.optionalKey(Expression),
  message: Label
})
export type Limit = typeof Limit.Type

/** From when to when a record takes what it books. Dates alone count whole days, `to` itself included where `toIncluded`. */
export const Period = Schema.Struct({
  from: Slug,
  to: Schema.optionalKey(Slug),
  toIncluded: Schema.Boolean,
  fromTime: Schema.optionalKey(Slug),
  toTime: Schema.optionalKey(Slug),
  /** How long it lasts where it has a time to begin at and none to end at. */
  minutes: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1440 })))
})
export type Period = typeof Period.Type

/**
 * At no moment may records of this entity that agree in all fields of `per` take more than `size` together: rooms are not
 * booked twice (size 1), courses not filled beyond their places, tools not lent out beyond their stock. Each takes 1, or what its field
 * `amount` says. Without `period` they take it for ever. Records for which all of `unless` holds (cancelled) take nothing, and
 * those in which a field of `per` is empty neither.
 */
export const Capacity = Schema.Struct({
  id: Slug,
  per: Schema.Array(Slug),
  amount: Schema.optionalKey(Slug),
  /** Worked out from the record that is written. */
  size: Expression,
  period: Schema.optionalKey(Period),
  unless: Schema.Array(Condition),
  message: Label
})
export type Capacity = typeof Capacity.Type

/** Points out records for which all of `when` holds: "not seen for 12 months", "ends within 60 days". */
export const Reminder = Schema.Struct({ id: Slug, label: Label, when: Schema.NonEmptyArray(Condition) })
export type Reminder = typeof Reminder.Type
