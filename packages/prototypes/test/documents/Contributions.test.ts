import { assert, it } from "@effect/vitest"
import { AiRouter } from "@statex/ai/AiRouter"
import { type AiTier, AiTiers } from "@statex/ai/AiTier"
import { understand } from "@statex/ai/composer/Understand"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import { writePlan } from "@statex/prototypes/documents/PlanWriter"
import { Effect, Fiber, Layer } from "effect"
import { TestClock } from "effect/testing"
import { within } from "../../../ai/test/Errands.ts"
import { brief } from "../../../ai/test/examples/Example.ts"
import { contributions } from "../../src/documents/Contributions.ts"

const given = brief("en", "We track repairs. Each repair has a customer, a phone and a price.")
const understanding = understand(given)
const asked = contributions({
  brief: given,
  understanding,
  plan: writePlan({ understanding, version: 1 }),
  errand: within("own-hardware")
})

const tier = (answer: AiTier["answer"]): AiTier => ({
  name: "one",
  nature: "model",
  residency: "own-hardware",
  keeps: "none",
  answer
})
const over = (one: AiTier) =>
  Effect.provide(AiRouter.layer.pipe(Layer.provide([AiTiers.layer([Effect.succeed(one)]), AiJournalMemory.layer])))

it.effect("documents wait a minute for all that tiers may add, and no longer", () =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(asked.pipe(over(tier(() => Effect.never))))
    yield* TestClock.adjust("59 seconds")
    assert.isUndefined(fiber.pollUnsafe())
    yield* TestClock.adjust("1 second")
    assert.deepStrictEqual(yield* Fiber.join(fiber), {})
  }))

it.effect("nobody is asked where nobody can", () =>
  Effect.gen(function*() {
    let calls = 0
    const answer = () => {
      calls++
      return Effect.never
    }
    assert.deepStrictEqual(yield* asked.pipe(over({ ...tier(answer), does: ["Understand"] })), {})
    assert.strictEqual(calls, 0)
  }))
