import { Handler } from "@statex/jobs/Handler"
import { Job } from "@statex/jobs/Job"
import { JobQueue } from "@statex/jobs/JobQueue"
import { JobWorker } from "@statex/jobs/JobWorker"
import * as BullMq from "@statex/jobs/queues/BullMq"
import * as QueueBackend from "@statex/jobs/queues/QueueBackend"
import { Queue, Worker } from "bullmq"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as References from "effect/References"
import * as Schema from "effect/Schema"
import { join } from "node:path"
import type { Bench, Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Databases from "../services/Databases.ts"
import * as EmbeddedPostgres from "../services/EmbeddedPostgres.ts"
import * as Redis from "../services/Redis.ts"
import { Countdown } from "./Countdown.ts"
import * as Slices from "./Slices.ts"

const concurrency = 20
const slices = 5

const Nothing = Job.make("bench", Schema.Struct({ number: Schema.Int }))

/** Jobs per second through our producer, worker and handler, from the first handled to the last. */
const ours = (jobs: number) =>
  Effect.scoped(Effect.gen(function*() {
    const countdown = new Countdown(jobs)
    const { enqueue } = yield* JobQueue
    const { consume } = yield* JobWorker
    const numbers = Array.from({ length: jobs }, (_, number) => ({ number }))
    yield* Effect.forEach(numbers, (payload) => enqueue(Nothing, payload), { concurrency, discard: true })
    yield* consume([Handler.make(Nothing, () => Effect.sync(() => countdown.count()))], { concurrency })
    return yield* Effect.promise(() => countdown.perSecond)
  }))

/** The same jobs through BullMQ alone, with the same settings and its own queue. */
const bare = (jobs: number) =>
  Effect.gen(function*() {
    const backend = yield* QueueBackend.chosen
    return yield* Effect.promise(async () => {
      const countdown = new Countdown(jobs)
      const connection = backend.connection("producer", 2)
      const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true }
      const queue = new Queue("bare", { connection, defaultJobOptions }, backend.factory)
      await queue.waitUntilReady()
      for (let first = 0; first < jobs; first += concurrency) {
        await Promise.all(
          Array.from({ length: concurrency }, (_, index) => queue.add("bench", { number: first + index }))
        )
      }
      const options = { connection: backend.connection("worker", 10), concurrency, removeOnComplete: { count: 0 } }
      const worker = new Worker("bare", async () => countdown.count(), options, backend.factory)
      const perSecond = await countdown.perSecond
      await worker.close()
      await queue.close()
      return perSecond
    })
  })

const over = (store: string, jobs: number, settings: Readonly<Record<string, string>>) => {
  const config = ConfigProvider.layer(ConfigProvider.fromUnknown(settings))
  return Slices.alternate(`our worker / bare BullMQ, ${store}`, "jobs/s", slices, ours(jobs), bare(jobs)).pipe(
    Effect.provide(BullMq.layer.pipe(Layer.provideMerge(config))),
    Effect.provideService(References.MinimumLogLevel, "Warn"),
    Effect.mapError((error) => new CommandError({ reason: error.message }))
  )
}

export const queue: Bench = {
  name: "queue",
  run: Effect.gen(function*() {
    const folder = yield* ScratchFolder.make("statex-bench-")
    const postgres = yield* EmbeddedPostgres.start({ directory: join(folder, "postgres"), ephemeral: true })
    yield* Databases.ensure(postgres.url("postgres"), "queue")
    yield* Databases.migrate(postgres.url("queue"))
    const database = { DATABASE_URL: postgres.url("queue") }
    const measures: Array<Measure> = [yield* over("PostgreSQL", 1_000, database)]
    const redis = yield* Redis.bring
    if (redis === undefined) yield* Console.log(`  no Redis: ${Redis.missing}`)
    else measures.push(yield* over("Redis", 4_000, { ...database, REDIS_URL: redis.url }))
    return measures
  })
}
