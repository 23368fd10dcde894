import { Schema } from "effect"
import { Label, Slug } from "./Words.ts"

/**
 * Somebody who uses the app and what he sees of it. There is no sign-in in a prototype: whoever looks chooses whose eyes to use.
 * `scope` names, for entities, the field that must equal the value chosen together with the persona (a choice or a reference):
 * coaches see only their own section. All scopes of a persona choose from the same options or the same entity.
 */
export const Persona = Schema.Struct({
  id: Slug,
  label: Label,
  /** The views that the persona has; the first is where it starts. */
  views: Schema.NonEmptyArray(Slug),
  scope: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct({ entity: Slug, field: Slug }))),
  /** Entities that the persona can look at and not change. */
  readOnly: Schema.optionalKey(Schema.Array(Slug))
})
export type Persona = typeof Persona.Type
