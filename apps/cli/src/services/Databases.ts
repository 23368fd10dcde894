import * as PgClient from "@effect/sql-pg/PgClient"
import * as Migrations from "@statex/db/Migrations"
import * as BullMqSchema from "@statex/jobs/queues/BullMqSchema"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { Client, escapeIdentifier } from "pg"
import { attempt, refuse } from "./Attempt.ts"

/** Runs a few statements on a connection of their own. */
export const withClient = <A>(url: string, use: (client: Client) => Promise<A>) =>
  attempt("the database refused", async () => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 60_000 })
    client.on("error", () => undefined)
    await client.connect()
    try {
      return await use(client)
    } finally {
      await client.end()
    }
  })

/** Makes the database unless it is there; `url` names any database of the same server. */
export const ensure = (url: string, name: string) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`)
  })

/** Throws the database away, with whoever is connected to it. */
export const drop = (url: string, name: string) =>
  withClient(url, (client) => client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`))

/** Brings our own tables and the queue's up to date. */
export const migrate = (url: string) =>
  Effect.gen(function*() {
    const connection = PgClient.layer({ url: Redacted.make(url), maxConnections: 2 })
    yield* Effect.provide(Effect.void, Migrations.layer.pipe(Layer.provide(connection)))
    yield* BullMqSchema.migrate(Redacted.make(url))
  }).pipe(
    Effect.provideService(References.MinimumLogLevel, "Warn"),
    Effect.catch((error) => Effect.fail(refuse("the database could not be migrated", error.message)))
  )
