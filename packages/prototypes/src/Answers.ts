import { Slug } from "@statex/blueprint/Words"
import { Schema } from "effect"

/** The longest answer in words of one's own, in characters. */
export const longestAnswer = 300

/** An answer to a question of the terms of reference: the chosen option's id, or a few words. */
export const Answer = Schema.Struct({
  question: Slug,
  answer: Schema.NonEmptyString.check(Schema.isMaxLength(longestAnswer))
})
export type Answer = typeof Answer.Type
export const Answers = Schema.Array(Answer)

/** All answers, the latest for each question. */
export const merged = (earlier: ReadonlyArray<Answer>, later: ReadonlyArray<Answer>): ReadonlyArray<Answer> => [
  ...earlier.filter(({ question }) => !later.some((one) => one.question === question)),
  ...later
]
