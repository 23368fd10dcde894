import { Effect, Schema } from "effect"
import type { Job } from "./Job.ts"

/** What a worker does with one kind of job; `handle` takes the payload as it travelled. */
export interface Handler<R = never> {
  readonly name: string
  readonly handle: (payload: unknown) => Effect.Effect<void, unknown, R>
}

export const Handler = {
  make: <Payload, Encoded, E, R>(
    job: Job<Payload, Encoded>,
    work: (payload: Payload) => Effect.Effect<unknown, E, R>
  ): Handler<R> => {
    const decode = Schema.decodeUnknownEffect(job.payload)
    return { name: job.name, handle: (payload) => Effect.asVoid(Effect.flatMap(decode(payload), work)) }
  }
}
