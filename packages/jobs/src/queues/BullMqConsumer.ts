import { type Job, Worker } from "bullmq"
import { Cause, Effect, FiberSet, Option, Schedule } from "effect"
import type { Handler } from "../Handler.ts"
import { type Consumption, JobWorker } from "../JobWorker.ts"
import { queueName } from "./BullMqProducer.ts"
import * as FaultLog from "./FaultLog.ts"
import type { QueueBackend } from "./QueueBackend.ts"

const asError = (error: unknown) => error instanceof Error ? error : new Error(String(error))

/** At first quickly, then every second, for as long as it takes. */
const patiently = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("1 second")])

const handled = <R>(handlers: ReadonlyArray<Handler<R>>, name: string, payload: unknown) => {
  const handler = handlers.find((one) => one.name === name)
  const work = handler === undefined ? Effect.fail(`no handler for ${name}`) : handler.handle(payload)
  return work.pipe(
    // The cause goes to the log; the queue's own tables learn no more than that it failed.
    Effect.catchCause((cause) =>
      Effect.logError("job failed", { job: name }, cause).pipe(
        Effect.when(Effect.succeed(!Cause.hasInterruptsOnly(cause))),
        Effect.andThen(Effect.fail(new Error(`${name} failed`)))
      )
    ),
    Effect.withSpan("Job", { attributes: { job: name } })
  )
}

export const make = (backend: QueueBackend) => {
  const open = Effect.fnUntraced(function*(
    process: (job: Job) => Promise<void>,
    report: (error: Error) => void,
    concurrency: number
  ) {
    const worker = new Worker(queueName, process, {
      connection: backend.connection("worker", Math.min(concurrency + 1, 10)),
      concurrency,
      autorun: false,
      runRetryDelay: 500,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 }
    }, backend.factory)
    worker.on("error", report)
    // A worker that failed to become ready remembers that for ever, so each try is a new one.
    yield* Effect.tryPromise({ try: () => worker.waitUntilReady(), catch: asError }).pipe(
      Effect.timeout("5 seconds"),
      Effect.tapError((error) => Effect.sync(() => report(error))),
      Effect.onError(() => Effect.sync(() => void worker.close(true).catch(report)))
    )
    return worker
  })

  return JobWorker.of({
    consume: Effect.fnUntraced(function*<R>(handlers: ReadonlyArray<Handler<R>>, options: Consumption) {
      const report = yield* FaultLog.make("worker has lost its server")
      const running = yield* FiberSet.make<void, unknown>()
      const run = yield* FiberSet.runtimePromise(running)<R>()
      const process = (job: Job) => run(handled(handlers, job.name, job.data))

      const worker = yield* open(process, report, options.concurrency).pipe(Effect.retry(patiently), Effect.orDie)
      const closed = Effect.promise(() => worker.close())
      yield* Effect.addFinalizer(() =>
        Effect.interruptible(Effect.gen(function*() {
          const drained = yield* Effect.timeoutOption(closed, options.drain ?? "30 seconds")
          if (Option.isSome(drained)) return
          yield* FiberSet.clear(running)
          yield* Effect.timeoutOption(closed, "2 seconds")
        }))
      )
      yield* Effect.tryPromise(() => worker.run()).pipe(Effect.retry(patiently), Effect.orDie, Effect.forkScoped)
    })
  })
}
