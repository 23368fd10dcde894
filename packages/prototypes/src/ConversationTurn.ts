import { Intention } from "@statex/ai/Intentions"
import { Locale } from "@statex/kernel/Locale"
import { Schema } from "effect"

/** The longest message, in characters, and how many a request may have. */
export const longestMessage = 2000
export const mostMessages = 40

/** Replies that one person may have made in a day. */
export const repliesInADay = 60

/** How a reply ended: only "stop" is whole. "failed": no tier could be asked; "stopped": the visitor did not want more. */
export const Ended = Schema.Literals([
  "stop",
  "length",
  "cut",
  "filter",
  "refusal",
  "unknown",
  "withheld",
  "failed",
  "stopped"
])
export type Ended = typeof Ended.Type

/** Something that the visitor may do with one press; `taken`: they did. */
export const Proposal = Schema.Struct({ intention: Intention, taken: Schema.Boolean })
export type Proposal = typeof Proposal.Type

/** A message and its reply as far as it has come. */
export const ConversationTurn = Schema.Struct({
  ordinal: Schema.Int,
  locale: Locale,
  message: Schema.String,
  asked_at: Schema.Date,
  reply: Schema.String,
  /** Counts beginnings of the reply: what was read of an earlier one is void. */
  attempt: Schema.Int,
  ended: Schema.NullOr(Ended),
  tier: Schema.NullOr(Schema.String),
  nature: Schema.NullOr(Schema.Literals(["rules", "model", "scripted"])),
  proposals: Schema.Array(Proposal),
  /** Somebody is writing the reply right now. */
  answering: Schema.Boolean
})
export type ConversationTurn = typeof ConversationTurn.Type
