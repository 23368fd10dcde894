import { Slug } from "@statex/blueprint/Words"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"

/** What the visitor sent, as text: the guided answers and what was taken out of the files. */
export const BriefText = Schema.Struct({
  /** The language of the page it was written on; the brief itself may be in another. */
  locale: Locale,
  /** What it is about; today; what should improve; the expected result. Later ones may be empty. */
  problem: Schema.String,
  today: Schema.String,
  improvement: Schema.String,
  result: Schema.String,
  /** What the visitor answered to questions: the chosen option's id, or words. */
  answers: Schema.optionalKey(Schema.Array(Schema.Struct({ question: Slug, answer: Schema.NonEmptyString }))),
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
