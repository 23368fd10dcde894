import * as PgClient from "@effect/sql-pg/PgClient"
import { Config, Effect, Layer, Redacted, Schedule } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomBytes } from "node:crypto"
import * as Migrations from "./Migrations.ts"

/** Declared here, listed in runtime's Environment. */
export const settings = {
  url: Config.Redacted("DATABASE_URL"),
  connections: Config.Int("DATABASE_CONNECTIONS").pipe(Config.withDefault(10))
}

const connect = (url: Redacted.Redacted, connections: number) =>
  PgClient.layer({ url, maxConnections: connections, startupParameters: { statement_timeout: "30s" } })

/** The connection pool of this process; a database that is still starting is waited for. */
export const layer = Layer.effectContext(Effect.gen(function*() {
  const pool = connect(yield* settings.url, yield* settings.connections)
  return yield* Layer.build(pool).pipe(
    Effect.retry(Schedule.exponential("100 millis").pipe(Schedule.upTo({ times: 8 })))
  )
}))

/** A database of its own for one test suite, migrated, dropped at the end; `DATABASE_URL` names the server. */
export const layerScratch = Layer.unwrap(Effect.gen(function*() {
  const server = yield* settings.url
  const name = `scratch_${randomBytes(6).toString("hex")}`
  const admin = <A, E>(effect: Effect.Effect<A, E, SqlClient>) =>
    Effect.provide(effect, connect(server, 1), { local: true })
  yield* admin(Effect.gen(function*() {
    const sql = yield* SqlClient
    yield* sql`CREATE DATABASE ${sql.literal(name)}`
  }))
  yield* Effect.addFinalizer(() =>
    admin(Effect.gen(function*() {
      const sql = yield* SqlClient
      yield* sql`DROP DATABASE IF EXISTS ${sql.literal(name)} WITH (FORCE)`
    })).pipe(Effect.ignore)
  )
  const url = new URL(Redacted.value(server))
  url.pathname = `/${name}`
  return Migrations.layer.pipe(Layer.provideMerge(connect(Redacted.make(url.href), 20)))
}))
