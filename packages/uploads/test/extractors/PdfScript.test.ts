import { assert, describe, it } from "@effect/vitest"
import * as PdfScript from "../../src/extractors/PdfScript.ts"
import { dice } from "../fixtures/Mutation.ts"

const letters = [
  "ا",
  "ب",
  "م",
  "ש",
  "ל",
  "a",
  "Z",
  "ž",
  "1",
  "2",
  "٣",
  " ",
  " ",
  "-",
  ".",
  "،",
  "(",
  ")",
  "+",
  "%",
  "\u064f"
]

const written = (roll: () => number, from: ReadonlyArray<string>) =>
  Array.from({ length: Math.floor(roll() * 30) }, () => from[Math.floor(roll() * from.length)]).join("")

describe("The direction of writing", () => {
  const lines: Record<string, string> = {
    "دمحم": "محمد",
    "Smith دمحم": "محمد Smith",
    "4 ىنبم": "مبنى 4",
    "(ةنس) دقع": "عقد (سنة)",
    ".0123 555 4 971+ :فتاهلا": "الهاتف: +971 4 555 0123.",
    "1,250.50": "1,250.50",
    "ﻼﻣ": "ملا",
    "A-101 فرش Marina View": "Marina View فرش A-101".replace("فرش", "شرف")
  }
  for (const [glyphs, read] of Object.entries(lines)) {
    it(`reads ${read} within a line from right to left`, () => {
      assert.strictEqual(PdfScript.logical(glyphs, true), read)
    })
  }

  it("turns only the right-to-left words of a line from left to right", () => {
    assert.strictEqual(PdfScript.logical("Mr كلملا دهف lives at 14", false), "Mr فهد الملك lives at 14")
  })

  it("keeps marks on their letters", () => {
    assert.strictEqual(PdfScript.logical("بُتُك", true), "كتُبُ")
  })

  it("leaves other scripts as they are", () => {
    const roll = dice(5)
    for (let at = 0; at < 500; at++) {
      const text = written(roll, letters.filter((letter) => !PdfScript.isRight(letter)))
      assert.strictEqual(PdfScript.logical(text, at % 2 === 0), text)
      assert.strictEqual(PdfScript.drawn(text, at % 2 === 0 ? "rtl" : "ltr"), text)
    }
  })

  it("neither loses nor adds a sign, whatever stands in the line", () => {
    const roll = dice(11)
    const sorted = (text: string) => Array.from(text.replace(/[()]/g, "|")).sort().join("")
    for (let at = 0; at < 2000; at++) {
      const text = written(roll, letters)
      assert.strictEqual(sorted(PdfScript.logical(text, at % 2 === 0)), sorted(text), JSON.stringify(text))
    }
  })

  it("takes time in proportion to the line", () => {
    for (const piece of ["aب1 ", "ب1+ ", "1+1 ", "\u064fب", "+", "(ب"]) {
      const before = performance.now()
      PdfScript.logical(`${piece.repeat(40_000)}ب`, true)
      PdfScript.logical(`${piece.repeat(40_000)}ب`, false)
      assert.isBelow(performance.now() - before, 1500, JSON.stringify(piece))
    }
  })
})
