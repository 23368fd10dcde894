import { mask, type Masked } from "@statex/gdpr/redaction/Masked"
import { RestoringText } from "@statex/gdpr/redaction/RestoringText"
import { Clock, Effect, Random, Stream } from "effect"
import { AiUnavailable, NoLawfulTier } from "./AiError.ts"
import { AiFault, type FaultReason, meanings } from "./AiFault.ts"
import type { AiJournalUnavailable } from "./AiJournal.ts"
import type { Conversation } from "./AiRequest.ts"
import type { AiTier, TierFailure } from "./AiTier.ts"
import type { Ending } from "./answers/Reading.ts"
import type * as Breakers from "./Breakers.ts"
import { type Choice, choiceOf, unlawful } from "./Choice.ts"
import type { Decision } from "./Decision.ts"
import type { Errand } from "./Errand.ts"
import type * as Journalling from "./Journalling.ts"
import { outcomeOf, waitAfter } from "./Retrying.ts"

/**
 * What is said, piece by piece. `Anew`: whoever spoke fell silent in the middle, another begins again, and what was said so far is void.
 * `End` comes last and exactly once; anything but "stop" means that something is missing.
 */
export type Said =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Anew" }
  | {
    readonly _tag: "End"
    readonly end: Ending
    readonly tier: string
    readonly nature: AiTier["nature"]
    readonly decisions: ReadonlyArray<Decision>
    readonly masked?: Masked<unknown>["counts"]
  }

/** Milliseconds that models may talk, all together: whoever reads is still there. */
const talkTime = 90_000

/** What is known while the tiers are asked one after another. */
interface Talk {
  readonly conversation: Conversation
  readonly errand: Errand
  readonly decisions: Array<Decision>
  /** Milliseconds since 1970: no tier but the rules is waited for any longer. */
  readonly until: number
  masked: Masked<Conversation> | undefined
  /** Who has said something that nobody has taken back. */
  speaker: AiTier | undefined
}

type Breaking = Effect.Success<typeof Breakers.make>
type Noting = Effect.Success<typeof Journalling.make>

