import { Handler } from "@statex/jobs/Handler"
import { SettleEvents, Settling } from "@statex/payments/Settling"
import { Services } from "@statex/prototypes/Services"
import { Effect } from "effect"

/** How many gateways' answers one job waits for at once. */
const concurrency = 4

/** Settles what gateways told and switches on what was paid for; what fails stays stored and is found again by the clock. */
export const settlePayment = Handler.make(SettleEvents, ({ events }) =>
  Effect.gen(function*() {
    const settling = yield* Settling
    yield* Effect.forEach(
      events,
      (event) =>
        settling.settle(event).pipe(
          Effect.catchCause((cause) => Effect.logWarning("an event is not settled yet", { event }, cause))
        ),
      { concurrency, discard: true }
    )
    yield* Services.use((services) => services.deliver)
  }))
