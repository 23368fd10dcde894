import { Context, type Effect, Schema } from "effect"
import type { Job } from "./Job.ts"

/** The queue did not take the job in time. What must not be lost is written down before it is queued. */
export class QueueUnavailable extends Schema.TaggedError<QueueUnavailable>()("QueueUnavailable", {
  job: Schema.String,
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The queue did not take "${this.job}": ${this.reason}`
  }
}

/** Wakes a worker somewhere. A job may run twice, run late or be lost with the queue: it carries no truth. */
export class JobQueue extends Context.Service<JobQueue, {
  /** Answers within two seconds. */
  enqueue<Payload, Encoded>(job: Job<Payload, Encoded>, payload: Payload): Effect.Effect<void, QueueUnavailable>
}>()("@statex/jobs/JobQueue") {}
