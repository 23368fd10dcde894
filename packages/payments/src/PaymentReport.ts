import { Clock, Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { labelOf } from "./Invoice.ts"
import { InvoiceStore } from "./InvoiceStore.ts"
import { PaymentNotFound } from "./PaymentError.ts"
import { PaymentGateways } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { isUndecided, leftToRefund, refundable } from "./Refund.ts"
import { RefundStore } from "./RefundStore.ts"
import { type BooksCheck, booksCheck } from "./reports/BooksCheck.ts"
import { type PaymentDays, paymentDays } from "./reports/PaymentDays.ts"
import { type PaymentDossier, recordsOf } from "./reports/PaymentDossier.ts"
import { type PaymentFilter, type PaymentPage, paymentPage } from "./reports/PaymentList.ts"
import { type StuckPayments, stuckPayments } from "./reports/StuckPayments.ts"

/** What an operator sees of money: bounded reads that change nothing; a broken database is a defect. */
export class PaymentReport extends Context.Service<PaymentReport, {
  /** Orders and their payments, the newest first. */
  list(filter: PaymentFilter): Effect.Effect<PaymentPage>
  payment(id: string): Effect.Effect<PaymentDossier, PaymentNotFound>
  readonly stuck: Effect.Effect<StuckPayments>
  readonly check: Effect.Effect<BooksCheck>
  /** Of so many days, today included. */
  days(days: number): Effect.Effect<PaymentDays>
}>()("@statex/payments/PaymentReport") {
  static readonly layer = Layer.effect(
    PaymentReport,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const gateways = yield* PaymentGateways
      const payments = yield* PaymentStore
      const invoices = yield* InvoiceStore
      const refunds = yield* RefundStore
      const offered = gateways.map(({ name }) => name)

      return PaymentReport.of({
        list: (filter) => paymentPage(sql, filter),
        payment: Effect.fn("PaymentReport.payment")(function*(id) {
          const payment = yield* payments.byId(id)
          if (payment === undefined) return yield* new PaymentNotFound({ payment: id })
          const { order } = payment
          const now = yield* Clock.currentTimeMillis
          const refundsAre = gateways.find(({ name }) => name === payment.gateway)?.refundsAre
          const asked = yield* refunds.ofPayment(id)
          const papers = yield* invoices.ofOrder(order.id)
          return {
            payment,
            ...(yield* recordsOf(sql, payment)),
            payments: yield* payments.ofOrder(order.id),
            invoices: papers.map((paper) => ({ ...paper, label: labelOf(paper) })),
            refunds: asked,
            left: refundable.has(payment.state) ? leftToRefund(payment, asked) : 0,
            undecided: asked.filter((refund) => isUndecided(refund, refundsAre, now)).map(({ id }) => id)
          }
        }),
        stuck: Effect.flatMap(Clock.currentTimeMillis, (now) => stuckPayments(sql, offered, now)),
        check: booksCheck(sql),
        days: (days) => Effect.flatMap(Clock.currentTimeMillis, (now) => paymentDays(sql, now, days))
      })
    })
  )
}
