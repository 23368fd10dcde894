import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Activation, type Switch } from "./Activation.ts"
import { serviceOf } from "./Catalogue.ts"
import type { Order } from "./Order.ts"

const Activations = Schema.Array(Activation)

/** The services that money has switched on, and the outbox that tells them; a broken database is a defect. */
export class ActivationStore extends Context.Service<ActivationStore, {
  /** Joins the transaction that changes the payment. Switching on twice is once. */
  turn(order: Order, change: Switch, at: Date): Effect.Effect<void>
  /**
   * Hands each untold switch to `carryOut` in one transaction with the note that it was told: what it writes to the
   * same database happens exactly once. Answers how many there were.
   */
  deliver<E, R>(
    carryOut: (activation: Activation) => Effect.Effect<void, E, R>,
    most?: number
  ): Effect.Effect<number, E, R>
  ofRequest(request: string): Effect.Effect<ReadonlyArray<Activation>>
}>()("@statex/payments/ActivationStore") {
  static readonly layer = Layer.effect(
    ActivationStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const columns = sql.literal(`order_id AS "order", line, request, service, quantity, active, why, revision`)
      const rows = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(Activations)), Effect.orDie)

      const deliver = <E, R>(carryOut: (activation: Activation) => Effect.Effect<void, E, R>, most = 100) =>
        Effect.gen(function*() {
          const due = yield* rows(
            sql`SELECT ${columns} FROM activations WHERE told < revision
            ORDER BY changed_at LIMIT ${most} FOR UPDATE SKIP LOCKED`
          )
          yield* Effect.forEach(due, (activation) =>
            Effect.andThen(
              carryOut(activation),
              Effect.orDie(sql`UPDATE activations SET told = revision
                WHERE order_id = ${activation.order}::uuid AND line = ${activation.line}`)
            ), { discard: true })
          return due.length
        }).pipe(sql.withTransaction, Effect.catchTag("SqlError", Effect.die))

      return ActivationStore.of({
        turn: Effect.fn("ActivationStore.turn")(function*({ id, lines, request }, { active, why }, at) {
          if (!active || why === "restored") {
            yield* sql`UPDATE activations SET active = ${active}, why = ${why}, revision = revision + 1, changed_at = ${at}
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
        ofRequest: (request) =>
          rows(sql`SELECT ${columns} FROM activations WHERE request = ${request} ORDER BY changed_at, order_id, line`)
      })
    })
  )
}
