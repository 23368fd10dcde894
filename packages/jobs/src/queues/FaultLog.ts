import { Effect, Queue } from "effect"

/** How long faults are gathered before the next line. */
const pause = "10 seconds"

/** A listener for errors that come by the hundred while a server is away: one line at once, then one for each pause. */
export const make = (label: string) =>
  Effect.gen(function*() {
    const faults = yield* Queue.sliding<Error>(1_000)
    yield* Queue.takeAll(faults).pipe(
      Effect.flatMap((errors) =>
        Effect.logWarning(label, { reason: errors.at(-1)?.message ?? "unknown", times: errors.length })
      ),
      Effect.andThen(Effect.sleep(pause)),
      Effect.forever,
      Effect.forkScoped
    )
    return (error: Error) => {
      Queue.offerUnsafe(faults, error)
    }
  })
