import { Residency } from "@statex/kernel/Residency"
import { Schema } from "effect"
import { Decision, told } from "./Decision.ts"

/** None of the tiers that may see the words answered. */
export class AiUnavailable extends Schema.TaggedError<AiUnavailable>()("AiUnavailable", {
  decisions: Schema.Array(Decision)
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `No tier answers: ${told(this.decisions)}`
  }
}

export class NoLawfulTier extends Schema.TaggedError<NoLawfulTier>()("NoLawfulTier", {
  asked: Residency,
  decisions: Schema.Array(Decision)
}) {
  readonly kind = "Forbidden"
  override get message() {
    return `No tier keeps data as close as asked (${this.asked})`
  }
}

/** The answer did not have the shape that was asked for, however often it was sent back. */
export class AiAnswerUnusable extends Schema.TaggedError<AiAnswerUnusable>()("AiAnswerUnusable", {
  tier: Schema.String,
  issue: Schema.String
}) {
  readonly kind = "Invalid"
  override get message() {
    return `${this.tier} answered in a shape that cannot be used`
  }
}
