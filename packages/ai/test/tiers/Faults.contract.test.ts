import { Effect, Exit, Redacted, Stream } from "effect"
import { createServer } from "node:http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { AiFault } from "../../src/AiFault.ts"
import { gathered, type Generated, type LanguageModel } from "../../src/models/LanguageModel.ts"
import type { Patience } from "../../src/models/Patience.ts"
import * as AzureOpenAi from "../../src/tiers/AzureOpenAi.ts"
import * as Mistral from "../../src/tiers/Mistral.ts"
import * as Ollama from "../../src/tiers/Ollama.ts"
import * as OpenAi from "../../src/tiers/OpenAi.ts"
import * as OpenAiCompatible from "../../src/tiers/OpenAiCompatible.ts"
import { breakages } from "../doubles/Breakages.ts"
import type { Fault, Outcome } from "../doubles/Fault.ts"
import { refusals, unreachable } from "../doubles/Refusals.ts"
import { call } from "./contract.ts"

const key = Redacted.make("key")

const isLate = (outcome: Outcome): boolean => "reason" in outcome && [outcome.reason].flat().includes("late")

/** Short where lateness is what is expected; elsewhere long enough for a machine that is busy with other things. */
const patienceFor = (outcome: Outcome): Patience =>
  isLate(outcome)
    ? { first: 100, idle: 100, total: 300 }
    : { first: "15 seconds", idle: "15 seconds", total: "15 seconds" }

const tiers: Readonly<Record<string, (base: string, patience: Patience) => LanguageModel>> = {
  openai: (base, patience) => OpenAi.languageModel({ base, key, model: "m", residency: "anywhere" }, patience),
  azure: (endpoint, patience) =>
    AzureOpenAi.languageModel({ endpoint, key, deployment: "d", model: "m", version: "1", residency: "EU" }, patience),
  compatible: (base, patience) =>
    OpenAiCompatible.languageModel(
      { base, key: undefined, model: "m", name: "local", residency: "own-hardware", strict: true },
      patience
    ),
  mistral: (base, patience) => Mistral.languageModel({ base, key, model: "m", residency: "EU" }, patience),
  ollama: (host, patience) => Ollama.languageModel({ host, model: "m", residency: "own-hardware" }, patience)
}

const faults: ReadonlyArray<Fault> = [...refusals, ...breakages]

/** The path begins with the number of the fault, so that all of them stand behind one server and may run at once. */
const arrived = new Map<string, number>()
const server = createServer((request, response) => {
  const [, scene = "", number = ""] = (request.url ?? "").split("/")
  arrived.set(scene, (arrived.get(scene) ?? 0) + 1)
  request.resume()
  request.on("end", () => {
    const protocol = scene.startsWith("ollama") ? "ollama" : "chat"
    faults[Number(number)]?.play({ protocol, isStream: protocol === "ollama" || scene.endsWith("stream"), response })
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  port = typeof address === "object" && address !== null ? address.port : 0
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

type Told = { readonly fault: AiFault } | Generated

const ask = async (model: LanguageModel, way: string): Promise<Told> => {
  const exit = await Effect.runPromiseExit(
    Effect.result(way === "stream" ? gathered(model, call) : model.generate(call))
  )
  if (Exit.isFailure(exit)) throw new Error("a fault is typed", { cause: exit.cause })
  return exit.value._tag === "Failure" ? { fault: exit.value.failure } : exit.value.success
}

const expectOutcome = (told: Told, outcome: Outcome, tier: string) => {
  if ("reason" in outcome) {
    if (!("fault" in told)) throw new Error(`an end that is none: ${JSON.stringify(told).slice(0, 300)}`)
    expect([outcome.reason].flat()).toContain(told.fault.reason)
    expect(told.fault.retryAfter).toBe(outcome.retryAfter)
    expect(told.fault.tier).toBe(tier)
    return
  }
  if ("fault" in told) throw told.fault
  if ("end" in outcome) return expect(told.end).toBe(outcome.end)
  expect([told.end, told.text]).toEqual(["stop", outcome.text])
  expect(told.tokens.estimated).toBe(outcome.estimated ?? false)
  expect(told.tokens.input).toBeGreaterThan(0)
  expect(told.tokens.output).toBeGreaterThan(0)
}

test("there are as many kinds of fault as are asked for, each with a name of its own", () => {
  const names = [...faults, ...unreachable].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(32)
})

describe.each(Object.entries(tiers))("%s", (name, tierAt) => {
  const tier = name === "compatible" ? "local" : name
  describe.each(["stream", "generate"])("%s", (way) => {
    const protocol = name === "ollama" ? "ollama" : "chat"
    const isStream = protocol === "ollama" || way === "stream"
    const possible = faults.map((fault, number) => ({ ...fault, number })).filter(({ only }) =>
      only?.({ protocol, isStream }) ?? true
    )

    test.concurrent.each(possible)("$name", async ({ name: kind, number, outcome }) => {
      const scene = `${name}-${kind.replaceAll(/\W/g, "")}-${number}-${way}`
      const expected = outcome({ protocol, isStream })
      const model = tierAt(`http://127.0.0.1:${port}/${scene}/${number}`, patienceFor(expected))
      expectOutcome(await ask(model, way), expected, tier)
      const calls = arrived.get(scene) ?? 0
      // Whoever gave up early may have done so before the call was even taken.
      if (isLate(expected)) expect(calls).toBeLessThanOrEqual(1)
      else expect(calls).toBe(1)
    })

    test.concurrent.each(unreachable)("$name", async ({ address }) => {
      const scene = `${name}-${way}-unreachable`
      const expected: Outcome = { reason: "unreachable" }
      const model = tierAt(`${address(port)}/${scene}/0`, patienceFor(expected))
      expectOutcome(await ask(model, way), expected, tier)
      expect(arrived.get(scene)).toBeUndefined()
    })
  })
})

test("a stream that breaks has given what came before", async () => {
  const number = faults.findIndex(({ name }) => name === "a shorter answer than was promised")
  const model = tiers["openai"]?.(`http://127.0.0.1:${port}/parts-stream/${number}`, patienceFor({ reason: "cut" }))
  const pieces: Array<string> = []
  const exit = await Effect.runPromiseExit(
    Stream.runForEach(
      model?.stream(call) ?? Stream.empty,
      (piece) => Effect.sync(() => void (piece._tag === "Text" && pieces.push(piece.text)))
    )
  )
  expect(exit._tag).toBe("Failure")
  expect(pieces.join("")).toBe("Dobrý den, světe! 🌍 ")
})
