import { createHash } from "node:crypto"
import type { Opening } from "../PaymentGateway.ts"
import { decimal, exponentOf } from "./Decimals.ts"

/** Coinbase wants a UUID of version 4; ours may be of another. The same id gives the same key. */
export const idempotencyKey = (id: string): string => {
  const hex = createHash("sha256").update(id).digest("hex")
  const variant = "89ab"[Number.parseInt(hex.slice(16, 17), 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32)
  ]
    .join("-")
}

/** What Coinbase is asked for. */
export const checkoutOf = ({ amount, cancelTo, description, expiresAt, id, reference, returnTo }: Opening) => ({
  amount: decimal(amount.minor, exponentOf(amount.currency)),
  currency: amount.currency,
  network: "base",
  description: description.slice(0, 500),
  expiresAt: new Date(expiresAt).toISOString(),
  successRedirectUrl: returnTo,
  failRedirectUrl: cancelTo,
  metadata: { paymentId: id, reference }
})
