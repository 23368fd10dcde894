import { assert, describe, it } from "@effect/vitest"
import { Allowance, allowancesOf, inOrder } from "@statex/rate-limiter/Allowance"
import { Schema } from "effect"

const day = 86_400_000

describe("allowancesOf", () => {
  it("is two a person and five an address in a day", () => {
    assert.deepStrictEqual(allowancesOf({ person: "p", address: "a", premium: false }), [
      { name: "person", key: "person:p", limit: 2, windowMs: day },
      { name: "address", key: "address:a", limit: 5, windowMs: day }
    ])
  })

  it("is ten a person for premium, in the same log", () => {
    assert.deepStrictEqual(allowancesOf({ person: "p", address: "a", premium: true }), [
      { name: "premium", key: "person:p", limit: 10, windowMs: day }
    ])
  })
})

describe("inOrder", () => {
  it.prop(
    "is the same order for everybody, with the strictest allowance of each key",
    [Schema.Array(Allowance)],
    ([all]) => {
      const ordered = inOrder(all)
      assert.deepStrictEqual(
        inOrder([...all].reverse()).map(({ key, limit }) => [key, limit]),
        ordered.map(({ key, limit }) => [key, limit])
      )
      assert.deepStrictEqual(ordered.map(({ key }) => key), [...new Set(all.map(({ key }) => key))].sort())
      for (const { key, limit } of all) {
        assert.isAtMost(
          ordered.find((one) => one.key === key)?.limit ?? Infinity,
          limit
        )
      }
    }
  )
})
