import { Schema } from "effect"

/** The message has no words. */
export class MessageEmpty extends Schema.TaggedError<MessageEmpty>()("MessageEmpty", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The message has no words"
  }
}

export class MessageTooLong extends Schema.TaggedError<MessageTooLong>()("MessageTooLong", { limit: Schema.Int }) {
  readonly kind = "Invalid"
  override get message() {
    return `The message is longer than ${this.limit} characters`
  }
}

/** As many messages as a request may have. */
export class ConversationFull
  extends Schema.TaggedError<ConversationFull>()("ConversationFull", { limit: Schema.Int })
{
  readonly kind = "Conflict"
  override get message() {
    return `A request has ${this.limit} messages at most`
  }
}

/** An earlier message is being answered. */
export class ReplyUnderWay extends Schema.TaggedError<ReplyUnderWay>()("ReplyUnderWay", {}) {
  readonly kind = "Conflict"
  override get message() {
    return "An earlier message is being answered"
  }
}

/** The allowance of messages is used up. */
export class TooManyMessages extends Schema.TaggedError<TooManyMessages>()("TooManyMessages", {
  /** Replies that one person may have in a day. */
  limit: Schema.Int,
  retryAfterSeconds: Schema.Int
}) {
  readonly kind = "Limited"
  override get message() {
    return `All ${this.limit} replies of a day are used up; the next may be had in ${this.retryAfterSeconds} seconds`
  }
}

export class TurnNotThere extends Schema.TaggedError<TurnNotThere>()("TurnNotThere", { ordinal: Schema.Int }) {
  readonly kind = "NotFound"
  override get message() {
    return `No turn ${this.ordinal}`
  }
}

/** A whole reply is not made again, nor one that is being made. */
export class AnsweredAlready extends Schema.TaggedError<AnsweredAlready>()("AnsweredAlready", { ordinal: Schema.Int }) {
  readonly kind = "Conflict"
  override get message() {
    return `Turn ${this.ordinal} has been answered, or is being answered`
  }
}

/** None of the proposals was chosen, or none that there is. */
export class NothingChosen extends Schema.TaggedError<NothingChosen>()("NothingChosen", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "None of the proposals was chosen"
  }
}
