import { assert, describe, it } from "@effect/vitest"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import { Effect, Fiber, Layer, Ref } from "effect"
import { TestClock } from "effect/testing"
import { AiFault, type FaultReason } from "../src/AiFault.ts"
import { AiJournal } from "../src/AiJournal.ts"
import { AiRouter, modelTime } from "../src/AiRouter.ts"
import { type AiTier, AiTiers } from "../src/AiTier.ts"
import { within } from "./Errands.ts"
import { brief } from "./examples/Example.ts"

const request = { _tag: "Understand" as const, brief: brief("en", "hello") }

/** A tier whose answers are told one by one; `undefined` is an answer, a reason a fault. */
const tier = (name: string, asked: Ref.Ref<number>, faults: ReadonlyArray<FaultReason | undefined>): AiTier => ({
  name,
  nature: "model",
  residency: "EU",
  keeps: "none",
  answer: Effect.fnUntraced(function*() {
    const at = yield* Ref.getAndUpdate(asked, (count) => count + 1)
    const reason = at < faults.length ? faults[at] : faults.at(-1)
    if (reason !== undefined) return yield* new AiFault({ tier: name, reason })
    return { text: name, end: "stop" as const, tokens: { input: 1, output: 1 } }
  })
})

const over = (...tiers: ReadonlyArray<AiTier>) =>
  Effect.gen(function*() {
    const journal = yield* Effect.serviceOption(AiJournal)
    const books = journal._tag === "Some" ? Layer.succeed(AiJournal, journal.value) : AiJournalMemory.layer
    return yield* AiRouter.pipe(
      Effect.provide(AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers.map(Effect.succeed)), books])))
    )
  })

const world = (
  first: ReadonlyArray<FaultReason | undefined>,
  second: ReadonlyArray<FaultReason | undefined> = [undefined]
) =>
  Effect.gen(function*() {
    const [one, two] = [yield* Ref.make(0), yield* Ref.make(0)]
    const tiers = [tier("first", one, first), tier("second", two, second)].map(Effect.succeed)
    const router = yield* AiRouter.pipe(
      Effect.provide(AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers), AiJournalMemory.layer])))
    )
    /** The answer, once all waits are over. */
    const answer = Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Effect.exit(router.answer(request, within("EU"))))
      yield* TestClock.adjust("10 seconds")
      return yield* yield* Fiber.join(fiber)
    })
    return { router, answer, asked: Effect.all([Ref.get(one), Ref.get(two)]) }
  })

