import { assert, describe, it } from "@effect/vitest"
import { BreakerBoard, BreakerBoardUnavailable, type TierBreaker } from "@statex/ai/BreakerBoard"
import { ProcessName } from "@statex/ai/BreakerNews"
import { Effect, Layer } from "effect"
import { TestClock } from "effect/testing"
import * as Breakers from "../../src/Breakers.ts"

interface Kept {
  readonly told: Array<readonly [process: string, breakers: ReadonlyArray<TierBreaker>]>
  readonly left: Array<string>
  down: boolean
}

const boardOf = (kept: Kept) =>
  Layer.succeed(BreakerBoard, {
    tell: ({ process }, breakers) =>
      kept.down
        ? Effect.fail(new BreakerBoardUnavailable({ reason: "down" }))
        : Effect.sync(() => void kept.told.push([process, breakers])),
    leave: (id) => Effect.sync(() => void kept.left.push(id)),
    heard: Effect.succeed([])
  })

const fresh = (): Kept => ({ told: [], left: [], down: false })
const settled = TestClock.adjust("1 milli")
const open = (breakers: Effect.Success<typeof Breakers.make>, tier: string) =>
  Effect.forEach([1, 2, 3, 4, 5], () => breakers.fail(tier, "overloaded"), { discard: true })

describe("news of breakers", () => {
  it.effect("are told at the start, at each change and each half minute, and not for every call", () => {
    const kept = fresh()
    return Effect.gen(function*() {
      const breakers = yield* Breakers.make
      yield* settled
      assert.deepStrictEqual(kept.told, [["worker", []]])
      yield* breakers.enter("far")
      yield* settled
      assert.strictEqual(kept.told.length, 2)
      yield* Effect.forEach(
        Array.from({ length: 1000 }),
        () => Effect.andThen(breakers.enter("far"), breakers.succeed("far")),
        { discard: true }
      )
      yield* settled
      assert.strictEqual(kept.told.length, 2)
      yield* open(breakers, "far")
      yield* settled
      assert.deepStrictEqual(kept.told.slice(2), [
        ["worker", [{ tier: "far", at: 3, breaker: { state: "open", until: 30_003, rest: 30_000 } }]]
      ])
      yield* TestClock.adjust("90 seconds")
      assert.strictEqual(kept.told.length, 6)
      assert.deepStrictEqual(kept.told.at(-1), kept.told[2])
    }).pipe(
      Effect.scoped,
      Effect.andThen(Effect.sync(() => assert.strictEqual(kept.left.length, 1))),
      Effect.provide([boardOf(kept), Layer.succeed(ProcessName, "worker")])
    )
  })

  it.effect("that cannot be told stop nothing, and are told when the board is back", () => {
    const kept = { ...fresh(), down: true }
    return Effect.gen(function*() {
      const breakers = yield* Breakers.make
      yield* settled
      yield* open(breakers, "far")
      yield* settled
      assert.strictEqual(yield* breakers.enter("far"), undefined)
      kept.down = false
      yield* TestClock.adjust("30 seconds")
      assert.deepStrictEqual(kept.told.map(([, [first]]) => first?.breaker.state), ["open"])
    }).pipe(Effect.scoped, Effect.provide(boardOf(kept)))
  })

  it.effect("are kept to oneself where there is no board", () =>
    Effect.gen(function*() {
      const breakers = yield* Breakers.make
      yield* open(breakers, "far")
      assert.strictEqual((yield* breakers.states).get("far")?.state, "open")
    }).pipe(Effect.scoped))
})
