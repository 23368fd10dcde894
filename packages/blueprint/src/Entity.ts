import { Schema } from "effect"
import { Field } from "./Field.ts"
import { Capacity, Check, Limit, Reminder, StatusStep } from "./Rules.ts"
import { Label, Slug, Value } from "./Words.ts"

/**
 * What records are kept of. `title` is the field that names a record; `status`, where present, the choice field that
 * says where a record stands. Samples are marked as samples in the app; a sample's key is `sample-<position>`, counted from 1.
 * In the samples a date may be written `today+<days>` or `today-<days>`: it is resolved in the browser when the samples are laid out.
 */
export const Entity = Schema.Struct({
  id: Slug,
  singular: Label,
  plural: Label,
  title: Slug,
  status: Schema.optionalKey(Slug),
  fields: Schema.NonEmptyArray(Field),
  steps: Schema.optionalKey(Schema.NonEmptyArray(StatusStep)),
  checks: Schema.optionalKey(Schema.NonEmptyArray(Check)),
  limits: Schema.optionalKey(Schema.NonEmptyArray(Limit)),
  capacities: Schema.optionalKey(Schema.NonEmptyArray(Capacity)),
  reminders: Schema.optionalKey(Schema.NonEmptyArray(Reminder)),
  samples: Schema.Array(Schema.Record(Schema.String, Value))
})
export type Entity = typeof Entity.Type
