import { Label, Slug } from "@statex/blueprint/Words"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Probe } from "./Probe.ts"

/** The kinds of product that a first design knows how to draw. */
export const Family = Schema.Literals([
  "records",
  "booking",
  "landing",
  "shop",
  "rental",
  "crm",
  "inventory",
  "projects",
  "learning",
  "events",
  "restaurant",
  "property",
  "clinic",
  "service",
  "membership",
  "helpdesk",
  "collection"
])
export type Family = typeof Family.Type

/** Given/when/then in the brief's language; `view` is the screen of the prototype where it can be tried. */
export const AcceptanceCheck = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^AC-\d+\.\d+$/)),
  given: Schema.NonEmptyString,
  when: Schema.NonEmptyString,
  outcome: Schema.NonEmptyString,
  view: Slug,
  /** How a machine tries it; absent only where nobody could (a later product). */
  probe: Schema.optionalKey(Probe)
})
export type AcceptanceCheck = typeof AcceptanceCheck.Type

/**
 * Something that the brief leaves open, with the answer we go on with meanwhile. `options` can be chosen with one press; a few words of
 * one's own are always possible. `impact` 0–100: what it would change. Equal topics have equal ids, so that an answer finds its question.
 */
export const Question = Schema.Struct({
  id: Slug,
  text: Schema.NonEmptyString,
  standing: Schema.NonEmptyString,
  options: Schema.Array(Schema.Struct({ id: Slug, label: Label })).check(Schema.isMaxLength(6)),
  impact: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))
})
export type Question = typeof Question.Type

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
  /** The leading family; `also` those that it is combined with. */
  family: Family,
  also: Schema.Array(Family),
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
  /** At most five, the weightiest first; those that have been answered are gone. */
  questions: Schema.Array(Question).check(Schema.isMaxLength(5)),
  /** What success would be: a measure, how it is told, and what must not get worse for it. */
  goals: Schema.Array(
    Schema.Struct({ text: Schema.NonEmptyString, measure: Schema.NonEmptyString, counter: Schema.NonEmptyString })
  ),
  /** What the product is not for, and what stays outside the prototype. */
  outside: Schema.Array(Schema.NonEmptyString),
  risks: Schema.Array(Schema.NonEmptyString),
  glossary: Schema.Array(Schema.Struct({ term: Schema.NonEmptyString, meaning: Schema.NonEmptyString })),
  /** Passages of the brief that were not understood, word for word. */
  notUnderstood: Schema.Array(Schema.NonEmptyString)
})
export type Understanding = typeof Understanding.Type
