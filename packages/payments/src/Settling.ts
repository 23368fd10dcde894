import { Job } from "@statex/jobs/Job"
import { Clock, Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { ActivationStore } from "./ActivationStore.ts"
import { consequencesOf } from "./Consequence.ts"
import { EventStore, type GatewayEvent } from "./EventStore.ts"
import type { GatewayFault } from "./GatewayError.ts"
import { InvoiceStore } from "./InvoiceStore.ts"
import { totalOf } from "./Order.ts"
import { OrderStore } from "./OrderStore.ts"
import type { Payment } from "./Payment.ts"
import { GatewayMissing, PaymentNotFound, PaymentRestless } from "./PaymentError.ts"
import { type PaymentGateway, PaymentGateways, type Told } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { grace, nextLook } from "./Polling.ts"
import { RefundStore } from "./RefundStore.ts"
import { transition } from "./Transition.ts"

/** Asks a worker to settle stored events. Losing or doubling the job is harmless: the events themselves are stored. */
export const SettleEvents = Job.make("settle-payment-events", Schema.Struct({ events: Schema.Array(Schema.String) }))

/** What became of an event or of a look at a payment. `settled`: somebody had done it before. */
export type Settled = "applied" | "ignored" | "parked" | "foreign" | "settled"

export type SettlingFault = GatewayFault | GatewayMissing | PaymentRestless

const patience = 5

/** Where nothing has come yet and something still may. */
const cancellable: ReadonlySet<Payment["state"]> = new Set(["created", "pending", "failed"])

/** Reads payments again at their gateways and writes down what follows: safe to run twice, at once, and to die in. */
export class Settling extends Context.Service<Settling, {
  settle(event: string): Effect.Effect<Settled, SettlingFault>
  /** Reads a payment although nobody told anything. */
  refresh(payment: string): Effect.Effect<Settled, SettlingFault | PaymentNotFound>
}>()("@statex/payments/Settling") {
  static readonly layer = Layer.effect(
    Settling,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const gateways = yield* PaymentGateways
      const payments = yield* PaymentStore
      const events = yield* EventStore
      const invoices = yield* InvoiceStore
      const activations = yield* ActivationStore
      const refunds = yield* RefundStore
      const orders = yield* OrderStore

      /** One transaction for all that follows; nothing where the payment has changed since it was read. */
      const apply = Effect.fn("Settling.apply")(
        function*(payment: Payment, told: Told, event?: GatewayEvent) {
          const held = yield* payments.hold(payment)
          if (held === undefined) return undefined
          const now = new Date(yield* Clock.currentTimeMillis)
          const gateway = gateways.find(({ name }) => name === payment.gateway)
          const refunded = gateway?.refundsAre === undefined
            ? undefined
            : { minor: yield* refunds.doneOf(payment.id), currency: payment.order.currency }
          const heard: Told = { ...told, ...(refunded === undefined ? {} : { refunded }) }
          const verdict = transition(payment.gateway, payment, heard, totalOf(payment.order))
          const steps = verdict._tag === "Moved" ? consequencesOf(payment, verdict.steps, held.settled) : []
          yield* payments.change(payment, steps, told.word, now)
          for (const { change } of steps) {
            if (change !== undefined) yield* activations.turn(payment.order, change, now)
          }
          const said = verdict._tag === "Ignored" ? `${verdict._tag}: ${verdict.why}` : verdict._tag
          const settled = verdict._tag === "Ignored" ? "ignored" as const : "applied" as const
          if (event !== undefined) yield* events.settle(event.id, settled, `${said} (${told.word})`)
          const state = steps.at(-1)?.after.state ?? payment.state
          const age = steps.length > 0 ? 0 : now.getTime() - payment.createdAt.getTime()
          const next = payment.reference === null ? undefined : nextLook(payment.gateway, state, age)
          yield* payments.lookAgain(payment.id, next === undefined ? undefined : new Date(now.getTime() + next))
          // Last: whoever issues the next document waits for the end of this transaction.
          for (const draft of steps.flatMap(({ drafts }) => drafts)) yield* invoices.issue(payment, draft, now)
          return settled
        },
        sql.withTransaction,
        Effect.catchTag("SqlError", Effect.die)
      )

      const put = (state: "ignored" | "parked", why: string) => (event: GatewayEvent | undefined) =>
        Effect.as(event === undefined ? Effect.void : events.settle(event.id, state, why), state)
      /** Whoever opens it died, or is still at it. */
      const unopened = put("parked", "its payment is not open yet")
      const unknown = put("ignored", "the gateway does not know the payment")

      /** What a payer agreed to is taken, unless the order was paid in another way since, or nobody knows any more whose it is. */
      const toldBy = Effect.fnUntraced(function*(gateway: PaymentGateway, reference: string, payment: Payment) {
        const { cancel, capture, read } = gateway
        const isOver = (cancel ?? capture) !== undefined &&
          (yield* Effect.map(orders.ending(payment.order.id), ({ erased, settled }) => settled || erased))
        if (!isOver) return yield* (capture ?? read)(reference)
        if (cancel !== undefined && cancellable.has(payment.state) && payment.received === 0) {
          yield* cancel(reference).pipe(
            Effect.catch(({ reason }) => Effect.logInfo("a payment stays open", { payment: payment.id, reason }))
          )
        }
        return yield* read(reference)
      })

      /**
       * Whoever opened it died before the gateway's name was written down. Its payer was never shown where to pay, so that no money can
       * come, unless a gateway tells of it after all.
       */
      const neverOpened = (payment: Payment) =>
        Effect.map(
          Clock.currentTimeMillis,
          (now) => payment.reference === null && now > payment.expiresAt.getTime() + grace
        )

      /** Some gateways forget what nobody paid: once its time is over it has expired. */
      const readAt = (gateway: PaymentGateway, reference: string, payment: Payment) =>
        toldBy(gateway, reference, payment).pipe(
          // The payer's bank said no: they may try again, and are told.
          Effect.catchIf(
            ({ reason }) => reason === "declined",
            (): Effect.Effect<Told> => Effect.succeed({ reference, state: "failed", word: "declined" })
          ),
          Effect.catchIf(
            ({ reason }) => reason === "unknown",
            () =>
              Effect.map(
                Clock.currentTimeMillis,
                (now): Told | undefined =>
                  now > payment.expiresAt.getTime() + grace ? { reference, state: "expired", word: "gone" } : undefined
              )
          )
        )

      const look = Effect.fn("Settling.look")(function*(found: Payment, event?: GatewayEvent) {
        let payment: Payment | undefined = found
        for (let turn = 0; turn < patience && payment !== undefined; turn++) {
          const { gateway: name, reference } = payment
          const gateway = gateways.find((offered) => offered.name === name)
          if (gateway === undefined) return yield* new GatewayMissing({ gateway: name })
          const abandoned = event === undefined && (yield* neverOpened(payment))
          if (reference === null && !abandoned) return yield* unopened(event)
          const told = reference === null
            ? { reference: payment.id, state: "expired" as const, word: "never opened" }
            : yield* readAt(gateway, reference, payment)
          if (told === undefined) {
            yield* payments.postpone(payment.id)
            return yield* unknown(event)
          }
          const settled = yield* apply(payment, told, event)
          if (settled !== undefined) return settled
          payment = yield* payments.byId(found.id)
        }
        return yield* new PaymentRestless({ payment: found.id })
      })

      /** By the gateway's name or by ours; a payment whose opening was cut short learns its reference here. */
      const about = Effect.fnUntraced(function*({ gateway, ours, reference }: GatewayEvent) {
        const named = reference === null ? undefined : yield* payments.byReference(gateway, reference)
        if (named !== undefined || ours === null) return named
        const own = yield* payments.byId(ours)
        if (own === undefined || own.gateway !== gateway) return undefined
        if (own.reference !== null || reference === null) return own
        yield* payments.name(own.id, { reference })
        return yield* payments.byId(own.id)
      })

      const settle = Effect.fn("Settling.settle")(function*(id: string) {
        const event = yield* events.byId(id)
        if (event === undefined || (event.state !== "stored" && event.state !== "parked")) return "settled"
        const payment = yield* about(event)
        if (payment !== undefined) return yield* look(payment, event)
        const state = event.reference === null && event.ours === null ? "foreign" : "parked"
        yield* events.settle(id, state, "no payment")
        return state
      })

      const refresh = Effect.fn("Settling.refresh")(function*(id: string) {
        const payment = yield* payments.byId(id)
        return payment === undefined ? yield* new PaymentNotFound({ payment: id }) : yield* look(payment)
      })

      return Settling.of({ settle, refresh })
    })
  )
}
