import { Schema } from "effect"

export class RunNotFound extends Schema.TaggedError<RunNotFound>()("RunNotFound", { token: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `No request ${this.token}`
  }
}

/** It was there, and its time is over. */
export class RunExpired extends Schema.TaggedError<RunExpired>()("RunExpired", { token: Schema.String }) {
  readonly kind = "Gone"
  override get message() {
    return `The request ${this.token} has expired`
  }
}

/** Neither words nor files: there is nothing to work on. */
export class BriefEmpty extends Schema.TaggedError<BriefEmpty>()("BriefEmpty", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The brief has neither words nor files"
  }
}

/** What was asked does not fit where the request stands: a second free change, a change of what is not live. */
export class NotNow extends Schema.TaggedError<NotNow>()("NotNow", { asked: Schema.String, status: Schema.String }) {
  readonly kind = "Conflict"
  override get message() {
    return `${this.asked} is not possible while the request is ${this.status}`
  }
}

/** The document or version is not there (yet). */
export class NotReady extends Schema.TaggedError<NotReady>()("NotReady", { what: Schema.String }) {
  readonly kind = "NotFound"
  override get message() {
    return `${this.what} is not there`
  }
}

/** The books of the AI router do not answer: what was decided and spent cannot be told now. */
export class AccountUnavailable extends Schema.TaggedError<AccountUnavailable>()("AccountUnavailable", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `What was decided and spent cannot be told now: ${this.reason}`
  }
}

/** None of the questions was answered. */
export class AnswersEmpty extends Schema.TaggedError<AnswersEmpty>()("AnswersEmpty", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "No question was answered"
  }
}
