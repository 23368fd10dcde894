import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Fiber, Layer } from "effect"
import { AiFault } from "../../src/AiFault.ts"
import { SpendingCaps } from "../../src/spending/Cap.ts"
import { Spending } from "../../src/spending/Spending.ts"
import * as SpendingMemory from "../../src/stores/SpendingMemory.ts"
import * as Booked from "../../src/transcription/Booked.ts"
import { within } from "../Errands.ts"

const errand = within("EU")
const planned = { tier: "openai", model: "whisper-1", residency: "anywhere", seconds: 90 } as const
const cent = 10_000_000

const books = (request: number) =>
  SpendingMemory.layer.pipe(
    Layer.provide(Layer.succeed(SpendingCaps, { request, person: 100 * cent, day: 100 * cent, month: 100 * cent })),
    Layer.merge(ConfigProvider.layer(ConfigProvider.fromUnknown({})))
  )

const spent = Effect.gen(function*() {
  const [one] = yield* (yield* Spending).ofRequest(errand.request)
  return one
})

describe("the books around listening", () => {
  it.live("hold what the provider listened to, by the second", () =>
    Effect.gen(function*() {
      const spend = (yield* Booked.make)(errand)
      yield* spend(planned, Effect.succeed({ text: "hello", seconds: 30 }))
      assert.deepInclude(yield* spent, { calls: 1, cost: 3_000_000, estimated: false })
    }).pipe(Effect.provide(books(10 * cent))))

  it.live("hold the most that it can have been, marked, where the provider does not say", () =>
    Effect.gen(function*() {
      const spend = (yield* Booked.make)(errand)
      yield* spend(planned, Effect.succeed({ text: "hello" }))
      assert.deepInclude(yield* spent, { calls: 1, cost: 9_000_000, estimated: true })
    }).pipe(Effect.provide(books(10 * cent))))

  it.live("keep no call that was refused, and keep one that was cut or that nobody waited for", () =>
    Effect.gen(function*() {
      const spend = (yield* Booked.make)(errand)
      const fault = (reason: AiFault["reason"]) => Effect.fail(new AiFault({ tier: "openai", reason }))
      yield* Effect.flip(spend(planned, fault("unauthorised")))
      assert.isUndefined(yield* spent)
      yield* Effect.flip(spend(planned, fault("cut")))
      const fiber = yield* Effect.forkChild(spend(planned, Effect.never))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
      assert.deepInclude(yield* spent, { calls: 2, cost: 18_000_000, estimated: true })
    }).pipe(Effect.provide(books(10 * cent))))

  it.live("let nobody listen where the purse is empty: it is as if the tier had no means", () =>
    Effect.gen(function*() {
      const spend = (yield* Booked.make)(errand)
      let asked = false
      const call = Effect.sync(() => {
        asked = true
        return { text: "hello" }
      })
      const refusal = yield* Effect.flip(spend(planned, call))
      assert.deepInclude(refusal, { _tag: "AiFault", reason: "quota" })
      assert.isFalse(asked)
    }).pipe(Effect.provide(books(1000))))
})
