import { type BackendFactory, createPostgresBackend, createRedisBackend, type IQueueBackend } from "bullmq"
import { Config, Effect, Option, Redacted } from "effect"

/** Declared here, listed in runtime's Environment. REDIS_URL decides; without it DATABASE_URL does. */
export const settings = {
  redis: Config.option(Config.Redacted("REDIS_URL")),
  database: Config.Redacted("DATABASE_URL")
}

/** How a queue or worker of BullMQ reaches its store. */
export interface QueueBackend {
  readonly name: "Redis" | "PostgreSQL"
  /** The bounds that a producer or a worker with so many connections needs. */
  readonly connection: (role: "producer" | "worker", connections: number) => Record<string, unknown>
  readonly factory: BackendFactory<IQueueBackend, Record<string, unknown>>
}

const redis = (url: Redacted.Redacted): QueueBackend => ({
  name: "Redis",
  connection: (role) => ({
    url: Redacted.value(url),
    connectTimeout: 2_000,
    retryStrategy: (attempts: number) => Math.min(50 * 2 ** attempts, 1_000),
    // A producer is refused as soon as one reconnection fails; a worker waits for as long as it takes.
    maxRetriesPerRequest: role === "producer" ? 1 : null
  }),
  factory: createRedisBackend
})

const postgres = (url: Redacted.Redacted): QueueBackend => ({
  name: "PostgreSQL",
  connection: (_, connections) => ({
    connectionString: Redacted.value(url),
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    query_timeout: 10_000,
    statement_timeout: 10_000
  }),
  factory: createPostgresBackend
})

export const chosen = Effect.gen(function*() {
  const redisUrl = yield* settings.redis
  return Option.isSome(redisUrl) ? redis(redisUrl.value) : postgres(yield* settings.database)
})