export const make = (tiers: ReadonlyArray<AiTier>, breakers: Breaking, note: Noting) => {
  const outcomes = {
    stop: "answered",
    unknown: "answered",
    length: "answered",
    refusal: "refused",
    filter: "filtered",
    cut: "cut"
  } as const satisfies Record<Ending, Decision["outcome"]>

  const giveUp = (talk: Talk): Stream.Stream<Said, AiUnavailable> =>
    talk.speaker === undefined
      ? Stream.fail(new AiUnavailable({ decisions: [...talk.decisions] }))
      : Stream.succeed({
        _tag: "End",
        end: "cut",
        tier: talk.speaker.name,
        nature: talk.speaker.nature,
        decisions: [...talk.decisions]
      })

  /** One try at one tier, and what follows from it. */
  const attempt = (
    talk: Talk,
    choice: Choice,
    tries: number,
    next: Stream.Stream<Said, AiUnavailable>,
    fault?: FaultReason
  ): Stream.Stream<Said, AiUnavailable> => {
    const { how, tier } = choice
    const decide = (outcome: Decision["outcome"], count = 0) =>
      void talk.decisions.push({
        tier: tier.name,
        outcome,
        tries: count,
        ...(how === "masked" ? { masked: true } : {})
      })

    const heard = Effect.fnUntraced(function*() {
      if (how === "unlawful" || how === "unable" || tier.converse === undefined) {
        decide(how === "unlawful" ? how : "unable")
        return next
      }
      const left = talk.until - (yield* Clock.currentTimeMillis)
      if (tier.nature !== "rules" && left <= 0) {
        decide(fault ?? "late", tries - 1)
        return next
      }
      const breaker = yield* breakers.enter(tier.name)
      if (breaker === undefined) {
        decide(fault ?? "resting", tries - 1)
        return next
      }
      const hidden = how === "masked" ? (talk.masked ??= mask(talk.conversation)) : undefined
      const restoring = hidden === undefined ? undefined : new RestoringText(hidden.kept)
      const before = talk.speaker
      let begun = false
      let settled = false
      const say = (text: string): ReadonlyArray<Said> => {
        if (text === "") return []
        const anew = !begun && before !== undefined
        begun = true
        talk.speaker = tier
        return anew ? [{ _tag: "Anew" }, { _tag: "Text", text }] : [{ _tag: "Text", text }]
      }
      const late = Effect.flatMap(
        Effect.sleep(left),
        () => Effect.fail(new AiFault({ tier: tier.name, reason: "late" }))
      )
      const spoken = tier.converse(hidden?.value ?? talk.conversation, { errand: talk.errand, corrections: [] })
      const pieces = (tier.nature === "rules" ? spoken : Stream.interruptWhen(spoken, late)).pipe(
        Stream.mapEffect((piece) =>
          Effect.gen(function*() {
            if (piece._tag === "Text") return say(restoring?.take(piece.text) ?? piece.text)
            settled = true
            yield* breakers.succeed(tier.name)
            decide(outcomes[piece.end], tries)
            const rest = say(restoring?.end() ?? "")
            return [...rest, {
              _tag: "End" as const,
              end: piece.end,
              tier: tier.name,
              nature: tier.nature,
              decisions: [...talk.decisions],
              ...(hidden === undefined ? {} : { masked: hidden.counts })
            }]
          })
        ),
        Stream.flatMap((said) => Stream.fromIterable(said))
      )
      const onFault = Effect.fnUntraced(function*(failure: TierFailure) {
        settled = true
        if (failure._tag !== "AiFault") {
          yield* breakers.abandon(tier.name, breaker)
          decide(outcomeOf(failure), tries)
          return next
        }
        yield* meanings[failure.reason].unhealthy
          ? breakers.fail(tier.name, failure.reason)
          : breakers.succeed(tier.name)
        const wait = waitAfter(failure, tries, yield* Random.next)
        if (wait === undefined) {
          decide(failure.reason, tries)
          yield* Effect.logWarning("tier gave up", { tier: tier.name, reason: failure.reason, tries })
          return next
        }
        yield* Effect.sleep(wait)
        return attempt(talk, choice, tries + 1, next, failure.reason)
      })
      return pieces.pipe(
        Stream.catch((failure) => Stream.unwrap(onFault(failure))),
        Stream.ensuring(Effect.suspend(() => {
          if (settled) return Effect.void
          decide("abandoned", tries)
          return breakers.abandon(tier.name, breaker)
        }))
      )
    })
    return Stream.unwrap(heard())
  }

  return (
    conversation: Conversation,
    errand: Errand
  ): Stream.Stream<Said, AiUnavailable | NoLawfulTier | AiJournalUnavailable> =>
    Stream.unwrap(Effect.gen(function*() {
      const since = yield* Clock.currentTimeMillis
      if (tiers.every((tier) => choiceOf(tier, "Converse", errand.terms).how === "unlawful")) {
        const decisions = unlawful(tiers)
        yield* note("Converse", errand, since, { decisions })
        return yield* new NoLawfulTier({ asked: errand.terms.reach, decisions })
      }
      const talk: Talk = {
        conversation,
        errand,
        decisions: [],
        until: since + talkTime,
        masked: undefined,
        speaker: undefined
      }
      let noted = false
      const noting = (outcome: Journalling.Outcome) =>
        Effect.suspend(() => {
          noted = true
          return note("Converse", errand, since, outcome)
        })
      return tiers.map((tier) => choiceOf(tier, "Converse", errand.terms)).reduceRight<
        Stream.Stream<Said, AiUnavailable>
      >(
        (next, choice) => attempt(talk, choice, 1, next),
        Stream.suspend(() => giveUp(talk))
      ).pipe(
        // The end is told only when it is written down.
        Stream.tap((said) => said._tag === "End" ? noting(said) : Effect.void),
        Stream.tapError((failure) =>
          failure._tag === "AiUnavailable" ? noting({ decisions: failure.decisions }) : Effect.void
        ),
        // Whoever stopped listening has given words away all the same.
        Stream.ensuring(Effect.suspend(() =>
          noted ? Effect.void : Effect.ignore(noting({
            decisions: [...talk.decisions],
            ...(talk.masked === undefined ? {} : { masked: talk.masked.counts })
          }))
        ))
      )
    }))
}
