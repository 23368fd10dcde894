import { Clock, Effect, Ref } from "effect"
import { abandoned, type Breaker, closed, entered, failed, succeeded } from "./Breaker.ts"

/** The breakers of all tiers of this process. */
export const make = Effect.map(Ref.make<ReadonlyMap<string, Breaker>>(new Map()), (all) => {
  const change = <A>(tier: string, next: (breaker: Breaker, now: number) => readonly [A, Breaker]) =>
    Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Ref.modify(all, (breakers) => {
        const [told, breaker] = next(breakers.get(tier) ?? closed, now)
        return [told, new Map([...breakers, [tier, breaker]])]
      }))
  return {
    states: Ref.get(all),
    /** The breaker as it is once the request has gone in; nothing where it may not. */
    enter: (tier: string) =>
      change(tier, (breaker, now) => {
        const [allowed, next] = entered(breaker, now)
        return [allowed ? next : undefined, next]
      }),
    succeed: (tier: string) => change(tier, (breaker) => [undefined, succeeded(breaker)]),
    fail: (tier: string) => change(tier, (breaker, now) => [undefined, failed(breaker, now)]),
    /** Gives a trial back that nobody waits for any more. */
    abandon: (tier: string, breaker: Breaker) =>
      breaker.state !== "trying" ? Effect.void : change(tier, (current, now) => [undefined, abandoned(current, now)])
  }
})
