import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Redacted } from "effect"
import Client from "openai"
import { type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { canBe } from "./Host.ts"
import { address, type Models, models, refused, residency, secret, string, unfinished } from "./Settings.ts"

/** The SDK neither asks again nor gives up nor logs by itself, and takes no key and no name from variables of its own. */
export const clientOptions = {
  maxRetries: 0,
  timeout: 2_147_483_647,
  logLevel: "off",
  organization: null,
  project: null,
  adminAPIKey: null
} as const

export interface Settings {
  readonly key: Redacted.Redacted
  readonly model: string
  readonly models?: Models | undefined
  readonly base: string
  readonly residency: Residency
}

const usualAddress = { hostname: "api.openai.com", base: "https://api.openai.com/v1" }

/** Key and model, both or neither. Only the European host keeps data in the EU by itself. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  OPENAI_API_KEY: secret("OPENAI_API_KEY"),
  OPENAI_MODEL: string("OPENAI_MODEL"),
  OPENAI_MODELS: models("OPENAI_MODELS"),
  OPENAI_BASE_URL: address("OPENAI_BASE_URL"),
  OPENAI_RESIDENCY: residency("OPENAI_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({ key: set.OPENAI_API_KEY, model: set.OPENAI_MODEL })
    if (Option.isNone(needed)) return unfinished(set, ["OPENAI_API_KEY", "OPENAI_MODEL"])
    const { base, hostname } = Option.getOrElse(set.OPENAI_BASE_URL, () => usualAddress)
    const residency = Option.getOrElse(
      set.OPENAI_RESIDENCY,
      () => hostname === "eu.api.openai.com" ? "EU" as const : "anywhere" as const
    )
    return canBe(hostname, residency)
      ? Effect.succeedSome({ ...needed.value, models: Option.getOrUndefined(set.OPENAI_MODELS), base, residency })
      : refused("OPENAI_RESIDENCY: more than the host of OPENAI_BASE_URL keeps")
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
