import { Cause, Clock, Duration, Effect, type Pull, Stream } from "effect"
import { AiFault } from "../AiFault.ts"
import type { Patience } from "../models/Patience.ts"
import { type Exchange, open } from "./Exchange.ts"

/** For what a provider adds behind the end of an answer: nobody waits for a bill. */
const mostForRest = Duration.seconds(2)

export interface Source<A> {
  readonly tier: string
  readonly patience: Patience
  readonly ask: (exchange: Exchange) => Promise<AsyncIterable<A>>
  /** What an exception means. */
  readonly faultOf: (error: unknown, facts: { readonly answered: boolean; readonly now: number }) => AiFault
  /** Whether the provider has said how the answer ended: what goes wrong after that takes nothing from it. */
  readonly isEnded: () => boolean
}

/** What a provider sends in one call, each as it comes. Whoever ends the stream ends the call. */
export const chunks = <A>({ ask, faultOf, isEnded, patience, tier }: Source<A>): Stream.Stream<A, AiFault> =>
  Stream.unwrap(Effect.gen(function*() {
    const exchange = yield* Effect.acquireRelease(
      Effect.sync(() => open({ lines: true })),
      ({ abort }) => Effect.sync(abort)
    )
    const idle = Duration.fromInputUnsafe(patience.idle)
    const deadline = (yield* Clock.currentTimeMillis) + Duration.toMillis(patience.total)
    let wait = Duration.fromInputUnsafe(patience.first)
    let source: AsyncIterator<A> | undefined
    const next = async () => (source ??= (await ask(exchange))[Symbol.asyncIterator]()).next()

    const pull = Effect.gen(function*() {
      const now = yield* Clock.currentTimeMillis
      const told = yield* Effect.tryPromise({ try: next, catch: (error) => error }).pipe(
        Effect.catch((error) =>
          Effect.flatMap(
            Clock.currentTimeMillis,
            (now) => Effect.fail(faultOf(error, { answered: exchange.isAnswered(), now }))
          )
        ),
        Effect.timeoutOrElse({
          duration: Duration.min(
            isEnded() ? Duration.min(wait, mostForRest) : wait,
            Duration.millis(Math.max(0, deadline - now))
          ),
          orElse: () => Effect.fail(new AiFault({ tier, reason: "late" }))
        }),
        Effect.catch((fault): Pull.Pull<never, AiFault> => isEnded() ? Cause.done() : Effect.fail(fault))
      )
      if (told.done === true) return yield* Cause.done()
      wait = idle
      return [told.value] as const
    })
    return Stream.fromPull(Effect.succeed(pull))
  }))
