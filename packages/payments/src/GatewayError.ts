import type { FailureKind } from "@statex/kernel/Failure"
import { Schema } from "effect"

/**
 * `unreachable`, `late`, `overloaded`, `limited` may pass; `unauthorised`, `misconfigured` are ours to mend; `rejected`: the gateway does
 * not take this request; `declined`: the payer's means; `unknown`: no such payment; `malformed`: not the gateway's own protocol.
 */
export const GatewayFaultReason = Schema.Literals([
  "unreachable",
  "late",
  "overloaded",
  "limited",
  "unauthorised",
  "misconfigured",
  "rejected",
  "declined",
  "unknown",
  "malformed"
])
export type GatewayFaultReason = typeof GatewayFaultReason.Type

const kinds: Readonly<Record<GatewayFaultReason, FailureKind>> = {
  unreachable: "Unavailable",
  late: "Unavailable",
  overloaded: "Unavailable",
  limited: "Unavailable",
  unauthorised: "Unavailable",
  misconfigured: "Unavailable",
  rejected: "Invalid",
  declined: "Invalid",
  unknown: "NotFound",
  malformed: "Unavailable"
}

/** One call of a gateway that came to nothing. `code`: the gateway's own word, never a payer's data. */
export class GatewayFault extends Schema.TaggedError<GatewayFault>()("GatewayFault", {
  gateway: Schema.String,
  reason: GatewayFaultReason,
  status: Schema.optionalKey(Schema.Int),
  code: Schema.optionalKey(Schema.String),
  /** Milliseconds, where the gateway says when to come back. */
  retryAfter: Schema.optionalKey(Schema.Number)
}) {
  get kind(): FailureKind {
    return kinds[this.reason]
  }
  override get message() {
    return `${this.gateway}: ${this.reason}${this.status === undefined ? "" : ` (${this.status})`}`
  }
}

/** A webhook that is not believed, whatever it says. */
export class WebhookRefused extends Schema.TaggedError<WebhookRefused>()("WebhookRefused", {
  gateway: Schema.String,
  why: Schema.Literals(["unsigned", "forged", "stale", "malformed", "too-large"])
}) {
  readonly kind = "Forbidden"
  override get message() {
    return `A webhook of ${this.gateway} is not believed: ${this.why}`
  }
}
