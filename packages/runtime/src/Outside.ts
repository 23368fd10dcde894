import * as Database from "@statex/db/Database"
import * as BullMq from "@statex/jobs/queues/BullMq"
import * as PostgresSignals from "@statex/prototypes/stores/PostgresSignals"
import * as LimiterPostgres from "@statex/rate-limiter/stores/Postgres"
import * as LimiterRedis from "@statex/rate-limiter/stores/Redis"
import * as Disk from "@statex/uploads/stores/Disk"
import * as Folders from "@statex/uploads/stores/Folders"
import { Config, Effect, Layer, Option } from "effect"

/** Allowances are counted on Redis where there is one, on PostgreSQL otherwise. */
const limiterStore = Layer.unwrap(Effect.gen(function*() {
  const redis = yield* Config.option(Config.Redacted("REDIS_URL"))
  return Option.isSome(redis) ? LimiterRedis.layer : LimiterPostgres.layer
}))

/** The machines that every world stands on: database, queue, allowances, blobs and uploads. */
export const layer = Layer.mergeAll(PostgresSignals.layer, limiterStore, BullMq.layer, Disk.layer, Folders.layer).pipe(
  Layer.provideMerge(Database.layer)
)
