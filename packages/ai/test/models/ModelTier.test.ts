import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Fiber, Layer } from "effect"
import { Stream } from "effect"
import { AiFault, type FaultReason } from "../../src/AiFault.ts"
import { AnswerCache } from "../../src/AnswerCache.ts"
import type { LanguageModel } from "../../src/models/LanguageModel.ts"
import { gathered } from "../../src/models/LanguageModel.ts"
import type { ModelCall, Piece } from "../../src/models/ModelCall.ts"
import { modelTier } from "../../src/models/ModelTier.ts"
import { SpendingCaps } from "../../src/spending/Cap.ts"
import { Spending } from "../../src/spending/Spending.ts"
import * as SpendingMemory from "../../src/stores/SpendingMemory.ts"
import { within } from "../Errands.ts"
import { brief } from "../examples/Example.ts"

const request = { _tag: "Understand" as const, brief: brief("en", "We lend bikes. Each bike has a colour.") }
const conversation = {
  _tag: "Converse" as const,
  locale: "en" as const,
  facts: "FR-1",
  turns: [],
  message: "What is FR-1?"
}
const errand = within("EU")
const first = { errand, corrections: [] }
const dollar = 1_000_000_000

type Answering = (call: ModelCall) => string | FaultReason | { readonly hangs: true }

/** A model that counts a thousand tokens in and a hundred out, and its calls. */
const model = (answering: Answering) => {
  const calls: Array<ModelCall> = []
  const tokens = { input: 1000, output: 100, cached: 0, estimated: false }
  const stream = (call: ModelCall): Stream.Stream<Piece, AiFault> =>
    Stream.suspend(() => {
      calls.push(call)
      const said = answering(call)
      if (typeof said === "object") return Stream.never
      return said.includes("{") || said.includes(" ")
        ? Stream.make<[Piece, Piece]>({ _tag: "Text", text: said }, { _tag: "End", end: "stop", tokens })
        // oxlint-disable-next-line typescript/consistent-type-assertions
        : Stream.fail(new AiFault({ tier: "openai", reason: said as FaultReason }))
    })
  const made: LanguageModel = {
    tier: "openai",
    model: "gpt-5.4-mini",
    residency: "EU",
    retention: "30 days",
    stream,
    generate: (call) => gathered({ tier: "openai", stream }, call)
  }
  return { calls, made }
}

const caps = (request: number) =>
  Layer.succeed(SpendingCaps, { request, person: 2 * dollar, day: 20 * dollar, month: 300 * dollar })

const world = (perRequest = dollar) =>
  Layer.mergeAll(
    SpendingMemory.layer.pipe(Layer.provide(caps(perRequest))),
    AnswerCache.layerMemory,
    ConfigProvider.layer(ConfigProvider.fromUnknown({}))
  )

const spent = Effect.gen(function*() {
  const [one] = yield* (yield* Spending).ofRequest(errand.request)
  return one
})

