import { Blueprint } from "@statex/blueprint/Blueprint"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { BriefText } from "./BriefText.ts"
import { Architect, Offer, Review, Translate } from "./DocumentRequests.ts"
import { Interpret } from "./Intentions.ts"
import { Requirement, Understanding } from "./Understanding.ts"

export { BriefText } from "./BriefText.ts"

/** Brief → Understanding. */
export const Understand = Schema.TaggedStruct("Understand", { brief: BriefText })
/** Brief and understanding → Blueprint. */
export const Design = Schema.TaggedStruct("Design", { brief: BriefText, understanding: Understanding })
/** Blueprint and a wish in words → Revision. */
export const Revise = Schema.TaggedStruct("Revise", { blueprint: Blueprint, wish: Schema.String })

/** Work that a tier can be asked to do. Visitors' words inside are data, never instructions. */
export const AiRequest = Schema.Union([Understand, Design, Revise, Interpret, Architect, Review, Offer, Translate])
export type AiRequest = typeof AiRequest.Type

/** What somebody said in a conversation about a request. */
export const Turn = Schema.Struct({ who: Schema.Literals(["visitor", "assistant"]), text: Schema.String })

/**
 * A message about one's own request → a reply in plain text. `facts`: the terms of reference and whatever else may be told, as
 * Markdown; `turns`: what was said before, the oldest first.
 */
export const Conversation = Schema.TaggedStruct("Converse", {
  locale: Locale,
  facts: Schema.String,
  turns: Schema.Array(Turn),
  message: Schema.String
})
export type Conversation = typeof Conversation.Type

/**
 * What a wish would change: sentences for the visitor, and the blueprint afterwards; which parts and files that
 * touches is computed, not claimed. `understood` false: nothing could be done, the sentences say why.
 * `beyond`: the wish, or a part of it, is a second product or needs a server; it names what would be bought instead.
 */
export const Revision = Schema.Struct({
  understood: Schema.Boolean,
  changes: Schema.Array(Schema.NonEmptyString),
  /** Requirements (FR-n) that the change touches, and those that it adds: their checks are run with all earlier ones. */
  requirements: Schema.Array(Requirement),
  beyond: Schema.Array(Schema.Struct({
    what: Schema.NonEmptyString,
    item: Schema.Literals(["extra-change", "starter", "professional", "enterprise"])
  })),
  notUnderstood: Schema.Array(Schema.NonEmptyString),
  blueprint: Blueprint
})
export type Revision = typeof Revision.Type
