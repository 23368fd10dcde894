import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { OrderCurrency } from "./Catalogue.ts"
import type { Consequence } from "./Consequence.ts"
import { OrderStore } from "./OrderStore.ts"
import { pauseSince } from "./Pause.ts"
import { Payment } from "./Payment.ts"
import type { GatewayName, Opened } from "./PaymentGateway.ts"
import { grace } from "./Polling.ts"
import { isUuid } from "./Uuid.ts"

/** Before what could not be read is tried again: seconds. */
const pauses = { least: 60, most: 86_400 }

const Payments = Schema.Array(Payment)
const Held = Schema.Array(Schema.Struct({ version: Schema.Int, settled: Schema.Boolean }))
const Ids = Schema.Array(Schema.Struct({ id: Schema.String }))
const Balances = Schema.Array(
  Schema.Struct({ account: Schema.String, gateway: Schema.String, currency: OrderCurrency, amount: Schema.Number })
)

/** Payments and their ledger; a broken database is a defect. */
export class PaymentStore extends Context.Service<PaymentStore, {
  /** A payment of an order that is about to be opened at a gateway; the id is what the gateway is told. */
  begin(payment: {
    readonly id: string
    readonly order: string
    readonly gateway: GatewayName
    readonly means?: string | undefined
    readonly expiresAt: Date
  }): Effect.Effect<void>
  /** Keeps the gateway's name of it, once, and what the payer does next. */
  name(id: string, opened: Pick<Opened, "reference"> & Partial<Opened>): Effect.Effect<void>
  byId(id: string): Effect.Effect<Payment | undefined>
  byReference(gateway: GatewayName, reference: string): Effect.Effect<Payment | undefined>
  ofOrder(order: string): Effect.Effect<ReadonlyArray<Payment>>
  /** How many payments of a request's orders were begun at this gateway and never brought any money. */
  idle(request: string, gateway: GatewayName): Effect.Effect<number>
  /**
   * Locks the payment and its order until the caller's transaction ends. Nothing where it has changed since it was read;
   * else whether another payment pays the order.
   */
  hold(payment: Payment): Effect.Effect<{ readonly settled: boolean } | undefined>
  /** Writes standing, history and ledger; in the transaction of `hold`. */
  change(payment: Payment, steps: ReadonlyArray<Consequence>, word: string, at: Date): Effect.Effect<void>
  /** When it is read again by itself. */
  lookAgain(id: string, at: Date | undefined): Effect.Effect<void>
  /** It could not be read: it is tried again after a tenth of its age, a day at the most, and not after a year. */
  postpone(id: string): Effect.Effect<void>
  /**
   * Payments that are due to be read, opened or long over; all that are still looked at, where `now` is absent.
   */
  due(most: number, now?: Date): Effect.Effect<ReadonlyArray<string>>
  /** Balances by account, gateway and currency. */
  readonly balances: Effect.Effect<typeof Balances.Type>
}>()("@statex/payments/PaymentStore") {
  static readonly layer = Layer.effect(
    PaymentStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const select = sql.literal(
        `SELECT p.id, p.gateway, p.means, p.reference, p.next, p.state, p.received::float8 AS received, p.refunded::float8 AS refunded,
          p.fee::float8 AS fee, p.covers, p.version, p.expires_at AS "expiresAt", p.created_at AS "createdAt",
          ${OrderStore.columns} FROM payments p JOIN orders o ON o.id = p.order_id`
      )
      const rows = <S extends Schema.Top & { readonly DecodingServices: never }>(
        shape: S,
        statement: Effect.Effect<ReadonlyArray<unknown>, unknown>
      ) => statement.pipe(Effect.flatMap(Schema.decodeUnknownEffect(shape)), Effect.orDie)
      const first = (statement: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        Effect.map(rows(Payments, statement), ([payment]) => payment)

      return PaymentStore.of({
        begin: Effect.fn("PaymentStore.begin")(function*({ expiresAt, gateway, id, means, order }) {
          const now = new Date(yield* Clock.currentTimeMillis)
          yield* sql`
            INSERT INTO payments (id, order_id, gateway, means, expires_at, created_at, changed_at, poll_at)
            VALUES (${id}::uuid, ${order}::uuid, ${gateway}, ${means ?? null}, ${expiresAt}, ${now}, ${now}, ${now})
            ON CONFLICT (id) DO NOTHING`
        }, Effect.orDie),
        name: Effect.fn("PaymentStore.name")(function*(id, { expiresAt, next, reference }) {
          yield* sql`
            UPDATE payments SET reference = ${reference},
              next = coalesce(next, ${next === undefined ? null : JSON.stringify(next)}::jsonb),
              expires_at = coalesce(${expiresAt === undefined ? null : new Date(expiresAt)}::timestamptz, expires_at)
            WHERE id = ${id}::uuid AND (reference IS NULL OR (reference = ${reference} AND next IS NULL))`
        }, Effect.orDie),
        byId: (id) => isUuid(id) ? first(sql`${select} WHERE p.id = ${id}::uuid`) : Effect.succeed(undefined),
        byReference: (gateway, reference) =>
          first(sql`${select} WHERE p.gateway = ${gateway} AND p.reference = ${reference}`),
        ofOrder: (order) => rows(Payments, sql`${select} WHERE o.id = ${order}::uuid ORDER BY p.created_at, p.id`),
        idle: (request, gateway) =>
          Effect.map(
            rows(
              Ids,
              sql`SELECT p.id FROM payments p JOIN orders o ON o.id = p.order_id
              WHERE o.request = ${request} AND p.gateway = ${gateway} AND p.received = 0`
            ),
            (found) => found.length
          ),
        hold: Effect.fnUntraced(function*(payment) {
          const [held] = yield* rows(
            Held,
            sql`SELECT p.version, (o.settled_by IS NOT NULL AND o.settled_by <> p.id) AS settled
            FROM orders o JOIN payments p ON p.order_id = o.id WHERE p.id = ${payment.id}::uuid FOR UPDATE`
          )
          return held?.version === payment.version ? { settled: held.settled } : undefined
        }),
        change: Effect.fn("PaymentStore.change")(function*({ id, order, version }, steps, word, at) {
          const after = steps.at(-1)?.after
          if (after === undefined) return
          yield* sql`
            UPDATE payments SET state = ${after.state}, received = ${String(after.received)}::bigint,
              refunded = ${String(after.refunded)}::bigint, fee = ${String(after.fee)}::bigint,
              covers = ${after.covers}, version = version + 1, changed_at = ${at}
            WHERE id = ${id}::uuid`
          if (steps.some((step) => step.after.covers && !step.before.covers)) {
            yield* sql`UPDATE orders SET settled_by = ${id}::uuid WHERE id = ${order.id}::uuid`
            // The other ways to pay it are looked at next, and closed.
            yield* sql`UPDATE payments SET poll_at = ${at}
              WHERE order_id = ${order.id}::uuid AND id <> ${id}::uuid AND poll_at IS NOT NULL`
          }
          const history = steps.map(({ after: { state }, before }, step) => ({
            step,
            was: before.state,
            became: state
          }))
          yield* sql`
            INSERT INTO payment_changes (payment_id, version, step, was, became, word, at)
            SELECT ${id}::uuid, ${version + 1}, step, was, became, ${word}, ${at}
            FROM jsonb_to_recordset(${JSON.stringify(history)}::jsonb) AS h(step integer, was text, became text)`
          const written = steps.flatMap((step) => {
            const entry = randomUUID()
            return step.postings.map((posting) => ({ ...posting, entry }))
          })
          if (written.length === 0) return
          yield* sql`
            INSERT INTO ledger_postings (entry, payment_id, kind, account, currency, amount, at)
            SELECT entry, ${id}::uuid, kind, account, ${order.currency}, amount, ${at}
            FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
              AS w(entry uuid, kind text, account text, amount bigint)`
        }, Effect.orDie),
        lookAgain: (id, at) =>
          Effect.asVoid(Effect.orDie(sql`UPDATE payments SET poll_at = ${at ?? null} WHERE id = ${id}::uuid`)),
        postpone: Effect.fn("PaymentStore.postpone")(function*(id) {
          const now = new Date(yield* Clock.currentTimeMillis)
          yield* sql`UPDATE payments SET poll_at = CASE WHEN created_at > ${now}::timestamptz - interval '1 year'
              THEN ${now}::timestamptz + ${pauseSince(sql, "created_at", now, pauses)} END
            WHERE id = ${id}::uuid`
        }, Effect.orDie),
        due: Effect.fn("PaymentStore.due")(function*(most, now) {
          const over = new Date((yield* Clock.currentTimeMillis) - grace)
          const found = yield* rows(
            Ids,
            sql`SELECT id FROM payments WHERE poll_at IS NOT NULL AND (reference IS NOT NULL OR expires_at < ${over})
              AND poll_at <= ${now === undefined ? sql`'infinity'::timestamptz` : sql`${now}`}
              ORDER BY poll_at, id LIMIT ${most}`
          )
          return found.map(({ id }) => id)
        }),
        balances: rows(
          Balances,
          sql`SELECT account, gateway, currency, sum(amount)::float8 AS amount
          FROM ledger_postings l JOIN payments p ON p.id = l.payment_id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
        )
      })
    })
  )
}
