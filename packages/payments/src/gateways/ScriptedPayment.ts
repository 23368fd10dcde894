import { Money } from "@statex/kernel/Money"
import { Schema } from "effect"
import type { Opening, Refunding } from "../PaymentGateway.ts"
import { PaymentState } from "../PaymentState.ts"

/** What a person who plays the payer does. Amounts are minor units in the payment's currency. */
export const PayerChoice = Schema.TaggedUnion({
  /** All that is still missing. */
  Pay: {},
  PayLess: { minor: Schema.Int.check(Schema.isGreaterThan(0)) },
  PayMore: { minor: Schema.Int.check(Schema.isGreaterThan(0)) },
  /** After the end: the payment has expired before the money comes. */
  PayLate: {},
  Authorise: {},
  Decline: {},
  GoAway: {},
  Expire: {},
  Dispute: {},
  LoseDispute: {},
  WinDispute: {},
  RefundsFail: {},
  RefundsWork: {}
})
export type PayerChoice = typeof PayerChoice.Type

export const ScriptedRefund = Schema.Struct({
  id: Schema.String,
  minor: Schema.Int,
  state: Schema.Literals(["pending", "done", "failed"])
})

/** A payment that no money stands behind. */
export const ScriptedPayment = Schema.Struct({
  /** Ours, which is also the gateway's. */
  id: Schema.String,
  reference: Schema.String,
  description: Schema.String,
  amount: Money,
  received: Schema.Int,
  state: PaymentState,
  refunds: Schema.Array(ScriptedRefund),
  doRefundsFail: Schema.Boolean,
  isLate: Schema.Boolean,
  returnTo: Schema.String,
  cancelTo: Schema.String,
  webhook: Schema.String,
  /** Milliseconds since 1970. */
  expiresAt: Schema.Number,
  /** Grows with every change: webhooks are named after it. */
  version: Schema.Int
})
export type ScriptedPayment = typeof ScriptedPayment.Type

export const opened = (opening: Opening): ScriptedPayment => ({
  id: opening.id,
  reference: opening.reference,
  description: opening.description,
  amount: opening.amount,
  received: 0,
  state: "created",
  refunds: [],
  doRefundsFail: false,
  isLate: false,
  returnTo: opening.returnTo,
  cancelTo: opening.cancelTo,
  webhook: opening.webhook,
  expiresAt: opening.expiresAt,
  version: 0
})

const settled = ({ amount }: ScriptedPayment, received: number): PaymentState =>
  received < amount.minor ? "underpaid" : received > amount.minor ? "overpaid" : "paid"

const refundedMinor = ({ refunds }: ScriptedPayment): number =>
  refunds.filter(({ state }) => state !== "failed").reduce((sum, { minor }) => sum + minor, 0)

/** What has come in less what went back. */
export const kept = (payment: ScriptedPayment): number => payment.received - refundedMinor(payment)

const isOpen = ({ state }: ScriptedPayment): boolean =>
  ["created", "pending", "authorised", "underpaid", "failed"].includes(state)

const paying = (payment: ScriptedPayment, more: number): ScriptedPayment =>
  isOpen(payment) && more > 0
    ? { ...payment, received: payment.received + more, state: settled(payment, payment.received + more) }
    : payment

const missing = ({ amount, received }: ScriptedPayment): number => Math.max(0, amount.minor - received)

const chosenOf = (payment: ScriptedPayment, choice: PayerChoice): ScriptedPayment => {
  switch (choice._tag) {
    case "Pay":
      return paying(payment, missing(payment))
    case "PayLess":
      return paying(payment, Math.min(choice.minor, missing(payment) - 1))
    case "PayMore":
      return paying(payment, missing(payment) + choice.minor)
    case "PayLate":
      return isOpen(payment) || payment.state === "expired"
        ? { ...paying({ ...payment, state: "pending" }, missing(payment)), isLate: true }
        : payment
    case "Authorise":
      return payment.state === "created" ? { ...payment, state: "authorised" } : payment
    case "Decline":
      return payment.received === 0 && isOpen(payment) ? { ...payment, state: "failed" } : payment
    case "GoAway":
      return payment.received === 0 && isOpen(payment) ? { ...payment, state: "cancelled" } : payment
    case "Expire":
      return isOpen(payment) ? { ...payment, state: "expired" } : payment
    case "Dispute":
      return kept(payment) > 0 ? { ...payment, state: "disputed" } : payment
    case "LoseDispute":
      return payment.state === "disputed" ? { ...payment, state: "refunded" } : payment
    case "WinDispute":
      return payment.state === "disputed" ? { ...payment, state: settled(payment, payment.received) } : payment
    case "RefundsFail":
      return { ...payment, doRefundsFail: true }
    case "RefundsWork":
      return { ...payment, doRefundsFail: false }
  }
}

/** The payment after the payer's choice; the same one where the choice makes no sense any more. */
export const chosen = (payment: ScriptedPayment, choice: PayerChoice): ScriptedPayment => {
  const next = chosenOf(payment, choice)
  return next === payment ? payment : { ...next, version: payment.version + 1 }
}

/** As it stands at that moment: what nobody paid in time has expired. */
export const at = (payment: ScriptedPayment, now: number): ScriptedPayment =>
  now > payment.expiresAt && payment.received === 0 && isOpen(payment) ? { ...payment, state: "expired" } : payment

/** With a refund begun, once for an id; nothing where there is not so much left. */
export const refunding = (payment: ScriptedPayment, { amount, id }: Refunding): ScriptedPayment | undefined => {
  if (payment.refunds.some((one) => one.id === id)) return payment
  const minor = amount?.minor ?? kept(payment)
  if (minor <= 0 || minor > kept(payment)) return undefined
  const refund = { id, minor, state: payment.doRefundsFail ? "failed" : "done" } as const
  const next = { ...payment, refunds: [...payment.refunds, refund], version: payment.version + 1 }
  if (payment.doRefundsFail) return next
  return { ...next, state: kept(next) === 0 ? "refunded" : "partially_refunded" }
}
