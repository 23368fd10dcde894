import { assert, describe, it } from "@effect/vitest"
import { type TierPlace, TierPlaces } from "@statex/ai/TierPlaces"
import * as ConfiguredTiers from "@statex/runtime/ConfiguredTiers"
import { ConfigProvider, Effect } from "effect"

const told = (settings: Readonly<Record<string, string>>) =>
  Effect.gen(function*() {
    const { estimate, places } = yield* TierPlaces
    return { places, idea: yield* estimate("idea"), change: yield* estimate("change") }
  }).pipe(
    Effect.provide(ConfiguredTiers.places),
    Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromUnknown(settings))
  )

const composer: TierPlace = { name: "composer", residency: "own-hardware", keeps: "none" }
const openAi = { OPENAI_API_KEY: "k", OPENAI_MODEL: "gpt-5.4-mini" }

describe("the places of tiers", () => {
  it.effect("are our own machines where no model is configured, and cost nothing", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* told({}), { places: [composer], idea: undefined, change: undefined })
    }))

  it.effect("are told with model, residency and retention, in order of preference", () =>
    Effect.gen(function*() {
      const { places } = yield* told({ ...openAi, OLLAMA_HOST: "127.0.0.1:11434", OLLAMA_MODEL: "qwen" })
      assert.deepStrictEqual(places, [
        { name: "openai", model: "gpt-5.4-mini", residency: "anywhere", keeps: "30 days" },
        { name: "ollama", model: "qwen", residency: "own-hardware", keeps: "none" },
        composer
      ])
    }))

  it.live("cost what today's prices make of the typical counts, up to the cap of a request", () =>
    Effect.gen(function*() {
      const { change, idea } = yield* told(openAi)
      assert.isAbove(idea?.low ?? 0, change?.high ?? Infinity)
      assert.strictEqual(idea?.most, 3_000_000_000)
      assert.isUndefined((yield* told({ ...openAi, AI_CAP_REQUEST: "0" })).idea)
      assert.isUndefined((yield* told({ OLLAMA_HOST: "127.0.0.1", OLLAMA_MODEL: "qwen" })).idea)
    }))

  it.effect("refuse a half configuration by the names of its settings", () =>
    Effect.gen(function*() {
      const refused = yield* Effect.flip(told({ OPENAI_API_KEY: "secret" }))
      assert.include(refused.message, "OPENAI_MODEL")
      assert.notInclude(refused.message, "secret")
    }))
})
