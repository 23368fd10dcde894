import { AiTiers } from "@statex/ai/AiTier"
import { modelTier } from "@statex/ai/models/ModelTier"
import { dayOf, SpendingCaps } from "@statex/ai/spending/Cap"
import { estimateOf } from "@statex/ai/spending/Estimate"
import { settings as priceSettings } from "@statex/ai/spending/ModelPrices"
import { priceOf } from "@statex/ai/spending/Price"
import { TierPlaces } from "@statex/ai/TierPlaces"
import * as AzureOpenAi from "@statex/ai/tiers/AzureOpenAi"
import * as Composer from "@statex/ai/tiers/Composer"
import * as Mistral from "@statex/ai/tiers/Mistral"
import * as Ollama from "@statex/ai/tiers/Ollama"
import * as OpenAi from "@statex/ai/tiers/OpenAi"
import * as OpenAiCompatible from "@statex/ai/tiers/OpenAiCompatible"
import { Clock, Effect, Layer, Option } from "effect"

/** The models that settings name, in order of preference; no client is made before one is asked. */
const named = Effect.map(
  Effect.all([
    AzureOpenAi.configured,
    Mistral.configured,
    OpenAi.configured,
    OpenAiCompatible.configured,
    Ollama.configured
  ]),
  (models) => models.flatMap(Option.toArray)
)

/** The tiers that visitors' words may go to: models where any is configured, and rules, which need nothing and come last. */
export const layer = Layer.effect(
  AiTiers,
  Effect.gen(function*() {
    const asked = yield* Effect.forEach(yield* named, modelTier)
    return [...asked, yield* Composer.make]
  })
)

/** The same tiers for pages: where they are and what they cost, and nothing that could ask them. */
export const places = Layer.effect(
  TierPlaces,
  Effect.gen(function*() {
    const models = yield* named
    const caps = yield* SpendingCaps
    const prices = yield* priceSettings.prices
    const { keeps, name, residency } = yield* Composer.make
    return TierPlaces.of({
      places: [
        ...models.map(({ model, residency, retention, tier }) => ({ name: tier, model, residency, keeps: retention })),
        { name, residency, keeps }
      ],
      estimate: (kind) =>
        Effect.map(Clock.currentTimeMillis, (now) =>
          estimateOf(
            kind,
            models.flatMap(({ model, residency }) => priceOf(prices, model, dayOf(now), residency) ?? []),
            caps.request
          ))
    })
  })
).pipe(Layer.provide(SpendingCaps.layer))
