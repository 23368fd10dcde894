import { Config, Option, Redacted } from "effect"
import Client from "openai"
import { type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { type KeyedModel, keyedModel, type UsualHost } from "./KeyedHost.ts"
import { clientOptions } from "./OpenAi.ts"
import { address, models, residency, secret, string } from "./Settings.ts"

export type Settings = KeyedModel

const usual: UsualHost = {
  prefix: "MISTRAL",
  hostname: "api.mistral.ai",
  base: "https://api.mistral.ai/v1",
  // Data is hosted in the EU by default and may be worked on elsewhere in exceptional cases: whether that is the EU is for the operator's
  // contract to say.
  keeps: () => "anywhere"
}

/** Key and model, both or neither. */
export const settings: Config.Config<Option.Option<Settings>> = keyedModel(
  usual,
  Config.all({
    key: secret("MISTRAL_API_KEY"),
    model: string("MISTRAL_MODEL"),
    models: models("MISTRAL_MODELS"),
    address: address("MISTRAL_BASE_URL"),
    residency: residency("MISTRAL_RESIDENCY")
  })
)

export const languageModel = ({ base, key, model, models, residency }: Settings, patience?: Patience): LanguageModel =>
  perWork(
    (name) =>
      ChatCompletions.languageModel({
        tier: "mistral",
        model: name,
        asks: name,
        speaks: "compatible",
        strict: true,
        residency,
        // Against abuse, unless the account is exempt from it.
        retention: "30 days",
        patience,
        client: ({ fetch }) => new Client({ ...clientOptions, baseURL: base, apiKey: Redacted.value(key), fetch })
      }),
    model,
    models
  )

/** Mistral, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
