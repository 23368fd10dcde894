import { assert, describe, it } from "@effect/vitest"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import { settings } from "@statex/ai/spending/ModelPrices"
import { Dollars } from "@statex/ai/spending/NanoDollars"
import { costOf, known, priceOf, speechPriceOf } from "@statex/ai/spending/Price"
import { ConfigProvider, Effect, Layer, Schema } from "effect"

const under = (env: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromEnv({ env }))

const caps = (env: Record<string, string>) =>
  SpendingCaps.pipe(Effect.provide(SpendingCaps.layer.pipe(Layer.provide(under(env))), { local: true }))

const pricesOf = (text: string) =>
  Effect.gen(function*() {
    return yield* settings.prices
  }).pipe(Effect.provide(under({ AI_MODEL_PRICES: text })))

describe("caps", () => {
  it.effect("have sensible amounts where none is set", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* caps({}), { request: 3e9, person: 6e9, day: 30e9, month: 300e9 })
    }))

  it.effect("are dollars to the ninth place", () =>
    Effect.gen(function*() {
      const set = { AI_CAP_REQUEST: "0", AI_CAP_PERSON_DAY: "0.000000001", AI_CAP_DAY: "12.5", AI_CAP_MONTH: "999999" }
      assert.deepStrictEqual(yield* caps(set), { request: 0, person: 1, day: 12_500_000_000, month: 999_999e9 })
    }))

  for (const name of ["AI_CAP_REQUEST", "AI_CAP_PERSON_DAY", "AI_CAP_DAY", "AI_CAP_MONTH"]) {
    for (const wrong of ["-1", "1e3", "12,50", "$5", "0.0000000001", "1000000", "Infinity", "many"]) {
      it.effect(`refuse ${name}=${wrong} by its name`, () =>
        Effect.gen(function*() {
          const refused = yield* Effect.flip(caps({ [name]: wrong }))
          assert.include(refused.message, name)
          assert.notInclude(refused.message, `"${wrong}"`)
        }))
    }
  }
})

describe("dollars", () => {
  it.prop("are written and read to the nano-dollar", [
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999_999_999_999_999 }))
  ], ([amount]) => {
    assert.strictEqual(Schema.decodeSync(Dollars)(Schema.encodeSync(Dollars)(amount)), amount)
  }, { arbitrary: { runs: 300 } })
})

describe("prices of models", () => {
  it.effect("are what is known where none are set", () =>
    Effect.map(pricesOf(""), (prices) => assert.deepStrictEqual(prices, known)))

  it.effect("may be set for any model, and stand in the place of what is known", () =>
    Effect.gen(function*() {
      const prices = yield* pricesOf(" gpt-5.5=1/0.1/2 ; hub/qwen3:4b=0.05/0.05/0.1; ")
      const own = priceOf(prices, "gpt-5.5", "2026-01-01", "anywhere")
      assert.include(own, { input: 1000, cached: 100, output: 2000, source: "AI_MODEL_PRICES" })
      const hub = priceOf(prices, "hub/qwen3:4b", "2026-11-23", "EU")
      assert.strictEqual(hub && costOf(hub, { input: 1000, cached: 0, output: 0 }), 55_000)
      assert.strictEqual(priceOf(prices, "gpt-5.4", "2026-11-23", "anywhere")?.input, 2500)
    }))

  for (
    const wrong of [
      "gpt-5.5",
      "gpt-5.5=1/2",
      "gpt-5.5=1/2/3/4",
      "=1/2/3",
      "m=1/x/3",
      "m=1/2/-3",
      "m=1/2/9999",
      "m=1/2/3,n=1/2/3"
    ]
  ) {
    it.effect(`refuse "${wrong}" by the setting's name`, () =>
      Effect.gen(function*() {
        const refused = yield* Effect.flip(pricesOf(wrong))
        assert.include(refused.message, "AI_MODEL_PRICES")
        assert.notInclude(refused.message, wrong)
      }))
  }
})

describe("prices of speech", () => {
  const minuteOf = (text: string) =>
    Effect.gen(function*() {
      const prices = yield* settings.prices
      return speechPriceOf(prices, "gpt-4o-transcribe", "2026-11-23", "anywhere")?.minute
    }).pipe(Effect.provide(under({ AI_SPEECH_PRICES: text })))

  it.effect("may be set for a model of which none is known", () =>
    Effect.gen(function*() {
      assert.isUndefined(yield* minuteOf(""))
      assert.strictEqual(yield* minuteOf("gpt-4o-transcribe=0.006"), 6_000_000)
    }))

  it.effect("are refused by the setting's name where they are none", () =>
    Effect.gen(function*() {
      const refused = yield* Effect.flip(minuteOf("gpt-4o-transcribe=0.1/0.2/0.3"))
      assert.include(refused.message, "AI_SPEECH_PRICES")
      assert.notInclude(refused.message, "0.1/0.2")
    }))
})
