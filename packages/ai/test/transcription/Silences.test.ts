import { assert, describe, it } from "@effect/vitest"
import { silencesIn } from "../../src/extractors/Silences.ts"

const said = (...lines: ReadonlyArray<string>) => lines.join("\n")

describe("Silences", () => {
  it("tells pauses from silences by who speaks first", () => {
    const words = said(
      "[silencedetect @ 0x2] silence_start: 3",
      "[silencedetect @ 0x1] silence_start: 3.5",
      "[silencedetect @ 0x2] silence_end: 5 | silence_duration: 2",
      "[silencedetect @ 0x1] silence_end: 4.5 | silence_duration: 1"
    )
    assert.deepStrictEqual(silencesIn(words, 9), { pauses: [{ from: 3, to: 5 }], silences: [{ from: 3.5, to: 4.5 }] })
  })

  it("lets a silence without an end last until the end, and begin no earlier than the sound", () => {
    const words = said("[silencedetect @ 0xa] silence_start: -0.01", "[silencedetect @ 0xb] silence_start: 0")
    assert.deepStrictEqual(silencesIn(words, 9), { pauses: [{ from: 0, to: 9 }], silences: [{ from: 0, to: 9 }] })
  })

  it("believes no title that looks like a detector", () => {
    const words = said("    title           : [silencedetect @ 0x1] silence_start: 0", "nothing else")
    assert.deepStrictEqual(silencesIn(words, 9), { pauses: [], silences: [] })
  })
})
