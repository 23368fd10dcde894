import { EventStore } from "@statex/payments/EventStore"
import { EventNotFound, PaymentNotFound, type RefundRefused } from "@statex/payments/PaymentError"
import { PaymentReport } from "@statex/payments/PaymentReport"
import { PaymentStore } from "@statex/payments/PaymentStore"
import { type Reconciled, Reconciling } from "@statex/payments/Reconciling"
import type { RefundState } from "@statex/payments/Refund"
import { type AskedRefund, Refunds } from "@statex/payments/Refunds"
import type { BooksCheck } from "@statex/payments/reports/BooksCheck"
import type { PaymentDays } from "@statex/payments/reports/PaymentDays"
import type { PaymentDossier } from "@statex/payments/reports/PaymentDossier"
import type { PaymentFilter, PaymentPage } from "@statex/payments/reports/PaymentList"
import type { StuckPayments } from "@statex/payments/reports/StuckPayments"
import { type Settled, Settling, type SettlingFault } from "@statex/payments/Settling"
import { StatementImport } from "@statex/payments/StatementImport"
import { isUuid } from "@statex/payments/Uuid"
import { type Withdrawal, Withdrawals } from "@statex/payments/Withdrawals"
import { settings } from "@statex/runtime/WorldName"
import { Clock, Context, Effect, Layer } from "effect"

/** How far back the plots go; how many of each kind are reconciled at once, and how long the operator waits for it. */
export const shown = { days: 14, reconciled: 500, withdrawals: 50, patience: "20 seconds" } as const

type Balances = Effect.Success<PaymentStore["Service"]["balances"]>

export interface PaymentOverview {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly page: PaymentPage
  readonly stuck: StuckPayments
  readonly check: BooksCheck
  readonly days: PaymentDays
  readonly balances: Balances
  /** The newest first. */
  readonly withdrawals: ReadonlyArray<Withdrawal>
}

/** What an operator may see of money, and do about it. */
export interface PaymentDesk {
  readonly overview: (filter: PaymentFilter) => Effect.Effect<PaymentOverview>
  readonly payment: (id: string) => Effect.Effect<PaymentDossier & { readonly at: number }, PaymentNotFound>
  /** Takes a stored, settled or parked event as if nobody had settled it. */
  readonly replay: (event: string) => Effect.Effect<Settled, EventNotFound | SettlingFault>
  readonly read: (payment: string) => Effect.Effect<Settled, PaymentNotFound | SettlingFault>
  /** Nothing where it goes on longer than an operator waits: what is not done by then the workers do. */
  readonly reconcile: Effect.Effect<Reconciled | undefined>
  readonly refund: (asked: AskedRefund) => Effect.Effect<RefundState, RefundRefused | PaymentNotFound | SettlingFault>
  /** What became of a refund that nobody but a person can tell of. */
  readonly decide: (
    refund: string,
    was: "done" | "failed"
  ) => Effect.Effect<void, RefundRefused | PaymentNotFound | SettlingFault>
  readonly statements: StatementImport["Service"]
}

/** The operator's view of money. Nobody has an account yet: only a world that was named as development shows it. */
export class PaymentConsole extends Context.Service<PaymentConsole, {
  readonly desk: PaymentDesk | undefined
}>()("@statex/web/PaymentConsole") {
  static readonly layer = Layer.effect(
    PaymentConsole,
    Effect.gen(function*() {
      const events = yield* EventStore
      const payments = yield* PaymentStore
      const reconciling = yield* Reconciling
      const refunds = yield* Refunds
      const report = yield* PaymentReport
      const settling = yield* Settling
      const statements = yield* StatementImport
      const withdrawals = yield* Withdrawals

      const desk: PaymentDesk = {
        overview: (filter) =>
          Effect.all({
            at: Clock.currentTimeMillis,
            page: report.list(filter),
            stuck: report.stuck,
            check: report.check,
            days: report.days(shown.days),
            balances: payments.balances,
            withdrawals: withdrawals.latest(shown.withdrawals)
          }, { concurrency: 3 }),
        payment: (id) =>
          Effect.all({ dossier: report.payment(id), at: Clock.currentTimeMillis }).pipe(
            Effect.map(({ at, dossier }) => ({ ...dossier, at }))
          ),
        replay: Effect.fn("PaymentConsole.replay")(function*(id: string) {
          const event = yield* events.reopen(id)
          return event === undefined ? yield* new EventNotFound({ event: id }) : yield* settling.settle(event)
        }),
        read: settling.refresh,
        reconcile: reconciling.run(shown.reconciled, true).pipe(
          Effect.timeoutOrElse({ duration: shown.patience, orElse: () => Effect.succeed(undefined) })
        ),
        refund: refunds.ask,
        decide: (refund, was) =>
          isUuid(refund) ? refunds.decide(refund, was) : Effect.fail(new PaymentNotFound({ payment: refund })),
        statements
      }
      return PaymentConsole.of({ desk: (yield* settings.isPlayground) ? desk : undefined })
    })
  )
}
