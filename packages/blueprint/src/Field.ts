import { Schema } from "effect"
import { Expression } from "./Expression.ts"
import { Label, Slug } from "./Words.ts"

export const FieldKind = Schema.Literals([
  "text",
  "longText",
  "number",
  "money",
  "date",
  "time",
  "boolean",
  "choice",
  "email",
  "phone",
  "url",
  "reference"
])
export type FieldKind = typeof FieldKind.Type

export const Option = Schema.Struct({ value: Slug, label: Label })
export type Option = typeof Option.Type

/**
 * One field of an entity. `options` belongs to `choice`, `entity` to `reference` (the id of the entity meant).
 * Bounds: `minimum`/`maximum` for number and money (money in major units), `maxLength` for texts.
 */
export const Field = Schema.Struct({
  id: Slug,
  label: Label,
  kind: FieldKind,
  required: Schema.Boolean,
  options: Schema.optionalKey(Schema.Array(Option)),
  entity: Schema.optionalKey(Slug),
  minimum: Schema.optionalKey(Schema.Finite),
  maximum: Schema.optionalKey(Schema.Finite),
  maxLength: Schema.optionalKey(Schema.Int),
  unit: Schema.optionalKey(Label),
  /** Explains under the control what to enter. */
  hint: Schema.optionalKey(Label),
  /** No two records may hold the same value. */
  unique: Schema.optionalKey(Schema.Boolean),
  /** Worked out whenever it is shown, and never typed: for number, money, date, text and boolean. */
  computed: Schema.optionalKey(Expression),
  /** A new record takes the next number, as `prefix` and at least so many `digits`; for text. */
  numbered: Schema.optionalKey(Schema.Struct({
    prefix: Schema.String.check(Schema.isMaxLength(16)),
    digits: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 8 }))
  }))
})
export type Field = typeof Field.Type
