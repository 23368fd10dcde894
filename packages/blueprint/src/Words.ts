import { Schema } from "effect"

/** A name inside a blueprint: lower-case Latin letters, digits and dashes; it becomes part of addresses and keys. */
export const Slug = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]{0,47}$/))

/** Words that people read; never markup. */
export const Words = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(2000))
export const Label = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(120))

/** A stored value: text, number, yes/no, or absent. Dates are `YYYY-MM-DD`, times `HH:MM`, references the record's key. */
export const Value = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Null])
export type Value = typeof Value.Type
