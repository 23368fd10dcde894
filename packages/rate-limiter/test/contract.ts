import { assert, layer } from "@effect/vitest"
import type { Allowance } from "@statex/rate-limiter/Allowance"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Clock, Effect, type Layer } from "effect"
import { randomUUID } from "node:crypto"

/** A log that no other test uses. */
export const allowance = (limit: number, windowMs = 60_000, name: Allowance["name"] = "person"): Allowance => ({
  name,
  key: `${name}:${randomUUID()}`,
  limit,
  windowMs
})

/** What every store must do, by real clocks. */
export const contract = <E>(store: string, limiter: Layer.Layer<RateLimiter, E>) =>
  layer(limiter, { excludeTestServices: true })(`RateLimiter over ${store}`, (it) => {
    const take = (...allowances: ReadonlyArray<Allowance>) => RateLimiter.use((limiter) => limiter.take(allowances))
    const refusal = (...allowances: ReadonlyArray<Allowance>) => Effect.flip(take(...allowances))

    const eventually = (allowance: Allowance) =>
      take(allowance).pipe(
        Effect.tapError(() => Effect.sleep(5)),
        Effect.retry({ times: 1000 }),
        Effect.timeout("5 seconds")
      )

    it.effect("admits up to the limit and says when the next ask may come", () =>
      Effect.gen(function*() {
        const two = allowance(2)
        yield* take(two)
        yield* take(two)
        const refused = yield* refusal(two)
        assert.strictEqual(refused.kind, "Limited")
        assert.include(refused, { _tag: "Limited", allowance: "person" })
        assert.isAtLeast("retryAfterSeconds" in refused ? refused.retryAfterSeconds : 0, 55)
        assert.isAtMost("retryAfterSeconds" in refused ? refused.retryAfterSeconds : 61, 60)
      }))

    it.effect("admits again exactly when the oldest ask has left the window", () =>
      Effect.gen(function*() {
        const one = allowance(1, 400)
        yield* take(one)
        const start = yield* Clock.currentTimeMillis
        yield* eventually(one)
        assert.isAtLeast((yield* Clock.currentTimeMillis) - start, 380)
        assert.include(yield* refusal(one), { _tag: "Limited", retryAfterSeconds: 1 })
      }))

    it.effect("takes from every allowance or from none", () =>
      Effect.gen(function*() {
        const person = allowance(2)
        const address = allowance(1, 60_000, "address")
        yield* take(person, address)
        assert.include(yield* refusal(person, address), { allowance: "address" })
        assert.include(yield* refusal(address, person), { allowance: "address" })
        yield* take(person)
        assert.include(yield* refusal(person), { allowance: "person" })
        const other = allowance(2, 60_000, "address")
        assert.include(yield* refusal(person, other), { allowance: "person" })
        yield* take(other)
        yield* take(other)
        assert.include(yield* refusal(other), { allowance: "address" })
      }))

    it.effect("names the refusal that lasts longest", () =>
      Effect.gen(function*() {
        const short = allowance(1, 30_000)
        const long = allowance(1, 90_000, "address")
        yield* take(short, long)
        const refused = yield* refusal(short, long)
        assert.include(refused, { allowance: "address" })
        assert.isAbove("retryAfterSeconds" in refused ? refused.retryAfterSeconds : 0, 60)
      }))

    it.effect("gives back what a ticket took, once, and nothing else", () =>
      Effect.gen(function*() {
        const limiter = yield* RateLimiter
        const person = allowance(2)
        const address = allowance(3, 60_000, "address")
        const first = yield* take(person, address)
        yield* take(person, address)
        yield* limiter.refund(first)
        yield* limiter.refund(first)
        yield* take(person)
        assert.include(yield* refusal(person), { _tag: "Limited" })
        yield* take(address)
        yield* take(address)
        assert.include(yield* refusal(address), { _tag: "Limited" })
      }))

    it.effect("does not give back an ask that has left the window twice over", () =>
      Effect.gen(function*() {
        const limiter = yield* RateLimiter
        const brief = allowance(1, 50)
        const old = yield* take(brief)
        yield* eventually(brief)
        yield* limiter.refund(old)
        const strict = { ...brief, windowMs: 60_000 }
        assert.include(yield* refusal(strict), { _tag: "Limited" })
      }))

    it.effect("counts the same log when a person's limit changes", () =>
      Effect.gen(function*() {
        const two = allowance(2)
        const ten: Allowance = { ...two, name: "premium", limit: 10 }
        for (let asks = 0; asks < 2; asks++) yield* take(two)
        for (let asks = 2; asks < 10; asks++) yield* take(ten)
        assert.include(yield* refusal(ten), { allowance: "premium" })
        assert.include(yield* refusal(two), { allowance: "person" })
      }))

    it.effect("admits exactly the limit of many simultaneous asks", () =>
      Effect.gen(function*() {
        const five = allowance(5)
        const others = [allowance(100), allowance(100)]
        const outcomes = yield* Effect.forEach(
          Array.from({ length: 40 }),
          (_, turn) => Effect.exit(turn % 2 ? take(five, ...others) : take(...others, five)),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(outcomes.filter(({ _tag }) => _tag === "Success").length, 5)
      }))

    it.effect("admits an ask that has no allowance at all", () =>
      Effect.gen(function*() {
        assert.deepStrictEqual((yield* take()).keys, [])
      }))
  })
