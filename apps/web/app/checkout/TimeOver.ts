import type { PaymentShown } from "./PaymentShown.server.ts"

/**
 * Whether a payment that is sent, and not taken by anybody, is over with its time, written down yet or not: nothing has
 * come, or the rate holds no more. `left` is in seconds.
 */
export const isTimeOver = (
  { code, state, transfer }: Pick<PaymentShown, "code" | "state" | "transfer">,
  left: number
): boolean =>
  (code ?? transfer) !== undefined && left === 0 &&
  (state === "created" || state === "pending" || code?.rate !== undefined)
