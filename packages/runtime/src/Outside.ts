import { AnswerCache } from "@statex/ai/AnswerCache"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import * as AiJournalPostgres from "@statex/ai/stores/AiJournalPostgres"
import * as AnswersPostgres from "@statex/ai/stores/AnswersPostgres"
import * as AnswersRedis from "@statex/ai/stores/AnswersRedis"
import * as BreakersPostgres from "@statex/ai/stores/BreakersPostgres"
import * as SpendingPostgres from "@statex/ai/stores/SpendingPostgres"
import * as Database from "@statex/db/Database"
import * as BullMq from "@statex/jobs/queues/BullMq"
import * as PostgresSignals from "@statex/prototypes/stores/PostgresSignals"
import * as LimiterPostgres from "@statex/rate-limiter/stores/Postgres"
import * as LimiterRedis from "@statex/rate-limiter/stores/Redis"
import * as Disk from "@statex/uploads/stores/Disk"
import * as Folders from "@statex/uploads/stores/Folders"
import { Config, Effect, Layer, Option } from "effect"

const hasRedis = Effect.map(Config.option(Config.Redacted("REDIS_URL")), Option.isSome)

/** Allowances are counted on Redis where there is one, on PostgreSQL otherwise. */
const limiterStore = Layer.unwrap(Effect.map(hasRedis, (redis) => redis ? LimiterRedis.layer : LimiterPostgres.layer))

/** Answers are remembered there, too. */
const answers = AnswerCache.layer.pipe(
  Layer.provide(Layer.unwrap(Effect.map(hasRedis, (redis) => redis ? AnswersRedis.layer : AnswersPostgres.layer)))
)

/** What models are asked, how they are doing, what was decided, and what it cost. */
const aiBooks = Layer.mergeAll(
  AiJournalPostgres.layer,
  answers,
  BreakersPostgres.layer,
  SpendingPostgres.layer.pipe(Layer.provide(SpendingCaps.layer))
)

/** The machines that every world stands on: database, queue, allowances, books, blobs and uploads. */
export const layer = Layer.mergeAll(
  PostgresSignals.layer,
  limiterStore,
  aiBooks,
  BullMq.layer,
  Disk.layer,
  Folders.layer
).pipe(Layer.provideMerge(Database.layer))
