import { Schema } from "effect"

/** A name inside a blueprint: lower-case Latin letters, digits and dashes; it becomes part of addresses and keys. */
export const Slug = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]{0,47}$/))

/** Words that people read; never markup. */
export const Words = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(2000))
export const Label = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(120))

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
  unit: Schema.optionalKey(Label)
})
export type Field = typeof Field.Type

/** A stored value: text, number, yes/no, or absent. Dates are `YYYY-MM-DD`, times `HH:MM`, references the record's key. */
export const Value = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Null])
export type Value = typeof Value.Type

/**
 * What records are kept of. `title` is the field that names a record; `status`, where present, the choice field that
 * says where a record stands. Samples are marked as samples in the app; a sample's key is `sample-<position>`, counted from 1.
 */
export const Entity = Schema.Struct({
  id: Slug,
  singular: Label,
  plural: Label,
  title: Slug,
  status: Schema.optionalKey(Slug),
  fields: Schema.NonEmptyArray(Field),
  samples: Schema.Array(Schema.Record(Schema.String, Value))
})
export type Entity = typeof Entity.Type
