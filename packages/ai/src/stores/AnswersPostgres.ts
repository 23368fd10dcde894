import { Clock, Duration, Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { AnswerStore, AnswerStoreUnavailable } from "../AnswerStore.ts"
import { answering } from "./Answering.ts"
import { apart } from "./Apart.ts"

const answered = answering((reason) => new AnswerStoreUnavailable({ store: "PostgreSQL", reason }))

const decodeValues = Schema.decodeUnknownEffect(Schema.Array(Schema.Struct({ value: Schema.String })))
const decodeCounts = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Struct({ count: Schema.Int })]))

/** Answers in table `ai_answers`. */
export const layer = Layer.effect(
  AnswerStore,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient
    const bounded = <A>(work: Effect.Effect<A, SqlError.SqlError | Schema.SchemaError>) => answered(apart(sql)(work))
    const now = Effect.map(Clock.currentTimeMillis, (millis) => new Date(millis))

    return AnswerStore.of({
      get: (tenant, name) =>
        bounded(
          Effect.flatMap(now, (at) =>
            sql`SELECT value FROM ai_answers WHERE tenant = ${tenant} AND name = ${name} AND expires_at > ${at}`).pipe(
              Effect.flatMap(decodeValues),
              Effect.map(([row]) =>
                row?.value
              )
            )
        ),
      put: (tenant, name, value, life) =>
        bounded(Effect.flatMap(now, (at) =>
          sql`INSERT INTO ai_answers (tenant, name, value, expires_at)
            VALUES (${tenant}, ${name}, ${value}, ${new Date(at.getTime() + Duration.toMillis(life))})
            ON CONFLICT (tenant, name) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`)).pipe(
            Effect.asVoid
          ),
      forgetTenant: (tenant) =>
        bounded(
          Effect.flatMap(now, (at) =>
            sql`WITH gone AS (DELETE FROM ai_answers WHERE tenant = ${tenant} RETURNING expires_at)
            SELECT count(*) FILTER (WHERE expires_at > ${at})::integer AS count FROM gone`).pipe(
              Effect.flatMap(decodeCounts),
              Effect.map(([{ count }]) =>
                count
              )
            )
        ),
      // Locked rows are skipped, never waited for: somebody is writing them anew.
      forgetExpired: bounded(
        Effect.flatMap(now, (at) =>
          sql`WITH expired AS (
            SELECT tenant, name FROM ai_answers WHERE expires_at <= ${at} LIMIT 1000 FOR UPDATE SKIP LOCKED
          ), gone AS (
            DELETE FROM ai_answers USING expired
            WHERE ai_answers.tenant = expired.tenant AND ai_answers.name = expired.name RETURNING 1
          )
          SELECT count(*)::integer AS count FROM gone`).pipe(
            Effect.flatMap(decodeCounts),
            Effect.map(([{ count }]) => count)
          )
      )
    })
  })
)
