import { AnswerCut, AnswerFiltered, AnswerRefused, refusalOf } from "@statex/ai/answers/AnswerError"
import { type Issue, issuesOf } from "@statex/ai/answers/Issue"
import { read } from "@statex/ai/answers/ModelAnswer"
import { correction, longestCorrection, next } from "@statex/ai/answers/Repairing"
import { Result, Schema, SchemaIssue } from "effect"
import { describe, expect, it } from "vitest"

const wrong = (path: string): Issue => ({ path, message: "Expected string, got 1" })
const attempt = (path: string, tokens = 100) => ({ issues: [wrong(path)], tokens })
const limits = { cap: 1000, estimate: 100 }

describe("the correction that is sent back", () => {
  it("names the place and what was expected there", () => {
    const message = correction([wrong("/items/3/name"), { path: ["total"], message: "Missing key" }])
    expect(message).toContain("- /items/3/name expected string\n")
    expect(message).toContain("- /total is missing\n")
  })

  it("never quotes what was found", () => {
    const secret = "My IBAN is CZ65 0800"
    const shape = Schema.Struct({ name: Schema.Int, list: Schema.Record(Schema.String, Schema.Boolean) })
    const decoded = Schema.decodeUnknownResult(shape)({ name: secret, list: { [secret]: secret } }, { errors: "all" })
    if (!Result.isFailure(decoded)) throw new Error("It was decoded")
    const { issues } = SchemaIssue.makeFormatterStandardSchemaV1()(decoded.failure.issue)
    const message = correction([
      ...issues.map(({ path, message }) => ({ path: (path ?? []) as ReadonlyArray<PropertyKey>, message })),
      { path: "/a", message: `"${secret}" is no date` },
      { path: "/b", message: `Invalid data ${secret}` },
      { path: "/c", message: `Expected "x" | "y", got "${secret}, got more"` },
      { path: `/${secret}`, message: `Unexpected key with value ${secret}` },
      { path: "/d", message: `Expected string\n  at ["${secret}"]` }
    ])
    expect(message).toContain("/name expected")
    expect(message).toContain("/list/* expected boolean")
    expect(message).toContain("- /c expected \"x\" | \"y\"\n")
    for (const word of ["IBAN", "CZ65", "0800", "got"]) expect(message).not.toContain(word)
  })

  it("stays short however much is wrong, and says how much it leaves out", () => {
    const many = Array.from({ length: 5000 }, (_, at) => wrong(`/a_rather_long_name/${at}/another_long_name`))
    const message = correction(many)
    expect(message.length).toBeLessThanOrEqual(longestCorrection)
    expect(message).toMatch(/- and 49\d\d more\n/u)
    const long = correction([{ path: `/${"x/".repeat(500)}`, message: `Expected ${"y".repeat(5000)}` }])
    expect(long.length).toBeLessThanOrEqual(longestCorrection)
    expect(long).toContain("expected yyy")
  })

  it("tells of an answer that was cut, left out or no JSON", () => {
    const said = (text: string) => {
      const reading = read(text, "stop")
      return reading._tag === "Whole" ? "" : correction(issuesOf(reading))
    }
    expect(said("{\"a\":{\"b\":\"x")).toContain("- /a/b the answer broke off here")
    expect(said("{\"a\":[1,...]}")).toContain("write everything out")
    expect(said("{\"a\":NaN}")).toContain("- /a expected a finite number")
    expect(said("Sorry.")).toContain("- (whole answer) there was no JSON")
  })
})

describe("another round", () => {
  it("is allowed three times and no more", () => {
    const attempts = ["/a", "/b", "/c", "/d"].map((path) => attempt(path))
    expect([1, 2, 3].map((count) => next(attempts.slice(0, count), limits))).toMatchObject([
      { _tag: "Again", round: 1 },
      { _tag: "Again", round: 2 },
      { _tag: "Again", round: 3 }
    ])
    expect(next(attempts, limits)).toEqual({ _tag: "Stop", why: "rounds" })
  })

  it("is allowed up to the cap, to the token", () => {
    expect(next([attempt("/a", 900)], limits)).toMatchObject({ _tag: "Again" })
    expect(next([attempt("/a", 901)], limits)).toEqual({ _tag: "Stop", why: "tokens" })
    expect(next([attempt("/a", 450), attempt("/b", 451)], limits)).toEqual({ _tag: "Stop", why: "tokens" })
  })

  it("is not made for what the last round did not cure", () => {
    const found = (value: number) => ({ issues: [{ path: "/a", message: `Expected string, got ${value}` }], tokens: 1 })
    expect(next([found(1), found(2)], limits)).toEqual({ _tag: "Stop", why: "same-issue" })
    expect(next([found(1), attempt("/b")], limits)).toMatchObject({ _tag: "Again" })
  })

  it("is not made where there is nothing to correct", () => {
    expect(next([], limits)).toEqual({ _tag: "Stop", why: "nothing-to-correct" })
    const refused = read("No.", "refusal")
    expect(refused._tag === "Unreadable" && issuesOf(refused)).toEqual([])
  })
})

describe("an ending that is a refusal by itself", () => {
  it("is told with its kind", () => {
    expect(refusalOf("refusal", "OpenAi")).toEqual(new AnswerRefused({ tier: "OpenAi" }))
    expect(refusalOf("filter", "OpenAi")).toEqual(new AnswerFiltered({ tier: "OpenAi" }))
    expect(refusalOf("length", "OpenAi")).toEqual(new AnswerCut({ tier: "OpenAi", by: "length" }))
    expect(refusalOf("cut", "OpenAi")).toMatchObject({ kind: "Unavailable", by: "connection" })
    expect(refusalOf("stop", "OpenAi")).toBeUndefined()
    expect(refusalOf("unknown", "OpenAi")).toBeUndefined()
    expect(refusalOf("filter", "OpenAi")?.message).toBe("OpenAi withheld the answer by its content filter")
  })
})
