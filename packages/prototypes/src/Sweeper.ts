import { Duration, Effect, Layer, Schedule } from "effect"
import { CommandStore } from "./CommandStore.ts"
import { Waking } from "./Waking.ts"

/** How often the outbox is looked through, and how many commands are woken at a time. */
export const sweep = { every: Duration.seconds(1), limit: 100 } as const

/** Wakes workers for whatever is due and forgotten: a lost wake-up, a dead worker's command, a retry whose time has come. */
export const layer = Layer.effectDiscard(Effect.gen(function*() {
  const commands = yield* CommandStore
  const waking = yield* Waking
  yield* commands.forgotten(sweep.limit).pipe(
    Effect.flatMap(waking.wake),
    Effect.catchCause((cause) => Effect.logWarning("sweep failed", cause)),
    Effect.repeat(Schedule.spaced(sweep.every)),
    Effect.forkScoped
  )
}))
