import { JobQueue } from "@statex/jobs/JobQueue"
import { Context, Effect, Layer } from "effect"
import { EventStore } from "./EventStore.ts"
import { type GatewayFault, WebhookRefused } from "./GatewayError.ts"
import { GatewayMissing } from "./PaymentError.ts"
import { type Delivery, type GatewayName, type Opened, PaymentGateways } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { SettleEvent } from "./Settling.ts"

/** Takes in what gateways tell: believed, stored once, and left to a worker. */
export class Receiving extends Context.Service<Receiving, {
  /** `known`: told before. A gateway may be answered with success after either. */
  receive(
    gateway: GatewayName,
    delivery: Delivery
  ): Effect.Effect<"stored" | "known", WebhookRefused | GatewayFault | GatewayMissing>
  /** Keeps the gateway's name of a payment that was opened there, and takes up what was told about it before. */
  opened(payment: string, opened: Pick<Opened, "reference"> & Partial<Opened>): Effect.Effect<void>
}>()("@statex/payments/Receiving") {
  static readonly layer = Layer.effect(
    Receiving,
    Effect.gen(function*() {
      const gateways = yield* PaymentGateways
      const events = yield* EventStore
      const payments = yield* PaymentStore
      const queue = yield* JobQueue

      const wake = (event: string) =>
        queue.enqueue(SettleEvent, { event }).pipe(
          Effect.catch((failure) => Effect.logWarning("queue did not take an event", { reason: failure._tag }))
        )

      const receive = Effect.fn("Receiving.receive")(function*(name: GatewayName, delivery: Delivery) {
        const gateway = gateways.find((offered) => offered.name === name)
        if (gateway === undefined) return yield* new GatewayMissing({ gateway: name })
        if (gateway.verify === undefined) return yield* new WebhookRefused({ gateway: name, why: "unsigned" })
        const event = yield* events.store(name, yield* gateway.verify(delivery))
        if (event === undefined) return "known" as const
        yield* wake(event)
        return "stored" as const
      })

      const opened = Effect.fn("Receiving.opened")(
        function*(payment: string, opened: Pick<Opened, "reference"> & Partial<Opened>) {
          yield* payments.name(payment, opened)
          yield* Effect.forEach(yield* events.takeUp(payment), wake, { discard: true })
        }
      )

      return Receiving.of({ receive, opened })
    })
  )
}
