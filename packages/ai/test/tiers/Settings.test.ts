import { ConfigProvider, Effect, Option, Result } from "effect"
import { describe, expect, test } from "vitest"
import * as AzureOpenAi from "../../src/tiers/AzureOpenAi.ts"
import * as Mistral from "../../src/tiers/Mistral.ts"
import * as Ollama from "../../src/tiers/Ollama.ts"
import * as OpenAi from "../../src/tiers/OpenAi.ts"
import * as OpenAiCompatible from "../../src/tiers/OpenAiCompatible.ts"

type Env = Readonly<Record<string, string>>

const tiers = [OpenAi, AzureOpenAi, Mistral, OpenAiCompatible, Ollama] as const

const configured = (env: Env) =>
  tiers.map((tier) => Effect.runSync(Effect.result(tier.configured.parse(ConfigProvider.fromEnv({ env })))))

/** Tier, model, residency and retention of each tier that is configured; what is refused is told. */
const stated = (env: Env): ReadonlyArray<string> =>
  configured(env).flatMap((found) => {
    if (Result.isFailure(found)) return [found.failure.message]
    if (Option.isNone(found.success)) return []
    const { model, residency, retention, tier } = found.success.value
    return [`${tier}, ${model}, ${residency}, ${retention}`]
  })

const openAi = { OPENAI_API_KEY: "sk-hidden", OPENAI_MODEL: "gpt-5.4" }
const azure = {
  AZURE_OPENAI_ENDPOINT: "https://brief.openai.azure.com/",
  AZURE_OPENAI_API_KEY: "az-hidden",
  AZURE_OPENAI_DEPLOYMENT: "brief",
  AZURE_OPENAI_DEPLOYMENT_KIND: "data-zone-eu",
  AZURE_OPENAI_MODEL: "gpt-5.4"
}
const compatible = {
  COMPATIBLE_BASE_URL: "http://10.0.0.5:8000/v1",
  COMPATIBLE_MODEL: "qwen",
  COMPATIBLE_RESIDENCY: "own-hardware"
}
const mistral = { MISTRAL_API_KEY: "mi-hidden", MISTRAL_MODEL: "mistral-large-latest" }
const ollama = { OLLAMA_HOST: "127.0.0.1:11434", OLLAMA_MODEL: "qwen" }

describe("which tiers there are", () => {
  test("none is needed", () => expect(stated({})).toEqual([]))

  test("an empty setting is none", () => expect(stated({ OPENAI_API_KEY: "", OLLAMA_HOST: "" })).toEqual([]))

  test("all may stand together", () =>
    expect(stated({ ...openAi, ...azure, ...mistral, ...compatible, ...ollama, COMPATIBLE_NAME: "vllm" })).toEqual([
      "openai, gpt-5.4, anywhere, 30 days",
      "azure, gpt-5.4, EU, 30 days",
      "mistral, mistral-large-latest, anywhere, 30 days",
      "vllm, qwen, own-hardware, none",
      "ollama, qwen, own-hardware, none"
    ]))
})

describe("models for kinds of work", () => {
  const others = (env: Env) =>
    configured(env).flatMap((found) =>
      Result.isSuccess(found) && Option.isSome(found.success)
        ? [[...found.success.value.others ?? []].map(([work, { model }]) => `${work} ${model}`).join()]
        : []
    )

  test("stand beside the usual one, at the same place", () => {
    expect(others({ ...openAi, OPENAI_MODELS: " Design = gpt-5.5 ; Converse=gpt-5.4-nano;" })).toEqual([
      "Design gpt-5.5,Converse gpt-5.4-nano"
    ])
    expect(others({ ...azure, AZURE_OPENAI_DEPLOYMENTS: "Design=big/gpt-5.5" })).toEqual(["Design gpt-5.5"])
    expect(others({ ...ollama, OLLAMA_MODELS: "Converse=tiny" })).toEqual(["Converse tiny"])
    expect(others({ ...compatible, COMPATIBLE_MODELS: "Revise=qwen-large" })).toEqual(["Revise qwen-large"])
    expect(others({ ...mistral, MISTRAL_MODELS: "Review=mistral-small-latest" })).toEqual([
      "Review mistral-small-latest"
    ])
  })

  test("are not there where none is named", () => expect(others(openAi)).toEqual([""]))

  test("that only pass words on make the whole tier one that does", () =>
    expect(stated({ ...ollama, OLLAMA_MODELS: "Design=gpt-oss:120b-cloud" })).toEqual([
      "ollama, qwen, anywhere, unknown"
    ]))
})

