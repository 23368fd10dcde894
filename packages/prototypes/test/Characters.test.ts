import { assert, describe, it } from "@effect/vitest"
import { beginning, storable, writable } from "@statex/prototypes/Characters"
import { historyOf } from "@statex/prototypes/Conversing"

describe("Characters", () => {
  it("are never cut in two", () => {
    assert.strictEqual(beginning("ab😀", 3), "ab")
    assert.strictEqual(beginning("ab😀", 4), "ab😀")
    assert.strictEqual(writable("a\ud83d"), "a")
    assert.strictEqual(storable(" a\u0000b\udc00 "), "ab\ufffd")
  })

  it("are whole in what is told again of earlier replies", () => {
    const turn = {
      ordinal: 1,
      locale: "en" as const,
      message: "?",
      asked_at: new Date(0),
      reply: "a".repeat(1999) + "😀",
      attempt: 1,
      ended: "stop" as const,
      tier: null,
      nature: null,
      proposals: [],
      answering: false
    }
    const [, said] = historyOf([turn])
    assert.strictEqual(said?.text, "a".repeat(1999))
  })
})
