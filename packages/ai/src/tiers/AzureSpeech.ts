import type { Residency } from "@statex/kernel/Residency"
import { Config, type Duration, Effect, Option, Redacted } from "effect"
import { AzureOpenAI as Client } from "openai"
import { audioKinds } from "../transcription/Recording.ts"
import type { Transcriber } from "../transcription/Transcriber.ts"
import { clientOptions, transcriber as ofProvider } from "./AudioTranscriptions.ts"
import { deploymentKinds, residencyOf } from "./AzureResidency.ts"
import { address, secret, string, unfinished } from "./Settings.ts"

export interface Settings {
  readonly endpoint: string
  readonly key: Redacted.Redacted
  readonly deployment: string
  readonly model: string
  readonly version: string
  readonly residency: Residency
}

/** A deployment for speech at the resource of the other models; its own kind says where it listens. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  own: Config.all({
    AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT: string("AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT"),
    AZURE_OPENAI_TRANSCRIPTION_MODEL: string("AZURE_OPENAI_TRANSCRIPTION_MODEL"),
    AZURE_OPENAI_TRANSCRIPTION_KIND: Config.option(Config.Literals(deploymentKinds, "AZURE_OPENAI_TRANSCRIPTION_KIND"))
  }),
  shared: Config.all({
    AZURE_OPENAI_ENDPOINT: address("AZURE_OPENAI_ENDPOINT"),
    AZURE_OPENAI_API_KEY: secret("AZURE_OPENAI_API_KEY")
  }),
  region: string("AZURE_OPENAI_REGION"),
  version: string("AZURE_OPENAI_API_VERSION")
}).pipe(
  Config.mapEffect(({ own, region, shared, version }) => {
    if (Object.values<Option.Option<unknown>>(own).every(Option.isNone)) return Effect.succeedNone
    const needed = Option.all({
      endpoint: shared.AZURE_OPENAI_ENDPOINT,
      key: shared.AZURE_OPENAI_API_KEY,
      deployment: own.AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT,
      model: own.AZURE_OPENAI_TRANSCRIPTION_MODEL,
      kind: own.AZURE_OPENAI_TRANSCRIPTION_KIND
    })
    if (Option.isNone(needed)) {
      return unfinished({ ...own, ...shared }, [
        "AZURE_OPENAI_ENDPOINT",
        "AZURE_OPENAI_API_KEY",
        "AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT",
        "AZURE_OPENAI_TRANSCRIPTION_MODEL",
        "AZURE_OPENAI_TRANSCRIPTION_KIND"
      ])
    }
    const { deployment, endpoint, key, kind, model } = needed.value
    return Effect.map(residencyOf("AZURE_OPENAI_TRANSCRIPTION_KIND", kind, region), (residency) =>
      Option.some({
        endpoint: endpoint.base,
        key,
        deployment,
        model,
        residency,
        version: Option.getOrElse(version, () => "2025-03-01-preview")
      }))
  })
)

export const transcriber = (
  { deployment, endpoint, key, model, residency, version }: Settings,
  patience?: Duration.Input
): Transcriber =>
  ofProvider({
    tier: "azure",
    model,
    residency,
    // Against abuse, unless the resource is exempt from it.
    retention: "30 days",
    takes: [...audioKinds, "flac"],
    tellsMore: model.startsWith("whisper"),
    // Not as `endpoint`: the client would then trip over OPENAI_BASE_URL, which is another tier's.
    patience,
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

/** Azure's ears, where they are configured. */
export const configured: Config.Config<Option.Option<Transcriber>> = Config.map(
  settings,
  Option.map((settings) => transcriber(settings))
)