describe("AiRouter under faults", () => {
  it.effect("asks the same tier again where that may help", () =>
    Effect.gen(function*() {
      const { answer, asked } = yield* world(["overloaded", "cut", undefined])
      const { decisions, text } = yield* answer
      assert.strictEqual(text, "first")
      assert.deepStrictEqual(decisions, [{ tier: "first", outcome: "answered", tries: 3 }])
      assert.deepStrictEqual(yield* asked, [3, 0])
    }))

  it.effect("goes on at once where it cannot help, and says why", () =>
    Effect.gen(function*() {
      const { answer, asked } = yield* world(["quota"])
      const { decisions, text } = yield* answer
      assert.strictEqual(text, "second")
      assert.deepStrictEqual(decisions, [
        { tier: "first", outcome: "quota", tries: 1 },
        { tier: "second", outcome: "answered", tries: 1 }
      ])
      assert.deepStrictEqual(yield* asked, [1, 1])
    }))

  it.effect("leaves a tier alone that failed five times, and tries it with one request later", () =>
    Effect.gen(function*() {
      const { answer, asked, router } = yield* world([
        ...Array.from({ length: 5 }, () => "unreachable" as const),
        undefined
      ])
      yield* answer
      yield* answer
      assert.deepStrictEqual(yield* asked, [5, 2])
      assert.strictEqual((yield* answer).decisions[0]?.outcome, "resting")
      assert.deepStrictEqual(yield* asked, [5, 3])
      yield* TestClock.adjust("30 seconds")
      assert.strictEqual((yield* answer).text, "first")
      assert.strictEqual((yield* router.breakers).get("first")?.state, "closed")
    }))

  it.effect("does not take a bad request for a bad tier", () =>
    Effect.gen(function*() {
      const { answer, asked } = yield* world(["rejected"])
      for (let at = 0; at < 8; at++) yield* answer
      assert.deepStrictEqual(yield* asked, [8, 8])
    }))

  it.effect("takes a tier that refuses a request for one that is there again", () =>
    Effect.gen(function*() {
      const { answer, router } = yield* world([...Array.from({ length: 5 }, () => "unreachable" as const), "rejected"])
      yield* answer
      yield* answer
      yield* TestClock.adjust("30 seconds")
      yield* answer
      assert.strictEqual((yield* router.breakers).get("first")?.state, "closed")
    }))

  it.effect("waits for no model longer than a step has time, and goes on by rules", () =>
    Effect.gen(function*() {
      const silent: AiTier = { ...tier("silent", yield* Ref.make(0), []), answer: () => Effect.never }
      const rules: AiTier = { ...tier("rules", yield* Ref.make(0), [undefined]), nature: "rules" }
      const router = yield* over(silent, { ...silent, name: "second" }, rules)
      const fiber = yield* Effect.forkChild(router.answer(request, within("EU")))
      yield* TestClock.adjust(modelTime)
      const { decisions, tier: answered } = yield* Fiber.join(fiber)
      assert.strictEqual(answered, "rules")
      assert.deepStrictEqual(decisions.map(({ outcome, tries }) => [outcome, tries]), [
        ["late", 1],
        ["late", 0],
        ["answered", 1]
      ])
      // Nobody else has to wait for it.
      assert.strictEqual((yield* router.breakers).get("silent")?.state, "open")
      assert.strictEqual((yield* router.answer(request, within("EU"), { without: new Set(["second"]) })).tier, "rules")
    }))

  it.effect("records who had the words when nobody waits any more", () =>
    Effect.gen(function*() {
      const silent: AiTier = { ...tier("silent", yield* Ref.make(0), []), answer: () => Effect.never }
      const journal = yield* AiJournal
      const router = yield* over(silent)
      const fiber = yield* Effect.forkChild(router.answer(request, within("EU")))
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(fiber)
      const [entry] = yield* journal.ofRequest("request-1")
      assert.deepStrictEqual(entry?.decisions, [{ tier: "silent", outcome: "abandoned", tries: 1 }])
    }).pipe(Effect.provide(AiJournalMemory.layer)))

  it.effect("tells the reason of each when none answers", () =>
    Effect.gen(function*() {
      const { answer } = yield* world(["late"], ["unauthorised"])
      const refusal = yield* Effect.flip(answer)
      assert.strictEqual(refusal.message, "No tier answers: first: late; second: unauthorised")
    }))

  it.effect("makes a trial free again when nobody waits for it any more", () =>
    Effect.gen(function*() {
      const silent: AiTier = { ...tier("first", yield* Ref.make(0), []), answer: () => Effect.never }
      const asked = yield* Ref.make(0)
      const failing = tier("first", asked, ["unreachable"])
      let turn: AiTier = failing
      const tiers = [Effect.succeed<AiTier>({ ...failing, answer: (one, asking) => turn.answer(one, asking) })]
      const router = yield* AiRouter.pipe(
        Effect.provide(AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers), AiJournalMemory.layer])))
      )
      for (let at = 0; at < 2; at++) {
        const fiber = yield* Effect.forkChild(Effect.exit(router.answer(request, within("EU"))))
        yield* TestClock.adjust("10 seconds")
        yield* Fiber.join(fiber)
      }
      yield* TestClock.adjust("30 seconds")
      turn = silent
      const trial = yield* Effect.forkChild(router.answer(request, within("EU")))
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* router.breakers).get("first")?.state, "trying")
      yield* Fiber.interrupt(trial)
      turn = tier("first", yield* Ref.make(0), [undefined])
      assert.strictEqual((yield* router.answer(request, within("EU"))).text, "first")
    }))
})
