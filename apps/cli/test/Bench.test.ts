import { assert, describe, it } from "@effect/vitest"
import { figure, missed } from "../src/Bench.ts"

describe("A measure of a bench", () => {
  it("misses nothing within its bounds, at them, or without any", () => {
    assert.deepStrictEqual(missed(figure("share", 95, "%", { atLeast: 95 })), [])
    assert.deepStrictEqual(missed(figure("time", 20, "s", { atMost: 20 })), [])
    assert.deepStrictEqual(missed(figure("pages", 0, "pages")), [])
  })

  it("says by what it misses a bound, with its unit", () => {
    assert.deepStrictEqual(missed(figure("share", 94.9, "%", { atLeast: 95 })), ["share: 94.9 %, promised at least 95"])
    assert.deepStrictEqual(missed(figure("time", 21, "s", { atMost: 20 })), ["time: 21 s, promised at most 20"])
  })

  it("misses its bound where nothing could be measured", () => {
    assert.strictEqual(missed(figure("mean", Number.NaN, "%", { atLeast: 95 })).length, 1)
  })
})
