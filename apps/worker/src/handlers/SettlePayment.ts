import { Handler } from "@statex/jobs/Handler"
import { SettleEvent, Settling } from "@statex/payments/Settling"
import { Services } from "@statex/prototypes/Services"
import { Effect } from "effect"

/** Settles what a gateway told and switches on what was paid for; what fails stays stored and is found again by the clock. */
export const settlePayment = Handler.make(SettleEvent, ({ event }) =>
  Effect.gen(function*() {
    yield* Settling.use((settling) => settling.settle(event))
    yield* Services.use((services) => services.deliver)
  }))
