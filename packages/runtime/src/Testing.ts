import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { type AiTier, AiTiers } from "@statex/ai/AiTier"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import * as AiJournalPostgres from "@statex/ai/stores/AiJournalPostgres"
import * as AnswersPostgres from "@statex/ai/stores/AnswersPostgres"
import * as SpendingPostgres from "@statex/ai/stores/SpendingPostgres"
import { type Transcriber, Transcribers } from "@statex/ai/transcription/Transcriber"
import * as Database from "@statex/db/Database"
import * as BullMq from "@statex/jobs/queues/BullMq"
import * as BullMqSchema from "@statex/jobs/queues/BullMqSchema"
import { Conversations } from "@statex/prototypes/Conversations"
import { Prototypes } from "@statex/prototypes/Prototypes"
import * as PostgresSignals from "@statex/prototypes/stores/PostgresSignals"
import * as LimiterPostgres from "@statex/rate-limiter/stores/Postgres"
import * as Disk from "@statex/uploads/stores/Disk"
import * as Folders from "@statex/uploads/stores/Folders"
import { Config, ConfigProvider, Effect, FileSystem, Layer, Option, Redacted } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as ConfiguredGateways from "./ConfiguredGateways.ts"
import * as Domain from "./Domain.ts"

/** The address of the scratch database that the connection in reach belongs to. */
const scratchUrl = Effect.gen(function*() {
  const sql = yield* SqlClient
  const [row] = yield* sql`SELECT current_database() AS name`
  const url = new URL(Redacted.value(yield* Database.settings.url))
  url.pathname = `/${String(row?.["name"])}`
  return url.href
})

const outside = Layer.mergeAll(
  PostgresSignals.layer,
  LimiterPostgres.layer,
  AiJournalPostgres.layer,
  AnswerCache.layer.pipe(Layer.provide(AnswersPostgres.layer)),
  SpendingPostgres.layer.pipe(Layer.provide(SpendingCaps.layer)),
  BullMq.layer,
  Disk.layer,
  Folders.layer
)

/**
 * The whole domain, pages and worker, over a database and a folder of its own; the queue and the allowances are on
 * PostgreSQL, payments are played. Built apps are looked at in a browser only where a test asks for it: "off" is what CHROMIUM_PATH=off means.
 */
export const layer = <E, R>(
  tiers: ReadonlyArray<Effect.Effect<AiTier, E, R>>,
  browser: "found" | "off" = "off",
  transcribers: ReadonlyArray<Transcriber> = []
) =>
  Layer.unwrap(Effect.gen(function*() {
    const files = yield* FileSystem.FileSystem
    const url = yield* scratchUrl
    yield* BullMqSchema.migrate(Redacted.make(url))
    const settings = {
      DATABASE_URL: url,
      STATEX_DATA: yield* files.makeTempDirectoryScoped({ prefix: "statex-testing-" }),
      PATH: yield* Config.String("PATH"),
      ...(browser === "off" ?
        { CHROMIUM_PATH: "off" } :
        Option.match(yield* Config.option(Config.String("CHROMIUM_PATH")), {
          onNone: () => ({}),
          onSome: (path) => ({ CHROMIUM_PATH: path })
        }))
    }
    return Conversations.layer.pipe(
      Layer.provideMerge(Prototypes.layer),
      Layer.provideMerge(Domain.worker),
      Layer.provide([AiTiers.layer(tiers), Layer.succeed(Transcribers, transcribers)]),
      Layer.provideMerge(ConfiguredGateways.played("testing")),
      Layer.provideMerge(outside),
      Layer.provideMerge(ConfigProvider.layer(ConfigProvider.fromUnknown(settings)))
    )
  })).pipe(Layer.provide(NodeFileSystem.layer), Layer.provideMerge(Database.layerScratch))
