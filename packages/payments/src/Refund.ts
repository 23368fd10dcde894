import { Schema } from "effect"
import type { PaymentGateway } from "./PaymentGateway.ts"
import type { PaymentState } from "./PaymentState.ts"

/** `asked`: written down, the gateway may not know yet; `pending`: the gateway is at it. */
export const RefundState = Schema.Literals(["asked", "pending", "done", "failed"])
export type RefundState = typeof RefundState.Type

/** Money that we give back; `amount` in minor units of the order's currency. */
export const Refund = Schema.Struct({
  id: Schema.String,
  payment: Schema.String,
  amount: Schema.Int,
  state: RefundState,
  /** The gateway's name of it, once it has one. */
  reference: Schema.NullOr(Schema.String),
  askedAt: Schema.Date
})
export type Refund = typeof Refund.Type

/** Milliseconds after which a gateway that never tells refunds has had its time to answer. */
const answerTime = 10 * 60_000

/**
 * Whether only a person can say what became of it: money that we send by hand, or a refund whose answer was lost at a gateway that never
 * tells of it again. `now`: milliseconds since 1970.
 */
export const isUndecided = (
  { askedAt, state }: Pick<Refund, "askedAt" | "state">,
  refundsAre: PaymentGateway["refundsAre"],
  now: number
): boolean =>
  refundsAre === "by-hand"
    ? state === "pending"
    : refundsAre === "untold" && state === "asked" && now - askedAt.getTime() > answerTime

/** Where there is money of the payer's that can go back. */
export const refundable: ReadonlySet<PaymentState> = new Set([
  "paid",
  "underpaid",
  "overpaid",
  "expired",
  "partially_refunded"
])

/** What can still be given back, when the gateway counts `refunded` and these refunds were asked for. */
export const leftToRefund = (
  { received, refunded }: { readonly received: number; readonly refunded: number },
  asked: ReadonlyArray<Pick<Refund, "amount" | "state">>
): number => {
  const sum = (...states: ReadonlyArray<RefundState>) =>
    asked.reduce((total, { amount, state }) => states.includes(state) ? total + amount : total, 0)
  return received - Math.max(refunded + sum("asked", "pending"), sum("done", "asked", "pending"))
}
