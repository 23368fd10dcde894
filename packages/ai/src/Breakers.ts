import { Clock, Effect, Ref } from "effect"
import type { FaultReason } from "./AiFault.ts"
import { abandoned, type Breaker, closed, entered, failed, succeeded } from "./Breaker.ts"
import * as BreakerNews from "./BreakerNews.ts"

type States = ReadonlyMap<string, Breaker>

/** The breakers of all tiers of this process. */
export const make = Effect.gen(function*() {
  const all = yield* Ref.make<States>(new Map())
  const changed = yield* BreakerNews.make(Ref.get(all))

  const change = <A>(tier: string, next: (breaker: Breaker, now: number) => readonly [A, Breaker]) =>
    Effect.gen(function*() {
      const now = yield* Clock.currentTimeMillis
      const [told, news] = yield* Ref.modify(all, (breakers): readonly [readonly [A, boolean], States] => {
        const known = breakers.get(tier)
        const [told, breaker] = next(known ?? closed, now)
        return [[told, breaker !== known], breaker === known ? breakers : new Map([...breakers, [tier, breaker]])]
      })
      if (news) yield* changed
      return told
    })
  return {
    states: Ref.get(all),
    /** The breaker as it is once the request has gone in; nothing where it may not. */
    enter: (tier: string) =>
      change(tier, (breaker, now) => {
        const [allowed, next] = entered(breaker, now)
        return [allowed ? next : undefined, next]
      }),
    succeed: (tier: string) => change(tier, (breaker) => [undefined, succeeded(breaker)]),
    /** Lateness keeps people waiting: one is enough. */
    fail: (tier: string, reason: FaultReason) =>
      change(tier, (breaker, now) => [undefined, failed(breaker, now, reason === "late")]),
    /** Gives a trial back that nobody waits for any more. */
    abandon: (tier: string, breaker: Breaker) =>
      breaker.state !== "trying" ? Effect.void : change(tier, (current, now) => [undefined, abandoned(current, now)])
  }
})
