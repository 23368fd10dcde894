import * as PgClient from "@effect/sql-pg/PgClient"
import { RunLog } from "@statex/prototypes/RunLog"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { Bench, Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Databases from "../services/Databases.ts"
import * as EmbeddedPostgres from "../services/EmbeddedPostgres.ts"
import { quantile } from "./Slices.ts"

/** How many events the table holds when it is measured. */
const sizes = [10_000, 1_000_000, 5_000_000]
const eventsOfRun = 10
const appends = 2_000

/** Runs with ten events each until the table holds so many; ids are random, as in life. */
const grow = Effect.fnUntraced(function*(from: number, to: number) {
  const sql = yield* SqlClient
  const [first, last] = [from / eventsOfRun + 1, to / eventsOfRun]
  yield* sql`
    INSERT INTO runs (run_id, token, form_key, locale)
    SELECT md5(run::text)::uuid, 'token-' || run, 'form-' || run, 'en'
    FROM generate_series(${first}::int, ${last}::int) AS run`
  yield* sql`
    INSERT INTO run_events (run_id, sequence, kind, payload)
    SELECT md5(run::text)::uuid, sequence, 'StepBegan', '{"step":"Understand","version":1,"attempt":1}'
    FROM generate_series(${first}::int, ${last}::int) AS run,
      generate_series(1, ${eventsOfRun}::int) AS sequence`
  yield* sql`VACUUM ANALYZE runs, run_events`
  yield* sql`CHECKPOINT`
})

/** The time of each of many first appends through the store's own transaction, one after another. */
const appendTimes = Effect.gen(function*() {
  const sql = yield* SqlClient
  const log = yield* RunLog
  const times: Array<number> = []
  for (let index = 0; index < appends; index++) {
    const runId = randomUUID()
    yield* sql`INSERT INTO runs (run_id, token, form_key, locale) VALUES (${runId}, ${runId}, ${runId}, 'en')`
    const startedAt = performance.now()
    yield* log.append(runId, [{ _tag: "Submitted", locale: "en", files: 0 }])
    times.push(performance.now() - startedAt)
  }
  return times.slice(appends / 10)
})

const measure = Effect.gen(function*() {
  const measures: Array<Measure> = []
  let held = 0
  let small: number | null = null
  for (const size of sizes) {
    yield* Console.log(`  filling up to ${size.toLocaleString("en")} events`)
    yield* grow(held, size)
    held = size
    const times = yield* appendTimes
    const [middle, slow] = [quantile(times, 0.5), quantile(times, 0.99)]
    const label = `append at ${size.toLocaleString("en")} events`
    measures.push({ label, ours: middle, peer: null, ratio: null, unit: "ms p50" })
    measures.push({
      label,
      ours: slow,
      peer: small,
      ratio: small === null ? null : slow / small,
      unit: "ms p99 / smallest"
    })
    small ??= slow
  }
  return measures
})

/** Whether appending stays as fast while the log grows. The cluster is a throw-away one: no fsync hides the index. */
export const events: Bench = {
  name: "events",
  run: Effect.gen(function*() {
    const folder = yield* ScratchFolder.make("statex-bench-")
    const postgres = yield* EmbeddedPostgres.start({ directory: join(folder, "postgres"), ephemeral: true })
    yield* Databases.ensure(postgres.url("postgres"), "events")
    yield* Databases.migrate(postgres.url("events"))
    const connection = PgClient.layer({ url: Redacted.make(postgres.url("events")), maxConnections: 2 })
    return yield* measure.pipe(
      Effect.provide(RunLog.layer.pipe(Layer.provideMerge(connection))),
      Effect.mapError((error) => new CommandError({ reason: error.message }))
    )
  })
}
