import { Context, type Duration, type Effect, type Scope } from "effect"
import type { Handler } from "./Handler.ts"

export interface Consumption {
  /** How many jobs run at once in this process. */
  readonly concurrency: number
  /** How long running jobs may take to finish once the scope closes; then they are interrupted. Half a minute. */
  readonly drain?: Duration.Input
}

/** Takes jobs off the queue. */
export class JobWorker extends Context.Service<JobWorker, {
  /**
   * Returns once jobs are being taken, and takes them until the scope closes. A handler that fails is logged and
   * forgotten; a queue that goes away is waited for.
   */
  consume<R>(
    handlers: ReadonlyArray<Handler<R>>,
    options: Consumption
  ): Effect.Effect<void, never, R | Scope.Scope>
}>()("@statex/jobs/JobWorker") {}
