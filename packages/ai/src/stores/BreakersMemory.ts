import { Clock, Duration, Effect, Layer } from "effect"
import { BreakerBoard, type ProcessBreakers, silence } from "../BreakerBoard.ts"

const inOrder = (a: ProcessBreakers, b: ProcessBreakers) =>
  a.process === b.process ? a.pid - b.pid || (a.id < b.id ? -1 : 1) : a.process < b.process ? -1 : 1

/** The board of one process: for tests, and for worlds without a database. */
export const layer = Layer.sync(BreakerBoard, () => {
  const held = new Map<string, ProcessBreakers>()
  return BreakerBoard.of({
    tell: (teller, breakers) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        held.set(teller.id, { ...teller, heardAt: new Date(now), breakers })
      }),
    leave: (id) => Effect.sync(() => void held.delete(id)),
    heard: Effect.map(
      Clock.currentTimeMillis,
      (now) =>
        [...held.values()].filter(({ heardAt }) => heardAt.getTime() > now - Duration.toMillis(silence)).toSorted(
          inOrder
        )
    )
  })
})
