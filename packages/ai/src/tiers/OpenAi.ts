import { Config, Option, Redacted } from "effect"
import Client from "openai"
import { type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { type KeyedModel, keyedModel, type UsualHost } from "./KeyedHost.ts"
import { address, models, residency, secret, string } from "./Settings.ts"

/** The SDK neither asks again nor gives up nor logs by itself, and takes no key and no name from variables of its own. */
export const clientOptions = {
  maxRetries: 0,
  timeout: 2_147_483_647,
  logLevel: "off",
  organization: null,
  project: null,
  adminAPIKey: null
} as const

export type Settings = KeyedModel

/** Only the European host keeps data in the EU by itself. */
export const usual: UsualHost = {
  prefix: "OPENAI",
  hostname: "api.openai.com",
  base: "https://api.openai.com/v1",
  keeps: (hostname) => hostname === "eu.api.openai.com" ? "EU" : "anywhere"
}

/** Key and model, both or neither. */
export const settings: Config.Config<Option.Option<Settings>> = keyedModel(
  usual,
  Config.all({
    key: secret("OPENAI_API_KEY"),
    model: string("OPENAI_MODEL"),
    models: models("OPENAI_MODELS"),
    address: address("OPENAI_BASE_URL"),
    residency: residency("OPENAI_RESIDENCY")
  })
)

export const languageModel = ({ base, key, model, models, residency }: Settings, patience?: Patience): LanguageModel =>
  perWork(
    (name) =>
      ChatCompletions.languageModel({
        tier: "openai",
        model: name,
        asks: name,
        speaks: "openai",
        strict: true,
        residency,
        // Against abuse; nothing is kept as a conversation.
        retention: "30 days",
        patience,
        client: ({ fetch }) => new Client({ ...clientOptions, baseURL: base, apiKey: Redacted.value(key), fetch })
      }),
    model,
    models
  )

/** OpenAI, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
