import { Clock, Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { GatewayFault } from "./GatewayError.ts"
import { GatewayMissing, PaymentNotFound, RefundRefused } from "./PaymentError.ts"
import { type PaymentGateway, PaymentGateways } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { isUndecided, leftToRefund, type Refund, refundable, type RefundState } from "./Refund.ts"
import { RefundStore } from "./RefundStore.ts"
import { Settling, type SettlingFault } from "./Settling.ts"

export interface AskedRefund {
  /** Ours, a UUID: asking twice with it is asking once. */
  readonly id: string
  readonly payment: string
  /** Minor units of the order's currency; all that is left where it is absent. */
  readonly amount?: number
}

/** Gateways keep idempotency keys for a day; after that the same refund would be a second one. */
const keyLife = 20 * 60 * 60_000

/** Gives money back. What it means for books, service and documents follows from reading the payment again. */
export class Refunds extends Context.Service<Refunds, {
  ask(asked: AskedRefund): Effect.Effect<RefundState, RefundRefused | PaymentNotFound | SettlingFault>
  /**
   * Finishes what was cut short: done where the gateway counts it already; sent again only while the gateway still
   * knows its id for the same refund; then it is a person's to look at.
   */
  resume(refund: Refund): Effect.Effect<RefundState, PaymentNotFound | SettlingFault>
  /** A person says what became of a refund that nobody else can tell of: the money went back, or it did not and never will. */
  decide(id: string, was: "done" | "failed"): Effect.Effect<void, RefundRefused | PaymentNotFound | SettlingFault>
}>()("@statex/payments/Refunds") {
  static readonly layer = Layer.effect(
    Refunds,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const gateways = yield* PaymentGateways
      const payments = yield* PaymentStore
      const refunds = yield* RefundStore
      const settling = yield* Settling

      const known = Effect.fnUntraced(function*(id: string) {
        return (yield* payments.byId(id)) ?? (yield* new PaymentNotFound({ payment: id }))
      })

      const carryOut = Effect.fn("Refunds.carryOut")(function*(refund: Refund) {
        const { gateway: name, order: { currency }, reference } = yield* known(refund.payment)
        const gateway = gateways.find((offered) => offered.name === name)
        if (gateway?.refundsAre === "by-hand") {
          yield* refunds.mark(refund.id, "pending")
          return "pending" as const
        }
        if (gateway?.refund === undefined || reference === null) return yield* new GatewayMissing({ gateway: name })
        const state = yield* gateway.refund({
          id: refund.id,
          reference,
          amount: { minor: refund.amount, currency }
        }).pipe(
          Effect.tap((refunded) => refunds.mark(refund.id, refunded.state, refunded.reference)),
          Effect.map((refunded): RefundState => refunded.state),
          Effect.catch((fault: GatewayFault) =>
            fault.kind === "Unavailable"
              ? Effect.fail(fault)
              : Effect.as(refunds.mark(refund.id, "failed"), "failed" as const)
          )
        )
        yield* settling.refresh(refund.payment)
        return state
      })

      const decide = Effect.fn("Refunds.decide")(function*(id: string, was: "done" | "failed") {
        const refund = yield* refunds.byId(id)
        if (refund === undefined) return yield* new PaymentNotFound({ payment: id })
        const { gateway: name } = yield* known(refund.payment)
        const refundsAre = gateways.find((gateway) => gateway.name === name)?.refundsAre
        if (!isUndecided(refund, refundsAre, yield* Clock.currentTimeMillis)) {
          const why = refundsAre === undefined ? "gateway" : "state"
          return yield* new RefundRefused({ payment: refund.payment, why })
        }
        yield* refunds.mark(id, was)
        yield* settling.refresh(refund.payment)
      })

      /** How a refund that takes a while stands at its gateway now. */
      const looked = Effect.fn("Refunds.looked")(function*(refund: Refund, gateway: PaymentGateway | undefined) {
        const { reference } = refund
        if (refund.state !== "pending" || reference === null || gateway?.readRefund === undefined) return refund.state
        const { state } = yield* gateway.readRefund(reference)
        yield* refunds.mark(refund.id, state)
        return state
      })

      const resume = Effect.fn("Refunds.resume")(function*(refund: Refund) {
        const { gateway: name } = yield* known(refund.payment)
        const gateway = gateways.find((offered) => offered.name === name)
        // Until somebody says that it is sent.
        if (gateway?.refundsAre === "by-hand" && refund.state === "pending") return refund.state
        const state = yield* looked(refund, gateway)
        yield* settling.refresh(refund.payment)
        if (state === "done" || state === "failed") return state
        const { refunded } = yield* known(refund.payment)
        // What the gateway counts may be any of those that are under way: this one is done where there is enough for all.
        const others = (yield* refunds.ofPayment(refund.payment)).filter(({ id, state }) =>
          id !== refund.id && state !== "failed"
        )
        const counted = refunded - others.reduce((sum, { amount }) => sum + amount, 0)
        if (counted >= refund.amount) {
          yield* refunds.mark(refund.id, "done")
          return "done" as const
        }
        const young = (yield* Clock.currentTimeMillis) - refund.askedAt.getTime() < keyLife
        if (refund.state === "asked" && young) return yield* carryOut(refund)
        yield* Effect.logWarning("a refund is not finished", { refund: refund.id, state: refund.state })
        return refund.state
      })

      /** Under the payment's lock, so that two refunds never give back more than there is. */
      const writeDown = Effect.fn("Refunds.writeDown")(
        function*({ amount, id, payment: about }: AskedRefund) {
          yield* Effect.orDie(sql`SELECT 1 FROM payments WHERE id = ${about}::uuid FOR UPDATE`)
          const payment = yield* known(about)
          const refused = (why: RefundRefused["why"]) => new RefundRefused({ payment: about, why })
          const before = yield* refunds.byId(id)
          if (before !== undefined) {
            const same = before.payment === about && (amount === undefined || amount === before.amount)
            return same ? before : yield* refused("used")
          }
          const gateway = gateways.find(({ name }) => name === payment.gateway)
          if (gateway?.refund === undefined && gateway?.refundsAre !== "by-hand") {
            return yield* refused("gateway")
          }
          const left = leftToRefund(payment, yield* refunds.ofPayment(about))
          if (!refundable.has(payment.state) || left <= 0) return yield* refused("state")
          const wanted = amount ?? left
          // What never paid the order goes back whole or stays: there is no state for a part of it.
          const divisible = payment.state !== "underpaid" && payment.state !== "expired"
          if (!Number.isSafeInteger(wanted) || wanted <= 0 || wanted > left || (!divisible && wanted < left)) {
            return yield* refused("amount")
          }
          const askedAt = new Date(yield* Clock.currentTimeMillis)
          const refund: Refund = { id, payment: about, amount: wanted, state: "asked", reference: null, askedAt }
          yield* refunds.ask(refund)
          return refund
        },
        sql.withTransaction,
        Effect.catchTag("SqlError", Effect.die)
      )

      const ask = Effect.fn("Refunds.ask")(function*(asked: AskedRefund) {
        yield* known(asked.payment)
        const refund = yield* writeDown(asked)
        return refund.state === "asked" ? yield* carryOut(refund) : refund.state
      })

      return Refunds.of({ ask, decide, resume })
    })
  )
}
