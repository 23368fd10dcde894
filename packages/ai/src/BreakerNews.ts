import { Clock, Context, Effect, Option, Queue } from "effect"
import { randomUUID } from "node:crypto"
import { pid } from "node:process"
import type { Breaker } from "./Breaker.ts"
import { beat, BreakerBoard, type TierBreaker } from "./BreakerBoard.ts"

/** What this process is called on the board; its world names it. */
export const ProcessName = Context.Reference<string>("@statex/ai/ProcessName", { defaultValue: () => "process" })

/**
 * Tells the board, where there is one, how the breakers of this process are doing: at each change, and every half minute that
 * it lives. Answers how to say that something changed, which waits for nothing; a board that is down costs a warning.
 */
export const make = Effect.fnUntraced(function*(states: Effect.Effect<ReadonlyMap<string, Breaker>>) {
  const found = yield* Effect.serviceOption(BreakerBoard)
  if (Option.isNone(found)) return Effect.void
  const board = found.value
  const teller = { id: randomUUID(), process: yield* ProcessName, pid }
  const changes = yield* Queue.sliding<void>(1)
  const told = new Map<string, TierBreaker>()

  const tell = Effect.gen(function*() {
    const at = yield* Clock.currentTimeMillis
    for (const [tier, breaker] of yield* states) {
      if (told.get(tier)?.breaker !== breaker) told.set(tier, { tier, at, breaker })
    }
    yield* board.tell(teller, [...told.values()])
  }).pipe(Effect.catchCause((cause) => Effect.logWarning("the board was not told of the breakers", cause)))

  yield* Effect.addFinalizer(() => Effect.ignore(board.leave(teller.id)))
  yield* tell.pipe(
    Effect.andThen(Effect.timeoutOption(Queue.take(changes), beat)),
    Effect.forever,
    Effect.forkScoped
  )
  return Effect.asVoid(Queue.offer(changes, undefined))
})
