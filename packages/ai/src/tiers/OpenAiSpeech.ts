import type { Residency } from "@statex/kernel/Residency"
import { Config, type Duration, Effect, Option, Redacted } from "effect"
import Client from "openai"
import { audioKinds } from "../transcription/Recording.ts"
import type { Transcriber } from "../transcription/Transcriber.ts"
import { clientOptions, transcriber as ofProvider } from "./AudioTranscriptions.ts"
import { canBe } from "./Host.ts"
import { address, refused, residency, secret, string } from "./Settings.ts"

export interface Settings {
  readonly key: Redacted.Redacted
  readonly model: string
  readonly base: string
  readonly residency: Residency
}

const usualAddress = { hostname: "api.openai.com", base: "https://api.openai.com/v1" }

/** The model, with the key and the address of the other models there. Only the European host keeps data in the EU by itself. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  model: string("OPENAI_TRANSCRIPTION_MODEL"),
  key: secret("OPENAI_API_KEY"),
  address: address("OPENAI_BASE_URL"),
  residency: residency("OPENAI_RESIDENCY")
}).pipe(
  Config.mapEffect((set) => {
    if (Option.isNone(set.model)) return Effect.succeedNone
    if (Option.isNone(set.key)) return refused("OPENAI_API_KEY: missing, although there is OPENAI_TRANSCRIPTION_MODEL")
    const { base, hostname } = Option.getOrElse(set.address, () => usualAddress)
    const claimed = Option.getOrElse(
      set.residency,
      () => hostname === "eu.api.openai.com" ? "EU" as const : "anywhere" as const
    )
    return canBe(hostname, claimed)
      ? Effect.succeedSome({ key: set.key.value, model: set.model.value, base, residency: claimed })
      : refused("OPENAI_RESIDENCY: more than the host of OPENAI_BASE_URL keeps")
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
