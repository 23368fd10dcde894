import { Cause, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { Activation, BoughtItem, Outcome, type Switch } from "./Activation.ts"
import { serviceOf } from "./Catalogue.ts"
import type { Order } from "./Order.ts"

const Activations = Schema.Array(Activation)
const BoughtItems = Schema.Array(BoughtItem)

/** Seconds before what could not be carried out is tried again: doubled each time, an hour at the most. */
const patience = { first: 5, most: 3600 }

/** The services that money has switched on, and the outbox that tells them; a broken database is a defect. */
export class ActivationStore extends Context.Service<ActivationStore, {
  /** Joins the transaction that changes the payment. Switching on twice is once. */
  turn(order: Order, change: Switch, at: Date): Effect.Effect<void>
  /**
   * Hands each untold switch to `carryOut` in one transaction with the note that it was told: what it writes to the
   * same database happens exactly once. One that fails is tried again later and holds up no other. Answers how many
   * were told.
   */
  deliver<E, R>(
    carryOut: (activation: Activation) => Effect.Effect<Outcome | void, E, R>,
    most?: number
  ): Effect.Effect<number, never, R>
  ofRequest(request: string): Effect.Effect<ReadonlyArray<BoughtItem>>
  /** Paid for and not served: the request was over, or telling the service keeps failing. A person looks at them. */
  unserved: Effect.Effect<ReadonlyArray<BoughtItem>>
}>()("@statex/payments/ActivationStore") {
  static readonly layer = Layer.effect(
    ActivationStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const columns = sql.literal(
        `a.order_id AS "order", a.line, a.request, a.service, a.quantity, a.active, a.why, a.revision`
      )
      const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Activations)), Effect.orDie)

      const bought = (condition: Fragment) =>
        sql`SELECT ${columns}, o.lines -> a.line ->> 'item' AS item, a.outcome FROM activations a
          JOIN orders o ON o.id = a.order_id WHERE ${condition} ORDER BY a.changed_at, a.order_id, a.line`.pipe(
          Effect.flatMap(Schema.decodeUnknownEffect(BoughtItems)),
          Effect.orDie
        )

      const postpone = ({ line, order }: Activation) =>
        Effect.orDie(sql`UPDATE activations SET failures = failures + 1,
            retry_at = clock_timestamp() + least(${patience.most}, ${patience.first} * 2 ^ least(failures, 20)) *
              interval '1 second'
          WHERE order_id = ${order}::uuid AND line = ${line} AND told < revision`)

      /** One switch: its row stays locked until it is told, so that another worker takes the next one. */
      const deliverOne = <E, R>(carryOut: (activation: Activation) => Effect.Effect<Outcome | void, E, R>) =>
        Effect.suspend(() => {
          let taken: Activation | undefined
          return Effect.gen(function*() {
            const [activation] = yield* rows(
              sql`SELECT ${columns} FROM activations a
              WHERE told < revision AND (retry_at IS NULL OR retry_at <= clock_timestamp())
              ORDER BY changed_at LIMIT 1 FOR UPDATE SKIP LOCKED`
            )
            if (activation === undefined) return "none" as const
            taken = activation
            const outcome = (yield* carryOut(activation)) ?? "done"
            yield* sql`UPDATE activations SET told = revision, outcome = ${outcome}, failures = 0, retry_at = NULL
              WHERE order_id = ${activation.order}::uuid AND line = ${activation.line}`
            if (outcome !== "done" && activation.active) {
              const { line, order, service } = activation
              yield* Effect.logWarning("what was paid for cannot be served", { order, line, service, outcome })
            }
            return "told" as const
          }).pipe(
            sql.withTransaction,
            Effect.catchCause((cause) => {
              if (Cause.hasInterrupts(cause)) return Effect.interrupt
              if (taken === undefined) return Effect.die(Cause.squash(cause))
              const { line, order, service } = taken
              return Effect.logError("a service could not be switched", { order, line, service }, cause).pipe(
                Effect.andThen(postpone(taken)),
                Effect.as("failed" as const)
              )
            })
          )
        })

      const deliver = Effect.fnUntraced(function*<E, R>(
        carryOut: (activation: Activation) => Effect.Effect<Outcome | void, E, R>,
        most = 100
      ) {
        let told = 0
        for (let turn = 0; turn < most; turn++) {
          const became = yield* deliverOne(carryOut)
          if (became === "none") break
          if (became === "told") told += 1
        }
        return told
      })

      return ActivationStore.of({
        turn: Effect.fn("ActivationStore.turn")(function*({ id, lines, request }, { active, why }, at) {
          if (!active || why === "restored") {
            yield* sql`UPDATE activations SET active = ${active}, why = ${why}, revision = revision + 1,
                changed_at = ${at}, outcome = NULL, failures = 0, retry_at = NULL
              WHERE order_id = ${id}::uuid AND active <> ${active}`
            return
          }
          const services = lines.map(({ item, quantity }, line) => ({ line, service: serviceOf(item), quantity }))
          yield* sql`
            INSERT INTO activations (order_id, line, request, service, quantity, active, why, changed_at)
            SELECT ${id}::uuid, line, ${request}, service, quantity, true, ${why}, ${at}
            FROM jsonb_to_recordset(${
            JSON.stringify(services)
          }::jsonb) AS s(line integer, service text, quantity integer)
            ON CONFLICT (order_id, line) DO NOTHING`
        }, Effect.orDie),
        deliver,
        ofRequest: (request) => bought(sql`a.request = ${request}`),
        unserved: bought(sql`a.active AND (a.outcome IN ('too-late', 'no-request') OR a.failures > 0)`)
      })
    })
  )
}
