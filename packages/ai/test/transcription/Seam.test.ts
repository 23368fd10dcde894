import { assert, describe, it } from "@effect/vitest"
import { joined, lastWords } from "../../src/transcription/Seam.ts"

describe("Seam", () => {
  it("puts parts that were cut in a pause one after the other, whatever they say", () => {
    assert.strictEqual(joined("yes", "yes of course", false), "yes yes of course")
    assert.strictEqual(joined("", "first", false), "first")
  })

  it("keeps the words of an overlap once, however they are written", () => {
    assert.strictEqual(
      joined("we rent out boats and canoes on", "Boats, and canoes on the lake.", true),
      "we rent out boats and canoes on the lake."
    )
  })

  it("drops halves of words that the cut left at either side", () => {
    assert.strictEqual(
      joined("a list of all the cus", "of all the customers who pay", true),
      "a list of all the customers who pay"
    )
    assert.strictEqual(
      joined("they call in the morning", "ey call in the morning and ask", true),
      "they call in the morning and ask"
    )
    assert.strictEqual(joined("of all the kiss", "of all the customers", true), "of all the customers")
  })

  it("loses nothing where the parts have nothing in common", () => {
    assert.strictEqual(joined("one two three", "four five six", true), "one two three four five six")
  })

  it("does not take a word within the overlap for its beginning", () => {
    assert.strictEqual(
      joined("and so on and so on", "and so on and so forth", true),
      "and so on and so on and so forth"
    )
  })

  it("knows the words of all scripts", () => {
    assert.strictEqual(joined("نريد قائمة العملاء", "قائمة العملاء والمواعيد", true), "نريد قائمة العملاء والمواعيد")
    assert.strictEqual(joined("Мы сдаём лодки", "сдаём лодки, на озере", true), "Мы сдаём лодки на озере")
  })

  it("tells a provider few words to go on from", () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`)
    assert.isAtMost(lastWords(words.join(" ")).length, 400)
    assert.isTrue(words.join(" ").endsWith(lastWords(words.join(" "))))
  })
})
