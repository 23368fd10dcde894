import { assert, it } from "@effect/vitest"
import { Handler } from "@statex/jobs/Handler"
import { Job } from "@statex/jobs/Job"
import { JobQueue } from "@statex/jobs/JobQueue"
import { JobWorker } from "@statex/jobs/JobWorker"
import { Clock, Deferred, Effect, Schedule, Schema, type Scope } from "effect"
import { type AddressInfo, createServer } from "node:net"
import { eventually, over, type Service } from "./contract.ts"
import * as Proxy from "./Proxy.ts"

const Ping = Job.make("ping", Schema.Struct({ turn: Schema.Int }))
const ping = (turn: number) => JobQueue.use((queue) => queue.enqueue(Ping, { turn }))
const untilTaken = { schedule: Schedule.spaced("100 millis").pipe(Schedule.upTo({ duration: "5 seconds" })) }

/** What both backends must do while their server is away. */
export const outage = <E>(name: string, setting: string, server: Effect.Effect<Service, E, Scope.Scope>) => {
  it.live(`over ${name}: a producer and a worker that start before their server begin when it does`, () =>
    Effect.scoped(Effect.gen(function*() {
      const proxy = yield* Proxy.make(new URL((yield* server).url))
      yield* proxy.cut
      const seen: Array<number> = []
      yield* Effect.gen(function*() {
        assert.strictEqual((yield* Effect.flip(ping(0))).kind, "Unavailable")
        const ready = yield* Deferred.make<void>()
        const consuming = JobWorker.use((worker) =>
          worker.consume([Handler.make(Ping, ({ turn }) => Effect.sync(() => seen.push(turn)))], { concurrency: 2 })
        )
        yield* Effect.forkScoped(Effect.andThen(consuming, Deferred.succeed(ready, undefined)))
        assert.strictEqual((yield* Effect.flip(ping(1))).kind, "Unavailable")
        yield* proxy.mend
        yield* Effect.timeout(Deferred.await(ready), "10 seconds")
        yield* Effect.retry(ping(2), untilTaken)
        yield* eventually(() => assert.include(seen, 2)).pipe(Effect.timeout("5 seconds"))

        yield* proxy.cut
        assert.strictEqual((yield* Effect.flip(ping(3))).kind, "Unavailable")
        yield* Effect.sleep("1500 millis")
        yield* proxy.mend
        const mended = yield* Clock.currentTimeMillis
        yield* Effect.retry(ping(4), untilTaken)
        yield* eventually(() => assert.include(seen, 4))
        assert.isBelow((yield* Clock.currentTimeMillis) - mended, 5_000)
      }).pipe(Effect.provide(over(setting, proxy.url)))
    })))

  it.live(`over ${name}: a server that accepts and says nothing costs a producer two seconds`, () =>
    Effect.scoped(Effect.gen(function*() {
      const silent = yield* Effect.acquireRelease(
        Effect.callback<ReturnType<typeof createServer>>((resume) => {
          const listening = createServer((socket) => socket.on("error", () => {}))
          listening.listen(0, "127.0.0.1", () => resume(Effect.succeed(listening)))
        }),
        (listening) => Effect.sync(() => listening.close())
      )
      const { port } = silent.address() as AddressInfo
      const scheme = setting === "REDIS_URL" ? "redis" : "postgres"
      yield* Effect.gen(function*() {
        const start = yield* Clock.currentTimeMillis
        const refused = yield* Effect.flip(ping(0))
        assert.include(refused, { _tag: "QueueUnavailable", job: "ping", kind: "Unavailable" })
        assert.isBelow((yield* Clock.currentTimeMillis) - start, 2_500)
      }).pipe(Effect.provide(over(setting, `${scheme}://nobody:x@127.0.0.1:${port}/11`)))
    })))
}
