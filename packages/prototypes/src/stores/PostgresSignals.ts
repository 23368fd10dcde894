import * as PgClient from "@effect/sql-pg/PgClient"
import { Effect, Layer, PubSub, Queue, Schedule, Stream } from "effect"
import { channel } from "../RunLog.ts"
import { RunSignals } from "../RunSignals.ts"

/** However the notifications fare, a reader looks again after this time. */
const glance = "500 millis"

/** One listening connection for the whole process; it is taken up again whenever it breaks. */
export const layer = Layer.effect(
  RunSignals,
  Effect.gen(function*() {
    const pg = yield* PgClient.PgClient
    const grown = yield* PubSub.sliding<string>(1024)

    yield* Effect.scoped(Effect.gen(function*() {
      const inbox = yield* pg.listen(channel)
      yield* Queue.take(inbox).pipe(Effect.flatMap((note) => PubSub.publish(grown, note.payload)), Effect.forever)
    })).pipe(
      Effect.retry(Schedule.spaced("1 second")),
      Effect.forkScoped
    )

    return RunSignals.of({
      changes: (runId) =>
        Stream.merge(
          Stream.fromPubSub(grown).pipe(Stream.filter((id) => id === runId), Stream.map(() => undefined)),
          Stream.fromSchedule(Schedule.spaced(glance)).pipe(Stream.map(() => undefined))
        ).pipe(Stream.prepend([undefined]))
    })
  })
)
