import { assert, describe, it } from "@effect/vitest"
import { type AiRequest, type BriefText, Revision } from "@statex/ai/AiRequest"
import { promptFor } from "@statex/ai/prompts/Prompts"
import { extentOf } from "@statex/ai/prompts/Strict"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { sha256 } from "@statex/kernel/Digest"
import { Ajv } from "ajv"
import { Schema } from "effect"
import { design } from "../../src/composer/Design.ts"
import { revise } from "../../src/composer/Revise.ts"
import { understand } from "../../src/composer/Understand.ts"
import { Drawn } from "../../src/prompts/Design.ts"
import { dialectOf } from "../../src/prompts/Dialect.ts"
import { examples } from "../examples/Examples.ts"
import { corpus } from "./Corpus.ts"

const briefs = [
  ...examples.map(({ brief }) => brief),
  ...corpus.filter((_, at) => at % 3 === 0).map(({ brief }) => brief)
]
const drawn = briefs.map((brief) => {
  const understanding = understand(brief)
  return { brief, understanding, blueprint: design(brief, understanding) }
})
const [first] = drawn
const requests: ReadonlyArray<AiRequest> = [
  { _tag: "Understand", brief: first!.brief },
  { _tag: "Design", brief: first!.brief, understanding: first!.understanding },
  { _tag: "Revise", blueprint: first!.blueprint, wish: "Add a field colour" },
  { _tag: "Architect", understanding: first!.understanding, blueprint: first!.blueprint },
  { _tag: "Review", brief: first!.brief, understanding: first!.understanding },
  {
    _tag: "Offer",
    understanding: first!.understanding,
    facts: { phases: [], days: "3 days", packages: [], recommended: "Starter" }
  },
  { _tag: "Translate", texts: ["A bicycle"], from: "en", to: "de" }
]
const promptOf = (tag: AiRequest["_tag"]) => promptFor(requests.find((one) => one._tag === tag)!, [])

/** Instructions and shape of each version: what changes here is another version. */
const versions: Readonly<Record<string, string>> = {
  "understand/1": "db694a21eb64a293",
  "design/1": "40e5dcd2a6f7751a",
  "revise/1": "6fde83475d5ba804",
  "architect/1": "dbfc97c5a35ee926",
  "review/1": "77a19f8f4e38aef3",
  "offer/1": "aa31a4fff6a80a18",
  "translate/1": "e66c67e255b7122a"
}

const ajv = new Ajv({ strict: false })

describe("a prompt", () => {
  it.each(requests)("has a new version when its text or its shape changes: $_tag", (request) => {
    const { call } = promptFor(request, [])
    const hash = sha256(`${call.system}\n${JSON.stringify(call.shape?.schema)}`).slice(0, 16)
    assert.strictEqual(hash, versions[call.prompt], call.prompt)
  })

  it.each(requests)("keeps to what providers allow in a strict shape: $_tag", (request) => {
    const { schema } = promptFor(request, []).call.shape!
    const { depth, letters, literals, properties } = extentOf(schema)
    assert.isAtMost(depth, 10)
    assert.isAtMost(properties, 5000)
    assert.isAtMost(literals, 1000)
    assert.isAtMost(letters, 120_000)
    assert.strictEqual(schema["type"], "object")
    const allowed = new Set([
      "type",
      "properties",
      "required",
      "additionalProperties",
      "items",
      "enum",
      "anyOf",
      "$ref",
      "$defs"
    ])
    const walk = (piece: unknown, names: boolean): void => {
      if (Array.isArray(piece)) return piece.forEach((one) => walk(one, false))
      if (typeof piece !== "object" || piece === null) return
      if (!names && "properties" in piece) {
        assert.deepStrictEqual("required" in piece && piece.required, Object.keys(piece.properties ?? {}))
        assert.isFalse("additionalProperties" in piece && piece.additionalProperties)
      }
      for (const [key, child] of Object.entries(piece)) {
        if (!names) assert.isTrue(allowed.has(key), key)
        if (key !== "enum" && key !== "required") walk(child, !names && (key === "properties" || key === "$defs"))
      }
    }
    walk(schema, false)
  })

  it.each(requests)("costs few tokens before the visitor's own words: $_tag", (request) => {
    const { call } = promptFor(request, [])
    assert.isAtMost(call.system.length / 4, 4_000)
    assert.isAtMost(JSON.stringify(call.shape).length / 4, 7_500)
  })
})

