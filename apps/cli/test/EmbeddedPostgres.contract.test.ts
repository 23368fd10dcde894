import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { Client } from "pg"
import { isAlive, send } from "../src/ProcessSignals.ts"
import * as ScratchFolder from "../src/ScratchFolder.ts"
import * as EmbeddedPostgres from "../src/services/EmbeddedPostgres.ts"

const folder = ScratchFolder.make("statex-postgres-")

const ask = (url: string, statement: string) =>
  Effect.promise(async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    client.on("error", () => undefined)
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows[0]
    } finally {
      await client.end()
    }
  })

const eventually = <A>(effect: Effect.Effect<A>) =>
  effect.pipe(
    Effect.catchDefect((defect) => Effect.fail(defect)),
    Effect.retry({ times: 100, schedule: spaced })
  )
const spaced = Schedule.spaced("50 millis")

describe("the embedded PostgreSQL", () => {
  it.live("keeps its data and its port from one start to the next, and nothing runs in between", () =>
    Effect.gen(function*() {
      const directory = yield* folder
      const first = yield* Effect.scoped(Effect.gen(function*() {
        const postgres = yield* EmbeddedPostgres.start({ directory, ephemeral: true })
        yield* ask(postgres.url("postgres"), "create table kept as select 7 as number")
        return { port: postgres.port, pid: postgres.pid() }
      }))
      assert.isFalse(isAlive(first.pid))
      yield* Effect.scoped(Effect.gen(function*() {
        const postgres = yield* EmbeddedPostgres.start({ directory, ephemeral: true })
        assert.strictEqual(postgres.port, first.port)
        assert.deepStrictEqual(yield* ask(postgres.url("postgres"), "select number from kept"), { number: 7 })
      }))
    }).pipe(Effect.scoped))

  it.live("comes back by itself on the same port after kill -9", () =>
    Effect.gen(function*() {
      const postgres = yield* EmbeddedPostgres.start({ directory: yield* folder, ephemeral: true })
      yield* ask(postgres.url("postgres"), "create table kept as select 7 as number")
      const before = postgres.pid()
      send(before, "SIGKILL")
      const row = yield* eventually(ask(postgres.url("postgres"), "select number from kept"))
      assert.deepStrictEqual(row, { number: 7 })
      assert.notStrictEqual(postgres.pid(), before)
    }).pipe(Effect.scoped))

  it.live("refuses a second launcher on the same folder and leaves the first alone", () =>
    Effect.gen(function*() {
      const directory = yield* folder
      const postgres = yield* EmbeddedPostgres.start({ directory, ephemeral: true })
      const refusal = yield* Effect.flip(Effect.scoped(EmbeddedPostgres.start({ directory, ephemeral: true })))
      assert.include(refusal.message, "another statex uses")
      assert.deepStrictEqual(yield* ask(postgres.url("postgres"), "select 1 as one"), { one: 1 })
    }).pipe(Effect.scoped))
})
