import { type Expected, read } from "@statex/ai/answers/ModelAnswer"
import type { Reading } from "@statex/ai/answers/Reading"
import { describe, expect, it } from "vitest"

const whole = (text: string, expected: Expected = {}) => {
  const reading = read(text, "stop", expected)
  return reading._tag === "Whole" ? reading.value : reading
}

const repairs = (reading: Reading) => reading.how.map(({ repair }) => repair)
const how = (text: string) => repairs(read(text, "stop"))

const answer = { name: "Kola", days: [1, 2] }
const json = JSON.stringify(answer)

describe("where the answer stands", () => {
  it("is read as it is when it is plain JSON, and nothing is told to be repaired", () => {
    expect(read(` ${json}\n`, "stop")).toEqual({ _tag: "Whole", complete: true, value: answer, how: [] })
  })

  it.each([
    ["a fence", `So:\n\`\`\`json\n${json}\n\`\`\`\nEnjoy!`],
    ["a fence of tildes", `~~~\n${json}\n~~~`],
    ["a fence that is not closed", `\`\`\`json\n${json}`],
    ["a fence on one line", `\`\`\`json ${json}\`\`\``],
    ["words with brackets of their own", `See [1] and {this}: ${json} – is it right [2]?`],
    ["a tag", `<answer>${json}</answer>`],
    ["a tag that is not closed, after a draft", `{"draft":1} <json> ${json}`],
    ["a tag with character data", `<result><![CDATA[${json}]]></result>`],
    ["what follows thoughts with a draft", `<think>maybe {"name":"x"}?</think>${json}`],
    ["what follows thoughts whose begin is not in the text", `maybe {"name":"x"}?\n</think>\n${json}`],
    ["the final channel", `<|channel|>analysis<|message|>{"a":1}<|end|><|channel|>final<|message|>${json}<|return|>`],
    ["a string", JSON.stringify(json)],
    ["a string in a string", JSON.stringify(JSON.stringify(json))],
    ["escaped marks", json.replaceAll("\"", "\\\"")],
    ["marks out of a page", json.replaceAll("\"", "&quot;")],
    ["a byte order mark", `\uFEFF${json}\u200B`]
  ])("is found in %s", (_, text) => {
    expect(whole(text)).toEqual(answer)
  })

  it("is never a draft out of thoughts that do not end", () => {
    expect(read(`<think>perhaps ${json}`, "stop")).toMatchObject({ _tag: "Unreadable", reason: "only-thinking" })
    expect(read(`<|channel|>analysis<|message|>${json}`, "stop")).toMatchObject({ reason: "only-thinking" })
    expect(read(`{"a":1}\n<think>or rather ${json}`, "stop")).toMatchObject({ _tag: "Part", lost: { why: "after" } })
  })

  it("is the last of several values, one in a JSON fence before others", () => {
    expect(whole(`{"draft":1}\n${json}`)).toEqual(answer)
    expect(whole(`\`\`\`json\n{"draft":1}\n\`\`\`\nor\n\`\`\`json\n${json}\n\`\`\`\nUse it as f({ x: 1 }).`)).toEqual(
      answer
    )
    expect(how(`{"draft":1}\n${json}`)).toContain("several-values")
  })

  it("is the one that looks right to the caller, wherever it stands", () => {
    const looksRight = (value: unknown) => typeof value === "object" && value !== null && "name" in value
    expect(whole(`${json} for example {"x":1}`, { looksRight })).toEqual(answer)
    expect(whole(`${json}\n\`\`\`json\n{"x":1}\n\`\`\``, { looksRight })).toEqual(answer)
    expect(whole("{\"x\":1}", { looksRight })).toEqual({ x: 1 })
  })

  it("is a list of all lines where a list is asked for", () => {
    const list = { expect: "list" } as const
    expect(whole("{\"a\":1}\n{\"a\":2}\n", list)).toEqual([{ a: 1 }, { a: 2 }])
    expect(whole("```jsonl\n{\"a\":1}\n{\"a\":2}\n```", list)).toEqual([{ a: 1 }, { a: 2 }])
    expect(whole("[{\"a\":1},{\"a\":2}]", list)).toEqual([{ a: 1 }, { a: 2 }])
    expect(whole("{\"a\":1}", list)).toEqual([{ a: 1 }])
    expect(read("{\"a\":1}\n{\"a\":2}\n", "unknown", list)).toMatchObject({ _tag: "Part", lost: { why: "after" } })
    expect(read("{\"a\":1}\n{\"a\":", "stop", list)).toMatchObject({
      value: [{ a: 1 }],
      lost: { why: "inside", lastWhole: "/0", at: "/1/a" }
    })
    expect(read("{\"a\":1}\n{\"a\":x}\n{\"a\":3}", "stop", list)).toMatchObject({
      _tag: "Unreadable",
      reason: "broken"
    })
  })

  it("may be a single string, number or word", () => {
    expect(whole("\"so\"")).toBe("so")
    expect(whole("<answer>42</answer>")).toBe(42)
    expect(whole("<think>hm</think>\nnull")).toBe(null)
    expect(whole("```json\ntrue\n```")).toBe(true)
    expect(whole("42 things come to mind")).toMatchObject({ reason: "no-value" })
  })
})

