import { assert, describe, it } from "@effect/vitest"
import { termsOf } from "@statex/gdpr/GdprPolicy"
import { ConfigProvider, Effect, Layer, Option } from "effect"
import { AiRouter } from "../src/AiRouter.ts"
import { AiTiers } from "../src/AiTier.ts"
import { AnswerCache } from "../src/AnswerCache.ts"
import { modelTier } from "../src/models/ModelTier.ts"
import { SpendingCaps } from "../src/spending/Cap.ts"
import * as AiJournalMemory from "../src/stores/AiJournalMemory.ts"
import * as SpendingMemory from "../src/stores/SpendingMemory.ts"
import * as OpenAiCompatible from "../src/tiers/OpenAiCompatible.ts"
import { specOf } from "./doubles/ModelDouble.ts"
import { json, start } from "./doubles/SpecMock.ts"
import { framed, mediaType } from "./doubles/Wire.ts"
import { brief } from "./examples/Example.ts"

/** Servers at three places, each at an address of its own. */
const places = [
  { name: "far", host: "127.0.0.2", residency: "anywhere" },
  { name: "near", host: "127.0.0.3", residency: "EU" },
  { name: "home", host: "127.0.0.4", residency: "own-hardware" }
] as const
const reaches = ["anywhere", "EU", "own-hardware"] as const
const modes = ["protected", "personalised"] as const
const written = "jana.novakova@example.cz"

const server = ({ host, name, residency }: (typeof places)[number]) =>
  Effect.gen(function*() {
    const state = { ails: false }
    const mock = yield* Effect.acquireRelease(
      Effect.promise(() =>
        start({
          spec: specOf("openai"),
          host,
          answer: ({ response }) => {
            if (state.ails) {
              return json(response, 401, { error: { message: "no", type: "auth", param: null, code: null } })
            }
            response.writeHead(200, { "content-type": mediaType("chat", true) })
            response.end(framed("chat", true, { texts: ["{}"] }).join(""))
          }
        })
      ),
      ({ close }) => Effect.promise(close)
    )
    const settings = {
      COMPATIBLE_BASE_URL: mock.url,
      COMPATIBLE_MODEL: "gpt-5.4-mini",
      COMPATIBLE_NAME: name,
      COMPATIBLE_API_KEY: "sk-test",
      COMPATIBLE_RESIDENCY: residency
    }
    const model = yield* OpenAiCompatible.configured.parse(ConfigProvider.fromUnknown(settings))
    // What is not under test: such a server does not say how long it keeps words, and protected ones would go to none of them.
    return { mock, state, tier: modelTier({ ...Option.getOrThrow(model), retention: "none" as const }) }
  })

const dollar = 1_000_000_000
const caps = { request: 1000 * dollar, person: 1000 * dollar, day: 1000 * dollar, month: 1000 * dollar }
const books = Layer.mergeAll(
  SpendingMemory.layer.pipe(Layer.provide(Layer.succeed(SpendingCaps, caps))),
  AnswerCache.layerMemory,
  AiJournalMemory.layer
)

describe("the hosts that words reach", () => {
  it.live("are those of lawful places, whatever the tiers' order and whoever of them ails", () =>
    Effect.gen(function*() {
      let heard = 0
      for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 1, 0]]) {
        for (let ailing = 0; ailing < 8; ailing++) {
          const servers = yield* Effect.all(order.map((at) => server(places[at]!)))
          for (const [at, { state }] of servers.entries()) state.ails = (ailing >> order[at]!) % 2 === 1
          const router = yield* AiRouter.pipe(
            Effect.provide(AiRouter.layer.pipe(Layer.provide(AiTiers.layer(servers.map(({ tier }) => tier)))))
          )
          for (const mode of modes) {
            for (const reach of reaches) {
              const before = servers.map(({ mock }) => mock.seen.length)
              const request = {
                _tag: "Understand" as const,
                brief: brief("en", `Write to ${written} for ${mode} ${reach}`)
              }
              const errand = { terms: termsOf({ mode, reach }), request: "r", person: "p" }
              yield* Effect.exit(router.answer(request, errand))
              const reached = servers.flatMap(({ mock }, at) => mock.seen.slice(before[at]))
              heard += reached.length
              for (const { body, host } of reached) {
                const name = host.split(":")[0]
                const far = mode === "personalised" && reach === "anywhere"
                const allowed = [
                  "127.0.0.4",
                  ...(reach === "own-hardware" ? [] : ["127.0.0.3"]),
                  ...(far ? ["127.0.0.2"] : [])
                ]
                assert.include(allowed, name)
                if (name === "127.0.0.2") assert.notInclude(JSON.stringify(body), written)
                else assert.include(JSON.stringify(body), written)
              }
            }
          }
        }
      }
      assert.isAbove(heard, 150)
    }).pipe(Effect.provide(books)))
})
