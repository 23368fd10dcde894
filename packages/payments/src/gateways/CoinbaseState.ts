import type { PaymentState } from "../PaymentState.ts"

/** What the status of a checkout means. */
export const states: Readonly<Record<string, PaymentState>> = {
  ACTIVE: "created",
  PROCESSING: "pending",
  COMPLETED: "paid",
  EXPIRED: "expired",
  DEACTIVATED: "cancelled",
  FAILED: "failed",
  REFUNDED: "refunded",
  PARTIALLY_REFUNDED: "partially_refunded"
}

export const stateOf = (status: string): PaymentState => states[status] ?? "pending"

const refunds: Readonly<Record<string, "pending" | "done" | "failed">> = {
  PENDING: "pending",
  PROCESSING: "pending",
  COMPLETED: "done",
  FAILED: "failed"
}

export const refundState = (status: string): "pending" | "done" | "failed" => refunds[status] ?? "pending"
