import { Clock, Effect, Ref, Schema } from "effect"
import { AiFault } from "../AiFault.ts"
import type { AiRequest } from "../AiRequest.ts"
import type { AiAnswer, AiTier, TierFailure, Work } from "../AiTier.ts"
import { AnswerCache } from "../AnswerCache.ts"
import type { Asking } from "../Errand.ts"
import { betrays } from "../prompts/Canary.ts"
import { promptFor } from "../prompts/Prompts.ts"
import { dayOf } from "../spending/Cap.ts"
import { settings as priceSettings } from "../spending/ModelPrices.ts"
import { priceOf } from "../spending/Price.ts"
import { Spending } from "../spending/Spending.ts"
import * as Booked from "./Booked.ts"
import { gathered, type LanguageModel } from "./LanguageModel.ts"
import type { Tokens } from "./ModelCall.ts"
import { talking } from "./Talking.ts"

/** A model may only be asked when it is known what it costs. */
export class ModelUnpriced extends Schema.TaggedError<ModelUnpriced>()("ModelUnpriced", {
  tier: Schema.String,
  model: Schema.String,
  setting: Schema.Literals(["AI_MODEL_PRICES", "AI_SPEECH_PRICES"])
}) {
  readonly kind = "Invalid"
  override get message() {
    return `What ${this.model} of ${this.tier} costs is not known: state it in ${this.setting}`
  }
}

/** One model as part of a tier: remembered answers first, nothing called before money is set aside, books settled after. */
const asked = Effect.fnUntraced(function*(model: LanguageModel) {
  const spending = yield* Spending
  const cache = yield* AnswerCache
  const prices = yield* priceSettings.prices
  if (priceOf(prices, model.model, dayOf(yield* Clock.currentTimeMillis), model.residency) === undefined) {
    return yield* new ModelUnpriced({ tier: model.tier, model: model.model, setting: "AI_MODEL_PRICES" })
  }
  const booked = Booked.make(spending, prices, model)
  const { close, reserve } = booked
  const leaked = () => new AiFault({ tier: model.tier, reason: "leaked" })

  const answer = Effect.fnUntraced(
    function*(request: AiRequest, asking: Asking): Effect.fn.Return<AiAnswer, TierFailure> {
      const { back, call, canary } = promptFor(request, asking.corrections)
      const question = {
        tenant: asking.errand.person,
        tier: model.tier,
        model: model.model,
        prompt: call.prompt,
        input: JSON.stringify(call)
      }
      const remembered = yield* cache.get(question)
      const common = { model: model.model, prompt: call.prompt, back }
      if (remembered !== undefined) {
        return { ...common, text: remembered, end: "stop", tokens: { input: 0, output: 0 }, cost: 0, cached: true }
      }
      const used = yield* Ref.make<Tokens | undefined>(undefined)
      return yield* Effect.acquireUseRelease(
        reserve(call, asking),
        ({ costs }) =>
          Effect.gen(function*() {
            const { end, text, tokens } = yield* gathered(model, call)
            yield* Ref.set(used, tokens)
            if (betrays(canary, text)) return yield* leaked()
            const { input, output } = tokens
            const keep = cache.put(question, text)
            return { ...common, text, end, tokens: { input, output }, cost: costs(tokens), keep }
          }),
        (booking, exit) => Effect.flatMap(Ref.get(used), (tokens) => close(call, booking, exit, tokens))
      )
    }
  )

  return { answer, converse: talking(model, booked) }
})

/** A tier at one provider: its usual model, and others for the kinds of work that name one. */
export const modelTier = Effect.fnUntraced(function*(model: LanguageModel) {
  const usual = yield* asked(model)
  const others = new Map<Work, Effect.Success<ReturnType<typeof asked>>>()
  for (const [work, other] of model.others ?? []) others.set(work, yield* asked(other))
  const of = (work: Work) => others.get(work) ?? usual
  const tier: AiTier = {
    name: model.tier,
    model: model.model,
    nature: "model",
    residency: model.residency,
    keeps: model.retention,
    answer: (request, asking) => of(request._tag).answer(request, asking),
    converse: (request, asking) => of("Converse").converse(request, asking)
  }
  return tier
})
