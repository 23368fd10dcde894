import { Schema } from "effect"

/** Where a payment stands. What a gateway says that nobody knows is `pending`: money is never assumed. */
export const PaymentState = Schema.Literals([
  "created",
  "pending",
  "authorised",
  "paid",
  "underpaid",
  "overpaid",
  "expired",
  "failed",
  "cancelled",
  "partially_refunded",
  "refunded",
  "disputed"
])
export type PaymentState = typeof PaymentState.Type
