import { Context, Effect, Layer } from "effect"
import { JobQueue } from "../JobQueue.ts"
import { JobWorker } from "../JobWorker.ts"
import * as BullMqConsumer from "./BullMqConsumer.ts"
import * as BullMqProducer from "./BullMqProducer.ts"
import * as QueueBackend from "./QueueBackend.ts"

/** Jobs through BullMQ: on Redis when REDIS_URL is set, on the product's own PostgreSQL otherwise. */
export const layer = Layer.effectContext(Effect.gen(function*() {
  const backend = yield* QueueBackend.chosen
  return Context.make(JobQueue, yield* BullMqProducer.make(backend)).pipe(
    Context.add(JobWorker, BullMqConsumer.make(backend))
  )
}))
