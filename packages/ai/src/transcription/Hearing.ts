import { Effect, Random, Result } from "effect"
import { AiFault } from "../AiFault.ts"
import type { Decision } from "../Decision.ts"
import { waitAfter } from "../Retrying.ts"
import type { RecordingUnreadable } from "./Decoder.ts"
import type { Recording, Sound } from "./Recording.ts"
import { joined, lastWords } from "./Seam.ts"
import type { Spend } from "./Spend.ts"
import type { Transcriber, Transcript } from "./Transcriber.ts"

/** A part that is to be heard: its sound is made when it is its turn, in the form that the tier takes. */
export interface Piece {
  /** Never less than it is long. */
  readonly seconds: number
  readonly overlaps: boolean
  readonly sound: (tier: Transcriber) => Effect.Effect<Sound, RecordingUnreadable>
}

export interface Heard {
  readonly text: string
  readonly tiers: ReadonlyArray<string>
  /** As the providers say; absent where one of them does not. */
  readonly seconds?: number
}

/** What came of asking one tier as often as makes sense. */
interface Attempt {
  readonly transcript?: Transcript
  readonly decision: Decision
}

const attempted = Effect.fnUntraced(function*<E>(
  { model, residency, tier, transcribe }: Transcriber,
  recording: Recording,
  seconds: number,
  spend: Spend<E>
): Effect.fn.Return<Attempt, E> {
  for (let tries = 1;; tries++) {
    const result = yield* Effect.result(spend({ tier, model, residency, seconds }, transcribe(recording)))
    if (Result.isSuccess(result)) return { transcript: result.success, decision: { tier, outcome: "answered", tries } }
    if (!(result.failure instanceof AiFault)) return yield* Effect.fail(result.failure)
    const wait = waitAfter(result.failure, tries, yield* Random.next)
    if (wait === undefined) {
      yield* Effect.logWarning("transcriber gave up", { tier, reason: result.failure.reason, tries })
      return { decision: { tier, outcome: result.failure.reason, tries } }
    }
    yield* Effect.sleep(wait)
  }
})

/** Hears all pieces in order. A tier that gives up is not asked again: the next one goes on. No text where all gave up. */
export const heard = Effect.fnUntraced(function*<E>(
  tiers: ReadonlyArray<Transcriber>,
  pieces: ReadonlyArray<Piece>,
  locale: string | undefined,
  spend: Spend<E>,
  told: (decision: Decision) => void
): Effect.fn.Return<{ readonly words?: Heard; readonly decisions: ReadonlyArray<Decision> }, E | RecordingUnreadable> {
  const decisions = new Map<string, Decision>()
  const decide = (decision: Decision) => {
    decisions.set(decision.tier, decision)
    told(decision)
  }
  const names = new Set<string>()
  let left = tiers
  let text = ""
  let seconds: number | undefined = 0
  for (const piece of pieces) {
    let transcript: Transcript | undefined
    while (transcript === undefined) {
      const [tier] = left
      if (tier === undefined) return { decisions: [...decisions.values()] }
      const sound = yield* piece.sound(tier)
      const prompt = lastWords(text)
      decide({ tier: tier.tier, outcome: "abandoned", tries: 1 })
      const attempt: Attempt = yield* attempted(
        tier,
        { ...sound, ...(locale === undefined ? {} : { locale }), ...(prompt === "" ? {} : { prompt }) },
        piece.seconds,
        spend
      )
      transcript = attempt.transcript
      decide(attempt.decision)
      if (transcript === undefined) left = left.slice(1)
      else names.add(tier.tier)
    }
    text = joined(text, transcript.text, piece.overlaps)
    seconds = transcript.seconds === undefined || seconds === undefined ? undefined : seconds + transcript.seconds
  }
  const words: Heard = { text, tiers: [...names], ...(seconds === undefined ? {} : { seconds }) }
  return { words, decisions: [...decisions.values()] }
})
