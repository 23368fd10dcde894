import { assert, describe, it } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import * as BullMqSchema from "@statex/jobs/queues/BullMqSchema"
import { Effect, Layer, Redacted } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Redis } from "ioredis"
import { contract, type Service } from "./contract.ts"
import { outage } from "./outage.ts"

/** A backend without its service is a failure under CI and a visible gap elsewhere. */
const needs = (setting: string, suites: () => void) =>
  describe("jobs", () =>
    process.env[setting]
      ? suites()
      : it.runIf(process.env["CI"])(`needs ${setting}`, () => assert.fail("it is not set")))

const scratch = Effect.gen(function*() {
  const { sql } = yield* Layer.build(Database.layerScratch).pipe(
    Effect.flatMap((context) => Effect.map(SqlClient, (sql) => ({ sql })).pipe(Effect.provide(context)))
  )
  const [row] = yield* sql`SELECT current_database() AS name`
  const url = new URL(process.env["DATABASE_URL"] ?? "")
  url.pathname = `/${String(row?.["name"])}`
  yield* BullMqSchema.migrate(Redacted.make(url.href))
  const kill = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`
  return { url: url.href, kill: Effect.orDie(Effect.asVoid(kill)) } satisfies Service
})

// Database 11 of the server belongs to this suite: flushed before each test, and known by in the list of clients.
const keyspace = Effect.gen(function*() {
  const url = new URL(process.env["REDIS_URL"] ?? "")
  url.pathname = "/11"
  const admin = yield* Effect.acquireRelease(
    Effect.sync(() => new Redis(url.href)),
    (redis) => Effect.sync(() => redis.disconnect())
  )
  yield* Effect.promise(() => admin.flushdb())
  const kill = Effect.promise(async () => {
    const own = await admin.client("ID")
    const clients = String(await admin.client("LIST")).split("\n").filter((line) => / db=11 /.test(line))
    for (const id of clients.map((line) => /^id=(\d+)/.exec(line)?.[1])) {
      if (id !== undefined && Number(id) !== Number(own)) await admin.client("KILL", "ID", id)
    }
  })
  return { url: url.href, kill } satisfies Service
})

needs("DATABASE_URL", () => {
  contract("PostgreSQL", "DATABASE_URL", scratch)
  outage("PostgreSQL", "DATABASE_URL", scratch)

  it.live("the queue's tables may be migrated again, and by two at once", () =>
    Effect.scoped(Effect.gen(function*() {
      const { url } = yield* scratch
      const again = BullMqSchema.migrate(Redacted.make(url))
      yield* Effect.all([again, again], { concurrency: 2 })
      const refused = yield* Effect.flip(BullMqSchema.migrate(Redacted.make("postgres://nobody@127.0.0.1:1/none")))
      assert.strictEqual(refused.kind, "Unavailable")
    })))
})

needs("REDIS_URL", () => {
  contract("Redis", "REDIS_URL", keyspace)
  outage("Redis", "REDIS_URL", keyspace)
})