describe("what a model is shown", () => {
  const cells = Array.from({ length: 500 }, (_, at) => Array.from({ length: 40 }, () => `cell ${at}`))
  const long: BriefText = {
    locale: "en",
    problem: "We lend boats.",
    today: "",
    improvement: "",
    result: "The end.",
    answers: [{ question: "who-uses", answer: "The crew." }],
    attachments: Array.from({ length: 50 }, (_, at) => ({
      name: `${at}.txt`,
      text: "word ".repeat(5_000),
      tables: [{ header: ["a", "b"], rows: cells }]
    }))
  }

  it("is bounded, however much was sent, and what was typed comes first", () => {
    const { user } = promptFor({ _tag: "Understand", brief: long }, []).call
    assert.isBelow(user.length, 100_000)
    for (const typed of ["We lend boats.", "The end.", "The crew."]) assert.include(user, typed)
    assert.include(promptFor({ _tag: "Understand", brief: { ...long, attachments: [] } }, []).call.user, "\"files\":[]")
  })

  it("of its earlier answers is the last two, bounded as well", () => {
    const wrong = ["first", "second", "third"].map((message) => ({ answer: "x".repeat(90_000), message }))
    const { user } = promptFor({ _tag: "Understand", brief: { ...long, attachments: [] } }, wrong).call
    assert.isBelow(user.length, 60_000)
    assert.notInclude(user, "first")
    assert.isBelow(user.indexOf("second"), user.indexOf("third"))
  })
})

describe("a model's dialect", () => {
  it("turns back into the understanding that it came from", () => {
    const dialect = dialectOf(Understanding)
    const valid = ajv.compile({ ...dialect.schema })
    const { back } = promptOf("Understand")
    for (const { understanding } of drawn) {
      const said: unknown = JSON.parse(JSON.stringify(dialect.forth(understanding, "null")))
      assert.isTrue(valid(said), JSON.stringify(valid.errors))
      assert.deepStrictEqual(Schema.decodeUnknownSync(Understanding)(back(said)), understanding)
    }
  })

  it("turns back into the blueprint that it came from, with the sentences of its language", () => {
    const dialect = dialectOf(Drawn)
    const valid = ajv.compile({ ...dialect.schema })
    for (const { blueprint, brief, understanding } of drawn) {
      const { back } = promptFor({ _tag: "Design", brief, understanding }, [])
      const said: unknown = JSON.parse(JSON.stringify(dialect.forth(blueprint, "null")))
      assert.isTrue(valid(said), JSON.stringify(valid.errors))
      const whole = Schema.decodeUnknownSync(Blueprint)(back(said))
      assert.deepStrictEqual({ ...whole, copy: blueprint.copy }, blueprint)
      assert.deepStrictEqual({ ...whole.copy, aiNote: "" }, { ...blueprint.copy, aiNote: "" })
      assert.notStrictEqual(whole.copy.aiNote, blueprint.copy.aiNote)
    }
  })

  it("turns back into a revision, changes only sentences that a wish may change, and keeps the label", () => {
    const { blueprint } = first!
    const revision = revise(blueprint, "Add a field colour")
    const { back } = promptOf("Revise")
    const said = {
      ...revision,
      blueprint: dialectOf(Drawn).forth(revision.blueprint, "null"),
      sentences: [
        { field: "save", value: "Store" },
        { field: "aiLabel", value: "Made by hand" },
        { field: "aiNote", value: "Real service" }
      ]
    }
    const whole = Schema.decodeUnknownSync(Revision)(back(said))
    assert.deepStrictEqual({ ...whole.blueprint, copy: blueprint.copy }, revision.blueprint)
    assert.strictEqual(whole.blueprint.copy.save, "Store")
    assert.strictEqual(whole.blueprint.copy.aiLabel, blueprint.copy.aiLabel)
    assert.include(whole.blueprint.copy.aiNote, "artificial intelligence")
  })

  it("comes back unchanged where it is none", () => {
    const odd = ["x", 7, null, [], [{ field: 1 }], { entities: "none" }, { entities: [{ samples: [{ a: 1 }] }] }]
    for (const value of odd) assert.deepStrictEqual(dialectOf(Drawn).back(value), value)
  })

  it("takes a model that leaves absent keys out or writes maps as objects", () => {
    const { blueprint, brief, understanding } = first!
    const { back } = promptFor({ _tag: "Design", brief, understanding }, [])
    const { copy: _, format: __, ...rest } = blueprint
    assert.deepStrictEqual(Schema.decodeUnknownSync(Blueprint)(back(rest)).entities, blueprint.entities)
  })
})
