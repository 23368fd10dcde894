import { Blueprint } from "@statex/blueprint/Blueprint"
import { Slug } from "@statex/blueprint/Words"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"
import { Question } from "./Understanding.ts"

const few = Schema.NonEmptyString.check(Schema.isMaxLength(300))
const wish = Schema.NonEmptyString.check(Schema.isMaxLength(2000))

/** Takes an answer over into the brief: the chosen option's id, or a few words. */
export const AnswerQuestion = Schema.TaggedStruct("AnswerQuestion", { question: Slug, answer: few })
/** Asks what a change would touch; nothing is changed by it. */
export const AskChange = Schema.TaggedStruct("AskChange", { wish })

/** What may be proposed to the visitor, who alone can do it: these and nothing else. */
export const Intention = Schema.Union([AnswerQuestion, AskChange])
export type Intention = typeof Intention.Type

export const Intentions = Schema.Struct({ proposals: Schema.Array(Intention).check(Schema.isMaxLength(6)) })
export type Intentions = typeof Intentions.Type

/**
 * A message about one's own request → Intentions: which open questions it answers, and what it wishes to be different.
 * `changeable` is the blueprint in force; absent where no change may be asked for.
 */
export const Interpret = Schema.TaggedStruct("Interpret", {
  locale: Locale,
  message: Schema.String,
  questions: Schema.Array(Question),
  /** Ids of the requirements there are. */
  requirements: Schema.Array(Schema.String),
  changeable: Schema.optionalKey(Blueprint)
})
export type Interpret = typeof Interpret.Type
