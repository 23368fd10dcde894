import { Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { LimiterUnavailable } from "../RateLimiterError.ts"
import { RateLimiterStore } from "../RateLimiterStore.ts"

const Verdict = Schema.Struct({ refused_key: Schema.NullOr(Schema.String), retry_after_ms: Schema.NullOr(Schema.Finite) })
const decodeVerdicts = Schema.decodeUnknownEffect(Schema.Tuple([Verdict]))
const decodeForgotten = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Struct({ forgotten: Schema.Int })]))

/** How long an answer is waited for. */
const patience = "5 seconds"

const bounded = <A>(effect: Effect.Effect<A, SqlError.SqlError | Schema.SchemaError>) =>
  effect.pipe(
    Effect.timeout(patience),
    Effect.catchTags({
      SqlError: (error) => new LimiterUnavailable({ store: "PostgreSQL", reason: error.reason._tag }),
      TimeoutError: () => new LimiterUnavailable({ store: "PostgreSQL", reason: `no answer within ${patience}` }),
      SchemaError: Effect.die
    })
  )

/** The logs in table `allowance_logs`. Each call is one statement; its functions stand in the table's migration. */
export const layer = Layer.effect(RateLimiterStore, Effect.gen(function*() {
  const sql = yield* SqlClient.SqlClient

  return RateLimiterStore.of({
    take: (ticketId, allowances) => {
      const keys = allowances.map(({ key }) => key)
      const limits = allowances.map(({ limit }) => limit)
      // As text: the driver gives an array of numbers one type, and these may be of two sizes.
      const windows = `{${allowances.map(({ windowMs }) => windowMs).join()}}`
      return sql`SELECT refused_key, retry_after_ms
        FROM take_allowances(${keys}::text[], ${limits}::int[], ${windows}::float8[], ${ticketId}::uuid)`.pipe(
        Effect.flatMap(decodeVerdicts),
        Effect.map(([verdict]) =>
          verdict.refused_key === null
            ? undefined
            : { key: verdict.refused_key, retryAfterMs: verdict.retry_after_ms ?? 0 }
        ),
        bounded
      )
    },
    refund: (ticket) =>
      sql`SELECT refund_allowances(${[...ticket.keys].sort()}::text[], ${ticket.id}::uuid)`.pipe(bounded, Effect.asVoid),
    // Locked rows are skipped, never waited for: they are in use, hence not expired for long.
    forgetExpired: sql`
      WITH expired AS (
        SELECT key FROM allowance_logs WHERE expires_at <= now() LIMIT 1000 FOR UPDATE SKIP LOCKED
      ), gone AS (
        DELETE FROM allowance_logs USING expired WHERE allowance_logs.key = expired.key RETURNING 1
      )
      SELECT count(*)::integer AS forgotten FROM gone`.pipe(
      Effect.flatMap(decodeForgotten),
      Effect.map(([{ forgotten }]) => forgotten),
      bounded
    )
  })
}))
