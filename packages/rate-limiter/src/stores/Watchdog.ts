import { Effect, Exit, Fiber } from "effect"

/** How often running calls are looked through. */
const tick = "250 millis"

/**
 * Ends calls that took longer than `ticks` quarters of a second. One clock watches all of them, because a timer and a
 * race for each would cost a statement on the next machine a third of its time.
 */
export const make = Effect.fnUntraced(function*(ticks: number) {
  const running = new Map<Fiber.Fiber<unknown, unknown>, number>()
  const overdue = new WeakSet<Fiber.Fiber<unknown, unknown>>()
  let now = 0

  // The map keeps the order of starting, so the first that is young enough ends the search.
  const look = Effect.sync(() => {
    now++
    for (const [fiber, began] of running) {
      if (now - began <= ticks) break
      running.delete(fiber)
      overdue.add(fiber)
      fiber.interruptUnsafe()
    }
  })
  yield* look.pipe(Effect.delay(tick), Effect.forever, Effect.forkScoped)

  return <A, E, R, E2>(call: Effect.Effect<A, E, R>, late: () => E2): Effect.Effect<A, E | E2, R> =>
    Effect.flatMap(Effect.forkChild(call, { startImmediately: true }), (fiber) => {
      running.set(fiber, now)
      fiber.addObserver(() => running.delete(fiber))
      return Effect.flatMap(
        Fiber.await(fiber),
        (exit): Exit.Exit<A, E | E2> => overdue.has(fiber) ? Exit.fail(late()) : exit
      )
    })
})
