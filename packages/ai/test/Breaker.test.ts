import { assert, describe, it } from "@effect/vitest"
import { Schema } from "effect"
import { abandoned, type Breaker, closed, entered, failed, succeeded } from "../src/Breaker.ts"

const after = (faults: ReadonlyArray<number>): Breaker =>
  faults.reduce<Breaker>((breaker, at) => failed(breaker, at), closed)

const opened = after([0, 1, 2, 3, 4])

describe("Breaker", () => {
  it("lets everything through until five faults come within a minute", () => {
    assert.isTrue(entered(after([0, 1, 2, 3]), 4)[0])
    assert.isFalse(entered(opened, 5)[0])
    assert.isTrue(entered(after([0, 20_000, 40_000, 59_000, 61_000]), 61_001)[0])
  })

  it("is healed by one success", () => {
    assert.deepStrictEqual(succeeded(opened), closed)
    const some = after([0, 1])
    assert.deepStrictEqual(succeeded(some), some)
  })

  it("lets one request find out whether the tier has recovered", () => {
    const [allowed, trying] = entered(opened, 30_004)
    assert.isTrue(allowed)
    assert.isFalse(entered(trying, 30_005)[0])
    assert.deepStrictEqual(succeeded(trying), closed)
  })

  it("rests twice as long after each failed trial, eight minutes at the most", () => {
    const rests = Array.from({ length: 7 }).reduce<
      { readonly breaker: Breaker; readonly rests: ReadonlyArray<number> }
    >(
      ({ breaker, rests }) => {
        const until = breaker.state === "open" ? breaker.until : 0
        const next = failed(entered(breaker, until)[1], until)
        return { breaker: next, rests: next.state === "open" ? [...rests, next.rest] : rests }
      },
      { breaker: opened, rests: [] }
    )
    assert.deepStrictEqual(rests.rests, [60_000, 120_000, 240_000, 480_000, 480_000, 480_000, 480_000])
  })

  it("makes a trial again of which nothing was heard, or for which nobody waited", () => {
    const [, trying] = entered(opened, 30_004)
    assert.isTrue(entered(trying, 330_005)[0])
    assert.isTrue(entered(abandoned(trying, 30_010), 30_010)[0])
    assert.deepStrictEqual(abandoned(closed, 5), closed)
  })

  const Acts = Schema.Array(Schema.Struct({
    act: Schema.Literals(["enter", "fail", "succeed", "abandon"]),
    wait: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 }))
  }))

  it.prop("never lets two requests try at once and never stays shut for ever", { acts: Acts }, ({ acts }) => {
    let breaker = closed
    let now = 0
    for (const { act, wait } of acts) {
      now += wait
      const before = breaker
      if (act === "enter") {
        const [allowed, next] = entered(before, now)
        if (allowed && before.state === "trying") assert.isAtLeast(now - before.since, 300_000)
        breaker = next
      } else {
        const after = { fail: failed(before, now), succeed: succeeded(before), abandon: abandoned(before, now) }
        breaker = after[act]
      }
    }
    assert.isTrue(entered(breaker, now + 480_000)[0])
  }, { arbitrary: { runs: 2000, size: 60 } })
})
