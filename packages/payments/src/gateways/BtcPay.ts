import { Clock, Config, type Duration, Effect, Option, Redacted } from "effect"
import { GatewayFault } from "../GatewayError.ts"
import type { PaymentGateway } from "../PaymentGateway.ts"
import * as BtcPayAnswer from "./BtcPayAnswer.ts"
import { invoiceOf, offerOf } from "./BtcPayOrder.ts"
import { stateOf, wordOf } from "./BtcPayState.ts"
import { verifier } from "./BtcPayWebhook.ts"
import { exponentOf, minorOf, moneyOf } from "./Decimals.ts"
import { type Answer, ask, type Asking, faultOf, isFine } from "./GatewayCall.ts"
import { address, baseOf, complete, matching, text, valueOf, world } from "./GatewaySettings.ts"

export interface Settings {
  /** Of one's own server, without a slash at its end. */
  readonly base: string
  readonly key: Redacted.Redacted
  readonly store: string
  readonly webhookSecret: Redacted.Redacted
}

const key = matching(/^[A-Za-z0-9]{16,}$/, "letters and digits of an API key")

/** All four or none. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  world,
  BTCPAY_URL: text("BTCPAY_URL"),
  BTCPAY_API_KEY: text("BTCPAY_API_KEY"),
  BTCPAY_STORE_ID: text("BTCPAY_STORE_ID"),
  BTCPAY_WEBHOOK_SECRET: text("BTCPAY_WEBHOOK_SECRET")
}).pipe(Config.mapEffect(Effect.fnUntraced(function*({ world, ...set }) {
  const isThere = yield* complete({
    world,
    set,
    needed: ["BTCPAY_URL", "BTCPAY_API_KEY", "BTCPAY_STORE_ID", "BTCPAY_WEBHOOK_SECRET"],
    shapes: {
      BTCPAY_URL: address,
      BTCPAY_API_KEY: key,
      BTCPAY_STORE_ID: matching(/^[A-Za-z0-9]{1,64}$/, "letters and digits of a store"),
      BTCPAY_WEBHOOK_SECRET: matching(/^.{8,}$/, "at least eight letters")
    }
  })
  if (!isThere) return Option.none()
  return Option.some({
    base: baseOf(valueOf(set.BTCPAY_URL) ?? ""),
    key: Redacted.make(valueOf(set.BTCPAY_API_KEY) ?? ""),
    store: valueOf(set.BTCPAY_STORE_ID) ?? "",
    webhookSecret: Redacted.make(valueOf(set.BTCPAY_WEBHOOK_SECRET) ?? "")
  })
})))

/** A BTCPay Server of one's own: nobody stands between the payer's coins and the operator. */
export const gateway = (
  { base, key, store, webhookSecret }: Settings,
  patience?: Duration.Input
): PaymentGateway => {
  const call = (method: Asking["method"], path: string, body?: unknown) =>
    ask({
      gateway: "btcpay",
      method,
      url: `${base}/api/v1${path}`,
      headers: { authorization: `token ${Redacted.value(key)}` },
      ...(body === undefined ? {} : { body }),
      patience
    })
  const fine = (answer: Answer) =>
    isFine(answer) ? Effect.succeed(answer) : Effect.fail(faultOf(answer, BtcPayAnswer.codeIn(answer.text)))
  const unnamed = (reference: string) =>
    /^[\w-]{1,64}$/.test(reference)
      ? Effect.void
      : Effect.fail(new GatewayFault({ gateway: "btcpay", reason: "unknown" }))
  const invoices = `/stores/${store}/invoices`

  const invoice = (reference: string) =>
    unnamed(reference).pipe(
      Effect.andThen(call("GET", `${invoices}/${reference}`)),
      Effect.flatMap(fine),
      Effect.flatMap(BtcPayAnswer.invoice)
    )

  const pullPayments = call("GET", `/stores/${store}/pull-payments?includeArchived=true`).pipe(
    Effect.flatMap(fine),
    Effect.flatMap(BtcPayAnswer.pullPayments)
  )

  return {
    name: "btcpay",
    refundsAre: "untold",
    takes: ({ minor }) => minor > 0,

    // The server knows no idempotency keys: an invoice of the same order is looked for first.
    open: Effect.fn("BtcPay.open")(function*(opening) {
      const found = yield* call("GET", `${invoices}?orderId=${encodeURIComponent(opening.id)}`).pipe(
        Effect.flatMap(fine),
        Effect.flatMap(BtcPayAnswer.invoices)
      )
      const asked = invoiceOf(opening, yield* Clock.currentTimeMillis)
      const own = found.filter((one) =>
        one.metadata?.orderId === opening.id
      ).toSorted((a, b) => a.createdTime - b.createdTime)[0]
      const opened = own ??
        (yield* call("POST", invoices, asked).pipe(Effect.flatMap(fine), Effect.flatMap(BtcPayAnswer.invoice)))
      const exponent = exponentOf(opening.amount.currency)
      if (opened.currency !== asked.currency || minorOf(opened.amount, exponent) !== opening.amount.minor) {
        return yield* new GatewayFault({ gateway: "btcpay", reason: "rejected", code: "another-amount" })
      }
      return {
        reference: opened.id,
        next: { _tag: "Redirect", url: opened.checkoutLink },
        expiresAt: opened.expirationTime * 1000
      }
    }),

    read: Effect.fn("BtcPay.read")(function*(reference) {
      const { additionalStatus, currency, id, paidAmount, status } = yield* invoice(reference)
      const rounding = status === "Settled" ? "nearest" : "down"
      const received = paidAmount === undefined
        ? undefined
        : moneyOf(minorOf(paidAmount, exponentOf(currency), rounding), currency)
      return {
        reference: id,
        state: stateOf(status, additionalStatus),
        word: wordOf(status, additionalStatus),
        ...(received === undefined ? {} : { received })
      }
    }),

    // A refund is an offer that the payer claims with an address of theirs; it is done when that payout is.
    refund: Effect.fn("BtcPay.refund")(function*(refunding) {
      yield* unnamed(refunding.reference)
      const offer = offerOf(refunding)
      const own = (yield* pullPayments).find(({ name }) => name === offer.name)
      if (own !== undefined) return { reference: own.id, state: own.archived === true ? "failed" : "pending" }
      const { id } = yield* call("POST", `${invoices}/${refunding.reference}/refund`, offer).pipe(
        Effect.flatMap(fine),
        Effect.flatMap(BtcPayAnswer.pullPayment)
      )
      return { reference: id, state: "pending" }
    }),

    readRefund: Effect.fn("BtcPay.readRefund")(function*(reference) {
      yield* unnamed(reference)
      const offered = yield* call("GET", `/pull-payments/${reference}`).pipe(
        Effect.flatMap(fine),
        Effect.flatMap(BtcPayAnswer.pullPayment)
      )
      const payouts = yield* call("GET", `/pull-payments/${reference}/payouts`).pipe(
        Effect.flatMap(fine),
        Effect.flatMap(BtcPayAnswer.payouts)
      )
      return { reference: offered.id, state: BtcPayAnswer.refundState(offered, payouts) }
    }),

    cancel: Effect.fn("BtcPay.cancel")(function*(reference) {
      const { additionalStatus, status } = yield* invoice(reference)
      if (wordOf(status, additionalStatus) === "invalid marked" || status === "Expired") return
      // Money may be on its way as soon as anything else is said.
      if (stateOf(status, additionalStatus) !== "created") {
        return yield* new GatewayFault({ gateway: "btcpay", reason: "rejected", code: "money-came" })
      }
      yield* call("POST", `${invoices}/${reference}/status`, { status: "Invalid" }).pipe(Effect.flatMap(fine))
    }),

    verify: verifier({ store, secret: webhookSecret })
  }
}

/** BTCPay, where it is configured. */
export const configured: Config.Config<Option.Option<PaymentGateway>> = Config.map(
  settings,
  Option.map((settings) => gateway(settings))
)
