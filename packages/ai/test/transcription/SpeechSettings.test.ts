import { assert, describe, it } from "@effect/vitest"
import { type Config, ConfigProvider, Effect, Layer, type Option } from "effect"
import * as AzureSpeech from "../../src/tiers/AzureSpeech.ts"
import * as OpenAiSpeech from "../../src/tiers/OpenAiSpeech.ts"
import * as WhisperSpeech from "../../src/tiers/WhisperSpeech.ts"
import { type Transcriber, Transcribers } from "../../src/transcription/Transcriber.ts"

const all = [WhisperSpeech.configured, AzureSpeech.configured, OpenAiSpeech.configured]

const configured = (
  settings: Readonly<Record<string, string>>,
  ways: ReadonlyArray<Config.Config<Option.Option<Transcriber>>> = all
) =>
  Transcribers.use((tiers) =>
    Effect.succeed(tiers.map(({ model, residency, tier }) => `${tier} ${model} ${residency}`))
  ).pipe(
    Effect.provide(
      Transcribers.layer(ways).pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown(settings))))
    )
  )

const refusal = (settings: Readonly<Record<string, string>>) =>
  Effect.map(Effect.flip(configured(settings)), (error) => error.message)

const azure = {
  AZURE_OPENAI_ENDPOINT: "https://ours.openai.azure.com",
  AZURE_OPENAI_API_KEY: "secret-azure",
  AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT: "ears",
  AZURE_OPENAI_TRANSCRIPTION_MODEL: "whisper",
  AZURE_OPENAI_TRANSCRIPTION_KIND: "data-zone-eu"
}

describe("Settings for speech", () => {
  it.effect("are none of anybody's who sets none, or only those of the other models", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* configured({}), [])
      assert.deepStrictEqual(
        yield* configured({
          OPENAI_API_KEY: "x",
          AZURE_OPENAI_ENDPOINT: "https://a.openai.azure.com",
          AZURE_OPENAI_API_KEY: "x"
        }),
        []
      )
    }))

  it.effect("may all be there together, in the order of preference", () =>
    Effect.gen(function*() {
      const tiers = yield* configured({
        ...azure,
        OPENAI_API_KEY: "secret-openai",
        OPENAI_TRANSCRIPTION_MODEL: "gpt-4o-transcribe",
        WHISPER_BASE_URL: "http://127.0.0.1:8080/v1",
        WHISPER_MODEL: "large-v3"
      })
      assert.deepStrictEqual(tiers, [
        "whisper large-v3 own-hardware",
        "azure whisper EU",
        "openai gpt-4o-transcribe anywhere"
      ])
    }))

  it.effect("keep data no closer than the host does", () =>
    Effect.gen(function*() {
      const openai = { OPENAI_API_KEY: "x", OPENAI_TRANSCRIPTION_MODEL: "whisper-1" }
      const europe = { ...openai, OPENAI_BASE_URL: "https://eu.api.openai.com/v1" }
      assert.deepStrictEqual(yield* configured(europe), ["openai whisper-1 EU"])
      assert.include(yield* refusal({ ...openai, OPENAI_RESIDENCY: "EU" }), "OPENAI_RESIDENCY")
      assert.deepStrictEqual(yield* configured({ ...azure, AZURE_OPENAI_TRANSCRIPTION_KIND: "global" }), [
        "azure whisper anywhere"
      ])
      const regional = { ...azure, AZURE_OPENAI_TRANSCRIPTION_KIND: "regional" }
      assert.deepStrictEqual(yield* configured({ ...regional, AZURE_OPENAI_REGION: "swedencentral" }), [
        "azure whisper EU"
      ])
      assert.deepStrictEqual(yield* configured({ ...regional, AZURE_OPENAI_REGION: "eastus" }), [
        "azure whisper anywhere"
      ])
      assert.include(yield* refusal(regional), "AZURE_OPENAI_REGION")
      const whisper = { WHISPER_BASE_URL: "https://speech.example.com/v1", WHISPER_MODEL: "large-v3" }
      assert.include(yield* refusal(whisper), "WHISPER_RESIDENCY")
      assert.deepStrictEqual(yield* configured({ ...whisper, WHISPER_RESIDENCY: "EU" }), ["whisper large-v3 EU"])
    }))

  it.effect("that are half are refused by their names and never by their values", () =>
    Effect.gen(function*() {
      const told = [
        yield* refusal({ OPENAI_TRANSCRIPTION_MODEL: "secret-model" }),
        yield* refusal({ WHISPER_BASE_URL: "http://127.0.0.1/secret" }),
        yield* refusal({ WHISPER_MODEL: "secret-model" })
      ]
      assert.include(told[0], "OPENAI_API_KEY")
      assert.include(told[1], "WHISPER_MODEL")
      assert.include(told[2], "WHISPER_BASE_URL")
      for (const name of Object.keys(azure)) {
        const rest = Object.fromEntries(Object.entries(azure).filter(([one]) => one !== name))
        const message = yield* refusal(rest)
        assert.include(message, name)
        told.push(message)
      }
      told.forEach((message) => assert.notInclude(message, "secret"))
    }))
})
