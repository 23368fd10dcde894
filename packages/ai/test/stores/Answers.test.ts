import { assert, describe, it } from "@effect/vitest"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { AnswerStore, AnswerStoreUnavailable } from "@statex/ai/AnswerStore"
import { Effect, Fiber, Layer } from "effect"
import { TestClock } from "effect/testing"
import { answersContract, asked } from "./answersContract.ts"

answersContract("memory", AnswerStore.layerMemory)

const over = (store: Partial<AnswerStore["Service"]>) =>
  AnswerCache.layer.pipe(Layer.provide(Layer.mock(AnswerStore, store)))

const unavailable = new AnswerStoreUnavailable({ store: "test", reason: "away" })

describe("AnswerCache", () => {
  it.effect("gives a slow store a fifth of a second, then goes on without it", () =>
    Effect.gen(function*() {
      const cache = yield* AnswerCache
      const work = yield* Effect.forkChild(Effect.andThen(cache.put(asked(), "a"), cache.get(asked())), {
        startImmediately: true
      })
      yield* TestClock.adjust("399 millis")
      assert.isUndefined(work.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      assert.isUndefined(yield* Fiber.join(work))
    }).pipe(Effect.provide(over({ get: () => Effect.never, put: () => Effect.never }))))

  for (
    const [what, broken] of [
      ["is away", Effect.fail(unavailable)],
      ["is broken", Effect.die(new Error("broken"))]
    ] as const
  ) {
    it.effect(`fails no work where the store ${what}`, () =>
      Effect.gen(function*() {
        const cache = yield* AnswerCache
        yield* cache.put(asked(), "a")
        assert.isUndefined(yield* cache.get(asked()))
      }).pipe(Effect.provide(over({ get: () => broken, put: () => broken }))))
  }

  it.effect("says so where it cannot forget", () =>
    Effect.gen(function*() {
      const refused = yield* Effect.flip(AnswerCache.use((cache) => cache.forgetTenant("t")))
      assert.include(refused, { _tag: "AnswerStoreUnavailable", kind: "Unavailable" })
    }).pipe(Effect.provide(over({ forgetTenant: () => Effect.fail(unavailable) }))))

  it.effect("remembers for a day", () =>
    Effect.gen(function*() {
      const cache = yield* AnswerCache
      const question = asked()
      yield* cache.put(question, "a")
      yield* TestClock.adjust("23 hours")
      assert.strictEqual(yield* cache.get(question), "a")
      yield* TestClock.adjust("1 hour")
      assert.isUndefined(yield* cache.get(question))
      assert.strictEqual(yield* cache.forgetExpired, 1)
    }).pipe(Effect.provide(AnswerCache.layerMemory)))
})
