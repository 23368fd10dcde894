import { Effect, Layer, Schema } from "effect"
import { SqlClient, type SqlError } from "effect/sql"
import type { Cap } from "../spending/Cap.ts"
import { CapReached, type Planned, Spending, SpendingUnavailable, type Spent } from "../spending/Spending.ts"

const decodeRefusal = Schema.decodeUnknownEffect(
  Schema.Tuple([Schema.Struct({ refused: Schema.NullOr(Schema.String) })])
)

const Row = Schema.Struct({
  tier: Schema.String,
  model: Schema.String,
  calls: Schema.BigInt,
  input: Schema.NullOr(Schema.BigInt),
  output: Schema.NullOr(Schema.BigInt),
  cost: Schema.String
})
const decodeRows = Schema.decodeUnknownEffect(Schema.Array(Row))

/** No answer counts as none: what cannot be written down is not spent. */
const longest = "5 seconds"

const asUnavailable = (error: SqlError.SqlError | Schema.SchemaError) =>
  error._tag === "SqlError" ? Effect.fail(new SpendingUnavailable({ reason: error.reason._tag })) : Effect.die(error)

const inTime = <A, E, R>(work: Effect.Effect<A, E, R>) =>
  Effect.timeoutOrElse(work, {
    duration: longest,
    orElse: () => Effect.fail(new SpendingUnavailable({ reason: `no answer within ${longest}` }))
  })

const scopeOf = (key: string): CapReached["scope"] =>
  key.startsWith("day:") ? "day" : key.startsWith("month:") ? "month" : key.startsWith("person:") ? "person" : "request"

/** The books in tables `ai_calls` and `ai_purses`; their functions stand in the tables' migration. */
export const layer = Layer.effect(
  Spending,
  Effect.gen(function*() {
    const sql = yield* SqlClient.SqlClient

    const reserve = Effect.fn("Spending.reserve")(function*(call: Planned, caps: ReadonlyArray<Cap>) {
      const keys = caps.map(({ key }) => key)
      const most = `{${caps.map((cap) => cap.most).join()}}`
      const [{ refused }] = yield* inTime(Effect.flatMap(
        sql`SELECT reserve_ai_call(${call.id}::uuid, ${keys}::text[], ${most}::bigint[], ${String(call.bound)}::bigint,
          ${call.request}, ${call.tier}, ${call.model}, ${call.prompt}, ${call.free}) AS refused`,
        decodeRefusal
      )).pipe(Effect.catchTags({ SqlError: asUnavailable, SchemaError: asUnavailable }))
      if (refused !== null) return yield* new CapReached({ scope: scopeOf(refused) })
    })

    const settle: Spending["Service"]["settle"] = (id, { cached, estimated, input, output }, cost) =>
      inTime(sql`SELECT settle_ai_call(${id}::uuid, ${String(cost)}::bigint, ${input}::integer, ${cached}::integer,
        ${output}::integer, ${estimated})`).pipe(Effect.catchTag("SqlError", asUnavailable), Effect.asVoid)

    const ofRequest = Effect.fnUntraced(function*(request: string) {
      const rows = yield* inTime(Effect.flatMap(
        sql`SELECT tier, model, count(*) AS calls, sum(input) AS input, sum(output) AS output,
            sum(coalesce(cost, reserved))::text AS cost
          FROM ai_calls WHERE request = ${request} GROUP BY tier, model ORDER BY tier, model`,
        decodeRows
      )).pipe(Effect.catchTags({ SqlError: asUnavailable, SchemaError: asUnavailable }))
      return rows.map((row): Spent => ({
        tier: row.tier,
        model: row.model,
        calls: Number(row.calls),
        input: Number(row.input ?? 0),
        output: Number(row.output ?? 0),
        cost: Number(row.cost)
      }))
    })

    return Spending.of({
      reserve,
      settle,
      release: (id) => settle(id, { input: 0, cached: 0, output: 0, estimated: false }, 0),
      ofRequest
    })
  })
)
