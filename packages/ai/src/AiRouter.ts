import { mask, type Masked } from "@statex/gdpr/redaction/Masked"
import { type Kept } from "@statex/gdpr/redaction/Redactor"
import { restoreIn } from "@statex/gdpr/redaction/Restorer"
import { Cause, Clock, Context, Effect, Exit, Layer, Random, Result, type Stream } from "effect"
import { AiUnavailable, NoLawfulTier } from "./AiError.ts"
import { AiFault, meanings } from "./AiFault.ts"
import type { AiJournalUnavailable } from "./AiJournal.ts"
import type { AiRequest, Conversation } from "./AiRequest.ts"
import { type AiAnswer, type AiTier, AiTiers, type TierFailure, type Work } from "./AiTier.ts"
import type { Breaker } from "./Breaker.ts"
import * as Breakers from "./Breakers.ts"
import { choiceOf, unlawful } from "./Choice.ts"
import * as Conversing from "./Conversing.ts"
import type { Decision } from "./Decision.ts"
import type { Asking, Correction, Errand } from "./Errand.ts"
import * as Journalling from "./Journalling.ts"
import { outcomeOf, waitAfter } from "./Retrying.ts"

export interface Routed extends AiAnswer {
  readonly tier: string
  /** Nothing where the tier has none. */
  readonly model?: string
  readonly nature: AiTier["nature"]
  /** What became of every tier on the way here, in the order of preference. */
  readonly decisions: ReadonlyArray<Decision>
  /** How much personal data of each kind was masked for this answer; nothing where the words stayed as they were. */
  readonly masked?: Masked<unknown>["counts"]
  /** The same for any tier that was asked on the way. */
  readonly hidden?: Masked<unknown>["counts"]
  /** Puts masked data back into the answer's value, once it is read. */
  readonly restore: (value: unknown) => unknown
}

/** A second way to ask: past tiers that gave nothing usable, or back to one with what was wrong. */
export interface Again {
  readonly without?: ReadonlySet<string>
  /** Milliseconds since 1970: no tier but the rules is waited for any longer. */
  readonly until?: number
  /** What became of tiers before. */
  readonly decisions?: ReadonlyArray<Decision>
  readonly corrected?: { readonly tier: string; readonly corrections: ReadonlyArray<Correction> } | undefined
}

/**
 * Milliseconds that models may take for one piece of work, corrections and all tiers together: a step has time for the rules after it.
 */
export const modelTime = 150_000

/** What came of asking one tier as often as makes sense. */
interface Attempt {
  readonly tries: number
  readonly result: Result.Result<AiAnswer, TierFailure>
}

/** Lateness is a fault; the rules take no time to speak of. */
const inTime = <A, R>(
  { name, nature }: AiTier,
  until: number,
  work: Effect.Effect<A, TierFailure, R>
): Effect.Effect<A, TierFailure, R> =>
  nature === "rules" ? work : Effect.flatMap(Clock.currentTimeMillis, (now) =>
    Effect.timeoutOrElse(work, {
      duration: Math.max(0, until - now),
      orElse: () => Effect.fail(new AiFault({ tier: name, reason: "late" }))
    }))

const restorer = (kept: ReadonlyArray<Kept>) => (value: unknown) => restoreIn(value, kept)
const asIs = (value: unknown) => value

/**
 * Sends work to the first lawful tier that answers. Retries are made here and nowhere else; a tier that failed too often lately is
 * left alone for a while; where all fail, each one's reason is told. Who may see personal data as it is, who only masked and who not
 * at all is decided here, before a tier is given anything.
 */
