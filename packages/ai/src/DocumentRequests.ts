import { Blueprint } from "@statex/blueprint/Blueprint"
import { Label } from "@statex/blueprint/Words"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { BriefText } from "./BriefText.ts"
import { Understanding } from "./Understanding.ts"

const Sentence = Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(600))
const RequirementId = Schema.String.check(Schema.isPattern(/^FR-\d+$/))

/** Understanding, and the blueprint where there is one → Architecture. */
export const Architect = Schema.TaggedStruct("Architect", {
  understanding: Understanding,
  blueprint: Schema.optionalKey(Blueprint)
})
export type Architect = typeof Architect.Type

/** How the product behind a prototype would be built. */
export const Architecture = Schema.Struct({
  components: Schema.NonEmptyArray(Schema.Struct({
    name: Label,
    purpose: Sentence,
    /** Ids (FR-n) of the requirements that it serves. */
    requirements: Schema.NonEmptyArray(RequirementId)
  })).check(Schema.isMaxLength(20)),
  data: Schema.Array(Schema.Struct({ what: Label, how: Sentence })).check(Schema.isMaxLength(20)),
  interfaces: Schema.Array(Schema.Struct({ name: Label, purpose: Sentence })).check(Schema.isMaxLength(12)),
  decisions: Schema.Array(Schema.Struct({ decision: Sentence, reason: Sentence })).check(Schema.isMaxLength(12)),
  risks: Schema.Array(Sentence).check(Schema.isMaxLength(10))
})
export type Architecture = typeof Architecture.Type

/** Brief and understanding → Findings. */
export const Review = Schema.TaggedStruct("Review", { brief: BriefText, understanding: Understanding })
export type Review = typeof Review.Type

/** Something that is wrong between a brief and what was understood of it, with a requirement or a passage of the brief to show it by. */
export const Finding = Schema.Struct({
  kind: Schema.Literals(["missing", "contradiction", "invented", "unclear"]),
  text: Sentence,
  requirement: Schema.optionalKey(RequirementId),
  /** Word for word. */
  quote: Schema.optionalKey(Schema.NonEmptyString)
})
export type Finding = typeof Finding.Type

export const Findings = Schema.Struct({ findings: Schema.Array(Finding).check(Schema.isMaxLength(20)) })
export type Findings = typeof Findings.Type

/** Everything that an offer may state, as it is printed: no other number, price or name may stand in the letter. */
export const OfferFacts = Schema.Struct({
  phases: Schema.Array(Schema.Struct({ title: Schema.String, days: Schema.String })),
  days: Schema.String,
  packages: Schema.Array(Schema.Struct({ name: Schema.String, price: Schema.String })),
  recommended: Schema.String
})
export type OfferFacts = typeof OfferFacts.Type

/** Understanding and facts of the plan → Letter. */
export const Offer = Schema.TaggedStruct("Offer", { understanding: Understanding, facts: OfferFacts })
export type Offer = typeof Offer.Type

export const Letter = Schema.Struct({
  paragraphs: Schema.NonEmptyArray(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(1200))).check(
    Schema.isMaxLength(6)
  ),
  nextStep: Sentence
})
export type Letter = typeof Letter.Type

/** Texts in one language → as many in another. */
export const Translate = Schema.TaggedStruct("Translate", {
  texts: Schema.NonEmptyArray(Schema.String),
  from: Locale,
  to: Locale
})
export type Translate = typeof Translate.Type

export const Translation = Schema.Struct({ texts: Schema.Array(Schema.String) })
export type Translation = typeof Translation.Type
