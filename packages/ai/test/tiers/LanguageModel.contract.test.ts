import { ConfigProvider, Effect, Option, Redacted } from "effect"
import { describe, expect, test } from "vitest"
import * as AzureOpenAi from "../../src/tiers/AzureOpenAi.ts"
import * as Mistral from "../../src/tiers/Mistral.ts"
import * as Ollama from "../../src/tiers/Ollama.ts"
import * as OpenAi from "../../src/tiers/OpenAi.ts"
import * as OpenAiCompatible from "../../src/tiers/OpenAiCompatible.ts"
import { double } from "../doubles/ModelDouble.ts"
import { at } from "../doubles/Spec.ts"
import { contract, type Subject } from "./contract.ts"

const key = Redacted.make("key")

contract("openai", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("openai")
  const model = OpenAi.languageModel({ base: url, key, model: "gpt-5.4-mini", residency: "anywhere" })
  return { model, close, double: rest }
})

contract("azure", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("azure")
  const model = AzureOpenAi.languageModel({
    endpoint: url,
    key,
    deployment: "brief",
    model: "gpt-5.4-mini",
    version: "2025-03-01-preview",
    residency: "EU"
  })
  return { model, close, double: rest }
})

const local = { model: "qwen", name: "local", residency: "own-hardware" } as const

contract("another server that holds answers to a schema", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("openai")
  return { model: OpenAiCompatible.languageModel({ ...local, base: url, key, strict: true }), close, double: rest }
})

contract("another server that knows JSON only", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("openai")
  return { model: OpenAiCompatible.languageModel({ ...local, base: url, key, strict: false }), close, double: rest }
})

contract("mistral", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("openai")
  return {
    model: Mistral.languageModel({ base: url, key, model: "mistral-large-latest", residency: "EU" }),
    close,
    double: rest
  }
})

contract("ollama", async (): Promise<Subject> => {
  const { close, url, ...rest } = await double("ollama")
  const model = Ollama.languageModel({ host: url, model: "qwen", residency: "own-hardware" })
  return { model, close, double: rest }
}, { refusals: false })

const real = await Effect.runPromise(Ollama.configured.parse(ConfigProvider.fromEnv()))
if (Option.isSome(real)) {
  contract("ollama, for real", async (): Promise<Subject> => ({ model: real.value, close: async () => {} }), {
    refusals: false
  })
}

describe("what each tier tells its provider", () => {
  const asked = { prompt: "t/1", system: "s", user: "u", mostTokens: 7 }
  const shape = { name: "title", schema: { type: "object" } }

  test("Azure is told in words what is too large for it to hold an answer to", async () => {
    const { close, plays, seen, url } = await double("azure")
    const model = AzureOpenAi.languageModel({
      endpoint: url,
      key,
      deployment: "brief",
      model: "gpt-5.4-mini",
      version: "2025-03-01-preview",
      residency: "EU"
    })
    plays({ texts: ["{}"] })
    const small = { type: "object", properties: {}, required: [], additionalProperties: false }
    const names = Array.from({ length: 101 }, (_, at) => `p${at}`)
    const large = {
      ...small,
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
      required: names
    }
    for (const schema of [small, large]) {
      await Effect.runPromise(model.generate({ ...asked, shape: { name: "title", schema } }))
    }
    await close()
    expect(seen.map(({ body, violations }) => [at(body, "response_format", "type"), violations])).toEqual([
      ["json_schema", []],
      ["json_object", []]
    ])
    expect(JSON.stringify(seen[1]?.body)).toContain("p100")
  })

  test("OpenAI and Azure keep nothing, and are bound in what they think", async () => {
    for (const name of ["openai", "azure"] as const) {
      const one = await double(name)
      one.plays({ texts: ["x"] })
      const model = name === "openai"
        ? OpenAi.languageModel({ base: one.url, key, model: "m", residency: "EU" })
        : AzureOpenAi.languageModel({
          endpoint: one.url,
          key,
          deployment: "brief",
          model: "m",
          version: "2025-03-01-preview",
          residency: "EU"
        })
      await Effect.runPromise(model.generate({ ...asked, shape }))
      await one.close()
      expect(one.seen[0]?.body).toMatchObject({
        model: name === "openai" ? "m" : "brief",
        store: false,
        max_completion_tokens: 7,
        response_format: { type: "json_schema", json_schema: { name: "title", strict: true } }
      })
      expect(one.seen[0]?.host).toBe(`127.0.0.1:${one.port}`)
      expect(one.seen[0]?.headers).toMatchObject(
        name === "openai" ? { authorization: "Bearer key" } : { "api-key": "key" }
      )
    }
  })

  test("another server that knows no schema is told it in words", async () => {
    const one = await double("openai")
    one.plays({ texts: ["{}"] })
    const model = OpenAiCompatible.languageModel({ ...local, base: one.url, key, strict: false })
    await Effect.runPromise(model.generate({ ...asked, shape }))
    await one.close()
    expect(one.seen[0]?.body).toEqual({
      model: "qwen",
      messages: [{ role: "system", content: "s\n\nJSON Schema:\n{\"type\":\"object\"}" }, {
        role: "user",
        content: "u"
      }],
      max_tokens: 7,
      response_format: { type: "json_object" }
    })
  })

  test("a server without a key is sent none", async () => {
    const one = await double("openai")
    const model = OpenAiCompatible.languageModel({ ...local, base: one.url, key: undefined, strict: true })
    await Effect.runPromiseExit(model.generate(asked))
    await one.close()
    expect(one.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(one.seen[0]?.violations).toEqual(["unauthenticated"])
  })

  test("Ollama is told the shape, and how much it may read and write", async () => {
    const one = await double("ollama")
    one.plays({ texts: ["{}"] })
    const model = Ollama.languageModel({ host: `127.0.0.1:${one.port}`, model: "qwen", residency: "own-hardware" })
    await Effect.runPromise(model.generate({ ...asked, shape }))
    // What is left of the context is what it may write, and no more is asked for.
    await Effect.runPromise(model.generate({ ...asked, user: "x".repeat(30_000), mostTokens: 28_000 }))
    const long = await Effect.runPromiseExit(model.generate({ ...asked, user: "x".repeat(100_000) }))
    await one.close()
    expect(long._tag).toBe("Failure")
    expect(one.seen.map(({ body }) => body)).toMatchObject([
      { model: "qwen", format: { type: "object" }, think: false, options: { num_ctx: 32_768, num_predict: 7 } },
      { options: { num_ctx: 32_768, num_predict: 32_768 - 10_000 - 2 } }
    ])
  })
})
