import { Option, Schema } from "effect"
import { decoded } from "./GatewayCall.ts"

const reference = Schema.String.check(Schema.isPattern(/^[0-9a-f]{24}$/))
const Refund = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[\w-]{1,64}$/)),
  status: Schema.String,
  fiatAmount: Schema.optionalKey(Schema.String),
  fiatCurrency: Schema.optionalKey(Schema.String)
})
const Checkout = Schema.Struct({
  id: reference,
  url: Schema.String.check(Schema.isPattern(/^https?:\/\//)),
  status: Schema.String,
  fiatAmount: Schema.String,
  fiatCurrency: Schema.String,
  expiresAt: Schema.optionalKey(Schema.String),
  refunds: Schema.optionalKey(Schema.Array(Refund))
})
export const checkout = decoded(Checkout)
export const begun = decoded(Schema.Struct({ refund: Refund }))

const Problem = Schema.fromJsonString(Schema.Struct({ errorType: Schema.String }))

/** Coinbase's own word for what it refuses. */
export const errorType = (text: string): string | undefined =>
  Option.getOrUndefined(Schema.decodeUnknownOption(Problem)(text))?.errorType
