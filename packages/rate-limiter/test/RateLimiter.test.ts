import { assert, describe, it } from "@effect/vitest"
import { allowancesOf } from "@statex/rate-limiter/Allowance"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { LimiterUnavailable } from "@statex/rate-limiter/RateLimiterError"
import { RateLimiterStore } from "@statex/rate-limiter/RateLimiterStore"
import * as Memory from "@statex/rate-limiter/stores/Memory"
import type { Ticket } from "@statex/rate-limiter/Ticket"
import { Effect, Layer } from "effect"
import { TestClock } from "effect/testing"
import { contract } from "./contract.ts"

const overMemory = RateLimiter.layer.pipe(Layer.provide(Memory.layer))

contract("memory", overMemory)

describe("RateLimiter", () => {
  it.effect("slides over a day: no third ask in any 24 hours", () =>
    Effect.gen(function*() {
      const limiter = yield* RateLimiter
      const ask = limiter.take(allowancesOf({ person: "p", address: "a", premium: false }))
      yield* ask
      yield* TestClock.adjust("12 hours")
      yield* ask
      assert.include(yield* Effect.flip(ask), { allowance: "person", retryAfterSeconds: 12 * 3600 })
      yield* TestClock.adjust("719 minutes")
      assert.include(yield* Effect.flip(ask), { retryAfterSeconds: 60 })
      yield* TestClock.adjust("1 minute")
      yield* ask
      assert.include(yield* Effect.flip(ask), { retryAfterSeconds: 12 * 3600 })
      yield* TestClock.adjust("48 hours")
      assert.strictEqual(yield* limiter.forgetExpired, 2)
    }).pipe(Effect.provide(overMemory)))

  it.effect("lets nobody through without an answer, and tries to give back what may have been taken", () =>
    Effect.gen(function*() {
      const refunds: Array<Ticket> = []
      const away = new LimiterUnavailable({ store: "sample", reason: "away" })
      const store = Layer.mock(RateLimiterStore, {
        take: () => Effect.fail(away),
        refund: (ticket) => Effect.sync(() => void refunds.push(ticket))
      })
      const ask = RateLimiter.use((limiter) =>
        limiter.take(allowancesOf({ person: "p", address: "a", premium: false }))
      )
      const refused = yield* Effect.flip(ask).pipe(Effect.provide(RateLimiter.layer.pipe(Layer.provide(store))))
      assert.strictEqual(refused, away)
      assert.strictEqual(refused.kind, "Unavailable")
      assert.deepStrictEqual(refunds.map(({ keys }) => keys), [["address:a", "person:p"]])
    }))
})
