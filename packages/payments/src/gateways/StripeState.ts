import { Schema } from "effect"
import type { PaymentState } from "../PaymentState.ts"

const text = Schema.NullOr(Schema.String)
const Id = Schema.Struct({ id: Schema.String })

/** What is read of Stripe's objects; the rest may be anything. */
export const StripeRefund = Schema.Struct({
  id: Schema.String,
  status: Schema.optional(text),
  amount: Schema.Int,
  metadata: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.String)))
})

const Balance = Schema.Struct({ fee: Schema.Int, currency: Schema.String })

const Charge = Schema.Struct({
  id: Schema.String,
  amount: Schema.Int,
  amount_refunded: Schema.Int,
  disputed: Schema.Boolean,
  balance_transaction: Schema.optional(Schema.NullOr(Schema.Union([Schema.String, Balance]))),
  refunds: Schema.optional(Schema.NullOr(Schema.Struct({ data: Schema.Array(StripeRefund) })))
})
export type StripeCharge = typeof Charge.Type

const Intent = Schema.Struct({
  id: Schema.String,
  status: Schema.String,
  amount_received: Schema.Int,
  last_payment_error: Schema.optional(Schema.NullOr(Schema.Unknown)),
  latest_charge: Schema.optional(Schema.NullOr(Schema.Union([Schema.String, Charge])))
})
export type StripeIntent = typeof Intent.Type

export const StripeSession = Schema.Struct({
  id: Schema.String,
  object: Schema.Literal("checkout.session"),
  status: text,
  payment_status: Schema.String,
  url: Schema.optional(text),
  currency: text,
  amount_total: Schema.NullOr(Schema.Int),
  expires_at: Schema.Int,
  payment_intent: Schema.optional(Schema.NullOr(Schema.Union([Schema.String, Intent])))
})
export type StripeSession = typeof StripeSession.Type

export const StripeSessions = Schema.Struct({ data: Schema.Array(Id) })
export const StripeDisputes = Schema.Struct({ data: Schema.Array(Schema.Struct({ status: Schema.String })) })

export const intentOf = ({ payment_intent: intent }: StripeSession): StripeIntent | undefined =>
  typeof intent === "object" && intent !== null ? intent : undefined

export const chargeOf = (intent: StripeIntent | undefined): StripeCharge | undefined =>
  typeof intent?.latest_charge === "object" && intent.latest_charge !== null ? intent.latest_charge : undefined

interface Stand {
  readonly state: PaymentState
  /** Stripe's own words. */
  readonly word: string
}

/** A dispute that takes money; an inquiry (`warning_…`) does not yet. */
const disputed = (statuses: ReadonlyArray<string>): PaymentState | undefined => {
  if (statuses.includes("lost")) return "refunded"
  return statuses.some((status) => /^(?:needs_response|under_review|appeal_\w+)$/.test(status)) ? "disputed" : undefined
}

const paid = (session: StripeSession, disputes: ReadonlyArray<string>): PaymentState => {
  const charge = chargeOf(intentOf(session))
  const inDispute = disputed(disputes)
  if (inDispute !== undefined) return inDispute
  if (charge === undefined || charge.amount_refunded <= 0) return "paid"
  return charge.amount_refunded >= charge.amount ? "refunded" : "partially_refunded"
}

const ofIntent = (intent: StripeIntent, session: StripeSession, disputes: ReadonlyArray<string>): PaymentState => {
  switch (intent.status) {
    case "succeeded":
      return paid(session, disputes)
    case "requires_capture":
      return "authorised"
    case "canceled":
      return "cancelled"
    case "requires_payment_method":
      return isFresh(intent) ? "created" : "failed"
    default:
      return "pending"
  }
}

const isFresh = (intent: StripeIntent): boolean =>
  intent.status === "requires_payment_method" && (intent.last_payment_error ?? null) === null

/** Where a session stands. `disputes`: what Stripe says of those about its charge. */
export const standOf = (session: StripeSession, disputes: ReadonlyArray<string> = []): Stand => {
  const intent = intentOf(session)
  const words = [session.status ?? "none", session.payment_status, intent?.status, ...disputes]
  const word = words.filter((one) => one !== undefined).join(" ").toLowerCase().replaceAll(/[^\w.:+ -]/g, "-").slice(
    0,
    100
  )
  const state = (): PaymentState => {
    switch (session.status) {
      case "open":
        return intent === undefined ? "created" : ofIntent(intent, session, disputes)
      case "complete":
        if (session.payment_status === "paid" || session.payment_status === "no_payment_required") {
          return paid(session, disputes)
        }
        // A delayed way to pay: the intent tells, and what it does not tell is not money.
        return session.payment_status === "unpaid" && intent !== undefined && !isFresh(intent)
          ? ofIntent(intent, session, disputes)
          : "pending"
      case "expired":
        return intent?.status === "succeeded" ? paid(session, disputes) : "expired"
      default:
        return "pending"
    }
  }
  return { state: state(), word }
}
