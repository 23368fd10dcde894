import { assert, describe, it } from "@effect/vitest"
import { AiJournal } from "@statex/ai/AiJournal"
import type { BriefText } from "@statex/ai/AiRequest"
import { design } from "@statex/ai/composer/Design"
import { understand } from "@statex/ai/composer/Understand"
import { modelTier } from "@statex/ai/models/ModelTier"
import { Drawn } from "@statex/ai/prompts/Design"
import { dialectOf } from "@statex/ai/prompts/Dialect"
import { Spending } from "@statex/ai/spending/Spending"
import * as Composer from "@statex/ai/tiers/Composer"
import * as OpenAi from "@statex/ai/tiers/OpenAi"
import { Understanding } from "@statex/ai/Understanding"
import { ConfigProvider, Effect, Option, Schema } from "effect"
import { specOf } from "../../ai/test/doubles/ModelDouble.ts"
import { at } from "../../ai/test/doubles/Spec.ts"
import { type SpecMock, start } from "../../ai/test/doubles/SpecMock.ts"
import { framed, mediaType } from "../../ai/test/doubles/Wire.ts"
import { rested, runOf, send, workshopBrief, worldOf } from "./Visitor.ts"

const visitorsMail = "ada.novak@example.cz"
const problem = `${workshopBrief} Questions to ${visitorsMail}.`

/** What a good model would say to the brief: the Composer's reading under a name of its own, in the model's dialect. */
const answers = (words: string) => {
  const brief: BriefText = { locale: "en", problem: words, today: "", improvement: "", result: "", attachments: [] }
  const understood = { ...understand(brief), name: "Model Bikes" }
  const drawn = Schema.encodeSync(Drawn)({ ...design(brief, understood), name: "Model Bikes" })
  return {
    understanding: JSON.stringify(dialectOf(Understanding).forth(Schema.encodeSync(Understanding)(understood), "null")),
    blueprint: JSON.stringify(dialectOf(Drawn).forth(drawn, "null"))
  }
}

/** OpenAI as the pipeline meets it: checks every request against OpenAI's own specification, and may die after some answers. */
const double = (lives: number, words = problem) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const said = answers(words)
      let left = lives
      const mock: SpecMock = await start({
        spec: specOf("openai"),
        answer: ({ body, response }) => {
          const name = at(body, "response_format", "json_schema", "name")
          const text = name === "understanding" ? said.understanding : name === "blueprint" ? said.blueprint : undefined
          // It writes nothing for the documents: they are written without it.
          const frames = framed(
            "chat",
            at(body, "stream") === true,
            text === undefined
              ? { texts: [], refusal: "I'd rather not.", usage: [1, 1] }
              : { texts: [text], usage: [5000, 3000] }
          )
          response.writeHead(200, { "content-type": mediaType("chat", at(body, "stream") === true) })
          const whole = frames.join("")
          if (left-- > 0) return void response.end(whole)
          response.write(whole.slice(0, whole.length / 2), () => response.destroy())
        }
      })
      return mock
    }),
    ({ close }) => Effect.promise(close)
  )

const onOpenAi = (mock: SpecMock, more: Readonly<Record<string, string>> = {}) =>
  Effect.gen(function*() {
    const settings = { OPENAI_API_KEY: "sk-test", OPENAI_MODEL: "gpt-5.4-mini", OPENAI_BASE_URL: mock.url, ...more }
    const model = yield* OpenAi.configured.parse(ConfigProvider.fromUnknown(settings))
    return yield* modelTier(Option.getOrThrow(model))
  }).pipe(Effect.orDie)

const told = Effect.fnUntraced(function*(token: string) {
  const run = yield* runOf(token)
  const entries = yield* (yield* AiJournal).ofRequest(run)
  return {
    entries,
    spent: yield* (yield* Spending).ofRequest(run),
    works: entries.map(({ decisions, tier, work }) => [work, tier, ...decisions.map(({ outcome }) => outcome)])
  }
})

const inWorld = (mock: SpecMock, more?: Readonly<Record<string, string>>) =>
  worldOf([onOpenAi(mock, more), Composer.make])

describe("the main job on OpenAI", () => {
  it.live("is done by the model, and says so with what it cost", () =>
    Effect.gen(function*() {
      const mock = yield* double(9)
      yield* Effect.gen(function*() {
        const token = yield* send({ problem })
        const live = yield* rested(token)
        assert.strictEqual(live.status, "live")
        assert.deepStrictEqual(live.tier, { name: "openai", nature: "model" })
        const { spent, works } = yield* told(token)
        assert.deepStrictEqual(
          works.filter(([, tier]) => tier !== null),
          [
            ["Understand", "openai", "answered"],
            ["Design", "openai", "answered"]
          ].map((row) => row)
        )
        assert.deepInclude(spent[0], { tier: "openai", model: "gpt-5.4-mini", calls: 5, input: 10_003, output: 6003 })
        assert.deepStrictEqual(mock.seen.flatMap(({ violations }) => violations), [])
      }).pipe(Effect.provide(inWorld(mock, { OPENAI_RESIDENCY: "own-hardware" })))
    }))

  it.live("goes on by rules when the model dies half-way", () =>
    Effect.gen(function*() {
      const mock = yield* double(1)
      yield* Effect.gen(function*() {
        const token = yield* send({ problem })
        const live = yield* rested(token)
        assert.strictEqual(live.status, "live")
        const { works } = yield* told(token)
        assert.deepInclude(works, ["Understand", "openai", "answered"])
        // The documents have found out before that it is dead, and it is left alone.
        assert.deepInclude(works, ["Design", "composer", "resting", "answered"])
      }).pipe(Effect.provide(inWorld(mock, { OPENAI_RESIDENCY: "own-hardware" })))
    }))

  it.live("asks a model outside the EU only with the visitor's consent, and then with personal data masked", () =>
    Effect.gen(function*() {
      const mock = yield* double(9, problem.replace(visitorsMail, "[[EMAIL_1]]"))
      yield* Effect.gen(function*() {
        const without = yield* send({ problem, privacy: "personalised" })
        assert.strictEqual((yield* rested(without)).tier?.name, "composer")
        const guarded = yield* send({ problem, privacy: "protected", reach: "anywhere" })
        assert.strictEqual((yield* rested(guarded)).tier?.name, "composer")
        assert.lengthOf(mock.seen, 0)
        const token = yield* send({ problem, privacy: "personalised", reach: "anywhere" })
        assert.strictEqual((yield* rested(token)).tier?.name, "openai")
        assert.isAbove(mock.seen.length, 0)
        for (const { body } of mock.seen) assert.notInclude(JSON.stringify(body), visitorsMail)
        const { entries } = yield* told(token)
        assert.strictEqual(entries[0]?.redacted.email, 1)
      }).pipe(Effect.provide(inWorld(mock)))
    }))
})
