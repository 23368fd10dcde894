import { read } from "@statex/ai/answers/ModelAnswer"
import { PartialAnswer } from "@statex/ai/answers/PartialAnswer"
import { describe, expect, it } from "vitest"
import { drawnText } from "./Dialects.ts"
import { drawing } from "./Drawn.ts"

describe("an answer that is cut", () => {
  it.each<[string, unknown, string | undefined, string]>([
    ["{\"a\":\"one\",\"b\":\"tw", { a: "one" }, "/a", "/b"],
    ["{\"a\":\"one\",\"b\":\"tw\\", { a: "one" }, "/a", "/b"],
    ["{\"a\":\"one\",\"b\":\"tw\\u00", { a: "one" }, "/a", "/b"],
    ["{\"a\":[10,12", { a: [10] }, "/a/0", "/a/1"],
    ["{\"a\":[10,1.5e", { a: [10] }, "/a/0", "/a/1"],
    ["{\"a\":[true,fal", { a: [true] }, "/a/0", "/a/1"],
    ["{\"a\":1,\"na", { a: 1 }, "/a", ""],
    ["{\"a\":1,\"name\"", { a: 1 }, "/a", ""],
    ["{\"a\":1,\"name\":", { a: 1 }, "/a", "/name"],
    ["{\"a\":1,\"b\":{\"c\":[", { a: 1, b: { c: [] } }, "/a", "/b/c"],
    ["{\"a\":1,\"b\":{\"c\":[]}", { a: 1, b: { c: [] } }, "/b", ""],
    ["{\"a\":1 // and", { a: 1 }, "/a", ""],
    ["{", {}, undefined, ""],
    ["```json\n[{\"a\":1},{\"a\":2", [{ a: 1 }, {}], "/0", "/1/a"],
    ["\"{\\\"a\\\":1,\\\"b\\\":\\\"x", { a: 1 }, "/a", "/b"]
  ])("holds only what is whole in %s", (text, value, lastWhole, at) => {
    for (const end of ["stop", "unknown", "length", "cut"] as const) {
      expect(read(text, end)).toMatchObject({
        _tag: "Part",
        complete: false,
        value,
        lost: { why: "inside", lastWhole, at }
      })
    }
  })

  it("has no value when not even a begin of one was whole", () => {
    expect(read("\"Once upon", "stop")).toMatchObject({ _tag: "Unreadable", reason: "cut" })
    expect(read("12", "cut")).toMatchObject({ _tag: "Unreadable", reason: "cut" })
    expect(read("12", "unknown")).toMatchObject({ _tag: "Unreadable", reason: "cut" })
    expect(read("12", "stop")).toMatchObject({ _tag: "Whole", value: 12 })
  })

  it("may have lost what followed a closed value, so that is told too", () => {
    for (const end of ["length", "cut", "filter"] as const) {
      expect(read("{\"a\":1}", end)).toMatchObject({ _tag: "Part", value: { a: 1 }, lost: { why: "after" } })
    }
    expect(read("{\"a\":1}", "unknown")).toMatchObject({ _tag: "Whole" })
    expect(read("{\"a\":1}\nBetter:\n```json\n", "stop")).toMatchObject({ _tag: "Part", lost: { why: "after" } })
    expect(read("{\"a\":1}\nBetter: {\"a\":2", "stop")).toMatchObject({ _tag: "Part", lost: { why: "inside" } })
  })

  it("is not whole when the model wrote dots in place of content", () => {
    const elided = { _tag: "Part", lost: { why: "elided" } }
    expect(read("{\"a\":[1, 2, ...]}", "stop")).toMatchObject({ ...elided, value: { a: [1, 2] } })
    expect(read("{\"a\":1, ...}", "stop")).toMatchObject(elided)
    expect(read("{\"a\":[1] // ... and the others\n}", "stop")).toMatchObject(elided)
    expect(read("{\"a\":\"well...\"}", "stop")).toMatchObject({ _tag: "Whole" })
  })

  it("is no answer when the model refused", () => {
    expect(read("{\"a\":1}", "refusal")).toMatchObject({ _tag: "Unreadable", reason: "refused" })
  })
})

describe("an answer that is damaged", () => {
  it("is read or told to be unreadable, whatever was left out, doubled or swapped in it", () => {
    const tags = new Set<string>()
    for (let seed = 0; seed < 3000; seed++) {
      const draw = drawing(seed)
      let { text } = drawnText(seed)
      for (let harm = 1 + draw(4); harm > 0; harm--) {
        const [from, to] = [draw(text.length + 1), draw(text.length + 1)].toSorted((a, b) => a - b)
        text = `${text.slice(0, from)}${text.slice(from, (from ?? 0) + draw(4)).repeat(draw(3))}${
          text.slice(draw(9) === 0 ? to : from)
        }`
      }
      tags.add(read(text, "stop", draw(2) === 0 ? { expect: "list" } : {})._tag)
    }
    expect([...tags].toSorted()).toEqual(["Part", "Unreadable", "Whole"])
  })
})

describe("an answer that is coming", () => {
  it("can be looked at after every letter and is never called whole before its end", () => {
    const text = "Here: ```json\n{\"a\": [1, 23], \"b\": \"x\"}\n``` "
    const answer = new PartialAnswer()
    const seen = new Set<string>()
    for (const letter of text) {
      answer.take(letter)
      const reading = answer.soFar()
      expect(reading.complete).toBe(false)
      if (reading._tag === "Part") seen.add(JSON.stringify(reading.value))
    }
    expect([...seen]).toEqual(["{}", "{\"a\":[]}", "{\"a\":[1]}", "{\"a\":[1,23]}", "{\"a\":[1,23],\"b\":\"x\"}"])
    expect(answer.done("stop")).toEqual(read(text, "stop"))
  })

  it("puts letters together that come in halves", () => {
    const bytes = new TextEncoder().encode("{\"a\":\"žluťoučký 😀\"}")
    const answer = new PartialAnswer()
    for (const byte of bytes) answer.takeBytes(Uint8Array.of(byte))
    expect(answer.done("stop")).toMatchObject({ _tag: "Whole", value: { a: "žluťoučký 😀" } })
    const halves = new PartialAnswer()
    for (const unit of "{\"a\":\"😀\"}".split("")) halves.take(unit)
    expect(halves.done("stop")).toMatchObject({ _tag: "Whole", value: { a: "😀" } })
  })

  it("is cut when its last letter is only half there, whatever the provider says", () => {
    const answer = new PartialAnswer()
    answer.takeBytes(new TextEncoder().encode("{\"a\":1} ž").subarray(0, -1))
    expect(answer.done("stop")).toMatchObject({ _tag: "Part", value: { a: 1 }, lost: { why: "after" } })
  })

  it("does not keep more than can be read", () => {
    const answer = new PartialAnswer()
    for (let at = 0; at < 30; at++) answer.take("[".repeat(100_000))
    expect(answer.done("stop")).toMatchObject({ reason: "too-long" })
  })
})
