import { Queue } from "bullmq"
import { Effect, Schema } from "effect"
import type { Job } from "../Job.ts"
import { JobQueue, QueueUnavailable } from "../JobQueue.ts"
import * as FaultLog from "./FaultLog.ts"
import type { QueueBackend } from "./QueueBackend.ts"

/** All jobs of the product travel in this one queue. */
export const queueName = "statex"

/** A wake-up leaves nothing behind: whether its work is done is written elsewhere. */
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true }

const patience = "2 seconds"

const reasonOf = (error: unknown) => error instanceof Error ? error.message : "unknown"

export const make = Effect.fn(function*(backend: QueueBackend) {
  const report = yield* FaultLog.make("queue has lost its server")

  const open = () => {
    const queue = new Queue(
      queueName,
      {
        connection: backend.connection("producer", 2),
        defaultJobOptions: jobOptions,
        streams: { events: { maxLen: 100 } }
      },
      backend.factory
    )
    return queue.on("error", report)
  }
  const close = (queue: ReturnType<typeof open>) =>
    Effect.ignore(Effect.interruptible(Effect.timeout(Effect.tryPromise(() => queue.close()), patience)))

  let queue = open()
  yield* Effect.addFinalizer(() => close(queue))

  // A queue that failed to become ready remembers that for ever: the next ask gets a new one.
  const add = async (name: string, payload: unknown) => {
    const current = queue
    try {
      await current.waitUntilReady()
    } catch (error) {
      if (queue === current) {
        queue = open()
        void current.close().catch(report)
      }
      throw error
    }
    await current.add(name, payload)
  }

  return JobQueue.of({
    enqueue: <Payload, Encoded>(job: Job<Payload, Encoded>, payload: Payload) => {
      const unavailable = (reason: string) => new QueueUnavailable({ job: job.name, reason })
      return Schema.encodeEffect(job.payload)(payload).pipe(
        Effect.orDie,
        Effect.flatMap((encoded) =>
          Effect.tryPromise({ try: () => add(job.name, encoded), catch: (error) => unavailable(reasonOf(error)) })
        ),
        Effect.timeoutOrElse({
          duration: patience,
          orElse: () => Effect.fail(unavailable(`no answer within ${patience}`))
        })
      )
    }
  })
})
