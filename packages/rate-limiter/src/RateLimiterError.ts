import { Schema } from "effect"
import { Allowance } from "./Allowance.ts"

/** The ask is over an allowance; the next may come after `retryAfterSeconds`. */
export class Limited extends Schema.TaggedError<Limited>()("Limited", {
  allowance: Allowance.fields.name,
  retryAfterSeconds: Schema.Int
}) {
  readonly kind = "Limited"
  override get message() {
    return `The allowance "${this.allowance}" is used up; try again in ${this.retryAfterSeconds} s`
  }
}

/** The store gave no answer, so nobody is let through. */
export class LimiterUnavailable extends Schema.TaggedError<LimiterUnavailable>()("LimiterUnavailable", {
  store: Schema.String,
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The limiter's ${this.store} does not answer: ${this.reason}`
  }
}
