import type { FailureKind } from "@statex/kernel/Failure"
import { Schema } from "effect"

interface Meaning {
  readonly kind: FailureKind
  /** The same request may succeed at the same tier soon. */
  readonly again: boolean
  /** It speaks against the tier's health, not against the request. */
  readonly unhealthy: boolean
}

const passing: Meaning = { kind: "Unavailable", again: true, unhealthy: true }
const lasting: Meaning = { kind: "Unavailable", again: false, unhealthy: true }
const ofRequest: Meaning = { kind: "Invalid", again: false, unhealthy: false }

/** What goes wrong at providers, and what follows from it. */
export const meanings = {
  /** No connection: refused, no such host, TLS. */
  unreachable: passing,
  /** No first byte, nothing for too long, or too long altogether: whoever waited once does not wait again. */
  late: lasting,
  /** 408, 409 and 5xx. */
  overloaded: passing,
  /** 429 for asking too often. */
  limited: { ...passing, kind: "Limited" },
  /** 429 because nothing is left to spend there: asking again costs time and changes nothing. */
  quota: { ...lasting, kind: "Limited" },
  /** 401 and 403. */
  unauthorised: lasting,
  /** 404: no such model or deployment. */
  unknownModel: lasting,
  /** The connection ended in the middle of an answer. */
  cut: passing,
  /** What came is not the provider's own protocol. */
  malformed: passing,
  /** 413, or longer than the model can read. */
  tooLarge: { ...ofRequest, kind: "TooLarge" },
  /** 400 and 422. */
  rejected: ofRequest,
  /** It told what stands in our own part of the prompt: somebody made it, and the answer is theirs. */
  leaked: ofRequest
} satisfies Record<string, Meaning>

export const FaultReason = Schema.Literals([
  "unreachable",
  "late",
  "overloaded",
  "limited",
  "quota",
  "unauthorised",
  "unknownModel",
  "cut",
  "malformed",
  "tooLarge",
  "rejected",
  "leaked"
])
export type FaultReason = typeof FaultReason.Type

/** One try at one tier that came to nothing. `retryAfter`: milliseconds, where the provider says when to come back. */
export class AiFault extends Schema.TaggedError<AiFault>()("AiFault", {
  tier: Schema.String,
  reason: FaultReason,
  status: Schema.optionalKey(Schema.Int),
  retryAfter: Schema.optionalKey(Schema.Number)
}) {
  get kind(): FailureKind {
    return meanings[this.reason].kind
  }
  override get message() {
    return `${this.tier}: ${this.reason}${this.status === undefined ? "" : ` (${this.status})`}`
  }
}
