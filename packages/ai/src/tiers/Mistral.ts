import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Redacted } from "effect"
import Client from "openai"
import { type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { canBe } from "./Host.ts"
import { clientOptions } from "./OpenAi.ts"
import { address, type Models, models, refused, residency, secret, string, unfinished } from "./Settings.ts"

export interface Settings {
  readonly key: Redacted.Redacted
  readonly model: string
  readonly models?: Models | undefined
  readonly base: string
  readonly residency: Residency
}

const usualAddress = { hostname: "api.mistral.ai", base: "https://api.mistral.ai/v1" }

/**
 * Key and model, both or neither. Data is hosted in the EU by default and may be worked on elsewhere in exceptional cases: whether
 * that is the EU is for the operator's contract to say.
 */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  MISTRAL_API_KEY: secret("MISTRAL_API_KEY"),
  MISTRAL_MODEL: string("MISTRAL_MODEL"),
  MISTRAL_MODELS: models("MISTRAL_MODELS"),
  MISTRAL_BASE_URL: address("MISTRAL_BASE_URL"),
  MISTRAL_RESIDENCY: residency("MISTRAL_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({ key: set.MISTRAL_API_KEY, model: set.MISTRAL_MODEL })
    if (Option.isNone(needed)) return unfinished(set, ["MISTRAL_API_KEY", "MISTRAL_MODEL"])
    const { base, hostname } = Option.getOrElse(set.MISTRAL_BASE_URL, () => usualAddress)
    const residency = Option.getOrElse(set.MISTRAL_RESIDENCY, () => "anywhere" as const)
    return canBe(hostname, residency)
      ? Effect.succeedSome({ ...needed.value, models: Option.getOrUndefined(set.MISTRAL_MODELS), base, residency })
      : refused("MISTRAL_RESIDENCY: more than the host of MISTRAL_BASE_URL keeps")
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
