import { Handler } from "@statex/jobs/Handler"
import { SettleEvent, Settling } from "@statex/payments/Settling"

/** Settles what a gateway told; what fails stays stored and is found again by the clock. */
export const settlePayment = Handler.make(
  SettleEvent,
  ({ event }) => Settling.use((settling) => settling.settle(event))
)
