import { Findings } from "@statex/ai/DocumentRequests"
import { Understanding } from "@statex/ai/Understanding"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Author } from "./Author.ts"

/** What the visitor gave: the words, and each file with what became of it. */
const Input = Schema.Struct({
  name: Schema.String,
  kind: Schema.String,
  note: Schema.String,
  /** The tiers that heard a recording. */
  by: Schema.optionalKey(Schema.Array(Schema.String))
})

/** Terms of reference as data; every item has an id. Rendered as HTML, Markdown and PDF from this one source. */
export const TermsOfReference = Schema.Struct({
  version: Schema.Int,
  locale: Locale,
  title: Schema.NonEmptyString,
  /** ISO date of the request. */
  date: Schema.String,
  tier: Author,
  /** SHA-256 over what was given. */
  inputsDigest: Schema.String,
  inputs: Schema.Array(Input),
  /** The visitor's own words, part by part, and those of recordings; what was left empty is left out. */
  given: Schema.Array(Schema.String),
  understanding: Understanding,
  goals: Schema.Array(Schema.Struct({
    id: Schema.String,
    text: Schema.NonEmptyString,
    measure: Schema.NonEmptyString,
    counter: Schema.NonEmptyString
  })),
  qualities: Schema.Array(Schema.Struct({ id: Schema.String, text: Schema.NonEmptyString })),
  assumptions: Schema.Array(
    Schema.Struct({ id: Schema.String, text: Schema.NonEmptyString, ifFalse: Schema.NonEmptyString })
  ),
  questions: Schema.Array(
    Schema.Struct({ id: Schema.String, text: Schema.NonEmptyString, standing: Schema.NonEmptyString })
  ),
  risks: Schema.Array(Schema.Struct({ id: Schema.String, text: Schema.NonEmptyString })),
  /** FR → AC → T → views; the check's result joins when the report is known. */
  trace: Schema.Array(Schema.Struct({
    requirement: Schema.String,
    checks: Schema.Array(Schema.String),
    tasks: Schema.Array(Schema.String),
    views: Schema.Array(Schema.String)
  })),
  /** What a second reading of the brief found, where a tier made one. */
  review: Schema.optionalKey(Schema.Struct({ ...Findings.fields, by: Author })),
  lint: Schema.Struct({ score: Schema.Int, findings: Schema.Array(Schema.String) })
})
export type TermsOfReference = typeof TermsOfReference.Type
