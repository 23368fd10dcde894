import { AiRouter } from "@statex/ai/AiRouter"
import { type AiTier, AiTiers } from "@statex/ai/AiTier"
import type { Errand } from "@statex/ai/Errand"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import * as Scripted from "@statex/ai/tiers/Scripted"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Bench, Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import { median, quantile } from "./Slices.ts"

const rounds = 5_000

const words =
  "We repair bicycles and e-bikes. For each repair we record the customer, the bike, the fault and the price. "
const request = {
  _tag: "Understand",
  brief: { locale: "en", problem: words.repeat(20), today: "", improvement: "", result: "", attachments: [] }
} as const
const conversation = {
  _tag: "Converse",
  locale: "en",
  facts: words.repeat(20),
  turns: [],
  message: "What is FR-1?"
} as const
const errand: Errand = { terms: { mode: "personalised", reach: "anywhere" }, request: "bench", person: "bench" }

/** Milliseconds of each of many calls; the first tenth warms up and is not counted. */
const timed = <E, R>(call: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function*() {
    const times: Array<number> = []
    for (let round = -rounds / 10; round < rounds; round++) {
      const from = performance.now()
      yield* call
      if (round >= 0) times.push(performance.now() - from)
    }
    return times
  })

/** What the way through the router costs above the tier itself. */
const overhead = Effect.fnUntraced(function*<E1, R1, E2, R2>(
  label: string,
  through: Effect.Effect<unknown, E1, R1>,
  direct: Effect.Effect<unknown, E2, R2>
) {
  const peer = median(yield* timed(direct))
  const own = yield* timed(through)
  return ([["p50", 0.5], ["p99", 0.99]] as const).map(([name, share]): Measure => {
    const ours = quantile(own, share) - peer
    return { label, ours, peer, ratio: (ours + peer) / peer, unit: `ms more, ${name}`, bound: { atMost: 1 } }
  })
})

const said = [{ _tag: "Text", text: "It says" }, { _tag: "End", end: "stop", tokens: undefined }] as const

const tierAt = (residency: AiTier["residency"]) =>
  Effect.map(Scripted.make({ answers: { Understand: "{}" }, residency }), (tier): AiTier => ({
    ...tier,
    converse: () => Stream.fromIterable(said)
  }))

const against = Effect.fnUntraced(function*(residency: AiTier["residency"], label: string) {
  const tier = yield* tierAt(residency)
  const router = yield* AiRouter.pipe(
    Effect.provide(
      AiRouter.layer.pipe(Layer.provide([AiTiers.layer([Effect.succeed(tier)]), AiJournalMemory.layer]))
    )
  )
  const asking = { errand, corrections: [] }
  return [
    ...yield* overhead(`${label}, an answer`, router.answer(request, errand), tier.answer(request, asking)),
    ...yield* overhead(
      `${label}, the first piece of a reply`,
      Stream.runHead(router.converse(conversation, errand)),
      Stream.runHead(tier.converse?.(conversation, asking) ?? Stream.empty)
    )
  ]
})

/** The router's own time: above a direct call to the same scripted tier, as it is and with personal data masked. */
export const router: Bench = {
  name: "router",
  run: Effect.gen(function*() {
    const plain = yield* against("EU", "as it is")
    const masked = yield* against("anywhere", "masked, 2 kB")
    // Masking takes time by the length of what is masked: told, and promised elsewhere.
    return [...plain, ...masked.map((measure): Measure => ({ ...measure, bound: {} }))]
  }).pipe(Effect.mapError((error) => new CommandError({ reason: error.message })))
}
