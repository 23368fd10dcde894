import { Clock, Effect, Ref } from "effect"
import { randomUUID } from "node:crypto"
import { AiFault } from "../AiFault.ts"
import type { Errand } from "../Errand.ts"
import { dayOf } from "../spending/Cap.ts"
import { settings } from "../spending/ModelPrices.ts"
import { costOfSpeech, speechPriceOf } from "../spending/Price.ts"
import { settling, type Used } from "../spending/Settling.ts"
import { Spending } from "../spending/Spending.ts"
import type { PlannedListening, Spend } from "./Spend.ts"
import type { Transcript } from "./Transcriber.ts"

/** The name under which listening stands in the books: there is no prompt of ours. */
export const prompt = "transcribe/1"

/** Books around every call that listens to a recording. What may not be spent is for the transcription a tier without means. */
export const make = Effect.gen(function*() {
  const spending = yield* Spending
  const prices = yield* settings.prices
  const settle = settling(spending)

  const used = ({ seconds, tokens }: Transcript, planned: number, costs: (seconds: number) => number): Used => ({
    tokens: { input: tokens?.input ?? 0, output: tokens?.output ?? 0, cached: 0, estimated: seconds === undefined },
    cost: costs(seconds ?? planned)
  })

  return ({ person, request }: Errand): Spend<never> => ({ model, residency, seconds, tier }: PlannedListening, call) =>
    Effect.gen(function*() {
      const now = yield* Clock.currentTimeMillis
      const price = yield* Effect.fromNullishOr(speechPriceOf(prices, model, dayOf(now), residency)).pipe(Effect.orDie)
      const costs = (heard: number) => costOfSpeech(price, heard)
      const id = randomUUID()
      const heard = yield* Ref.make<Used | undefined>(undefined)
      const most = { tokens: { input: 0, output: 0, cached: 0, estimated: true }, cost: costs(seconds) }
      return yield* Effect.acquireUseRelease(
        spending.reserve({ id, request, person, tier, model, prompt, free: false, bound: most.cost }),
        () => Effect.tap(call, (transcript) => Ref.set(heard, used(transcript, seconds, costs))),
        (_, exit) => Effect.flatMap(Ref.get(heard), (known) => settle(id, exit, known, most))
      )
    }).pipe(
      Effect.catchTags({
        CapReached: () => Effect.fail(new AiFault({ tier, reason: "quota" })),
        SpendingUnavailable: () => Effect.fail(new AiFault({ tier, reason: "quota" }))
      })
    )
})
