import { type Residency, satisfies } from "@statex/kernel/Residency"
import { Clock, Context, Effect, Exit, Layer, Random, Ref, Result } from "effect"
import { AiUnavailable, NoLawfulTier } from "./AiError.ts"
import { type AiFault, meanings } from "./AiFault.ts"
import type { AiRequest } from "./AiRequest.ts"
import { type AiAnswer, type AiTier, AiTiers } from "./AiTier.ts"
import { abandoned, type Breaker, closed, entered, failed, succeeded } from "./Breaker.ts"
import { type Decision, told } from "./Decision.ts"
import { waitAfter } from "./Retrying.ts"

/** A tier may see data only if it keeps it at least as close as the visitor asked. */
const mayServe = (asked: Residency) => (tier: AiTier): boolean => satisfies(tier.residency, asked)

export interface Routed extends AiAnswer {
  readonly tier: string
  readonly nature: AiTier["nature"]
  /** What became of every tier on the way here, in the order of preference. */
  readonly decisions: ReadonlyArray<Decision>
}

/** What came of asking one tier as often as makes sense. */
interface Attempt {
  readonly tries: number
  readonly result: Result.Result<AiAnswer, AiFault>
}

/** The breakers of all tiers of this process. */
const makeBreakers = Effect.map(Ref.make<ReadonlyMap<string, Breaker>>(new Map()), (all) => {
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
    abandon: (tier: string) => change(tier, (breaker, now) => [undefined, abandoned(breaker, now)])
  }
})

/**
 * Sends a request to the first lawful tier that answers. Retries are made here and nowhere else; a tier that failed too often lately is
 * left alone for a while; where all fail, each one's reason is told.
 */
export class AiRouter extends Context.Service<AiRouter, {
  answer(request: AiRequest, asked: Residency): Effect.Effect<Routed, AiUnavailable | NoLawfulTier>
  /** Of the tiers that were asked so far. */
  readonly breakers: Effect.Effect<ReadonlyMap<string, Breaker>>
}>()("@statex/ai/AiRouter") {
  static readonly layer = Layer.effect(
    AiRouter,
    Effect.gen(function*() {
      const tiers = yield* AiTiers
      const breakers = yield* makeBreakers

      const attempt = Effect.fnUntraced(function*(tier: AiTier, request: AiRequest): Effect.fn.Return<Attempt> {
        for (let tries = 1;; tries++) {
          const result = yield* Effect.result(tier.answer(request))
          if (Result.isSuccess(result)) {
            yield* breakers.succeed(tier.name)
            return { tries, result }
          }
          // Who refuses a request is there.
          yield* meanings[result.failure.reason].unhealthy ? breakers.fail(tier.name) : breakers.succeed(tier.name)
          const wait = waitAfter(result.failure, tries, yield* Random.next)
          if (wait === undefined) return { tries, result }
          yield* Effect.sleep(wait)
          if ((yield* breakers.enter(tier.name)) === undefined) return { tries, result }
        }
      })

      const answer = Effect.fn("AiRouter.answer")(function*(request: AiRequest, asked: Residency) {
        const decisions: Array<Decision> = []
        const isLawful = mayServe(asked)
        if (!tiers.some(isLawful)) return yield* new NoLawfulTier({ asked })
        for (const tier of tiers) {
          const decide = (outcome: Decision["outcome"], tries = 0) =>
            void decisions.push({ tier: tier.name, outcome, tries })
          if (!isLawful(tier)) {
            decide("unlawful")
            continue
          }
          const breaker = yield* breakers.enter(tier.name)
          if (breaker === undefined) {
            decide("resting")
            continue
          }
          const { result, tries } = yield* Effect.onExit(
            attempt(tier, request),
            (exit) => Exit.isSuccess(exit) || breaker.state !== "trying" ? Effect.void : breakers.abandon(tier.name)
          )
          if (Result.isSuccess(result)) {
            decide("answered", tries)
            return { ...result.success, tier: tier.name, nature: tier.nature, decisions }
          }
          decide(result.failure.reason, tries)
          yield* Effect.logWarning("tier gave up", { tier: tier.name, reason: result.failure.reason, tries })
        }
        return yield* new AiUnavailable({ why: told(decisions) })
      })

      return AiRouter.of({ answer, breakers: breakers.states })
    })
  )
}
