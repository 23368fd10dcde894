import { assert, describe, it, layer } from "@effect/vitest"
import { AnswerCache } from "@statex/ai/AnswerCache"
import * as AnswersPostgres from "@statex/ai/stores/AnswersPostgres"
import * as AnswersRedis from "@statex/ai/stores/AnswersRedis"
import * as Database from "@statex/db/Database"
import { ConfigProvider, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { answersContract, asked } from "./answersContract.ts"
import { needs } from "./Needs.ts"

const overPostgres = AnswersPostgres.layer.pipe(Layer.provideMerge(Database.layerScratch))

needs("DATABASE_URL", () => {
  answersContract("PostgreSQL", overPostgres)

  layer(AnswerCache.layer.pipe(Layer.provideMerge(overPostgres)), { excludeTestServices: true })(
    "AnswerCache in PostgreSQL",
    (it) => {
      it.effect("counts a table that is locked as a miss, and harms no transaction", () =>
        Effect.gen(function*() {
          const cache = yield* AnswerCache
          const sql = yield* SqlClient
          const question = asked()
          yield* cache.put(question, "a")
          yield* sql.withTransaction(Effect.gen(function*() {
            yield* sql`LOCK TABLE ai_answers`
            assert.isUndefined(yield* cache.get(question))
            yield* cache.put(question, "b")
            yield* sql`SELECT 1`
          }))
          assert.strictEqual(yield* cache.get(question), "a")
        }))

      it.effect("keeps no words of whose they are nor of what was asked", () =>
        Effect.gen(function*() {
          const sql = yield* SqlClient
          yield* AnswerCache.use((cache) => cache.put(asked({ tenant: "somebody", input: "a secret" }), "answer"))
          const rows = JSON.stringify(yield* sql`SELECT * FROM ai_answers`)
          assert.include(rows, "answer")
          assert.notInclude(rows, "somebody")
          assert.notInclude(rows, "secret")
        }))
    }
  )
})

needs("REDIS_URL", () => answersContract("Redis", AnswersRedis.layer))

describe("AnswerCache in Redis", () => {
  it.live("is a miss while its server is away", () =>
    Effect.gen(function*() {
      const away = ConfigProvider.layer(ConfigProvider.fromUnknown({ REDIS_URL: "redis://127.0.0.1:1" }))
      const cache = AnswerCache.layer.pipe(Layer.provide(Layer.fresh(AnswersRedis.layer)), Layer.provide(away))
      const work = Effect.gen(function*() {
        const cache = yield* AnswerCache
        yield* cache.put(asked(), "a")
        assert.isUndefined(yield* cache.get(asked()))
        assert.include(yield* Effect.flip(cache.forgetTenant("t")), { _tag: "AnswerStoreUnavailable" })
      })
      yield* work.pipe(Effect.provide(cache), Effect.timeout("5 seconds"))
    }))
})
