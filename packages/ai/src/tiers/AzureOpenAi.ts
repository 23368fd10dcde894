import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Redacted } from "effect"
import { AzureOpenAI as Client } from "openai"
import type { LanguageModel } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { clientOptions } from "./OpenAi.ts"
import { address, refused, secret, string, unfinished } from "./Settings.ts"

export interface Settings {
  readonly endpoint: string
  readonly key: Redacted.Redacted
  readonly deployment: string
  readonly model: string
  readonly version: string
  readonly residency: Residency
}

/** Regions in the European Union that have language models; Great Britain and Switzerland are not among them. */
const european: ReadonlySet<string> = new Set([
  "francecentral",
  "germanywestcentral",
  "italynorth",
  "polandcentral",
  "spaincentral",
  "swedencentral",
  "westeurope"
])

/** Azure alone says nothing about where an answer is made: the kind of the deployment does. */
const residencyOf = (
  kind: "global" | "data-zone-eu" | "regional",
  region: Option.Option<string>
): Effect.Effect<Residency, Config.ConfigError> => {
  if (kind === "global") return Effect.succeed("anywhere")
  if (kind === "data-zone-eu") return Effect.succeed("EU")
  if (Option.isNone(region)) {
    return refused("AZURE_OPENAI_REGION: missing, although AZURE_OPENAI_DEPLOYMENT_KIND is regional")
  }
  return Effect.succeed(european.has(region.value.toLowerCase().replaceAll(" ", "")) ? "EU" : "anywhere")
}

/** Endpoint, key, deployment, its kind and the model behind it: all or none. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  AZURE_OPENAI_ENDPOINT: address("AZURE_OPENAI_ENDPOINT"),
  AZURE_OPENAI_API_KEY: secret("AZURE_OPENAI_API_KEY"),
  AZURE_OPENAI_DEPLOYMENT: string("AZURE_OPENAI_DEPLOYMENT"),
  AZURE_OPENAI_DEPLOYMENT_KIND: Config.option(
    Config.Literals(["global", "data-zone-eu", "regional"], "AZURE_OPENAI_DEPLOYMENT_KIND")
  ),
  AZURE_OPENAI_MODEL: string("AZURE_OPENAI_MODEL"),
  AZURE_OPENAI_REGION: string("AZURE_OPENAI_REGION"),
  AZURE_OPENAI_API_VERSION: string("AZURE_OPENAI_API_VERSION")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({
      endpoint: set.AZURE_OPENAI_ENDPOINT,
      key: set.AZURE_OPENAI_API_KEY,
      deployment: set.AZURE_OPENAI_DEPLOYMENT,
      kind: set.AZURE_OPENAI_DEPLOYMENT_KIND,
      model: set.AZURE_OPENAI_MODEL
    })
    if (Option.isNone(needed)) {
      return unfinished(set, [
        "AZURE_OPENAI_ENDPOINT",
        "AZURE_OPENAI_API_KEY",
        "AZURE_OPENAI_DEPLOYMENT",
        "AZURE_OPENAI_DEPLOYMENT_KIND",
        "AZURE_OPENAI_MODEL"
      ])
    }
    const { deployment, endpoint, key, kind, model } = needed.value
    return Effect.map(residencyOf(kind, set.AZURE_OPENAI_REGION), (residency) =>
      Option.some({
        endpoint: endpoint.base,
        key,
        deployment,
        model,
        residency,
        version: Option.getOrElse(set.AZURE_OPENAI_API_VERSION, () => "2025-03-01-preview")
      }))
  })
)

export const languageModel = (
  { deployment, endpoint, key, model, residency, version }: Settings,
  patience?: Patience
): LanguageModel =>
  ChatCompletions.languageModel({
    tier: "azure",
    model,
    asks: deployment,
    speaks: "openai",
    // Its documentation bounds strict schemas more tightly than OpenAI's, and a larger one is refused.
    strict: { properties: 100, depth: 5 },
    residency,
    // Against abuse, unless the resource is exempt from it.
    retention: "30 days",
    patience,
    // Not as `endpoint`: the client would then trip over OPENAI_BASE_URL, which is another tier's.
    client: ({ fetch }) =>
      new Client({
        ...clientOptions,
        baseURL: `${endpoint}/openai`,
        apiKey: Redacted.value(key),
        apiVersion: version,
        deployment,
        fetch
      })
  })

/** Azure OpenAI, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
