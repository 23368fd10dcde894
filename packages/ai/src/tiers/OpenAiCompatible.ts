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
  readonly base: string
  readonly model: string
  readonly models?: Models | undefined
  readonly key: Redacted.Redacted | undefined
  readonly name: string
  readonly residency: Residency
  readonly strict: boolean
}

/** Names of tiers that stand beside it. */
const taken: ReadonlySet<string> = new Set(["azure", "composer", "mistral", "ollama", "openai", "scripted"])

/** Address, model and how close the server keeps data, which nobody but its owner can know: all or none. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  COMPATIBLE_BASE_URL: address("COMPATIBLE_BASE_URL"),
  COMPATIBLE_MODEL: string("COMPATIBLE_MODEL"),
  COMPATIBLE_MODELS: models("COMPATIBLE_MODELS"),
  COMPATIBLE_RESIDENCY: residency("COMPATIBLE_RESIDENCY"),
  COMPATIBLE_API_KEY: secret("COMPATIBLE_API_KEY"),
  COMPATIBLE_NAME: string("COMPATIBLE_NAME"),
  COMPATIBLE_STRICT_SCHEMA: Config.option(Config.Boolean("COMPATIBLE_STRICT_SCHEMA"))
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({
      address: set.COMPATIBLE_BASE_URL,
      model: set.COMPATIBLE_MODEL,
      residency: set.COMPATIBLE_RESIDENCY
    })
    if (Option.isNone(needed)) {
      return unfinished(set, ["COMPATIBLE_BASE_URL", "COMPATIBLE_MODEL", "COMPATIBLE_RESIDENCY"])
    }
    const { address, model, residency } = needed.value
    const name = Option.getOrElse(set.COMPATIBLE_NAME, () => "compatible")
    if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || taken.has(name)) {
      return refused("COMPATIBLE_NAME: a name of its own in small letters, digits and hyphens")
    }
    if (!canBe(address.hostname, residency)) {
      return refused("COMPATIBLE_RESIDENCY: more than the host of COMPATIBLE_BASE_URL keeps")
    }
    return Effect.succeedSome({
      base: address.base,
      model,
      models: Option.getOrUndefined(set.COMPATIBLE_MODELS),
      residency,
      name,
      key: Option.getOrUndefined(set.COMPATIBLE_API_KEY),
      strict: Option.getOrElse(set.COMPATIBLE_STRICT_SCHEMA, () => true)
    })
  })
)

export const languageModel = (
  { base, key, model, models, name, residency, strict }: Settings,
  patience?: Patience
): LanguageModel =>
  perWork(
    (asked) =>
      ChatCompletions.languageModel({
        tier: name,
        model: asked,
        asks: asked,
        speaks: "compatible",
        strict,
        residency,
        retention: residency === "own-hardware" ? "none" : "unknown",
        patience,
        client: ({ fetch }) =>
          new Client({
            ...clientOptions,
            baseURL: base,
            fetch,
            ...(key === undefined
              // The client insists on a key; a server that has none is not told one.
              ? { apiKey: "none", defaultHeaders: { authorization: null } }
              : { apiKey: Redacted.value(key) })
          })
      }),
    model,
    models
  )

/** Another server that speaks OpenAI's protocol, where one is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
