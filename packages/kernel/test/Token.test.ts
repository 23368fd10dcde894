import { assert, describe, it } from "@effect/vitest"
import { drawToken } from "@statex/kernel/Token"
import { Effect } from "effect"

describe("a token", () => {
  it.effect("is 22 letters and digits, as an address and a form carry them unchanged, and never drawn twice", () =>
    Effect.gen(function*() {
      const drawn = yield* Effect.all(Array.from({ length: 200 }, () => drawToken))
      for (const token of drawn) assert.match(token, /^[A-Za-z0-9]{22}$/)
      assert.strictEqual(new Set(drawn).size, drawn.length)
    }))
})
