import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Manifest } from "./Manifest.ts"

/** What a host serves now; `stopped` and `expired` answer 410, an unknown host is no prototype. */
export type Lookup =
  | {
    readonly _tag: "Served"
    readonly runId: string
    readonly version: number
    readonly manifest: Manifest
    readonly digest: string
    readonly expiresAt: Date
  }
  | { readonly _tag: "Gone"; readonly why: "expired" | "stopped" }
  | { readonly _tag: "Unknown" }

const HostRow = Schema.Struct({
  run_id: Schema.String,
  current: Schema.Int,
  expires_at: Schema.Date,
  expired: Schema.Boolean,
  stopped: Schema.Boolean,
  manifest: Schema.NullOr(Manifest),
  digest: Schema.NullOr(Schema.String)
})

const Kept = Schema.Struct({ version: Schema.Int, manifest: Manifest, digest: Schema.String })

/** Addresses of prototypes, and the bytes that each version stands for. */
export class PublicationStore extends Context.Service<PublicationStore, {
  byHost(host: string): Effect.Effect<Lookup>
  /** Keeps what a version is made of; before publication it may be replaced. */
  keep(runId: string, version: number, manifest: Manifest, digest: string): Effect.Effect<void>
  version(runId: string, version: number): Effect.Effect<typeof Kept.Type | undefined>
  /** Serves a version at the run's host; the host is drawn once and stays. Gives host and expiry. */
  publish(
    runId: string,
    version: number,
    lifeMillis: number
  ): Effect.Effect<{ readonly host: string; readonly expiresAt: Date }>
  /** The kill switch: from now on 410. */
  stop(host: string, reason: string): Effect.Effect<boolean>
  expire(runId: string): Effect.Effect<void>
  /** Forgets the manifests of a run; gives those of their blobs, and of `own`, that no other run serves. */
  forget(runId: string, own: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<string>>
}>()("@statex/prototypes/PublicationStore") {
  static readonly layer = (drawName: Effect.Effect<string>) =>
    Layer.effect(
      PublicationStore,
      Effect.gen(function*() {
        const sql = yield* SqlClient

        return PublicationStore.of({
          byHost: Effect.fn("PublicationStore.byHost")(function*(host) {
            const rows = yield* sql`
            SELECT p.run_id, p.current, p.expires_at, p.expires_at <= now() AS expired, p.stopped_at IS NOT NULL AS stopped,
              v.manifest, v.digest
            FROM prototypes p LEFT JOIN publications v ON v.run_id = p.run_id AND v.version = p.current
            WHERE p.host = ${host}`
            const [row] = yield* Schema.decodeUnknownEffect(Schema.Array(HostRow))(rows)
            if (row === undefined) return { _tag: "Unknown" } as const
            if (row.stopped) return { _tag: "Gone", why: "stopped" } as const
            if (row.expired || row.manifest === null || row.digest === null) {
              return { _tag: "Gone", why: "expired" } as const
            }
            return {
              _tag: "Served",
              runId: row.run_id,
              version: row.current,
              manifest: row.manifest,
              digest: row.digest,
              expiresAt: row.expires_at
            } as const
          }, Effect.orDie),
          keep: Effect.fnUntraced(function*(runId, version, manifest, digest) {
            yield* sql`
            INSERT INTO publications (run_id, version, manifest, digest)
            VALUES (${runId}, ${version}, ${JSON.stringify(manifest)}::jsonb, ${digest})
            ON CONFLICT (run_id, version) DO UPDATE SET manifest = excluded.manifest, digest = excluded.digest`
          }, Effect.orDie),
          version: Effect.fnUntraced(function*(runId, version) {
            const rows = yield* sql`
            SELECT version, manifest, digest FROM publications WHERE run_id = ${runId} AND version = ${version}`
            return (yield* Schema.decodeUnknownEffect(Schema.Array(Kept))(rows))[0]
          }, Effect.orDie),
          publish: Effect.fn("PublicationStore.publish")(function*(runId, version, lifeMillis) {
            const name = yield* drawName
            const [row] = yield* sql`
            INSERT INTO prototypes (host, run_id, current, expires_at)
            VALUES ('result' || nextval('prototype_numbers') || '-' || ${name}::text, ${runId}, ${version},
              now() + ${lifeMillis}::float8 * interval '1 millisecond')
            ON CONFLICT (run_id) DO UPDATE SET current = excluded.current
            RETURNING host, expires_at`
            return { host: String(row!["host"]), expiresAt: row!["expires_at"] as Date }
          }, Effect.orDie),
          stop: Effect.fnUntraced(function*(host, reason) {
            const rows = yield* sql`
            UPDATE prototypes SET stopped_at = coalesce(stopped_at, now()), stop_reason = ${reason}
            WHERE host = ${host} RETURNING 1 AS hit`
            return rows.length === 1
          }, Effect.orDie),
          expire: Effect.fnUntraced(function*(runId) {
            yield* sql`UPDATE prototypes SET expires_at = least(expires_at, now()) WHERE run_id = ${runId}`
          }, Effect.orDie),
          forget: Effect.fn("PublicationStore.forget")(
            function*(runId, own) {
              // Nobody may begin to serve one of these blobs between the question and its removal.
              yield* sql`LOCK TABLE publications IN SHARE ROW EXCLUSIVE MODE`
              const rows = yield* sql`
            WITH gone AS (DELETE FROM publications WHERE run_id = ${runId} RETURNING manifest),
              mine AS (
                SELECT DISTINCT unnest(ARRAY[f->>'hash', f->'brotli'->>'hash']) AS hash
                FROM gone, jsonb_array_elements(gone.manifest->'files') f
                UNION SELECT unnest(${own}::text[])),
              others AS (
                SELECT DISTINCT unnest(ARRAY[f->>'hash', f->'brotli'->>'hash']) AS hash
                FROM publications, jsonb_array_elements(publications.manifest->'files') f WHERE run_id <> ${runId})
            SELECT hash FROM mine WHERE hash IS NOT NULL AND hash NOT IN (SELECT hash FROM others WHERE hash IS NOT NULL)`
              return rows.map((row) => String(row["hash"]))
            },
            sql.withTransaction,
            Effect.orDie
          )
        })
      })
    )
}
