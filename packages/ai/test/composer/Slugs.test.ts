import { assert, describe, it } from "@effect/vitest"
import { slugOf } from "../../src/composer/Slugs.ts"

describe("a slug", () => {
  it("is made of a person's words and never of their data", () => {
    assert.notInclude(slugOf("jan.novak@firma.cz"), "novak")
    assert.strictEqual(slugOf("Contact jan.novak@firma.cz"), "contact")
    assert.notInclude(slugOf("+420 601 123 456"), "601")
  })

  it("keeps numbers that are nobody's", () => {
    assert.strictEqual(slugOf("Room 12"), "room-12")
    assert.strictEqual(slugOf("2026 season"), "season")
  })
})
