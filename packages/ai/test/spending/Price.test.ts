import { assert, describe, it } from "@effect/vitest"
import type { ModelCall } from "@statex/ai/models/ModelCall"
import {
  boundOf,
  costOf,
  costOfSpeech,
  known,
  mostTokensOf,
  Price,
  priceOf,
  speechPriceOf
} from "@statex/ai/spending/Price"
import { Residency } from "@statex/kernel/Residency"
import { Schema } from "effect"

const upTo = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }))

const AnyPrice = Schema.Struct({
  input: upTo(1_000_000),
  cached: upTo(1_000_000),
  output: upTo(1_000_000),
  surcharge: upTo(100)
})
const priced = (rates: typeof AnyPrice.Type): Price => ({ ...rates, model: "m", from: "2026-01-01", source: "test" })

const AnyCall = Schema.Struct({
  system: Schema.String,
  user: Schema.String,
  mostTokens: upTo(1_000_000),
  shaped: Schema.Boolean
})
const called = ({ shaped, ...call }: typeof AnyCall.Type): ModelCall => ({
  ...call,
  prompt: "p/1",
  ...(shaped ? { shape: { name: "answer", schema: { type: "object" } } } : {})
})

/** Parts of a thousand, so that any tokens that a call can have are drawn. */
const Share = upTo(1000)
const AnyTokens = Schema.Struct({ input: upTo(10_000_000), cached: upTo(10_000_000), output: upTo(10_000_000) })

describe("a bound", () => {
  it.prop(
    "is never less than any call of it costs",
    [AnyPrice, AnyCall, Share, Share, Share],
    ([rates, drawn, input, cached, output]) => {
      const call = called(drawn)
      const most = mostTokensOf(call)
      const sent = Math.floor(most.input * input / 1000)
      const tokens = {
        input: sent,
        cached: Math.floor(sent * cached / 1000),
        output: Math.floor(most.output * output / 1000)
      }
      assert.isAtLeast(boundOf(priced(rates), call), costOf(priced(rates), tokens))
    },
    { arbitrary: { runs: 500 } }
  )

  it("counts letters of any script by their bytes, and the shape with them", () => {
    const { mostTokens, ...call } = called({ system: "عقد", user: "účet 🧾", mostTokens: 7, shaped: false })
    const bytes = Buffer.byteLength("عقدúčet 🧾")
    assert.deepStrictEqual(mostTokensOf({ ...call, mostTokens }), { input: bytes + 64, cached: 0, output: 7 })
    const shape = { name: "n", schema: { type: "object" } }
    assert.isAtLeast(
      mostTokensOf({ ...call, mostTokens, shape }).input,
      bytes + 64 + JSON.stringify(shape.schema).length
    )
  })
})

describe("a cost", () => {
  it.prop("is whole and exact, however dear and long the call", [AnyPrice, AnyTokens], ([rates, tokens]) => {
    assert.isTrue(Number.isSafeInteger(costOf(priced(rates), tokens)))
  }, { arbitrary: { runs: 500 } })

  it.prop(
    "never falls when a call uses more",
    [AnyPrice, AnyTokens, AnyTokens],
    ([rates, tokens, { input, output }]) => {
      const more = { input: tokens.input + input, cached: tokens.cached, output: tokens.output + output }
      const dear = { ...rates, cached: Math.min(rates.cached, rates.input) }
      assert.isAtLeast(costOf(priced(dear), more), costOf(priced(dear), tokens))
    },
    { arbitrary: { runs: 500 } }
  )

  it("is what the provider's own table says", () => {
    const price = priceOf(known, "gpt-5.4-mini", "2026-11-23", "anywhere")
    assert.isDefined(price)
    // 0.75, 0.075 and 4.50 dollars a million.
    assert.strictEqual(price && costOf(price, { input: 1_000_000, cached: 400_000, output: 0 }), 480_000_000)
    assert.strictEqual(price && costOf(price, { input: 0, cached: 0, output: 1_000_000 }), 4_500_000_000)
  })

  it("of speech counts the started second, by the minute's price", () => {
    const price = speechPriceOf(known, "whisper-1", "2026-11-23", "anywhere")
    assert.strictEqual(price && costOfSpeech(price, 60), 6_000_000)
    assert.strictEqual(price && costOfSpeech(price, 0.2), 100_000)
    const near = speechPriceOf(known, "whisper-1", "2026-11-23", "EU")
    assert.strictEqual(near && costOfSpeech(near, 60), 6_600_000)
    assert.strictEqual(speechPriceOf(known, "whisper-1", "2026-11-23", "own-hardware")?.minute, 0)
  })
})

describe("the prices", () => {
  const day = "2026-11-23"

  it("name a source for each figure", () => {
    for (const price of [...known.models, ...known.speech, ...known.surcharges]) {
      assert.include(price.source, "openai.com")
    }
  })

  it("find a release by its date, and no model by another's name", () => {
    const found = (model: string) => priceOf(known, model, day, "anywhere")?.model
    assert.strictEqual(found("gpt-5.4-mini-2026-09-01"), "gpt-5.4-mini")
    assert.strictEqual(found("gpt-5.4"), "gpt-5.4")
    assert.isUndefined(found("gpt-5.4-pro"))
    assert.isUndefined(found("gpt-6-sol"))
    assert.isUndefined(priceOf(known, "gpt-5.4", "2026-04-30", "anywhere"))
  })

  it("change on their day", () => {
    const old = known.models[0]
    assert.isDefined(old)
    const prices = { ...known, models: [...known.models, ...(old ? [{ ...old, from: "2026-12-01", input: 1 }] : [])] }
    assert.strictEqual(priceOf(prices, "gpt-5.4", "2026-11-30", "anywhere")?.input, 2500)
    assert.strictEqual(priceOf(prices, "gpt-5.4", "2026-12-01", "anywhere")?.input, 1)
  })

  it("are a tenth higher where data stays in the EU", () => {
    const [far, near] = (["anywhere", "EU"] as const).map((residency) => priceOf(known, "gpt-5.4", day, residency))
    const tokens = { input: 1001, cached: 0, output: 1 }
    assert.strictEqual(far && costOf(far, tokens), 2_517_500)
    assert.strictEqual(near && costOf(near, tokens), 2_769_250)
  })

  it.prop("are nothing for any model on our own hardware", [Schema.String, Residency], ([model, residency]) => {
    const price = priceOf(known, model, day, residency)
    if (residency !== "own-hardware") return assert.isUndefined(price)
    assert.strictEqual(price && costOf(price, { input: 1e6, cached: 10, output: 1e6 }), 0)
  })
})
