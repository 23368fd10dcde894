import { runMigrations } from "bullmq"
import { Effect, Redacted, Schema } from "effect"
import { Client } from "pg"

export class QueueMigrationFailed extends Schema.TaggedError<QueueMigrationFailed>()("QueueMigrationFailed", {
  reason: Schema.String
}) {
  readonly kind = "Unavailable"
  override get message() {
    return `The queue's tables could not be brought up to date: ${this.reason}`
  }
}

const failed = (error: unknown) =>
  new QueueMigrationFailed({ reason: error instanceof Error ? error.message : "unknown" })

/** Creates or updates BullMQ's tables, in a PostgreSQL schema of their own. Safe to repeat, and to do at once. */
export const migrate = (databaseUrl: Redacted.Redacted) =>
  Effect.acquireUseRelease(
    Effect.tryPromise({
      try: async () => {
        const client = new Client({ connectionString: Redacted.value(databaseUrl), connectionTimeoutMillis: 5_000 })
        client.on("error", () => {})
        await client.connect()
        return client
      },
      catch: failed
    }),
    (client) => Effect.tryPromise({ try: () => runMigrations(client), catch: failed }),
    (client) => Effect.ignore(Effect.tryPromise(() => client.end()))
  ).pipe(
    Effect.timeoutOrElse({
      duration: "60 seconds",
      orElse: () => Effect.fail(failed(new Error("it took over a minute")))
    }),
    Effect.asVoid
  )
