import { JobQueue } from "@statex/jobs/JobQueue"
import { Context, Effect, Layer, Queue } from "effect"
import { EventStore } from "./EventStore.ts"
import { type GatewayFault, WebhookRefused } from "./GatewayError.ts"
import { GatewayMissing } from "./PaymentError.ts"
import { type Delivery, type GatewayName, type Opened, PaymentGateways } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { SettleEvents } from "./Settling.ts"

/** Events that wait for the queue in this process, and how many of them one job carries. */
const mostWaiting = 10_000
const mostAtOnce = 50

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

      const wake = (some: ReadonlyArray<string>) =>
        queue.enqueue(SettleEvents, { events: some }).pipe(
          Effect.catch((failure) => Effect.logWarning("queue did not take an event", { reason: failure._tag }))
        )

      // A gateway waits for the storing, not for the queue; whom nobody is woken for is found by the clock.
      const inbox = yield* Queue.sliding<string>(mostWaiting)
      yield* Queue.takeBetween(inbox, 1, mostAtOnce).pipe(Effect.flatMap(wake), Effect.forever, Effect.forkScoped)

      const receive = Effect.fn("Receiving.receive")(function*(name: GatewayName, delivery: Delivery) {
        const gateway = gateways.find((offered) => offered.name === name)
        if (gateway === undefined) return yield* new GatewayMissing({ gateway: name })
        if (gateway.verify === undefined) return yield* new WebhookRefused({ gateway: name, why: "unsigned" })
        const event = yield* events.store(name, yield* gateway.verify(delivery))
        if (event === undefined) return "known" as const
        yield* Queue.offer(inbox, event)
        return "stored" as const
      })

      const opened = Effect.fn("Receiving.opened")(
        function*(payment: string, opened: Pick<Opened, "reference"> & Partial<Opened>) {
          yield* payments.name(payment, opened)
          const parked = yield* events.takeUp(payment)
          if (parked.length > 0) yield* wake(parked)
        }
      )

      return Receiving.of({ receive, opened })
    })
  )
}
