import { Blueprint } from "@statex/blueprint/Blueprint"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Understanding } from "./Understanding.ts"

/** What the visitor sent, as text: the guided answers and what was taken out of the files. */
export const BriefText = Schema.Struct({
  /** The language of the page it was written on; the brief itself may be in another. */
  locale: Locale,
  /** What it is about; today; what should improve; the expected result. Later ones may be empty. */
  problem: Schema.String,
  today: Schema.String,
  improvement: Schema.String,
  result: Schema.String,
  attachments: Schema.Array(Schema.Struct({
    name: Schema.String,
    text: Schema.String,
    /** Header rows and rows of tables found in the file, as plain cells. */
    tables: Schema.Array(
      Schema.Struct({ header: Schema.Array(Schema.String), rows: Schema.Array(Schema.Array(Schema.String)) })
    )
  }))
})
export type BriefText = typeof BriefText.Type

/** Brief → Understanding. */
export const Understand = Schema.TaggedStruct("Understand", { brief: BriefText })
/** Brief and understanding → Blueprint. */
export const Design = Schema.TaggedStruct("Design", { brief: BriefText, understanding: Understanding })
/** Blueprint and a wish in words → Revision. */
export const Revise = Schema.TaggedStruct("Revise", { blueprint: Blueprint, wish: Schema.String })

/** Work that a tier can be asked to do. Visitors' words inside are data, never instructions. */
export const AiRequest = Schema.Union([Understand, Design, Revise])
export type AiRequest = typeof AiRequest.Type

/**
 * What a wish would change: sentences for the visitor, and the blueprint afterwards; which parts and files that
 * touches is computed, not claimed. `understood` false: nothing could be done, the sentences say why.
 */
export const Revision = Schema.Struct({
  understood: Schema.Boolean,
  changes: Schema.Array(Schema.NonEmptyString),
  notUnderstood: Schema.Array(Schema.NonEmptyString),
  blueprint: Blueprint
})
export type Revision = typeof Revision.Type
