import { assert, layer } from "@effect/vitest"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import { Spending } from "@statex/ai/spending/Spending"
import * as SpendingPostgres from "@statex/ai/stores/SpendingPostgres"
import * as Database from "@statex/db/Database"
import { Effect, Layer, Option } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { actsContract } from "./actsContract.ts"
import { at } from "./At.ts"
import { ledgerContract } from "./ledgerContract.ts"
import { needs } from "./Needs.ts"
import { caps, spendingContract } from "./spendingContract.ts"

const books = SpendingPostgres.layer.pipe(
  Layer.provide(Layer.succeed(SpendingCaps, caps)),
  Layer.provideMerge(Database.layerScratch)
)

const planned = (person: string) => ({
  id: randomUUID(),
  request: randomUUID(),
  person,
  tier: "near",
  model: "m",
  prompt: "understand/1",
  free: false,
  bound: 10
})

needs("DATABASE_URL", () => {
  spendingContract("PostgreSQL", books)
  ledgerContract("PostgreSQL", Layer.fresh(books))
  actsContract("PostgreSQL", Layer.fresh(books), 10)

  layer(books, { excludeTestServices: true })("Spending in PostgreSQL", (it) => {
    it.effect("spends nothing while the books are out of reach", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const sql = yield* SqlClient
        yield* sql`ALTER TABLE ai_purses RENAME TO away`
        const refused = yield* Effect.flip(spending.reserve(planned("p"))).pipe(
          Effect.ensuring(Effect.orDie(sql`ALTER TABLE away RENAME TO ai_purses`))
        )
        assert.include(refused, { _tag: "SpendingUnavailable", kind: "Unavailable" })
      }))

    it.effect("gives back what was set aside for somebody who does not wait any longer", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const sql = yield* SqlClient
        const call = planned("impatient")
        const now = at("2017-01-01T12:00:00Z")
        yield* spending.reserve(planned("other")).pipe(now)
        yield* sql.withTransaction(Effect.gen(function*() {
          yield* sql`SELECT 1 FROM ai_purses WHERE key = 'day:2017-01-01' FOR UPDATE`
          const waited = yield* spending.reserve(call).pipe(now, Effect.timeoutOption("50 millis"))
          assert.isTrue(Option.isNone(waited))
        }))
        assert.strictEqual((yield* spending.purses.pipe(now)).day.held, 10)
        assert.deepStrictEqual(yield* spending.ofRequest(call.request), [])
      }))

    it.effect("leaves no trace of calls that were given up, whenever that was", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const now = at("2015-01-01T12:00:00Z")
        const given = yield* Effect.forEach(
          Array.from({ length: 200 }, () => ({ ...planned(randomUUID()), bound: 1 })),
          (call, turn) =>
            spending.reserve(call).pipe(
              Effect.timeoutOption(turn % 20 === 0 ? "20 seconds" : turn % 20 / 2),
              Effect.map(Option.isSome),
              now
            ),
          { concurrency: 5 }
        )
        const kept = given.filter((waited) => waited).length
        assert.isAbove(kept, 0)
        assert.isBelow(kept, 200)
        assert.strictEqual((yield* spending.purses.pipe(now)).day.held, kept)
        assert.include((yield* spending.byTierAndDay(1).pipe(now)).at(-1), { day: "2015-01-01", calls: kept })
      }))

    it.effect("keeps what was spent in work that failed", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const sql = yield* SqlClient
        const call = planned("unlucky")
        yield* Effect.ignore(sql.withTransaction(Effect.andThen(spending.reserve(call), Effect.fail("step failed"))))
        assert.include((yield* spending.ofRequest(call.request))[0], { calls: 1, cost: 10 })
      }))

    it.effect("keeps no digest of a person in a day's purse that is over, nor beside a call", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const sql = yield* SqlClient
        const person = "digest-of-somebody"
        const swept = planned(person)
        yield* spending.reserve(swept).pipe(at("2016-05-01T12:00:00Z"))
        const settled = planned(person)
        yield* spending.reserve(settled).pipe(at("2016-05-01T12:00:00Z"))
        yield* spending.settle(settled.id, { input: 1, cached: 0, output: 1, estimated: false }, 1)
        yield* spending.sweep("1 hour").pipe(at("2016-05-01T14:00:00Z"))
        const found = Effect.map(
          sql`SELECT (SELECT count(*) FROM ai_purses WHERE key LIKE ${`%${person}%`})::integer AS purses,
            (SELECT count(*) FROM ai_calls WHERE purses::text LIKE ${`%${person}%`})::integer AS calls`,
          ([row]) => row
        )
        assert.deepStrictEqual(yield* found, { purses: 1, calls: 1 })
        yield* spending.forget(new Date("2016-01-01")).pipe(at("2016-05-02T23:00:00Z"))
        assert.deepStrictEqual(yield* found, { purses: 1, calls: 1 })
        yield* spending.forget(new Date("2016-01-01")).pipe(at("2016-05-03T00:00:00Z"))
        assert.deepStrictEqual(yield* found, { purses: 0, calls: 0 })
        assert.strictEqual((yield* spending.ofRequest(swept.request)).length, 1)
      }))
  })
})
