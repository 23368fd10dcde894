import type { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import { Clock, Context, Duration, Effect, Layer, Schedule, Stream } from "effect"
import type { GatewayFault } from "./GatewayError.ts"
import type { Invoice } from "./Invoice.ts"
import { InvoiceStore } from "./InvoiceStore.ts"
import { type Order, totalOf } from "./Order.ts"
import { OrderStore } from "./OrderStore.ts"
import type { Payment } from "./Payment.ts"
import { ConsentMissing, OrderNotFound, OrderSettled, PaymentNotFound, RailUnable } from "./PaymentError.ts"
import { type GatewayName, type Opening, PaymentGateways } from "./PaymentGateway.ts"
import { PaymentStore } from "./PaymentStore.ts"
import { type Rail, railKey, railsFor } from "./Rail.ts"
import { Receiving } from "./Receiving.ts"
import { Settling } from "./Settling.ts"
import { isUuid } from "./Uuid.ts"

/** An order as its page shows it. */
export interface OrderView {
  readonly order: Order
  readonly total: Money
  /** A payment pays it: nobody is to pay it again. */
  readonly settled: boolean
  /** Nobody paid it for so long that its buyer's details are erased. */
  readonly erased: boolean
  /** Oldest first. */
  readonly payments: ReadonlyArray<Payment>
  /** Ways to pay it; none where it is settled or erased. */
  readonly rails: ReadonlyArray<Rail>
  readonly invoices: ReadonlyArray<Invoice>
}

export interface Paying {
  /** Made with the form, a UUID: sending it twice opens one payment. */
  readonly id: string
  readonly order: string
  /** As `railKey` writes it. */
  readonly rail: string
  /** Whether the buyer asks that the service begins at once. */
  readonly consent: boolean
  readonly locale: Locale
  /** What is bought, in the payer's language. */
  readonly description: string
  /** Addresses of ours, made of a payment's id. */
  readonly addresses: (payment: string) => Pick<Opening, "returnTo" | "cancelTo" | "webhook">
}

/** How long a payer has: a transfer takes days, one between continents more, a rate of a coin holds for minutes. */
const lives: Readonly<Record<GatewayName, Duration.Input>> = {
  stripe: "1 hour",
  paypal: "1 hour",
  btcpay: "1 hour",
  comgate: "1 hour",
  "bank-qr": "7 days",
  wire: "14 days",
  "crypto-qr": "30 minutes",
  coinbase: "1 hour",
  scripted: "1 hour"
}

const openStates: ReadonlySet<Payment["state"]> = new Set(["created", "pending", "authorised", "underpaid"])

/** Addresses of coins are few, for wallets look only so far: nobody takes more than these for one request without paying. */
const mostAddresses = 5

/** Nobody looks at it any more as at one that may be paid. */
const isOver = ({ state }: Payment): boolean => !openStates.has(state) && state !== "failed"

/** For people and banks: 17 letters, the same for one payment. */
export const referenceOf = (payment: string): string => `SX-${payment.replaceAll("-", "").slice(0, 14).toUpperCase()}`

const isSame = ({ gateway, means, order }: Payment, view: OrderView, rail: Rail): boolean =>
  order.id === view.order.id && gateway === rail.gateway && (means ?? undefined) === rail.means

/** Leads a buyer from an order to its money: chooses nothing, opens a payment, and looks when they come back. */
export class Checkout extends Context.Service<Checkout, {
  order(id: string): Effect.Effect<OrderView, OrderNotFound>
  /** Opens a payment, or answers the one that this rail has open for the order already: the id of it. */
  pay(paying: Paying): Effect.Effect<string, OrderNotFound | OrderSettled | RailUnable | ConsentMissing | GatewayFault>
  payment(id: string): Effect.Effect<Payment, PaymentNotFound>
  /** The payer is back: takes what they agreed to and reads how it stands. A gateway that does not answer changes nothing. */
  returned(id: string): Effect.Effect<Payment, PaymentNotFound>
  /** The payment whenever it has changed, at once and until it moves no more. */
  watch(id: string): Stream.Stream<Payment, PaymentNotFound>
}>()("@statex/payments/Checkout") {
  static readonly layer = Layer.effect(
    Checkout,
    Effect.gen(function*() {
      const gateways = yield* PaymentGateways
      const orders = yield* OrderStore
      const payments = yield* PaymentStore
      const invoices = yield* InvoiceStore
      const receiving = yield* Receiving
      const settling = yield* Settling

      const known = Effect.fnUntraced(function*(id: string) {
        return (yield* orders.byId(id)) ?? (yield* new OrderNotFound({ order: id }))
      })
      const payment = Effect.fnUntraced(function*(id: string) {
        return (yield* payments.byId(id)) ?? (yield* new PaymentNotFound({ payment: id }))
      })

      const order = Effect.fn("Checkout.order")(function*(id: string) {
        const order = yield* known(id)
        const { erased, settled } = yield* orders.ending(id)
        const total = totalOf(order)
        return {
          order,
          total,
          settled,
          erased,
          payments: yield* payments.ofOrder(id),
          rails: settled || erased ? [] : railsFor(gateways, total, order.billing.country),
          invoices: yield* invoices.ofOrder(id)
        }
      })

      /** The payment that this rail has open for the order and that has a while left. */
      const openOne = (view: OrderView, { gateway, means }: Rail, now: number) =>
        view.payments.findLast((one) =>
          one.gateway === gateway && (one.means ?? undefined) === means && openStates.has(one.state) &&
          one.next !== null && one.expiresAt.getTime() > now + Duration.toMillis("1 minute")
        )

      const pay = Effect.fn("Checkout.pay")(function*(paying: Paying) {
        const { addresses, consent, description, locale } = paying
        const view = yield* order(paying.order)
        const rail = view.rails.find((one) => railKey(one) === paying.rail)
        if (view.settled || view.erased) return yield* new OrderSettled({ order: paying.order })
        const gateway = gateways.find(({ name }) => name === rail?.gateway)
        if (rail === undefined || gateway === undefined) return yield* new RailUnable({ rail: paying.rail })
        if (!consent) return yield* new ConsentMissing({})
        const now = yield* Clock.currentTimeMillis
        yield* orders.agree(paying.order, { immediate: true, locale, at: new Date(now).toISOString() })
        const before = openOne(view, rail, now)
        if (before !== undefined) return before.id
        const { id } = paying
        const other = yield* payments.byId(id)
        if (!isUuid(id) || (other !== undefined && (!isSame(other, view, rail) || isOver(other)))) {
          return yield* new RailUnable({ rail: paying.rail })
        }
        const isTooMuch = rail.gateway === "crypto-qr" && other === undefined &&
          (yield* payments.idle(view.order.request, rail.gateway)) >= mostAddresses
        if (isTooMuch) return yield* new RailUnable({ rail: paying.rail })
        yield* payments.begin({
          id,
          order: paying.order,
          gateway: rail.gateway,
          means: rail.means,
          expiresAt: new Date(now + Duration.toMillis(lives[rail.gateway]))
        })
        // Gateways open one payment for one id only where they are asked for the very same.
        const expiresAt = (yield* Effect.orDie(payment(id))).expiresAt.getTime()
        const { billing } = view.order
        const opened = yield* gateway.open({
          id,
          reference: referenceOf(id),
          amount: view.total,
          ...(rail.means === undefined ? {} : { means: rail.means }),
          description,
          locale,
          country: billing.country,
          email: billing.email,
          ...addresses(id),
          expiresAt
        })
        yield* receiving.opened(id, opened)
        return id
      })

      const returned = Effect.fn("Checkout.returned")(function*(id: string) {
        const before = yield* payment(id)
        if (!openStates.has(before.state) || before.reference === null) return before
        yield* settling.refresh(id).pipe(
          Effect.timeout("15 seconds"),
          Effect.catch((fault) =>
            Effect.logWarning("a payment could not be looked at", { payment: id, fault: fault._tag })
          )
        )
        return yield* payment(id)
      })

      const watch = (id: string) =>
        Stream.fromEffectSchedule(payment(id), Schedule.spaced("1 second")).pipe(
          Stream.changesWith((a, b) => a.version === b.version && a.reference === b.reference),
          Stream.takeUntil(({ state }) => !openStates.has(state) && state !== "failed")
        )

      return Checkout.of({ order, pay, payment, returned, watch })
    })
  )
}
