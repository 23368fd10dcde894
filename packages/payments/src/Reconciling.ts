import { Clock, Context, Duration, Effect, Layer } from "effect"
import { EventStore } from "./EventStore.ts"
import { PaymentStore } from "./PaymentStore.ts"
import type { Refund } from "./Refund.ts"
import { Refunds } from "./Refunds.ts"
import { RefundStore } from "./RefundStore.ts"
import { Settling } from "./Settling.ts"

export interface Reconciled {
  /** Events that somebody had stored and nobody had settled, and those that were parked. */
  readonly settled: number
  /** Payments that were read although nobody told anything. */
  readonly read: number
  readonly refunds: number
  /** What could not be done now; it is tried again later. */
  readonly failed: number
}

/** How long a worker has for an event before it is taken for dead; how long a payment may stay away from its event. */
const times = { worker: Duration.seconds(30), parked: Duration.days(30), retry: Duration.minutes(10) }

/** How many gateways' answers are waited for at once. */
const concurrency = 8

/** Finds what never came: events whose worker died, payments that nobody told of, refunds that were cut short. */
export class Reconciling extends Context.Service<Reconciling, {
  /** At most `most` of each. `all`: without waiting for dead workers, and all payments that are still looked at. */
  run(most: number, all?: boolean): Effect.Effect<Reconciled>
}>()("@statex/payments/Reconciling") {
  static readonly layer = Layer.effect(
    Reconciling,
    Effect.gen(function*() {
      const events = yield* EventStore
      const payments = yield* PaymentStore
      const refunds = yield* RefundStore
      const asked = yield* Refunds
      const settling = yield* Settling

      const each = Effect.fnUntraced(
        function*<A, E extends { readonly _tag: string }>(
          found: ReadonlyArray<A>,
          work: (item: A) => Effect.Effect<unknown, E>,
          otherwise: (item: A) => Effect.Effect<void>
        ) {
          const done = yield* Effect.forEach(found, (item) =>
            work(item).pipe(
              Effect.as(true),
              Effect.catchCause((cause) =>
                Effect.logWarning("a payment is not reconciled yet", cause).pipe(
                  Effect.andThen(otherwise(item)),
                  Effect.as(false)
                )
              )
            ), { concurrency })
          return done.filter((well) => !well).length
        }
      )

      const run = Effect.fn("Reconciling.run")(function*(most: number, all = false) {
        const now = yield* Clock.currentTimeMillis
        const before = (age: Duration.Duration) => new Date(now - (all ? 0 : Duration.toMillis(age)))
        yield* events.giveUp(new Date(now - Duration.toMillis(times.parked)))
        yield* events.takeUp()
        const until = all ? undefined : new Date(now)
        const overdue = yield* events.overdue(before(times.worker), most, until)
        const unsettled = yield* each(overdue, settling.settle, events.postpone)
        const open = yield* refunds.open(before(times.retry), most, until)
        const later = ({ id }: Refund) => refunds.postpone(id)
        const unfinished = yield* each(open, (refund) => Effect.tap(asked.resume(refund), () => later(refund)), later)
        const due = yield* payments.due(most, until)
        const unread = yield* each(due, settling.refresh, payments.postpone)
        return {
          settled: overdue.length,
          read: due.length,
          refunds: open.length,
          failed: unsettled + unfinished + unread
        }
      })

      return Reconciling.of({ run })
    })
  )
}
