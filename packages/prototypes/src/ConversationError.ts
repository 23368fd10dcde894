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
  retryAfterSeconds: Schema.Int
}) {
  readonly kind = "Limited"
  override get message() {
    return `Another message may be sent in ${this.retryAfterSeconds} seconds`
  }
}

/** There is no such turn, or none that could be answered again. */
export class TurnNotThere extends Schema.TaggedError<TurnNotThere>()("TurnNotThere", { ordinal: Schema.Int }) {
  readonly kind = "Conflict"
  override get message() {
    return `No turn ${this.ordinal} that this could be done with`
  }
}