describe("where a tier keeps its data", () => {
  test.each<readonly [string, Env, string]>([
    ["OpenAI's own host", openAi, "anywhere"],
    ["its European host", { ...openAi, OPENAI_BASE_URL: "https://eu.api.openai.com/v1" }, "EU"],
    [
      "a host that only looks European",
      { ...openAi, OPENAI_BASE_URL: "https://eu.api.openai.com.example/v1" },
      "anywhere"
    ],
    [
      "a host of which it is declared",
      { ...openAi, OPENAI_BASE_URL: "https://ai.example/v1", OPENAI_RESIDENCY: "EU" },
      "EU"
    ],
    ["a global deployment", { ...azure, AZURE_OPENAI_DEPLOYMENT_KIND: "global" }, "anywhere"],
    ["a global deployment of a European resource", {
      ...azure,
      AZURE_OPENAI_DEPLOYMENT_KIND: "global",
      AZURE_OPENAI_REGION: "swedencentral"
    }, "anywhere"],
    ["the European zone", azure, "EU"],
    ["a European region", {
      ...azure,
      AZURE_OPENAI_DEPLOYMENT_KIND: "regional",
      AZURE_OPENAI_REGION: "Sweden Central"
    }, "EU"],
    ["a British region", {
      ...azure,
      AZURE_OPENAI_DEPLOYMENT_KIND: "regional",
      AZURE_OPENAI_REGION: "uksouth"
    }, "anywhere"],
    ["this machine", { ...ollama, OLLAMA_HOST: "http://localhost:11434" }, "own-hardware"],
    ["this machine by a port", { ...ollama, OLLAMA_HOST: ":11434" }, "own-hardware"],
    ["this machine's other address", { ...ollama, OLLAMA_HOST: "http://[::1]:11434" }, "own-hardware"],
    ["the own network", { ...ollama, OLLAMA_HOST: "192.168.1.20" }, "own-hardware"],
    ["an address behind the own network's", { ...ollama, OLLAMA_HOST: "172.32.0.1" }, "anywhere"],
    ["a name", { ...ollama, OLLAMA_HOST: "models:11434" }, "anywhere"],
    ["a name of which it is declared", {
      ...ollama,
      OLLAMA_HOST: "models:11434",
      OLLAMA_RESIDENCY: "own-hardware"
    }, "own-hardware"],
    ["a name that begins like an address", { ...ollama, OLLAMA_HOST: "127.0.0.1.example" }, "anywhere"],
    ["ollama.com", { ...ollama, OLLAMA_HOST: "https://ollama.com" }, "anywhere"],
    ["a model that this machine only passes on", { ...ollama, OLLAMA_MODEL: "gpt-oss:120b-cloud" }, "anywhere"],
    ["Mistral, of which its contract says nothing", mistral, "anywhere"],
    ["Mistral under a contract", { ...mistral, MISTRAL_RESIDENCY: "EU" }, "EU"],
    ["another server", { ...compatible, COMPATIBLE_RESIDENCY: "EU" }, "EU"]
  ])("%s", (_, env, residency) => expect(stated(env).map((told) => told.split(", ")[2])).toEqual([residency]))
})

