import { assert, describe, it } from "@effect/vitest"
import { cutting, isSilent, partsOf } from "../../src/transcription/Cut.ts"
import type { Span } from "../../src/transcription/Recording.ts"

/** Speech of so many seconds that pauses for one second after each stretch of `every` seconds. */
const pausing = (seconds: number, every: number): ReadonlyArray<Span> =>
  Array.from({ length: Math.floor(seconds / every) }, (_, index) => ({
    from: (index + 1) * every - 1,
    to: (index + 1) * every
  }))

describe("Cut", () => {
  it("leaves what is short in one part", () => {
    assert.deepStrictEqual(partsOf(600, pausing(600, 20)), [{ from: 0, to: 600, overlaps: false }])
  })

  it("cuts in the middle of the pause nearest to where a cut is wanted, without a gap or an overlap", () => {
    const parts = partsOf(1800, pausing(1800, 37))
    assert.deepStrictEqual(parts.map(({ from }) => from), [0, ...parts.slice(0, -1).map(({ to }) => to)])
    assert.isTrue(parts.every(({ overlaps }) => !overlaps))
    assert.strictEqual(parts.at(-1)?.to, 1800)
    // 15 × 37 − ½ is 14.5 s from 540 s; 14 × 37 − ½ is 22.5 s from it.
    assert.strictEqual(parts[0]?.to, 554.5)
  })

  it("never makes a part that is longer than providers take, nor one without an end", () => {
    for (const every of [3, 37, 290, 410, 700, 5000]) {
      for (const seconds of [601, 1199, 3600, 7200]) {
        const parts = partsOf(seconds, pausing(seconds, every))
        assert.isTrue(parts.every(({ from, to }) => to > from && to - from <= cutting.latest), `${every} ${seconds}`)
        assert.strictEqual(parts.at(-1)?.to, seconds)
      }
    }
  })

  it("lets both parts hold the same two seconds where nobody pauses", () => {
    assert.deepStrictEqual(partsOf(1000, []), [
      { from: 0, to: 600, overlaps: false },
      { from: 598, to: 1000, overlaps: true }
    ])
  })

  it("cuts into a pause that is longer than a part, so that its parts are silent", () => {
    const pause = { from: 100, to: 2000 }
    const parts = partsOf(2100, [pause])
    assert.isTrue(parts.slice(0, -1).every(({ to }) => to > pause.from && to < pause.to))
    assert.deepStrictEqual(
      parts.map((part) => isSilent(part, [pause])),
      [false, true, true, true, false].slice(0, parts.length)
    )
  })

  it("calls a part silent only where nothing is heard from its beginning to its end", () => {
    assert.isTrue(isSilent({ from: 10, to: 20 }, [{ from: 10.05, to: 19.95 }]))
    assert.isFalse(isSilent({ from: 10, to: 20 }, [{ from: 10, to: 14 }, { from: 15, to: 20 }]))
  })
})
