import { Job } from "@statex/jobs/Job"
import { JobQueue } from "@statex/jobs/JobQueue"
import { Context, Effect, Layer, Schema } from "effect"

/** Tells some worker that a command is due. Losing or doubling one is harmless: the command itself is in the outbox. */
export const CarryOut = Job.make("carry-out", Schema.Struct({ commandId: Schema.String }))

/** Wakes workers for commands; when the queue is down, the sweeper does it a moment later. */
export class Waking extends Context.Service<Waking, {
  wake(commandIds: ReadonlyArray<string>): Effect.Effect<void>
}>()("@statex/prototypes/Waking") {
  static readonly layer = Layer.effect(
    Waking,
    Effect.gen(function*() {
      const queue = yield* JobQueue
      return Waking.of({
        wake: (commandIds) =>
          Effect.forEach(commandIds, (commandId) => queue.enqueue(CarryOut, { commandId }), { discard: true }).pipe(
            Effect.catch((failure) => Effect.logWarning("queue did not take a wake-up", { reason: failure._tag }))
          )
      })
    })
  )
}
