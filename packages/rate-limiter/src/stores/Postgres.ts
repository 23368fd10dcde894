import { Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { LimiterUnavailable } from "../RateLimiterError.ts"
import { RateLimiterStore } from "../RateLimiterStore.ts"
import * as Watchdog from "./Watchdog.ts"

const Verdict = Schema.Struct({
  refused_key: Schema.NullOr(Schema.String),
  retry_after_ms: Schema.NullOr(Schema.Finite)
})
const decodeVerdicts = Schema.decodeUnknownEffect(Schema.Tuple([Verdict]))
const decodeForgotten = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Struct({ forgotten: Schema.Int })]))

const unavailable = (reason: string) => new LimiterUnavailable({ store: "PostgreSQL", reason })
const tooLate = () => unavailable("no answer within 5 seconds")

const asUnavailable = (error: SqlError.SqlError | Schema.SchemaError) =>
  error._tag === "SqlError" ? Effect.fail(unavailable(error.reason._tag)) : Effect.die(error)

/** The logs in table `allowance_logs`. Each call is one statement; its functions stand in the table's migration. */
export const layer = Layer.effect(
  RateLimiterStore,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient
    const watched = yield* Watchdog.make(20)

    return RateLimiterStore.of({
      take: (ticketId, allowances) => {
        const keys = allowances.map(({ key }) => key)
        const limits = allowances.map(({ limit }) => limit)
        // As text: the driver gives an array of numbers one type, and these may be of two sizes.
        const windows = `{${allowances.map(({ windowMs }) => windowMs).join()}}`
        const ask = sql`SELECT refused_key, retry_after_ms
        FROM take_allowances(${keys}::text[], ${limits}::int[], ${windows}::float8[], ${ticketId}::uuid)`
        return watched(Effect.flatMap(ask, decodeVerdicts), tooLate).pipe(
          Effect.matchEffect({
            onFailure: (error) => error._tag === "LimiterUnavailable" ? Effect.fail(error) : asUnavailable(error),
            onSuccess: ([{ refused_key: key, retry_after_ms: wait }]) =>
              Effect.succeed(key === null ? undefined : { key, retryAfterMs: wait ?? 0 })
          })
        )
      },
      refund: (ticket) => {
        const keys = [...ticket.keys].sort()
        const refund = sql`SELECT refund_allowances(${keys}::text[], ${ticket.id}::uuid)`
        return watched(refund, tooLate).pipe(Effect.catchTag("SqlError", asUnavailable), Effect.asVoid)
      },
      // Locked rows are skipped, never waited for: they are in use, hence not expired for long.
      forgetExpired: watched(
        sql`
        WITH expired AS (
          SELECT key FROM allowance_logs WHERE expires_at <= now() LIMIT 1000 FOR UPDATE SKIP LOCKED
        ), gone AS (
          DELETE FROM allowance_logs USING expired WHERE allowance_logs.key = expired.key RETURNING 1
        )
        SELECT count(*)::integer AS forgotten FROM gone`,
        tooLate
      ).pipe(
        Effect.flatMap(decodeForgotten),
        Effect.map(([{ forgotten }]) => forgotten),
        Effect.catchTags({ SqlError: asUnavailable, SchemaError: asUnavailable })
      )
    })
  })
)
