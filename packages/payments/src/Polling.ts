import { Duration } from "effect"
import type { GatewayName } from "./PaymentGateway.ts"
import type { PaymentState } from "./PaymentState.ts"
import { lateMoney } from "./Transition.ts"

/** Milliseconds after its end in which a payment is not given up: somebody pays in the last minute, and a bank takes its time. */
export const grace = 60 * 60_000

/** Up to which age, counted from its beginning or its last change, a payment is looked at, and how often; beyond the last row never again. */
type Pace = ReadonlyArray<readonly [age: Duration.Input, every: Duration.Input]>

// While somebody looks at the page, a transfer of coins should be seen soon.
const open: Pace = [
  ["10 minutes", "20 seconds"],
  ["30 minutes", "1 minute"],
  ["2 hours", "10 minutes"],
  ["3 days", "1 hour"],
  ["30 days", "1 day"]
]
/** Who sends money late is found by then: how long after its beginning or its last change a payment is looked at that nobody has paid. */
export const longestLook = Duration.days(90)
const late: Pace = [["7 days", "1 hour"], [longestLook, "1 day"]]
const over: Pace = [["7 days", "1 day"]]
/** As long as money can still be refunded or disputed. */
const held: Pace = [["180 days", "1 day"]]

const paces: Readonly<Record<PaymentState, Pace>> = {
  created: open,
  pending: open,
  authorised: open,
  underpaid: open,
  failed: open,
  expired: over,
  cancelled: over,
  paid: held,
  overpaid: held,
  partially_refunded: held,
  refunded: held,
  disputed: held
}

/** Milliseconds until a payment is read again although nobody told anything; nothing: never. */
export const nextLook = (gateway: GatewayName, state: PaymentState, age: number): number | undefined => {
  const pace = state === "expired" && lateMoney.has(gateway) ? late : paces[state]
  const found = pace.find(([until]) => age < Duration.toMillis(until))
  return found && Duration.toMillis(found[1])
}
