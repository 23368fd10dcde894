import { assert, describe, it } from "@effect/vitest"
import { AiFault, FaultReason, meanings } from "../src/AiFault.ts"
import { mostTries, waitAfter } from "../src/Retrying.ts"

const fault = (reason: FaultReason, retryAfter?: number) =>
  new AiFault({ tier: "t", reason, ...(retryAfter === undefined ? {} : { retryAfter }) })

describe("Retrying", () => {
  it("waits twice as long after each try, spread by chance", () => {
    assert.strictEqual(waitAfter(fault("overloaded"), 1, 0), 250)
    assert.strictEqual(waitAfter(fault("overloaded"), 1, 1), 750)
    assert.strictEqual(waitAfter(fault("overloaded"), 2, 0.5), 1000)
  })

  it("ends after three tries", () => {
    assert.isUndefined(waitAfter(fault("overloaded"), mostTries, 0))
  })

  it("comes back when the provider says, and not at all when that is far away", () => {
    assert.strictEqual(waitAfter(fault("limited", 3000), 1, 0), 3000)
    assert.strictEqual(waitAfter(fault("limited", -5), 1, 0), 0)
    assert.isUndefined(waitAfter(fault("limited", 60_000), 1, 0))
  })

  it("asks again only where that may help: an empty purse, a wrong key and a refused request stay what they are", () => {
    const again = FaultReason.literals.filter((reason) => waitAfter(fault(reason), 1, 0) !== undefined)
    assert.deepStrictEqual(again, ["unreachable", "overloaded", "limited", "cut", "malformed"])
    assert.isFalse(meanings.rejected.unhealthy)
    assert.isFalse(meanings.tooLarge.unhealthy)
  })

  it("is told apart at the edges by its kind", () => {
    assert.strictEqual(fault("limited").kind, "Limited")
    assert.strictEqual(fault("tooLarge").kind, "TooLarge")
    assert.strictEqual(fault("cut").message, "t: cut")
  })
})
