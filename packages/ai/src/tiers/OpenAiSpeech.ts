import type { Residency } from "@statex/kernel/Residency"
import { Config, type Duration, Effect, Option, Redacted } from "effect"
import Client from "openai"
import { audioKinds } from "../transcription/Recording.ts"
import type { Transcriber } from "../transcription/Transcriber.ts"
import { clientOptions, transcriber as ofProvider } from "./AudioTranscriptions.ts"
import { placed } from "./KeyedHost.ts"
import { usual } from "./OpenAi.ts"
import { address, refused, residency, secret, string } from "./Settings.ts"

export interface Settings {
  readonly key: Redacted.Redacted
  readonly model: string
  readonly base: string
  readonly residency: Residency
}

/** The model, with the key and the address of the other models there. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  model: string("OPENAI_TRANSCRIPTION_MODEL"),
  key: secret("OPENAI_API_KEY"),
  address: address("OPENAI_BASE_URL"),
  residency: residency("OPENAI_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    if (Option.isNone(set.model)) return Effect.succeedNone
    if (Option.isNone(set.key)) return refused("OPENAI_API_KEY: missing, although there is OPENAI_TRANSCRIPTION_MODEL")
    const [key, model] = [set.key.value, set.model.value]
    return Effect.map(placed(usual, set), (place) => Option.some({ key, model, ...place }))
  })
)

export const transcriber = (
  { base, key, model, residency }: Settings,
  patience?: Duration.Input
): Transcriber =>
  ofProvider({
    tier: "openai",
    model,
    residency,
    // Sound itself is not kept; what guards against abuse may be.
    retention: "30 days",
    takes: [...audioKinds, "flac"],
    tellsMore: model === "whisper-1",
    patience,
    client: ({ fetch }) => new Client({ ...clientOptions, baseURL: base, apiKey: Redacted.value(key), fetch })
  })

/** OpenAI's ears, where they are configured. */
export const configured: Config.Config<Option.Option<Transcriber>> = Config.map(
  settings,
  Option.map((settings) => transcriber(settings))
)
