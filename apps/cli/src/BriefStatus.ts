import * as Schema from "effect/Schema"

export const Working = Schema.Literals(["working", "live", "failed", "cancelled", "expired"])

/** The answer to a sent brief. */
export const BriefReceipt = Schema.Struct({
  token: Schema.String,
  status: Working,
  links: Schema.Struct({ page: Schema.String, events: Schema.String, self: Schema.String })
})
export type BriefReceipt = typeof BriefReceipt.Type

/** One event of the stream: where the work is, 0 to 100. */
export const BriefProgress = Schema.Struct({
  step: Schema.NullOr(Schema.String),
  progress: Schema.Finite,
  status: Working
})
export type BriefProgress = typeof BriefProgress.Type

const Address = Schema.optional(Schema.NullOr(Schema.String))

/** The state of a brief with its addresses, as far as they exist. */
export const BriefStatus = Schema.Struct({
  token: Schema.String,
  ...BriefProgress.fields,
  prototype: Schema.optional(Schema.NullOr(Schema.Struct({ url: Schema.String, version: Schema.Finite }))),
  documents: Schema.optional(
    Schema.NullOr(Schema.Struct({ terms: Address, plan: Address, report: Address, archive: Address }))
  ),
  reason: Address
})
export type BriefStatus = typeof BriefStatus.Type

/** A refusal by RFC 9457. */
export const Problem = Schema.Struct({
  title: Schema.optional(Schema.String),
  detail: Schema.optional(Schema.String)
})
