import { Schema } from "effect"
import type { Ending } from "./Reading.ts"

/** The model declined to answer. Asking again in other words is not a repair. */
export class AnswerRefused extends Schema.TaggedError<AnswerRefused>()("AnswerRefused", { tier: Schema.String }) {
  readonly kind = "Invalid"
  override get message() {
    return `${this.tier} declined to answer`
  }
}

/** The answer stopped before its end: it grew too long, or the connection broke. */
export class AnswerCut extends Schema.TaggedError<AnswerCut>()("AnswerCut", {
  tier: Schema.String,
  by: Schema.Literals(["length", "connection"])
}) {
  readonly kind = "Unavailable"
  override get message() {
    return this.by === "length"
      ? `${this.tier} reached the length that it was allowed before the answer was whole`
      : `${this.tier} fell silent before the answer was whole`
  }
}

/** The provider's content filter took the answer or the question away. */
export class AnswerFiltered extends Schema.TaggedError<AnswerFiltered>()("AnswerFiltered", { tier: Schema.String }) {
  readonly kind = "Invalid"
  override get message() {
    return `${this.tier} withheld the answer by its content filter`
  }
}

export type AnswerError = AnswerRefused | AnswerCut | AnswerFiltered

/** The refusal that an ending means by itself; undefined where it is for the reading to say. */
export const refusalOf = (end: Ending, tier: string): AnswerError | undefined => {
  if (end === "refusal") return new AnswerRefused({ tier })
  if (end === "filter") return new AnswerFiltered({ tier })
  if (end === "length") return new AnswerCut({ tier, by: "length" })
  return end === "cut" ? new AnswerCut({ tier, by: "connection" }) : undefined
}