export class AiRouter extends Context.Service<AiRouter, {
  answer(request: AiRequest, errand: Errand, again?: Again): Effect.Effect<Routed, AiUnavailable | NoLawfulTier>
  /** A reply in plain text, piece by piece. Its last piece says how it ended: what was cut never ends as whole. */
  converse(
    request: Conversation,
    errand: Errand
  ): Stream.Stream<Conversing.Said, AiUnavailable | NoLawfulTier | AiJournalUnavailable>
  /** Writes down what became of a piece of work, for whoever may ask. */
  readonly note: Effect.Success<typeof Journalling.make>
  /** Whether there is a tier that could be asked for such work at all. */
  able(work: Work, errand: Errand): boolean
  /** Of the tiers that were asked so far. */
  readonly breakers: Effect.Effect<ReadonlyMap<string, Breaker>>
}>()("@statex/ai/AiRouter") {
  static readonly layer = Layer.effect(
    AiRouter,
    Effect.gen(function*() {
      const tiers = yield* AiTiers
      const breakers = yield* Breakers.make
      const note = yield* Journalling.make

      const attempt = Effect.fnUntraced(
        function*(tier: AiTier, request: AiRequest, asking: Asking, until: number): Effect.fn.Return<Attempt> {
          for (let tries = 1;; tries++) {
            const result = yield* Effect.result(inTime(tier, until, tier.answer(request, asking)))
            if (Result.isSuccess(result)) {
              yield* breakers.succeed(tier.name)
              return { tries, result }
            }
            const { failure } = result
            if (failure._tag !== "AiFault") return { tries, result }
            // Who refuses a request is there.
            yield* meanings[failure.reason].unhealthy
              ? breakers.fail(tier.name, failure.reason)
              : breakers.succeed(tier.name)
            const wait = waitAfter(failure, tries, yield* Random.next)
            if (wait === undefined || (yield* Clock.currentTimeMillis) + wait > until) return { tries, result }
            yield* Effect.sleep(wait)
            if ((yield* breakers.enter(tier.name)) === undefined) return { tries, result }
          }
        }
      )

      const answer = Effect.fn("AiRouter.answer")(function*(request: AiRequest, errand: Errand, again: Again = {}) {
        const since = yield* Clock.currentTimeMillis
        const until = again.until ?? since + modelTime
        const decisions: Array<Decision> = []
        const choices = tiers.map((tier) => choiceOf(tier, request._tag, errand.terms))
        if (choices.every(({ how }) => how === "unlawful")) {
          return yield* new NoLawfulTier({ asked: errand.terms.reach, decisions: unlawful(tiers) })
        }
        let masked: Masked<AiRequest> | undefined
        for (const { how, tier } of choices) {
          const decide = (outcome: Decision["outcome"], tries = 0) =>
            void decisions.push({ tier: tier.name, outcome, tries, ...(how === "masked" ? { masked: true } : {}) })
          if (how === "unlawful" || how === "unable") {
            decide(how)
            continue
          }
          if (again.without?.has(tier.name) === true) continue
          if (tier.nature !== "rules" && (yield* Clock.currentTimeMillis) >= until) {
            decide("late")
            continue
          }
          const breaker = yield* breakers.enter(tier.name)
          if (breaker === undefined) {
            decide("resting")
            continue
          }
          const hidden = how === "masked" ? (masked ??= mask(request)) : undefined
          const corrections = again.corrected?.tier === tier.name ? again.corrected.corrections : []
          const { result, tries } = yield* Effect.onExit(
            attempt(tier, hidden?.value ?? request, { errand, corrections }, until),
            Effect.fnUntraced(function*(exit) {
              if (Exit.isSuccess(exit)) return
              yield* breakers.abandon(tier.name, breaker)
              // Words were given away all the same.
              if (Cause.hasInterrupts(exit.cause)) {
                decide("abandoned", 1)
                const told = [...again.decisions ?? [], ...decisions]
                yield* Effect.ignore(note(request._tag, errand, since, {
                  decisions: told,
                  ...(hidden === undefined ? {} : { masked: hidden.counts })
                }))
              }
            })
          )
          if (Result.isSuccess(result)) {
            decide("answered", tries)
            return {
              ...(tier.model === undefined ? {} : { model: tier.model }),
              ...result.success,
              tier: tier.name,
              nature: tier.nature,
              decisions,
              ...(masked === undefined ? {} : { hidden: masked.counts }),
              ...(hidden === undefined ? { restore: asIs } : { masked: hidden.counts, restore: restorer(hidden.kept) })
            }
          }
          if (result.failure._tag !== "AiFault") yield* breakers.abandon(tier.name, breaker)
          decide(outcomeOf(result.failure), tries)
          yield* Effect.logWarning("tier gave up", { tier: tier.name, reason: outcomeOf(result.failure), tries })
        }
        return yield* new AiUnavailable({ decisions })
      })

      return AiRouter.of({
        answer,
        converse: Conversing.make(tiers, breakers, note),
        note,
        able: (work, { terms }) =>
          tiers.map((tier) => choiceOf(tier, work, terms)).some(({ how }) => how === "plain" || how === "masked"),
        breakers: breakers.states
      })
    })
  )
}
