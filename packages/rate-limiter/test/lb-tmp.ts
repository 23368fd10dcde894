import * as Database from "@statex/db/Database"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import * as Postgres from "@statex/rate-limiter/stores/Postgres"
import { Effect, Fiber, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
const L = RateLimiter.layer.pipe(Layer.provide(Postgres.layer), Layer.provideMerge(Database.layerScratch))
const prog = Effect.gen(function*() {
  const limiter = yield* RateLimiter
  const sql = yield* SqlClient
  const own = (i: number) => limiter.take([{ name: "person", key: `own:${i}:${randomUUID()}`, limit: 2, windowMs: 86400000 }])
  const fn = (i: number) => sql`SELECT refused_key, retry_after_ms FROM take_allowances(${[`fn:${i}:${randomUUID()}`]}::text[], ${[2]}::int[], ${"{86400000}"}::float8[], ${randomUUID()}::uuid)`
  const bare = (i: number) => sql`INSERT INTO allowance_logs AS log (key, admitted, tickets, expires_at)
        VALUES (${`bare:${i}:${randomUUID()}`}, ARRAY[clock_timestamp()], ARRAY[${randomUUID()}::uuid], clock_timestamp() + interval '1 day')
        ON CONFLICT (key) DO UPDATE SET admitted = log.admitted[cardinality(log.admitted) - 2 + 2 :] || clock_timestamp(), tickets = log.tickets[cardinality(log.tickets) :] || EXCLUDED.tickets, expires_at = clock_timestamp() + interval '1 day'
        WHERE coalesce(log.admitted[cardinality(log.admitted) - 2 + 1] <= clock_timestamp() - interval '1 day', true) RETURNING cardinality(admitted)`
  const slice = (f: (i: number) => Effect.Effect<unknown, unknown>, ms: number, conc: number) => Effect.gen(function*() {
    const end = performance.now() + ms; let n = 0
    yield* Effect.forEach(Array.from({ length: conc }), () => Effect.gen(function*() { while (performance.now() < end) { yield* f(n); n++ } }), { concurrency: "unbounded" })
    return n / ms * 1000
  })
  const which = process.argv[2] === "own" ? own : process.argv[2] === "fnt" ? (i: number) => Effect.timeout(fn(i), "5 seconds")  : process.argv[2] === "fnf" ? (i: number) => Effect.flatMap(Effect.forkChild(fn(i), { startImmediately: true }), Fiber.join) : process.argv[2] === "fnr" ? (i: number) => Effect.raceFirst(fn(i), Effect.never) : process.argv[2] === "fnx" ? (i: number) => Effect.onExit(fn(i), () => Effect.void) : fn
  const c0 = process.cpuUsage(); const t0 = performance.now()
  yield* Effect.forEach(Array.from({ length: 8 }), () => Effect.gen(function*() { for (let i = 0; i < 2500; i++) yield* which(i) }), { concurrency: "unbounded" })
  const c = process.cpuUsage(c0)
  console.log(process.argv[2], "wall us", ((performance.now() - t0) / 20).toFixed(1), "cpu us", ((c.user + c.system) / 20000).toFixed(1))
  console.log(yield* sql`SELECT n_tup_upd, n_tup_hot_upd FROM pg_stat_user_tables WHERE relname='allowance_logs'`)
})
await Effect.runPromise(prog.pipe(Effect.provide(L)))
