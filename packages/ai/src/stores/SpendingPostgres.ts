import { Cause, Clock, Duration, Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import { type Cap, capsOf, commonCaps, dayOf, firstOf, SpendingCaps } from "../spending/Cap.ts"
import { NanoDollars } from "../spending/NanoDollars.ts"
import {
  CapReached,
  OpenCall,
  Planned,
  type Purse,
  Spending,
  SpendingUnavailable,
  Spent,
  SpentOnDay
} from "../spending/Spending.ts"
import { usageOf } from "../spending/Usage.ts"
import { patience } from "./Answering.ts"
import { apart } from "./Apart.ts"

const unavailable = (reason: string) => new SpendingUnavailable({ reason })

/** Two calls by one name are our own mistake, and so are rows of another shape; all else is the database's. */
const known = (error: SpendingUnavailable | SqlError.SqlError | Schema.SchemaError) =>
  error._tag === "SpendingUnavailable"
    ? Effect.fail(error)
    : error._tag === "SchemaError" || error.reason._tag === "UniqueViolation"
    ? Effect.die(error)
    : Effect.fail(unavailable(error.reason._tag))

const Spents = Schema.Array(Spent)
const SpentOnDays = Schema.Array(SpentOnDay)
const OpenCalls = Schema.Array(OpenCall)
const Purses = Schema.Array(Schema.Struct({ key: Schema.String, held: NanoDollars }))
const Places = Schema.Tuple([Schema.Struct({ place: Schema.Int })])
const Overruns = Schema.Tuple([Schema.Struct({ overrun: Schema.Boolean })])
const Any = Schema.Array(Schema.Unknown)

/**
 * The books in tables `ai_calls` and `ai_purses`; their functions stand in the tables' migration. They take no part in
 * a transaction of the caller: the purses of the day would wait for its end, and its failure would erase what was spent.
 */
export const layer = Layer.effect(
  Spending,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient
    const limits = yield* SpendingCaps

    const rows = <S extends Schema.Top & { readonly DecodingServices: never }>(
      shape: S,
      statement: Effect.Effect<ReadonlyArray<unknown>, SqlError.SqlError>
    ) =>
      statement.pipe(
        apart(sql),
        Effect.flatMap(Schema.decodeUnknownEffect(shape)),
        Effect.timeoutOrElse({
          duration: patience,
          orElse: () => Effect.fail(unavailable(`no answer within ${patience}`))
        }),
        Effect.catch(known)
      )

    const release = (id: string) => rows(Any, sql`SELECT release_ai_call(${id}::uuid)`).pipe(Effect.asVoid)

    const reserve = Effect.fn("Spending.reserve")(function*(planned: Planned) {
      const call = yield* Effect.orDie(Schema.decodeEffect(Planned)(planned))
      const now = yield* Clock.currentTimeMillis
      const caps = capsOf(limits, call, dayOf(now))
      const keys = caps.map(({ key }) => key)
      // As text: the driver gives an array of numbers one type, and these may be of two sizes.
      const most = `{${caps.map((cap) => cap.most).join()}}`
      const [verdict] = yield* rows(
        Places,
        sql`SELECT reserve_ai_call(${call.id}::uuid, ${keys}::text[], ${most}::bigint[], ${String(call.bound)}::bigint,
          ${call.request}, ${call.tier}, ${call.model}, ${call.prompt}, ${call.free}, ${new Date(now)}) AS place`
      ).pipe(
        // Without an answer it may still have been set aside, for a call that nobody will make.
        Effect.onError((cause) => Cause.hasDies(cause) ? Effect.void : Effect.ignore(release(call.id)))
      )
      const refused = caps[(verdict.place) - 1]
      if (refused !== undefined) return yield* new CapReached({ scope: refused.scope })
    })

    const settle: Spending["Service"]["settle"] = Effect.fn("Spending.settle")(function*(id, tokens, cost) {
      const used = usageOf(tokens, cost)
      const now = new Date(yield* Clock.currentTimeMillis)
      const [verdict] = yield* rows(
        Overruns,
        sql`SELECT settle_ai_call(${id}::uuid, ${used === undefined ? null : String(used.cost)}::bigint,
          ${used?.input ?? null}::integer, ${used?.cached ?? null}::integer, ${used?.output ?? null}::integer,
          ${used?.estimated ?? true}, ${now}) AS overrun`
      )
      if (verdict.overrun) yield* Effect.logWarning("a call cost more than was set aside", { id, cost })
    })

    const ago = (olderThan: Duration.Input) =>
      Effect.map(Clock.currentTimeMillis, (now) => new Date(now - Duration.toMillis(olderThan)))

    const sums = sql.literal(`count(*)::integer AS calls, coalesce(sum(input), 0)::float8 AS input,
      coalesce(sum(cached), 0)::float8 AS cached, coalesce(sum(output), 0)::float8 AS output,
      sum(coalesce(cost, reserved))::float8 AS cost,
      coalesce(sum(coalesce(cost, reserved)) FILTER (WHERE free), 0)::float8 AS free,
      bool_or(coalesce(estimated, true)) AS estimated`)
    const day = sql.literal("(reserved_at AT TIME ZONE 'UTC')::date")

    return Spending.of({
      reserve,
      settle,
      release,
      ofRequest: (request) =>
        rows(
          Spents,
          sql`SELECT tier, model, ${sums} FROM ai_calls WHERE request = ${request}
          GROUP BY tier, model ORDER BY tier COLLATE "C", model COLLATE "C"`
        ),
      byTierAndDay: Effect.fnUntraced(function*(days: number) {
        const from = firstOf(days, yield* Clock.currentTimeMillis)
        return yield* rows(
          SpentOnDays,
          sql`SELECT ${day} AS day, tier, ${sums} FROM ai_calls WHERE reserved_at >= ${from}
          GROUP BY 1, tier ORDER BY 1 DESC, tier COLLATE "C"`
        )
      }),
      open: Effect.fnUntraced(function*(olderThan) {
        return yield* rows(
          OpenCalls,
          sql`SELECT id, request, tier, model, reserved::float8 AS reserved, reserved_at AS at
          FROM ai_calls WHERE settled_at IS NULL AND reserved_at <= ${yield* ago(olderThan)}
          ORDER BY reserved_at LIMIT 1000`
        )
      }),
      purses: Effect.gen(function*() {
        const [day, month] = commonCaps(limits, dayOf(yield* Clock.currentTimeMillis))
        const found = yield* rows(
          Purses,
          sql`SELECT key, held::float8 AS held FROM ai_purses WHERE ${sql.in("key", [day.key, month.key])}`
        )
        const of = ({ key, most }: Cap): Purse => ({ held: found.find((row) => row.key === key)?.held ?? 0, most })
        return { day: of(day), month: of(month) }
      }),
      sweep: Effect.fn("Spending.sweep")(function*(olderThan) {
        const found = yield* rows(
          Any,
          sql`
          UPDATE ai_calls SET cost = reserved, estimated = true, swept = true,
            settled_at = ${new Date(yield* Clock.currentTimeMillis)}
          WHERE id IN (SELECT id FROM ai_calls WHERE settled_at IS NULL AND reserved_at <= ${yield* ago(olderThan)}
            ORDER BY reserved_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
          RETURNING 1`
        )
        return found.length
      }),
      forget: Effect.fn("Spending.forget")(function*(before) {
        // Whoever is still under way may put something back into yesterday's purse.
        const over = dayOf((yield* Clock.currentTimeMillis) - 86_400_000)
        yield* rows(
          Any,
          sql`DELETE FROM ai_purses WHERE used_on < ${dayOf(before.getTime())}::date
          OR (key LIKE 'person:%' AND used_on < ${over}::date)`
        )
        yield* rows(
          Any,
          sql`UPDATE ai_calls SET purses = '{}'
          WHERE purses <> '{}' AND swept AND reserved_at < ${over}::date AT TIME ZONE 'UTC'`
        )
        const found = yield* rows(Any, sql`DELETE FROM ai_calls WHERE reserved_at < ${before} RETURNING 1`)
        return found.length
      })
    })
  })
)
