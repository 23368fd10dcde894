import type { Residency } from "@statex/kernel/Residency"
import { Config, Effect, Option, Redacted } from "effect"
import { AzureOpenAI as Client } from "openai"
import { type LanguageModel, perWork } from "../models/LanguageModel.ts"
import type { Patience } from "../models/Patience.ts"
import { deploymentKinds, residencyOf } from "./AzureResidency.ts"
import * as ChatCompletions from "./ChatCompletions.ts"
import { clientOptions } from "./OpenAi.ts"
import { address, type Models, models, secret, string, unfinished } from "./Settings.ts"

export interface Settings {
  readonly endpoint: string
  readonly key: Redacted.Redacted
  readonly deployment: string
  readonly model: string
  /** Deployment and model for some kinds of work, as "deployment/model". */
  readonly deployments?: Models | undefined
  readonly version: string
  readonly residency: Residency
}

/** Endpoint, key, deployment, its kind and the model behind it: all or none. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  AZURE_OPENAI_ENDPOINT: address("AZURE_OPENAI_ENDPOINT"),
  AZURE_OPENAI_API_KEY: secret("AZURE_OPENAI_API_KEY"),
  AZURE_OPENAI_DEPLOYMENT: string("AZURE_OPENAI_DEPLOYMENT"),
  AZURE_OPENAI_DEPLOYMENT_KIND: Config.option(
    Config.Literals(deploymentKinds, "AZURE_OPENAI_DEPLOYMENT_KIND")
  ),
  AZURE_OPENAI_MODEL: string("AZURE_OPENAI_MODEL"),
  AZURE_OPENAI_DEPLOYMENTS: models(
    "AZURE_OPENAI_DEPLOYMENTS",
    (name) => /^[^/]+\/[^/]+$/.test(name),
    "work=deployment/model"
  ),
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
    return Effect.map(
      residencyOf("AZURE_OPENAI_DEPLOYMENT_KIND", kind, set.AZURE_OPENAI_REGION),
      (residency) =>
        Option.some({
          endpoint: endpoint.base,
          key,
          deployment,
          deployments: Option.getOrUndefined(set.AZURE_OPENAI_DEPLOYMENTS),
          model,
          residency,
          version: Option.getOrElse(set.AZURE_OPENAI_API_VERSION, () => "2025-03-01-preview")
        })
    )
  })
)

const modelOf = (
  { endpoint, key, residency, version }: Settings,
  deployment: string,
  model: string,
  patience: Patience | undefined
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

export const languageModel = (settings: Settings, patience?: Patience): LanguageModel =>
  perWork(
    (name) => {
      const [deployment = "", model = ""] = name.split("/")
      return modelOf(settings, deployment, model, patience)
    },
    `${settings.deployment}/${settings.model}`,
    settings.deployments
  )

/** Azure OpenAI, where it is configured. */
export const configured: Config.Config<Option.Option<LanguageModel>> = Config.map(
  settings,
  Option.map((settings) => languageModel(settings))
)
