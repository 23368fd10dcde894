import { stringify } from "@statex/kernel/CanonicalJson"
import { sha256 } from "@statex/kernel/Digest"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

type Plain = Schema.Codec<unknown, unknown>

const decodeEnvelope = Schema.decodeUnknownEffect(
  Schema.fromJsonString(Schema.Struct({ run: Schema.String, value: Schema.Unknown }))
)

/**
 * What the steps of a run hand on to each other: data as canonical JSON, named by its hash. The run is part of the
 * bytes, so that what two runs wrote alike is never one blob, and either may be erased. A missing artefact is a defect.
 */
export class Artefacts extends Context.Service<Artefacts, {
  /** Not within a transaction that may be rolled back: then nobody would know whose the bytes are. */
  write<S extends Plain>(runId: string, schema: S, value: S["Type"], madeOf?: string): Effect.Effect<string>
  read<S extends Plain>(schema: S, hash: string): Effect.Effect<S["Type"]>
  /** What the run made of it before, if it did. */
  made<S extends Plain>(runId: string, schema: S, of: string): Effect.Effect<S["Type"] | undefined>
  /** Writes down that blobs are the run's, before they are put: whatever becomes of the work, they go with the run. */
  own(runId: string, hashes: ReadonlyArray<string>): Effect.Effect<void>
  /** Forgets which blobs were the run's, and gives their hashes. */
  disown(runId: string): Effect.Effect<ReadonlyArray<string>>
  /** Runs whose words are erased, and which have come by a blob nevertheless: from work that was under way. */
  leftBehind: Effect.Effect<ReadonlyArray<string>>
}>()("@statex/prototypes/Artefacts") {
  static readonly layer = Layer.effect(
    Artefacts,
    Effect.gen(function*() {
      const blobs = yield* BlobStore
      const sql = yield* SqlClient

      const own = (run: string, hashes: ReadonlyArray<string>, madeOf?: string) =>
        sql`
        INSERT INTO run_artefacts (run_id, hash, made_of)
        SELECT DISTINCT ${run}::uuid, unnest(${hashes}::text[]), ${madeOf ?? null}::text
        ON CONFLICT (run_id, hash) DO UPDATE SET written_at = excluded.written_at`.pipe(Effect.asVoid, Effect.orDie)

      const decodeIn = <S extends Plain>(schema: S, bytes: Uint8Array) =>
        decodeEnvelope(new TextDecoder().decode(bytes)).pipe(
          Effect.flatMap(({ value }) => Schema.decodeUnknownEffect(schema)(value))
        )

      return Artefacts.of({
        write: (run, schema, value, madeOf) =>
          Effect.gen(function*() {
            const encoded = yield* Schema.encodeEffect(schema)(value)
            const bytes = new TextEncoder().encode(stringify({ run, value: encoded }))
            yield* own(run, [sha256(bytes)], madeOf)
            return (yield* blobs.put(bytes)).hash
          }).pipe(Effect.orDie),
        read: (schema, hash) => Effect.orDie(Effect.flatMap(blobs.get(hash), (bytes) => decodeIn(schema, bytes))),
        made: (run, schema, of) =>
          sql`
          SELECT hash FROM run_artefacts WHERE run_id = ${run} AND made_of = ${of} ORDER BY written_at DESC LIMIT 1`
            .pipe(
              Effect.flatMap(([row]) =>
                row === undefined
                  ? Effect.undefined
                  : Effect.flatMap(blobs.get(String(row["hash"])), (bytes) => decodeIn(schema, bytes))
              ),
              // Whose it is was written down, and then the process ended.
              Effect.catchTag("BlobMissing", () => Effect.undefined),
              Effect.orDie
            ),
        own,
        disown: (run) =>
          sql`DELETE FROM run_artefacts WHERE run_id = ${run} RETURNING hash`.pipe(
            Effect.map((rows) => rows.map(({ hash }) => String(hash))),
            Effect.orDie
          ),
        leftBehind: sql`
        SELECT DISTINCT run_id FROM run_artefacts a JOIN briefs b USING (run_id)
        WHERE b.erased_at IS NOT NULL AND a.written_at < clock_timestamp() - interval '1 hour' LIMIT 1000`.pipe(
          Effect.map((rows) => rows.map((row) => String(row["run_id"]))),
          Effect.orDie
        )
      })
    })
  )
}
