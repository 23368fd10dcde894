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

const known = new Map(Object.entries(states))

export const stateOf = (status: string): PaymentState => known.get(status) ?? "pending"

const refunds: ReadonlyMap<string, "pending" | "done" | "failed"> = new Map(Object.entries(
  {
    PENDING: "pending",
    PROCESSING: "pending",
    COMPLETED: "done",
    FAILED: "failed"
  } as const
))

export const refundState = (status: string): "pending" | "done" | "failed" => refunds.get(status) ?? "pending"
