import { Money } from "@statex/kernel/Money"
import { Schema } from "effect"
import type { Refunded, Told } from "../PaymentGateway.ts"
import type { PaymentState } from "../PaymentState.ts"
import { exponentOf } from "./Decimals.ts"
import { fromPayPal } from "./PayPalAmount.ts"

const Amount = Schema.Struct({ currency_code: Schema.String, value: Schema.String })
type Amount = typeof Amount.Type

const Capture = Schema.Struct({
  id: Schema.String,
  status: Schema.String,
  amount: Schema.optional(Amount),
  seller_receivable_breakdown: Schema.optional(Schema.Struct({ paypal_fee: Schema.optional(Amount) }))
})

/** What is read of PayPal's objects; the rest may be anything. */
export const PayPalRefund = Schema.Struct({
  id: Schema.String,
  status: Schema.String,
  amount: Schema.optional(Amount),
  custom_id: Schema.optional(Schema.String)
})
export type PayPalRefund = typeof PayPalRefund.Type

export const PayPalOrder = Schema.Struct({
  id: Schema.String,
  status: Schema.String,
  update_time: Schema.optional(Schema.String),
  links: Schema.optional(Schema.Array(Schema.Struct({ rel: Schema.String, href: Schema.String }))),
  purchase_units: Schema.optional(Schema.Array(Schema.Struct({
    payments: Schema.optional(Schema.Struct({
      captures: Schema.optional(Schema.Array(Capture)),
      refunds: Schema.optional(Schema.Array(PayPalRefund)),
      authorizations: Schema.optional(Schema.Array(Schema.Struct({ status: Schema.String })))
    }))
  })))
})
export type PayPalOrder = typeof PayPalOrder.Type

const isCurrency = Schema.is(Money.fields.currency)

/** An amount as we count it, where we know its currency. */
const moneyOf = ({ currency_code: currency, value }: Amount): Money | undefined => {
  const minor = fromPayPal(value, currency, exponentOf(currency))
  return minor !== undefined && isCurrency(currency) ? { minor, currency } : undefined
}

/** All together; nothing where there is nothing, or where one of them cannot be counted. */
const sumOf = (amounts: ReadonlyArray<Amount | undefined>): Money | undefined => {
  const monies = amounts.map((amount) => amount === undefined ? undefined : moneyOf(amount))
  const [first] = monies
  if (first === undefined) return undefined
  let minor = 0
  for (const money of monies) {
    if (money?.currency !== first.currency) return undefined
    minor += money.minor
  }
  return { minor, currency: first.currency }
}

const isTaken = ({ status }: { readonly status: string }): boolean =>
  status === "COMPLETED" || status === "PARTIALLY_REFUNDED" || status === "REFUNDED"

export const partsOf = ({ purchase_units = [] }: PayPalOrder) => ({
  captures: purchase_units.flatMap(({ payments }) => payments?.captures ?? []),
  refunds: purchase_units.flatMap(({ payments }) => payments?.refunds ?? []),
  authorizations: purchase_units.flatMap(({ payments }) => payments?.authorizations ?? [])
})

/** A capture that money can go back from. */
export const refundable = (order: PayPalOrder) =>
  partsOf(order).captures.find(({ status }) => status === "COMPLETED" || status === "PARTIALLY_REFUNDED")

const ofOrder: ReadonlyMap<string, PaymentState> = new Map([
  ["CREATED", "created"],
  ["PAYER_ACTION_REQUIRED", "created"],
  ["SAVED", "pending"],
  // The payer has agreed, and nothing has been taken.
  ["APPROVED", "pending"],
  ["VOIDED", "cancelled"]
])

const ofAuthorization: ReadonlyMap<string, PaymentState> = new Map([
  ["CREATED", "authorised"],
  ["CAPTURED", "paid"],
  ["PARTIALLY_CAPTURED", "paid"],
  ["DENIED", "failed"],
  ["VOIDED", "cancelled"]
])

const ofCapture: ReadonlyMap<string, PaymentState> = new Map([
  ["COMPLETED", "paid"],
  ["PARTIALLY_REFUNDED", "partially_refunded"],
  ["REFUNDED", "refunded"],
  ["DECLINED", "failed"],
  ["FAILED", "failed"]
])

/** An order that is completed may still wait for its money: captures count, and the last one that took something most. */
export const tellOf = (order: PayPalOrder): Told => {
  const { authorizations, captures, refunds } = partsOf(order)
  const taken = captures.filter(isTaken)
  const capture = taken.at(-1) ?? captures.findLast(({ status }) => status === "PENDING") ?? captures.at(-1)
  const authorization = authorizations.at(-1)
  const state = capture !== undefined
    ? ofCapture.get(capture.status)
    : authorization !== undefined
    ? ofAuthorization.get(authorization.status)
    : ofOrder.get(order.status)
  const received = sumOf(taken.map(({ amount }) => amount))
  const given = refunds.filter(({ status }) => status === "COMPLETED")
  const refunded = capture?.status === "REFUNDED" && given.length === 0
    ? received
    : sumOf(given.map(({ amount }) => amount))
  const fee = sumOf(taken.map((one) => one.seller_receivable_breakdown?.paypal_fee))
  const words = [order.status, capture?.status ?? authorization?.status].filter((word) => word !== undefined)
  return {
    reference: order.id,
    state: state ?? "pending",
    word: words.join(" ").toLowerCase().replaceAll(/[^\w.:+ -]/g, "-").slice(0, 100),
    ...(received === undefined ? {} : { received }),
    ...(refunded === undefined ? {} : { refunded }),
    ...(fee === undefined ? {} : { fee })
  }
}

export const refundedOf = ({ id, status }: PayPalRefund): Refunded => ({
  reference: id,
  state: status === "COMPLETED" ? "done" : status === "FAILED" || status === "CANCELLED" ? "failed" : "pending"
})