describe("how the answer is written", () => {
  it.each<[string, string, unknown]>([
    ["trailing-comma", "{\"a\":[1,2,],}", { a: [1, 2] }],
    ["comment", "{\"a\":1, // one\n /* two */ \"b\":2 # three\n}", { a: 1, b: 2 }],
    ["single-quotes", "{'a': 'it\\'s \"so\"', 'b': 'it's'}", { a: "it's \"so\"", b: "it's" }],
    ["smart-quotes", "{“a”: „x”, ‘b’: ‘y’, \"c\": \"“q”\"}", { a: "x", b: "y", c: "“q”" }],
    ["inner-quote", "{\"a\": \"the \"big\" one\", \"b\": \"die App „Termin\" ist\"}", {
      a: "the \"big\" one",
      b: "die App „Termin\" ist"
    }],
    ["unquoted-key", "{a: 1, b_2: {c-d: 2}}", { a: 1, b_2: { "c-d": 2 } }],
    ["python-literal", "{\"a\": True, \"b\": False, \"c\": None}", { a: true, b: false, c: null }],
    ["loose-number", "[{\"a\": .5, \"b\": +1, \"c\": 2.}]", [{ a: 0.5, b: 1, c: 2 }]],
    ["missing-comma", "{\"a\":1\n\"b\":[\"x\" \"y\"\n\"z\"]\n\"c\":2}", { a: 1, b: ["x", "y", "z"], c: 2 }],
    ["raw-control", "{\"a\":\"one\n\ttwo\"}", { a: "one\n\ttwo" }],
    ["bad-escape", "{\"a\":\"\\d+\\_\"}", { a: "\\d+\\_" }],
    ["double-escaped", "{\"a\":\"caf\\\\u00e9 \\\\ud83d\\\\ude00\"}", { a: "café 😀" }],
    ["lone-surrogate", "{\"a\":\"\\ud83d\"}", { a: "\ud83d" }],
    ["invisible", "{\u200B\"a\"\u00A0:\uFEFF1}", { a: 1 }],
    ["duplicate-key", "{\"a\":1,\"b\":0,\"a\":2}", { a: 2, b: 0 }],
    ["big-integer", "{\"a\":9007199254740993}", { a: "9007199254740993" }]
  ])("tells of %s", (repair, text, value) => {
    const reading = read(text, "stop")
    expect(reading).toMatchObject({ _tag: "Whole", value })
    expect(repairs(reading)).toContain(repair)
  })

  it("tells where a repair was needed first, and how often", () => {
    expect(read("{\"a\":{\"b/c\":[0,12345678901234567891,12345678901234567891]}}", "stop").how).toEqual([
      { repair: "big-integer", at: "/a/b~1c/1", times: 2 }
    ])
  })

  it("keeps letters that are escaped once more where the answer also writes such letters plainly", () => {
    expect(whole("{\"a\":\"é is \\\\u00e9\"}")).toEqual({ a: "é is \\u00e9" })
    expect(whole("{\"a\":\"\\\\u0041\"}")).toEqual({ a: "\\u0041" })
  })

  it("takes names of the prototype as data", () => {
    const value = whole("{\"__proto__\":{\"admin\":true},\"constructor\":{\"prototype\":1}}")
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"])
    expect("admin" in (value as object)).toBe(false)
  })

  it.each([
    ["{\"a\": NaN}", "not-finite", "/a"],
    ["{\"a\": [1, -Infinity]}", "not-finite", "/a/1"],
    ["{\"a\": 1e999}", "not-finite", "/a"],
    ["{\"a\": undefined}", "not-finite", "/a"],
    ["{\"a\": 007}", "ambiguous-number", "/a"],
    ["{\"a\": {\"b\": oops}, \"c\": {\"d\": 1}}", "broken", "/a/b"],
    ["{\"a\": [1}", "broken", "/a"],
    ["I would rather not.", "no-value", ""],
    [" \n", "empty", ""]
  ])("does not guess at %s", (text, reason, at) => {
    expect(read(text, "stop")).toMatchObject({ _tag: "Unreadable", reason, at })
  })

  it("does not take a piece of a broken answer for the answer", () => {
    expect(read("{\"a\": oops, \"s\": \"```\", \"items\": [{\"id\": 1}]}", "stop")).toMatchObject({ reason: "broken" })
    expect(whole(`{"a": oops}\n\`\`\`json\n${json}\n\`\`\``)).toEqual(answer)
  })
})