describe("a model as a tier", () => {
  it.live("sets money aside, and books what the provider counted", () =>
    Effect.gen(function*() {
      const { made } = model(() => "{}")
      const tier = yield* modelTier(made)
      const { cost, end, prompt } = yield* tier.answer(request, first)
      const one = yield* spent
      assert.deepInclude(one, { calls: 1, input: 1000, output: 100, estimated: false })
      assert.strictEqual(one?.cost, cost)
      assert.isAbove(one?.cost ?? 0, 0)
      assert.deepStrictEqual([end, prompt?.replace(/\d+$/, "n")], ["stop", "understand/n"])
    }).pipe(Effect.provide(world())))

  it.live("calls nobody when the cap would be passed", () =>
    Effect.gen(function*() {
      const { calls, made } = model(() => "{}")
      const tier = yield* modelTier(made)
      const refusal = yield* Effect.flip(tier.answer(request, first))
      assert.strictEqual(refusal._tag, "CapReached")
      assert.lengthOf(calls, 0)
    }).pipe(Effect.provide(world(1000))))

  it.live("remembers an answer once somebody found it usable, and for that person only", () =>
    Effect.gen(function*() {
      const { calls, made } = model(() => "{\"a\":1}")
      const tier = yield* modelTier(made)
      const answer = yield* tier.answer(request, first)
      yield* tier.answer(request, first)
      assert.lengthOf(calls, 2)
      yield* answer.keep ?? Effect.void
      const again = yield* tier.answer(request, first)
      assert.deepInclude(again, { text: answer.text, cached: true, cost: 0 })
      assert.lengthOf(calls, 2)
      yield* tier.answer(request, { ...first, errand: { ...errand, person: "somebody else" } })
      assert.lengthOf(calls, 3)
    }).pipe(Effect.provide(world())))

  it.live("owes nothing for a request that was not worked on", () =>
    Effect.gen(function*() {
      for (const reason of ["overloaded", "limited", "unreachable", "rejected"] as const) {
        const tier = yield* modelTier(model(() => reason).made)
        assert.strictEqual((yield* Effect.flip(tier.answer(request, first)))._tag, "AiFault")
      }
      assert.isUndefined(yield* spent)
    }).pipe(Effect.provide(world())))

  it.live("books the most that it can have cost, as estimated, where an answer was lost", () =>
    Effect.gen(function*() {
      const tier = yield* modelTier(model(() => "cut").made)
      yield* Effect.flip(tier.answer(request, first))
      const one = yield* spent
      assert.isTrue(one?.estimated)
      assert.isAbove(one?.cost ?? 0, 0)
    }).pipe(Effect.provide(world())))

  it.live("books the same where nobody waited for the answer", () =>
    Effect.gen(function*() {
      const tier = yield* modelTier(model(() => ({ hangs: true })).made)
      const fiber = yield* Effect.forkChild(tier.answer(request, first))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
      assert.isTrue((yield* spent)?.estimated)
    }).pipe(Effect.provide(world())))

  it.live("takes no answer that tells our own part of the prompt", () =>
    Effect.gen(function*() {
      // What stands in the system text and is neither word nor number of a sentence: a gullible model repeats all of it.
      const { made } = model(({ system }) => `{"said": ${JSON.stringify(system)}}`)
      const tier = yield* modelTier(made)
      const refusal = yield* Effect.flip(tier.answer(request, first))
      assert.deepInclude(refusal, { _tag: "AiFault", reason: "leaked" })
      assert.isAbove((yield* spent)?.cost ?? 0, 0)
    }).pipe(Effect.provide(world())))

  it.live("does not charge the visitor for our repairs", () =>
    Effect.gen(function*() {
      const tier = yield* modelTier(model(() => "{}").made)
      yield* tier.answer(request, first)
      yield* tier.answer(request, { errand, corrections: [{ answer: "{}", message: "/name is missing" }] })
      const one = yield* spent
      assert.strictEqual(one?.calls, 2)
      assert.strictEqual((one?.free ?? 0) * 2, one?.cost)
    }).pipe(Effect.provide(world())))

  it.live("talks, and books what the provider counted", () =>
    Effect.gen(function*() {
      const tier = yield* modelTier(model(() => "well, yes").made)
      const pieces = yield* Stream.runCollect(tier.converse?.(conversation, first) ?? Stream.empty)
      assert.deepStrictEqual(pieces.map(({ _tag }) => _tag), ["Text", "End"])
      assert.deepInclude(yield* spent, { calls: 1, input: 1000, output: 100, estimated: false })
    }).pipe(Effect.provide(world())))

  it.live("books by estimate what was said before a reply broke off, and nothing where it never began", () =>
    Effect.gen(function*() {
      const breaking = model(() => "cut").made
      const tier = yield* modelTier({
        ...breaking,
        stream: (call) =>
          Stream.concat(Stream.make<[Piece]>({ _tag: "Text", text: "Half a sentence of" }), breaking.stream(call))
      })
      yield* Effect.flip(Stream.runDrain(tier.converse?.(conversation, first) ?? Stream.empty))
      const one = yield* spent
      assert.deepInclude(one, { calls: 1, estimated: true, output: 6 })
      const refusing = yield* modelTier(model(() => "overloaded").made)
      yield* Effect.flip(Stream.runDrain(refusing.converse?.(conversation, first) ?? Stream.empty))
      assert.strictEqual((yield* spent)?.calls, 1)
    }).pipe(Effect.provide(world())))

  it.live("asks the model that is named for a kind of work, at its own price", () =>
    Effect.gen(function*() {
      const [usual, other] = [model(() => "{}"), model(() => "{}")]
      const large = { ...other.made, model: "gpt-5.5" }
      const tier = yield* modelTier({ ...usual.made, others: new Map([["Understand", large]]) })
      const answer = yield* tier.answer(request, first)
      assert.strictEqual(answer.model, "gpt-5.5")
      assert.deepStrictEqual([usual.calls.length, other.calls.length], [0, 1])
      assert.strictEqual((yield* spent)?.model, "gpt-5.5")
      yield* Stream.runDrain(tier.converse?.(conversation, first) ?? Stream.empty)
      assert.deepStrictEqual([usual.calls.length, other.calls.length], [1, 1])
    }).pipe(Effect.provide(world())))

  it.live("is not made for a model of which nobody knows what it costs", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(modelTier({ ...model(() => "{}").made, model: "gpt-of-tomorrow" }))
      assert.strictEqual(refusal._tag, "ModelUnpriced")
      assert.include(refusal.message, "AI_MODEL_PRICES")
    }).pipe(Effect.provide(world())))
})
