import { Effect, Layer, Redacted } from "effect"
import { createServer } from "node:http"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { AiRouter } from "../../src/AiRouter.ts"
import { type AiTier, AiTiers } from "../../src/AiTier.ts"
import { gathered, type LanguageModel } from "../../src/models/LanguageModel.ts"
import * as AiJournalMemory from "../../src/stores/AiJournalMemory.ts"
import * as OpenAi from "../../src/tiers/OpenAi.ts"
import { framed, mediaType } from "../doubles/Wire.ts"
import { within } from "../Errands.ts"
import { brief } from "../examples/Example.ts"
import { call } from "./contract.ts"

type Turn = "good" | "busy" | "poor" | "cut"

/** What each of the two providers does, call by call; the last again and again. */
let turns: Readonly<Record<string, ReadonlyArray<Turn>>> = {}
const calls = new Map<string, number>()

const server = createServer((request, response) => {
  const name = request.url?.split("/")[1] ?? ""
  const made = calls.get(name) ?? 0
  calls.set(name, made + 1)
  const turn = turns[name]?.[made] ?? turns[name]?.at(-1)
  request.resume()
  request.on("end", () => {
    if (turn === "busy" || turn === "poor") {
      const code = turn === "poor" ? "insufficient_quota" : "busy"
      response.writeHead(turn === "poor" ? 429 : 503, { "content-type": "application/json", "retry-after-ms": "0" })
      return response.end(JSON.stringify({ error: { code, type: code, message: turn } }))
    }
    const parts = framed("chat", true, { texts: ["from ", name] })
    response.writeHead(200, { "content-type": mediaType("chat", true) })
    response.end(parts.slice(0, turn === "cut" ? 3 : parts.length).join(""))
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  port = typeof address === "object" && address !== null ? address.port : 0
})
beforeEach(() => calls.clear())
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const tierOf = (name: string, model: LanguageModel): AiTier => ({
  name,
  nature: "model",
  residency: model.residency,
  keeps: model.retention,
  answer: () => gathered(model, call)
})

const routed = (first: ReadonlyArray<Turn>, second: ReadonlyArray<Turn>) => {
  turns = { first, second }
  const tiers = ["first", "second"].map((name) =>
    Effect.succeed(tierOf(
      name,
      OpenAi.languageModel({
        base: `http://127.0.0.1:${port}/${name}`,
        key: Redacted.make("key"),
        model: "m",
        residency: "EU"
      })
    ))
  )
  return Effect.runPromise(
    AiRouter.use((router) => router.answer({ _tag: "Understand", brief: brief("en", "hello") }, within("EU"))).pipe(
      Effect.provide(AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers), AiJournalMemory.layer])))
    )
  )
}

test.each<readonly [string, ReadonlyArray<Turn>, string, readonly [number, number]]>([
  ["asks again while a fault may pass", ["busy", "busy", "good"], "from first", [3, 0]],
  ["falls back where it does not pass", ["busy"], "from second", [3, 1]],
  ["does not ask an empty purse again", ["poor"], "from second", [1, 1]],
  ["takes nothing from a stream that was cut", ["cut"], "from second", [3, 1]],
  ["asks again for a stream that was cut", ["cut", "good"], "from first", [2, 0]]
])("the router %s, and nobody else asks", async (_, first, text, counted) => {
  const told = await routed(first, ["good"])
  expect([told.text, told.end]).toEqual([text, "stop"])
  expect([calls.get("first") ?? 0, calls.get("second") ?? 0]).toEqual(counted)
})
