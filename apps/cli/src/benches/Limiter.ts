import * as PgClient from "@effect/sql-pg/PgClient"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import * as Postgres from "@statex/rate-limiter/stores/Postgres"
import * as RedisStore from "@statex/rate-limiter/stores/Redis"
import { RedisScript } from "@statex/rate-limiter/stores/RedisScript"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql/SqlClient"
import { Redis } from "ioredis"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { Bench } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Databases from "../services/Databases.ts"
import * as EmbeddedPostgres from "../services/EmbeddedPostgres.ts"
import * as RedisServer from "../services/Redis.ts"
import { alternate } from "./Slices.ts"

const slices = 30
const inFlight = 8
const day = 86_400_000

/** Asks per second over a tenth of a second, eight at a time. */
const rate = <E, R>(ask: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function*() {
    const startedAt = performance.now()
    let asks = 0
    const asker = Effect.gen(function*() {
      while (performance.now() - startedAt < 100) {
        yield* ask
        asks++
      }
    })
    yield* Effect.all(Array.from({ length: inFlight }, () => asker), { concurrency: "unbounded", discard: true })
    return asks * 1_000 / (performance.now() - startedAt)
  })

const refusal = (error: unknown) => new CommandError({ reason: error instanceof Error ? error.message : String(error) })

/** The service's own ask; a new key each time, or one that refuses from the third ask on. */
const take = (key: () => string) =>
  Effect.suspend(() =>
    RateLimiter.use((limiter) => limiter.take([{ name: "person", key: key(), limit: 2, windowMs: day }]))
  ).pipe(Effect.catchTag("Limited", () => Effect.void))

const keys = { "distinct keys": () => randomUUID(), "one hot key": () => "hot" }

const onPostgres = Effect.gen(function*() {
  const sql = yield* SqlClient
  const bare = (key: () => string) =>
    Effect.suspend(() =>
      sql`SELECT refused_key, retry_after_ms
        FROM take_allowances(${[key()]}::text[], ${[2]}::int[], ${`{${day}}`}::float8[], ${randomUUID()}::uuid)`
    )
  return yield* Effect.forEach(
    Object.entries(keys),
    ([label, key]) =>
      alternate(`PostgreSQL, ${label}, bare statement`, "asks/s", slices, rate(take(key)), rate(bare(key)))
  )
})

const onRedis = Effect.fnUntraced(function*(url: string) {
  const redis = yield* Effect.acquireRelease(
    Effect.sync(() => new Redis(url)),
    (held) => Effect.sync(() => held.disconnect())
  )
  yield* Effect.promise(() => redis.script("LOAD", RedisScript.take.text))
  const bare = (key: () => string) =>
    Effect.promise(() => redis.evalsha(RedisScript.take.digest, 1, `{bench}:${key()}`, randomUUID(), 2, 60_000))
  return yield* Effect.forEach(
    Object.entries(keys),
    ([label, key]) => alternate(`Redis, ${label}, bare script`, "asks/s", slices, rate(take(key)), rate(bare(key)))
  )
})

/** What the limiter costs over the one statement or script in which it decides, on the same client or driver. */
export const limiter: Bench = {
  name: "limiter",
  run: Effect.gen(function*() {
    const folder = yield* ScratchFolder.make("statex-bench-")
    const postgres = yield* EmbeddedPostgres.start({ directory: join(folder, "postgres"), ephemeral: true })
    yield* Databases.ensure(postgres.url("postgres"), "limiter")
    yield* Databases.migrate(postgres.url("limiter"))
    const connection = PgClient.layer({ url: Redacted.make(postgres.url("limiter")), maxConnections: inFlight })
    const overPostgres = RateLimiter.layer.pipe(Layer.provide(Postgres.layer), Layer.provideMerge(connection))
    const sqlMeasures = yield* Effect.provide(onPostgres, overPostgres).pipe(Effect.mapError(refusal))

    const redis = yield* RedisServer.bring
    if (redis === undefined) {
      yield* Console.log(`  Redis: ${RedisServer.missing}`)
      return sqlMeasures
    }
    const settings = ConfigProvider.layer(ConfigProvider.fromUnknown({ REDIS_URL: redis.url }))
    const overRedis = RateLimiter.layer.pipe(Layer.provide(RedisStore.layer), Layer.provide(settings))
    const measures = yield* Effect.provide(onRedis(redis.url), overRedis).pipe(Effect.mapError(refusal))
    return [...sqlMeasures, ...measures]
  })
}
