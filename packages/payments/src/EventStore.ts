import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { pauseSince } from "./Pause.ts"
import { Gateway } from "./Payment.ts"
import type { GatewayName, Hint } from "./PaymentGateway.ts"
import { isUuid } from "./Uuid.ts"

/** `stored`: still to be settled; `parked`: its payment is not known yet; `foreign`: about nothing of ours. */
export const EventState = Schema.Literals(["stored", "applied", "ignored", "parked", "foreign"])
export type EventState = typeof EventState.Type

/** What a gateway told, as it is kept. `ours`: our id of the payment, where the gateway repeats it. */
export const GatewayEvent = Schema.Struct({
  id: Schema.String,
  gateway: Gateway,
  type: Schema.String,
  reference: Schema.NullOr(Schema.String),
  ours: Schema.NullOr(Schema.String),
  state: EventState
})
export type GatewayEvent = typeof GatewayEvent.Type

/** Before what could not be settled is tried again: seconds. */
const pauses = { least: 30, most: 3600 }

const Events = Schema.Array(GatewayEvent)
const Ids = Schema.Array(Schema.Struct({ id: Schema.String }))

/** Everything that gateways told and that was believed to be theirs; a broken database is a defect. */
export class EventStore extends Context.Service<EventStore, {
  /** The id of a new event; nothing where this gateway has told it before. */
  store(gateway: GatewayName, hint: Hint): Effect.Effect<string | undefined>
  byId(id: string): Effect.Effect<GatewayEvent | undefined>
  settle(id: string, state: EventState, verdict: string): Effect.Effect<void>
  /** Makes a settled event one that is still to be settled; nothing where there is no such event. */
  reopen(id: string): Effect.Effect<string | undefined>
  /** Stored events older than `before`: whoever was to settle them died. Those that are put off too, where `now` is absent. */
  overdue(before: Date, most: number, now?: Date): Effect.Effect<ReadonlyArray<string>>
  /** It could not be settled: it is tried again after a tenth of its age, an hour at the most. */
  postpone(id: string): Effect.Effect<void>
  /** Takes up what was parked for payments that are open by now, or for this one; answers the events' ids. */
  takeUp(payment?: string): Effect.Effect<ReadonlyArray<string>>
  /** Gives up what was parked before this time; answers how many. */
  giveUp(before: Date): Effect.Effect<number>
}>()("@statex/payments/EventStore") {
  static readonly layer = Layer.effect(
    EventStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const ids = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(Ids)),
          Effect.map((found) => found.map(({ id }) => id)),
          Effect.orDie
        )

      return EventStore.of({
        store: Effect.fn("EventStore.store")(function*(gateway, { eventId, id, reference, type }) {
          const now = new Date(yield* Clock.currentTimeMillis)
          const [stored] = yield* ids(sql`
            INSERT INTO gateway_events (id, gateway, event_id, type, reference, ours, stored_at)
            VALUES (${randomUUID()}::uuid, ${gateway}, ${eventId}, ${type}, ${reference ?? null}, ${id ?? null}, ${now})
            ON CONFLICT (gateway, event_id) DO NOTHING RETURNING id`)
          return stored
        }),
        byId: (id) =>
          sql`SELECT id, gateway, type, reference, ours, state FROM gateway_events WHERE id = ${id}::uuid`.pipe(
            Effect.flatMap(Schema.decodeUnknownEffect(Events)),
            Effect.map(([event]) => event),
            Effect.orDie
          ),
        settle: Effect.fn("EventStore.settle")(function*(id, state, verdict) {
          yield* sql`
            UPDATE gateway_events SET state = ${state}, verdict = ${verdict},
              settled_at = ${new Date(yield* Clock.currentTimeMillis)}
            WHERE id = ${id}::uuid AND state IN ('stored', 'parked')`
        }, Effect.orDie),
        reopen: (id) =>
          isUuid(id)
            ? Effect.map(
              ids(sql`UPDATE gateway_events SET state = 'stored', verdict = NULL, settled_at = NULL, retry_at = NULL
                WHERE id = ${id}::uuid RETURNING id`),
              ([reopened]) => reopened
            )
            : Effect.succeed(undefined),
        overdue: (before, most, now) =>
          ids(sql`SELECT id FROM gateway_events WHERE state = 'stored' AND stored_at <= ${before}
            AND (retry_at IS NULL OR retry_at <= ${now === undefined ? sql`'infinity'::timestamptz` : sql`${now}`})
            ORDER BY stored_at, id LIMIT ${most}`),
        postpone: Effect.fn("EventStore.postpone")(function*(id) {
          const now = new Date(yield* Clock.currentTimeMillis)
          yield* sql`UPDATE gateway_events SET
              retry_at = ${now}::timestamptz + ${pauseSince(sql, "stored_at", now, pauses)}
            WHERE id = ${id}::uuid AND state = 'stored'`
        }, Effect.orDie),
        takeUp: (payment) => {
          const one = payment === undefined ? sql`true` : sql`p.id = ${payment}::uuid`
          return ids(sql`
            UPDATE gateway_events SET state = 'stored', verdict = NULL, settled_at = NULL, retry_at = NULL
            WHERE state = 'parked' AND id IN (
              SELECT e.id FROM gateway_events e JOIN payments p USING (gateway, reference)
                WHERE e.state = 'parked' AND ${one}
              UNION ALL
              SELECT e.id FROM gateway_events e JOIN payments p ON p.gateway = e.gateway
                AND p.id = CASE WHEN e.ours ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN e.ours::uuid END
                WHERE e.state = 'parked' AND p.reference IS NOT NULL AND ${one})
            RETURNING id`)
        },
        giveUp: (before) =>
          Effect.map(
            ids(sql`UPDATE gateway_events SET state = 'foreign', verdict = 'nobody asked for it'
              WHERE state = 'parked' AND stored_at < ${before} RETURNING id`),
            (found) => found.length
          )
      })
    })
  )
}
