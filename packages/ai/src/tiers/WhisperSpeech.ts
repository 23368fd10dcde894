import type { Residency } from "@statex/kernel/Residency"
import { Config, type Duration, Effect, Option, Redacted } from "effect"
import Client from "openai"
import type { Transcriber } from "../transcription/Transcriber.ts"
import { clientOptions, transcriber as ofProvider } from "./AudioTranscriptions.ts"
import { canBe, isOwn } from "./Host.ts"
import { address, refused, residency, secret, string, unfinished } from "./Settings.ts"

export interface Settings {
  readonly base: string
  readonly model: string
  readonly key: Redacted.Redacted | undefined
  readonly residency: Residency
}

/** Address and model; how close a server keeps data goes without saying only where it stands in our own network. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  WHISPER_BASE_URL: address("WHISPER_BASE_URL"),
  WHISPER_MODEL: string("WHISPER_MODEL"),
  WHISPER_RESIDENCY: residency("WHISPER_RESIDENCY"),
  WHISPER_API_KEY: secret("WHISPER_API_KEY")
}).pipe(
  Config.mapEffect((set) => {
    const needed = Option.all({ address: set.WHISPER_BASE_URL, model: set.WHISPER_MODEL })
    if (Option.isNone(needed)) return unfinished(set, ["WHISPER_BASE_URL", "WHISPER_MODEL"])
    const { address: { base, hostname }, model } = needed.value
    const claimed = Option.orElse(
      set.WHISPER_RESIDENCY,
      () => isOwn(hostname) ? Option.some("own-hardware" as const) : Option.none()
    )
    if (Option.isNone(claimed)) {
      return refused("WHISPER_RESIDENCY: missing, although the host of WHISPER_BASE_URL may be anywhere")
    }
    return canBe(hostname, claimed.value)
      ? Effect.succeedSome({ base, model, key: Option.getOrUndefined(set.WHISPER_API_KEY), residency: claimed.value })
      : refused("WHISPER_RESIDENCY: more than the host of WHISPER_BASE_URL keeps")
  })
)

export const transcriber = (
  { base, key, model, residency }: Settings,
  patience?: Duration.Input
): Transcriber =>
  ofProvider({
    tier: "whisper",
    model,
    residency,
    retention: residency === "own-hardware" ? "none" : "unknown",
    // What every such server decodes by itself.
    takes: ["wav", "mp3", "flac"],
    tellsMore: model === "whisper-1",
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
  })

/** A server that speaks OpenAI's protocol around Whisper, where one is configured. */
export const configured: Config.Config<Option.Option<Transcriber>> = Config.map(
  settings,
  Option.map((settings) => transcriber(settings))
)
