import { Option, Schema } from "effect"
import { minorOf } from "./Decimals.ts"
import { codeOf, decoded } from "./GatewayCall.ts"

const Reference = Schema.String.check(Schema.isPattern(/^[\w-]{1,64}$/))

/** As far as we read it; a server older than 2.1 does not tell what was paid. */
const Invoice = Schema.Struct({
  id: Reference,
  amount: Schema.String,
  paidAmount: Schema.optionalKey(Schema.String),
  currency: Schema.String,
  checkoutLink: Schema.String.check(Schema.isPattern(/^https?:\/\//)),
  createdTime: Schema.Number,
  expirationTime: Schema.Number,
  status: Schema.String,
  additionalStatus: Schema.optionalKey(Schema.String),
  metadata: Schema.optionalKey(Schema.Struct({ orderId: Schema.optionalKey(Schema.NullOr(Schema.String)) }))
})
export const invoice = decoded(Invoice)
export const invoices = decoded(Schema.Array(Invoice))

const PullPayment = Schema.Struct({
  id: Reference,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  amount: Schema.String,
  archived: Schema.optionalKey(Schema.Boolean)
})
export const pullPayment = decoded(PullPayment)
export const pullPayments = decoded(Schema.Array(PullPayment))

const Payout = Schema.Struct({ originalAmount: Schema.String, state: Schema.String })
export const payouts = decoded(Schema.Array(Payout))

/** As fine as anything that is paid out. */
const finest = 8

/** Done when all that was offered has been paid out; failed when the offer was withdrawn before. */
export const refundState = (
  { amount, archived }: typeof PullPayment.Type,
  payouts: ReadonlyArray<typeof Payout.Type>
): "pending" | "done" | "failed" => {
  const paid = payouts.filter(({ state }) => state === "Completed").reduce(
    (sum, { originalAmount }) => sum + (minorOf(originalAmount, finest) ?? 0),
    0
  )
  const offered = minorOf(amount, finest)
  if (offered !== undefined && offered > 0 && paid >= offered) return "done"
  return archived === true ? "failed" : "pending"
}

const Problem = Schema.fromJsonString(Schema.Struct({ code: Schema.String }))
const Faults = Schema.fromJsonString(Schema.NonEmptyArray(Schema.Struct({ path: Schema.String })))

/** The server's word for what it refuses: its code, or the first property that it does not take. */
export const codeIn = (text: string): string | undefined =>
  codeOf(
    Option.getOrUndefined(Option.orElse(
      Option.map(Schema.decodeUnknownOption(Problem)(text), ({ code }) => code),
      () => Option.map(Schema.decodeUnknownOption(Faults)(text), ([{ path }]) => path)
    ))
  )
