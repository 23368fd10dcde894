import { assert, describe, it, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import * as Postgres from "@statex/rate-limiter/stores/Postgres"
import * as RedisStore from "@statex/rate-limiter/stores/Redis"
import { ConfigProvider, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { allowance, contract } from "./contract.ts"
import * as Askers from "./race/Askers.ts"

const overPostgres = RateLimiter.layer.pipe(Layer.provide(Postgres.layer), Layer.provideMerge(Database.layerScratch))
const overRedis = RateLimiter.layer.pipe(Layer.provide(RedisStore.layer))

/** A store without its service is a failure under CI and a visible gap elsewhere. */
const needs = (setting: string, suites: () => void) =>
  process.env[setting]
    ? suites()
    : describe("RateLimiter", () => it.runIf(process.env["CI"])(`needs ${setting}`, () => assert.fail("it is not set")))

type Askers = Effect.Success<ReturnType<typeof Askers.make>>

const race = Effect.fn(function*(askers: Askers) {
  let admitted = 0
  for (let key = 0; key < 200; key++) {
    const two = allowance(2)
    admitted += yield* askers.play(Array.from({ length: 50 }, () => [two]))
  }
  assert.strictEqual(admitted, 400)
})

// Four people behind one address: five of their eight asks fit, and no refused ask may cost a person anything.
const raceOverTwoKeys = Effect.fn(function*(askers: Askers) {
  for (let round = 0; round < 40; round++) {
    const address = allowance(5, 60_000, "address")
    const people = Array.from({ length: 4 }, () => allowance(2))
    const asks = Array.from({ length: 48 }, (_, turn) => {
      const person = people[turn % 3 + (turn % 2)] ?? address
      return turn % 5 === 0 ? [address, person] : [person, address]
    })
    assert.strictEqual(yield* askers.play(asks), 5)
    assert.strictEqual(yield* askers.play(people.flatMap((person) => [[person], [person], [person]])), 8 - 5)
  }
})

needs("DATABASE_URL", () => {
  contract("PostgreSQL", overPostgres)

  layer(overPostgres, { excludeTestServices: true })("PostgreSQL", (it) => {
    const askers = Effect.gen(function*() {
      const sql = yield* SqlClient
      const [row] = yield* sql`SELECT current_database() AS name`
      const url = new URL(process.env["DATABASE_URL"] ?? "")
      url.pathname = `/${String(row?.["name"])}`
      return yield* Askers.make(4, "postgres", { DATABASE_URL: url.href, DATABASE_CONNECTIONS: "5" })
    })

    it.effect("admits no ask too many or too few of 4 processes", () => Effect.scoped(Effect.flatMap(askers, race)))
    it.effect("stays all or nothing between 4 processes", () => Effect.scoped(Effect.flatMap(askers, raceOverTwoKeys)))

    it.effect("forgets expired logs while they are in use", () =>
      Effect.gen(function*() {
        const limiter = yield* RateLimiter
        const sql = yield* SqlClient
        yield* sql`TRUNCATE allowance_logs`
        const brief = Array.from({ length: 20 }, () => allowance(1, 1))
        const kept = allowance(1)
        yield* limiter.take(brief)
        yield* limiter.take([kept])
        const turn = Effect.all([limiter.forgetExpired, Effect.ignore(limiter.take(brief))], { concurrency: 2 })
        yield* Effect.forEach(Array.from({ length: 50 }), () => turn, { concurrency: 5 })
        yield* Effect.sleep(5)
        yield* limiter.forgetExpired
        const rows = yield* sql`SELECT key FROM allowance_logs`
        assert.deepStrictEqual(rows, [{ key: kept.key }])
      }))

    it.effect("lets nobody through while the table is out of reach", () =>
      Effect.gen(function*() {
        const limiter = yield* RateLimiter
        const sql = yield* SqlClient
        yield* sql`ALTER TABLE allowance_logs RENAME TO away`
        const refused = yield* Effect.flip(limiter.take([allowance(1)])).pipe(
          Effect.ensuring(Effect.orDie(sql`ALTER TABLE away RENAME TO allowance_logs`))
        )
        assert.include(refused, { _tag: "LimiterUnavailable", kind: "Unavailable" })
      }))

    it.effect("finds the log by its index", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        yield* sql`INSERT INTO allowance_logs SELECT 'k' || n, ARRAY[now()], ARRAY[gen_random_uuid()], now()
          FROM generate_series(1, 5000) AS n`
        yield* sql`ANALYZE allowance_logs`
        const plan = yield* sql`EXPLAIN SELECT 1 FROM allowance_logs WHERE key = ${randomUUID()}`
        assert.include(JSON.stringify(plan), "allowance_logs_pkey")
      }))
  })
})

describe("Redis", () => {
  it.live("lets nobody through while its server is away", () =>
    Effect.gen(function*() {
      const away = ConfigProvider.layer(ConfigProvider.fromUnknown({ REDIS_URL: "redis://127.0.0.1:1" }))
      const ask = RateLimiter.use((limiter) => limiter.take([allowance(1)])).pipe(
        Effect.provide(Layer.fresh(overRedis).pipe(Layer.provide(away)))
      )
      const refused = yield* Effect.flip(ask).pipe(Effect.timeout("5 seconds"))
      assert.include(refused, { _tag: "LimiterUnavailable", kind: "Unavailable" })
    }))
})

needs("REDIS_URL", () => {
  contract("Redis", overRedis)

  layer(overRedis, { excludeTestServices: true })("Redis", (it) => {
    const askers = Effect.suspend(() => Askers.make(4, "redis", {}))
    it.effect("admits no ask too many or too few of 4 processes", () => Effect.scoped(Effect.flatMap(askers, race)))
    it.effect("stays all or nothing between 4 processes", () => Effect.scoped(Effect.flatMap(askers, raceOverTwoKeys)))
  })
})
