import { Clock, Context, Duration, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

/** The order line that gives something, and the request that it was bought for. */
export interface Entitled {
  readonly order: string
  readonly line: number
  readonly runId: string
}

/** Banks give back what they took within this time: until then what was left of it is remembered. */
const restorable = Duration.days(180)

/** Days that premium lasts for each that was bought. */
export const premiumDays = 30

const Held = Schema.Array(Schema.Struct({ person: Schema.String }))
const Ended = Schema.Array(Schema.Struct({ begins_at: Schema.Date, ends_at: Schema.Date }))
const Lasting = Schema.Array(Schema.Struct({ order: Schema.String, line: Schema.Int, until: Schema.Date }))

/** What purchases give for a while or for the life of a request. Each call joins its caller's transaction. */
export class Entitlements extends Context.Service<Entitlements, {
  /**
   * More requests a day for a person (by their key), after what they have bought already; what was taken back goes on
   * with its rest.
   */
  beginPremium(entitled: Entitled & { readonly person: string }, quantity: number): Effect.Effect<void>
  /** Ends now; what was bought to follow it moves forward. */
  endPremium(entitled: Pick<Entitled, "line" | "order">): Effect.Effect<void>
  isPremium(person: string): Effect.Effect<boolean>
  /** When what was bought for a request ends. */
  lasting(runId: string): Effect.Effect<ReadonlyArray<typeof Lasting.Type[number]>>
  /** From now on the words of a request stay in the EU, or go where their visitor has chosen. */
  turnEuTier(entitled: Entitled, active: boolean): Effect.Effect<void>
  /** Erases whose premium it was, half a year after it ended; answers how many. The books know that it was paid. */
  readonly forgetOver: Effect.Effect<number>
}>()("@statex/prototypes/Entitlements") {
  static readonly layer = Layer.effect(
    Entitlements,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const now = Effect.map(Clock.currentTimeMillis, (time) => new Date(time))

      /** Purchases of one person follow each other. */
      const alone = (person: string) =>
        sql`SELECT pg_advisory_xact_lock(hashtextextended(${`entitlements ${person}`}, 0))`

      return Entitlements.of({
        beginPremium: Effect.fn("Entitlements.beginPremium")(
          function*({ line, order, person, runId }, quantity) {
            yield* alone(person)
            const at = yield* now
            yield* sql`
              INSERT INTO entitlements AS held (order_id, line, kind, run_id, person, active, begins_at, ends_at)
              SELECT ${order}::uuid, ${line}, 'premium', ${runId}::uuid, ${person}, true, next.at,
                next.at + ${quantity * premiumDays * 24} * interval '1 hour'
              FROM (SELECT greatest(${at}::timestamptz, max(ends_at)) AS at FROM entitlements
                WHERE person = ${person} AND kind = 'premium' AND active) AS next
              ON CONFLICT (order_id, line) DO UPDATE SET active = true, ended_at = NULL, begins_at = excluded.begins_at,
                ends_at = excluded.begins_at
                  + (held.ends_at - least(held.ends_at, greatest(held.begins_at, held.ended_at)))
              WHERE NOT held.active`
          },
          sql.withTransaction,
          Effect.orDie
        ),
        endPremium: Effect.fn("Entitlements.endPremium")(
          function*({ line, order }) {
            const [held] = yield* sql`
              SELECT person FROM entitlements WHERE order_id = ${order}::uuid AND line = ${line}`.pipe(
              Effect.flatMap(Schema.decodeUnknownEffect(Held))
            )
            if (held === undefined) return
            yield* alone(held.person)
            const at = yield* now
            const [ended] = yield* sql`
              UPDATE entitlements SET active = false, ended_at = ${at}
              WHERE order_id = ${order}::uuid AND line = ${line} AND kind = 'premium' AND active
              RETURNING begins_at, ends_at`.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Ended)))
            if (ended === undefined) return
            const freed = ended.ends_at.getTime() - Math.max(at.getTime(), ended.begins_at.getTime())
            if (freed <= 0) return
            yield* sql`
              UPDATE entitlements SET begins_at = begins_at - ${freed}::float8 * interval '1 millisecond',
                ends_at = ends_at - ${freed}::float8 * interval '1 millisecond'
              WHERE person = ${held.person} AND kind = 'premium' AND active AND begins_at >= ${ended.ends_at}`
          },
          sql.withTransaction,
          Effect.orDie
        ),
        isPremium: Effect.fnUntraced(function*(person) {
          const at = yield* now
          const held = yield* sql`
            SELECT 1 FROM entitlements WHERE person = ${person} AND kind = 'premium' AND active
              AND begins_at <= ${at} AND ends_at > ${at} LIMIT 1`
          return held.length > 0
        }, Effect.orDie),
        lasting: (runId) =>
          sql`SELECT order_id AS "order", line, ends_at AS until FROM entitlements
            WHERE run_id = ${runId}::uuid AND ends_at IS NOT NULL AND active`.pipe(
            Effect.flatMap(Schema.decodeUnknownEffect(Lasting)),
            Effect.orDie
          ),
        turnEuTier: Effect.fn("Entitlements.turnEuTier")(function*({ line, order, runId }, active) {
          yield* sql`
            INSERT INTO entitlements (order_id, line, kind, run_id, active, begins_at)
            VALUES (${order}::uuid, ${line}, 'eu-tier', ${runId}::uuid, ${active}, ${yield* now})
            ON CONFLICT (order_id, line) DO UPDATE SET active = excluded.active`
        }, Effect.orDie),
        forgetOver: Effect.gen(function*() {
          const before = new Date((yield* Clock.currentTimeMillis) - Duration.toMillis(restorable))
          const gone = yield* sql`
            DELETE FROM entitlements WHERE kind = 'premium' AND coalesce(ended_at, ends_at) < ${before} RETURNING 1`
          return gone.length
        }).pipe(Effect.orDie)
      })
    })
  )
}
