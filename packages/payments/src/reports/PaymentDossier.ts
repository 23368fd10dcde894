import { Locale } from "@statex/kernel/Locale"
import { Effect, Schema } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { Activation } from "../Activation.ts"
import { OrderCurrency } from "../Catalogue.ts"
import { EventState } from "../EventStore.ts"
import type { Invoice } from "../Invoice.ts"
import type { Payment } from "../Payment.ts"
import { PaymentState } from "../PaymentState.ts"
import type { Refund } from "../Refund.ts"
import { rowsOf } from "./Rows.ts"

/** Of everything that a payment has many of, the latest so many. */
const most = 200

export const Change = Schema.Struct({
  version: Schema.Int,
  step: Schema.Int,
  was: PaymentState,
  became: PaymentState,
  /** The gateway's own. */
  word: Schema.String,
  at: Schema.Date
})
export type Change = typeof Change.Type

export const ToldEvent = Schema.Struct({
  id: Schema.String,
  /** The gateway's. */
  eventId: Schema.String,
  gateway: Schema.String,
  type: Schema.String,
  reference: Schema.NullOr(Schema.String),
  state: EventState,
  verdict: Schema.NullOr(Schema.String),
  storedAt: Schema.Date,
  settledAt: Schema.NullOr(Schema.Date)
})
export type ToldEvent = typeof ToldEvent.Type

/** Debit is positive; `balance`: of this account of the payment, after the posting. */
export const BookedPosting = Schema.Struct({
  entry: Schema.String,
  kind: Schema.String,
  account: Schema.String,
  currency: OrderCurrency,
  amount: Schema.Int,
  balance: Schema.Int,
  at: Schema.Date
})
export type BookedPosting = typeof BookedPosting.Type

export const KeptActivation = Schema.Struct({
  ...Activation.fields,
  /** The last revision that its service has carried out. */
  told: Schema.Int,
  changedAt: Schema.Date
})
export type KeptActivation = typeof KeptActivation.Type

const OrderFacts = Schema.Struct({
  orderedAt: Schema.Date,
  changedAt: Schema.Date,
  /** When it is read again by itself. */
  pollAt: Schema.NullOr(Schema.Date),
  settledBy: Schema.NullOr(Schema.String),
  /** When its buyer withdrew from the order. */
  withdrawnAt: Schema.NullOr(Schema.Date),
  consent: Schema.NullOr(Schema.Struct({ immediate: Schema.Boolean, locale: Locale, at: Schema.String }))
})

/** All that is known of one payment and its order. */
export interface PaymentDossier {
  readonly payment: Payment
  readonly facts: typeof OrderFacts.Type
  /** Of the same order, this one too; oldest first. */
  readonly payments: ReadonlyArray<Payment>
  readonly changes: ReadonlyArray<Change>
  readonly events: ReadonlyArray<ToldEvent>
  readonly postings: ReadonlyArray<BookedPosting>
  /** Each with what stands on it. */
  readonly invoices: ReadonlyArray<Invoice & { readonly label: string }>
  readonly refunds: ReadonlyArray<Refund>
  /** What can still go back, in minor units. */
  readonly left: number
  /** Ids of the refunds of which only a person can say what became of them. */
  readonly undecided: ReadonlyArray<string>
  readonly activations: ReadonlyArray<KeptActivation>
}

export const eventColumns = `e.id, e.event_id AS "eventId", e.gateway, e.type, e.reference, e.state, e.verdict,
  e.stored_at AS "storedAt", e.settled_at AS "settledAt"`

/** What the tables hold of a payment besides what its stores answer. */
export const recordsOf = (sql: SqlClient, { gateway, id, order, reference }: Payment) =>
  Effect.all({
    facts: Effect.flatMap(
      rowsOf(
        Schema.Array(OrderFacts),
        sql`SELECT o.created_at AS "orderedAt", p.changed_at AS "changedAt", p.poll_at AS "pollAt",
          o.settled_by AS "settledBy", o.consent, w.at AS "withdrawnAt"
          FROM payments p JOIN orders o ON o.id = p.order_id LEFT JOIN withdrawals w ON w.order_id = o.id
          WHERE p.id = ${id}::uuid`
      ),
      ([facts]) => facts === undefined ? Effect.die(new Error("a payment vanished")) : Effect.succeed(facts)
    ),
    changes: rowsOf(
      Schema.Array(Change),
      sql`SELECT version, step, was, became, word, at FROM payment_changes WHERE payment_id = ${id}::uuid
        ORDER BY version DESC, step DESC LIMIT ${most}`
    ),
    events: rowsOf(
      Schema.Array(ToldEvent),
      sql`SELECT ${sql.literal(eventColumns)} FROM gateway_events e
        WHERE e.gateway = ${gateway} AND (e.reference = ${reference} OR e.ours = ${id})
        ORDER BY e.stored_at DESC, e.id LIMIT ${most}`
    ),
    postings: rowsOf(
      Schema.Array(BookedPosting),
      sql`SELECT entry, kind, account, currency, amount::float8 AS amount,
        (sum(amount) OVER (PARTITION BY account, currency ORDER BY id))::float8 AS balance, at
        FROM ledger_postings WHERE payment_id = ${id}::uuid ORDER BY id LIMIT ${most}`
    ),
    activations: rowsOf(
      Schema.Array(KeptActivation),
      sql`SELECT order_id AS "order", line, request, service, quantity, active, why, revision, told,
        changed_at AS "changedAt" FROM activations WHERE order_id = ${order.id}::uuid ORDER BY line LIMIT ${most}`
    )
  })
