import { assert, it } from "@effect/vitest"
import { BreakerBoard, type BreakerBoardUnavailable, type TierBreaker } from "@statex/ai/BreakerBoard"
import { Effect, type Layer } from "effect"
import { TestClock } from "effect/testing"
import { randomUUID } from "node:crypto"

const resting: TierBreaker = { tier: "far", at: 1000, breaker: { state: "open", until: 31_000, rest: 30_000 } }
const trying: TierBreaker = { tier: "far", at: 31_500, breaker: { state: "trying", since: 31_500, rest: 30_000 } }
const well: TierBreaker = { tier: "near", at: 500, breaker: { state: "closed", faults: [100, 200] } }

const teller = (process: string, pid: number) => ({ id: randomUUID(), process, pid })

/** What every board does; `board` is one with nothing on it. */
export const boardSpec = <E>(board: Layer.Layer<BreakerBoard, E>) => {
  const holds = (name: string, work: Effect.Effect<void, BreakerBoardUnavailable, BreakerBoard>) =>
    it.effect(name, () => work.pipe(Effect.provide(board)))

  holds(
    "shows what each process told last, by names and numbers",
    Effect.gen(function*() {
      const board = yield* BreakerBoard
      const [web, two, one] = [teller("web", 7), teller("worker", 20), teller("worker", 9)]
      yield* board.tell(two, [])
      yield* board.tell(web, [well])
      yield* board.tell(one, [resting, well])
      yield* board.tell(one, [trying, well])
      const heard = yield* board.heard
      assert.deepStrictEqual(
        heard.map(({ breakers, pid, process }) => ({ process, pid, breakers })),
        [
          { process: "web", pid: 7, breakers: [well] },
          { process: "worker", pid: 9, breakers: [trying, well] },
          { process: "worker", pid: 20, breakers: [] }
        ]
      )
      yield* Effect.forEach([web, one, two], ({ id }) => board.leave(id))
    })
  )

  holds(
    "forgets who leaves, and who was not heard of for two minutes",
    Effect.gen(function*() {
      const board = yield* BreakerBoard
      const [leaving, silent, alive] = [teller("a", 1), teller("b", 2), teller("c", 3)]
      yield* Effect.forEach([leaving, silent, alive], (each) => board.tell(each, [well]))
      yield* board.leave(leaving.id)
      const names = Effect.map(board.heard, (heard) => heard.map(({ process }) => process))
      assert.deepStrictEqual(yield* names, ["b", "c"])
      yield* TestClock.adjust("119 seconds")
      assert.deepStrictEqual(yield* names, ["b", "c"])
      yield* board.tell(alive, [well])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* names, ["c"])
      yield* board.leave(alive.id)
    })
  )
}
