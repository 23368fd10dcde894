import { read } from "@statex/ai/answers/ModelAnswer"
import { cpuUsage } from "node:process"
import { describe, expect, it } from "vitest"

const million = 1_000_000
const filled = (piece: string, length = million) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Milliseconds of processor time, so that a busy machine is not taken for a slow reader. */
const cost = (text: string): number => {
  const begin = cpuUsage()
  read(text, "stop")
  return cpuUsage(begin).user / 1000
}

/** Whether four times the text costs no more than in proportion, with room for what a run-time does in between. */
const isLinear = (begin: string, piece: string, length: number): boolean => {
  const full = cost(begin + filled(piece, length))
  return full < 300 || full < 10 * cost(begin + filled(piece, length / 4))
}

const pieces = [
  "[",
  "{",
  "\"",
  "'",
  "\\",
  "“",
  "<",
  "`",
  "#",
  "\u200B",
  " ",
  "1",
  "}",
  "{\"a\":",
  "{\"a\":1}",
  "{}",
  "[{",
  "{a:",
  "{a:x ",
  "[1 x ",
  "{ ",
  "{\\",
  "{\\\"",
  "{&quot;",
  "\\\"",
  "{/*",
  "<answer>/*",
  "<answer>1/*",
  "<answer>\"",
  "<think>",
  "<think></think>",
  "<think></think>1 ",
  "</think>",
  "```1",
  "```{a:x ",
  "```json\n{",
  "<|channel|>a<|message|>",
  "[THINK]",
  "\"a\" ",
  "\"\\u00",
  "1e",
  "{\"\":\"\" ",
  "...",
  "//\n"
]

describe("a hostile answer", () => {
  it.each(pieces)("of a million letters made of %j is read in linear time", (piece) => {
    const alone = [1, 2, 3].some(() => isLinear("", piece, million))
    const slow = ["{\"a\":", "{\"a\":\"", "["].filter((begin) =>
      ![1, 2, 3].some(() => isLinear(begin, piece, million / 4))
    )
    expect(alone).toBe(true)
    expect(slow).toEqual([])
  }, 60_000)

  it("two million letters long is still read, one letter more is not", () => {
    const text = `{"a":"${filled("x", 1_999_990)}"}`
    expect(read(text.padEnd(2_000_000), "stop")).toMatchObject({ _tag: "Whole" })
    expect(read(text.padEnd(2_000_001), "stop")).toMatchObject({ _tag: "Unreadable", reason: "too-long" })
  })

  it("may be nested 200 deep and no deeper", () => {
    const nested = (depth: number) => `${"[".repeat(depth - 1)}{"a":1}${"]".repeat(depth - 1)}`
    expect(read(nested(200), "stop")).toMatchObject({ _tag: "Whole" })
    expect(read(nested(201), "stop")).toMatchObject({ _tag: "Unreadable", reason: "too-deep" })
    expect(read(filled("{\"a\":"), "stop")).toMatchObject({ _tag: "Unreadable", reason: "too-deep" })
  })

  it("cannot make the list of repairs long", () => {
    expect(read(`[${filled("{'a':1,'a':None,},")}]`, "stop").how.length).toBeLessThan(10)
  })
})
