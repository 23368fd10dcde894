import { Label, Slug } from "@statex/blueprint/Field"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"

/** The kinds of product that a first design knows how to draw. */
export const Family = Schema.Literals(["records", "booking", "landing"])
export type Family = typeof Family.Type

/** Given/when/then in the brief's language; `view` is the screen of the prototype where it can be tried. */
export const AcceptanceCheck = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^AC-\d+\.\d+$/)),
  given: Schema.NonEmptyString,
  when: Schema.NonEmptyString,
  outcome: Schema.NonEmptyString,
  view: Slug
})

/** One sentence that can be checked. `quote` is the passage of the brief it came from; empty unless `asked`. */
export const Requirement = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^FR-\d+$/)),
  statement: Schema.NonEmptyString,
  quote: Schema.String,
  origin: Schema.Literals(["asked", "derived", "assumed"]),
  priority: Schema.Literals(["must", "should", "could", "wont"]),
  checks: Schema.Array(AcceptanceCheck),
  views: Schema.Array(Slug)
})
export type Requirement = typeof Requirement.Type

/** What a tier made of a brief, before anything is drawn: in the brief's own language and words. */
export const Understanding = Schema.Struct({
  locale: Locale,
  family: Family,
  name: Label,
  summary: Schema.NonEmptyString,
  audience: Schema.Array(Schema.NonEmptyString),
  journeys: Schema.Array(Schema.Struct({
    id: Schema.String.check(Schema.isPattern(/^UJ-\d+$/)),
    actor: Schema.NonEmptyString,
    story: Schema.NonEmptyString,
    priority: Schema.Literals(["P1", "P2", "P3"])
  })),
  requirements: Schema.NonEmptyArray(Requirement),
  entities: Schema.Array(Schema.Struct({
    id: Slug,
    singular: Label,
    plural: Label,
    fields: Schema.Array(Schema.Struct({ id: Slug, label: Label })),
    personal: Schema.Boolean
  })),
  assumptions: Schema.Array(Schema.Struct({ text: Schema.NonEmptyString, ifFalse: Schema.NonEmptyString })),
  /** At most five, each with the answer we go on with meanwhile. */
  questions: Schema.Array(Schema.Struct({ text: Schema.NonEmptyString, standing: Schema.NonEmptyString })).check(
    Schema.isMaxLength(5)
  ),
  risks: Schema.Array(Schema.NonEmptyString),
  glossary: Schema.Array(Schema.Struct({ term: Schema.NonEmptyString, meaning: Schema.NonEmptyString })),
  /** Passages of the brief that were not understood, word for word. */
  notUnderstood: Schema.Array(Schema.NonEmptyString)
})
export type Understanding = typeof Understanding.Type
