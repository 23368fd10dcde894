import * as Database from "@statex/db/Database"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import * as Postgres from "@statex/rate-limiter/stores/Postgres"
import * as RedisStore from "@statex/rate-limiter/stores/Redis"
import { Effect, Layer, ManagedRuntime } from "effect"
import { createInterface } from "node:readline"
import type { Round } from "./Askers.ts"

// One process of the race: each line in is a round of simultaneous asks, each line out how many were admitted.
const stores = { postgres: Postgres.layer.pipe(Layer.provide(Database.layer)), redis: RedisStore.layer }
const store = process.argv[2] === "redis" ? stores.redis : stores.postgres
const runtime = ManagedRuntime.make(RateLimiter.layer.pipe(Layer.provide(store)))

const play = (round: Round) =>
  Effect.gen(function*() {
    const limiter = yield* RateLimiter
    const admitted = yield* Effect.forEach(
      round.asks,
      (allowances) => limiter.take(allowances).pipe(Effect.as(1), Effect.catchTag("Limited", () => Effect.succeed(0))),
      { concurrency: "unbounded" }
    )
    return admitted.reduce((sum, one) => sum + one, 0)
  })

await runtime.runPromise(RateLimiter)
console.log("ready")
for await (const line of createInterface({ input: process.stdin })) {
  console.log(await runtime.runPromise(play(JSON.parse(line))))
}
await runtime.dispose()
