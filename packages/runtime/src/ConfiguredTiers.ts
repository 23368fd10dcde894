import { AiTiers } from "@statex/ai/AiTier"
import { modelTier } from "@statex/ai/models/ModelTier"
import * as AzureOpenAi from "@statex/ai/tiers/AzureOpenAi"
import * as Composer from "@statex/ai/tiers/Composer"
import * as Mistral from "@statex/ai/tiers/Mistral"
import * as Ollama from "@statex/ai/tiers/Ollama"
import * as OpenAi from "@statex/ai/tiers/OpenAi"
import * as OpenAiCompatible from "@statex/ai/tiers/OpenAiCompatible"
import { Effect, Layer, Option } from "effect"

/** The models that settings may name, in order of preference. */
const models = [
  AzureOpenAi.configured,
  Mistral.configured,
  OpenAi.configured,
  OpenAiCompatible.configured,
  Ollama.configured
]

/** The tiers that visitors' words may go to: models where any is configured, and rules, which need nothing and come last. */
export const layer = Layer.effect(
  AiTiers,
  Effect.gen(function*() {
    const named = yield* Effect.all(models)
    const asked = yield* Effect.forEach(named.flatMap(Option.toArray), modelTier)
    return [...asked, yield* Composer.make]
  })
)
