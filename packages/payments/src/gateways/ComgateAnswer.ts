import { Schema } from "effect"
import { isReference } from "./ComgateWebhook.ts"
import { decoded } from "./GatewayCall.ts"

/** Zero is well; anything else comes with HTTP 200 as well. */
export const result = decoded(Schema.Struct({ code: Schema.Int }))

export const created = decoded(Schema.Struct({
  transId: Schema.String.check(Schema.makeFilter(isReference)),
  redirect: Schema.String.check(Schema.isPattern(/^https?:\/\//))
}))

/** Numbers and booleans may come as strings. */
export const status = decoded(Schema.Struct({
  transId: Schema.String,
  status: Schema.String,
  price: Schema.Union([Schema.Int, Schema.NumberFromString.check(Schema.isInt())]),
  curr: Schema.String,
  merchant: Schema.optionalKey(Schema.String),
  test: Schema.optionalKey(Schema.Union([Schema.Boolean, Schema.String])),
  paymentErrorReason: Schema.optionalKey(Schema.String)
}))