describe("half or wrong configuration is refused by the names of its settings, and never tells a value", () => {
  test.each<readonly [Env, ReadonlyArray<string>]>([
    [{ OPENAI_API_KEY: "sk-hidden" }, ["OPENAI_MODEL: missing", "OPENAI_API_KEY"]],
    [{ OPENAI_BASE_URL: "https://hidden.example" }, ["OPENAI_API_KEY, OPENAI_MODEL: missing"]],
    [{ ...openAi, OPENAI_BASE_URL: "hidden" }, ["OPENAI_BASE_URL"]],
    [{ ...openAi, OPENAI_BASE_URL: "ftp://hidden.example" }, ["OPENAI_BASE_URL"]],
    [{ ...openAi, OPENAI_BASE_URL: "https://user:hidden@ai.example" }, ["OPENAI_BASE_URL"]],
    [{ ...openAi, OPENAI_RESIDENCY: "hidden" }, ["OPENAI_RESIDENCY"]],
    [{ ...openAi, OPENAI_RESIDENCY: "EU" }, ["OPENAI_RESIDENCY"]],
    [{ ...openAi, OPENAI_RESIDENCY: "own-hardware", OPENAI_BASE_URL: "https://eu.api.openai.com/v1" }, [
      "OPENAI_RESIDENCY"
    ]],
    [{ AZURE_OPENAI_API_KEY: "az-hidden" }, [
      "AZURE_OPENAI_ENDPOINT, AZURE_OPENAI_DEPLOYMENT, AZURE_OPENAI_DEPLOYMENT_KIND, AZURE_OPENAI_MODEL: missing"
    ]],
    [{ ...azure, AZURE_OPENAI_DEPLOYMENT_KIND: "hidden" }, ["AZURE_OPENAI_DEPLOYMENT_KIND"]],
    [{ ...azure, AZURE_OPENAI_DEPLOYMENT_KIND: "regional" }, ["AZURE_OPENAI_REGION: missing"]],
    [{ OPENAI_MODELS: "Design=hidden" }, ["OPENAI_API_KEY, OPENAI_MODEL: missing"]],
    [{ ...openAi, OPENAI_MODELS: "Cooking=hidden" }, ["OPENAI_MODELS"]],
    [{ ...openAi, OPENAI_MODELS: "Design=" }, ["OPENAI_MODELS"]],
    [{ ...azure, AZURE_OPENAI_DEPLOYMENTS: "Design=hidden" }, ["AZURE_OPENAI_DEPLOYMENTS"]],
    [{ ...ollama, OLLAMA_CONTEXT: "100" }, ["OLLAMA_CONTEXT"]],
    [{ MISTRAL_MODEL: "hidden" }, ["MISTRAL_API_KEY: missing"]],
    [{ ...mistral, MISTRAL_RESIDENCY: "own-hardware" }, ["MISTRAL_RESIDENCY"]],
    [{ OLLAMA_HOST: "hidden" }, ["OLLAMA_MODEL: missing"]],
    [{ ...ollama, OLLAMA_HOST: "http://hidden:port" }, ["OLLAMA_HOST"]],
    [{ ...ollama, OLLAMA_HOST: "https://ollama.com", OLLAMA_RESIDENCY: "own-hardware" }, ["OLLAMA_RESIDENCY"]],
    [{ ...ollama, OLLAMA_MODEL: "hidden-cloud", OLLAMA_RESIDENCY: "EU" }, ["OLLAMA_RESIDENCY"]],
    [{ COMPATIBLE_BASE_URL: "https://hidden.example", COMPATIBLE_MODEL: "m" }, ["COMPATIBLE_RESIDENCY: missing"]],
    [{ ...compatible, COMPATIBLE_NAME: "openai" }, ["COMPATIBLE_NAME"]],
    [{ ...compatible, COMPATIBLE_NAME: "The Hidden" }, ["COMPATIBLE_NAME"]],
    [{ ...compatible, COMPATIBLE_STRICT_SCHEMA: "hidden" }, ["COMPATIBLE_STRICT_SCHEMA"]],
    [{ ...compatible, COMPATIBLE_BASE_URL: "https://api.openai.com/v1" }, ["COMPATIBLE_RESIDENCY"]]
  ])("%j", (env, names) => {
    const told = stated(env)
    expect(told).toHaveLength(1)
    for (const name of names) expect(told[0]).toContain(name)
    expect(told[0]).not.toMatch(/hidden/i)
  })
})
