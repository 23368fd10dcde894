import type { Locale } from "@statex/kernel/Locale"
import { Config, type Duration, Effect, Option, Redacted, Schema } from "effect"
import type { X509Certificate } from "node:crypto"
import { GatewayFault, WebhookRefused } from "../GatewayError.ts"
import type { Delivery, Opening, PaymentGateway, Refunding, Told } from "../PaymentGateway.ts"
import { exponentOf } from "./Decimals.ts"
import { address, baseOf, complete, matching, type Shape, text, valueOf, world } from "./GatewaySettings.ts"
import { toPayPal } from "./PayPalAmount.ts"
import { calling } from "./PayPalCall.ts"
import { isCertificateAddress, trusted } from "./PayPalCertificate.ts"
import { CaptureNames, named, payPalHint } from "./PayPalEvent.ts"
import { partsOf, PayPalOrder, PayPalRefund, refundable, refundedOf, tellOf } from "./PayPalOrder.ts"
import { isSigned, signedText, type Transmission, transmissionOf } from "./PayPalSignature.ts"

export interface Settings {
  readonly id: string
  readonly secret: Redacted.Redacted
  readonly webhookId: string
  readonly base: string
}

const live = "https://api-m.paypal.com"

/** Bytes of a webhook: events carry one object. */
const mostBytes = 512 * 1024

const host: Shape = (value, world) => {
  const wrong = address(value, world)
  if (wrong !== undefined) return wrong
  const isReal = [live, "https://api.paypal.com"].includes(baseOf(value))
  if (isReal === (world === "production")) return undefined
  return isReal ? "another address than that of real money, in development" : "PayPal's own address, in production"
}

/**
 * Id, secret and webhook, all or none. A key of PayPal's does not tell what it is for, its address does: without one it is where money is
 * real, so the development world needs another.
 */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  world,
  PAYPAL_CLIENT_ID: text("PAYPAL_CLIENT_ID"),
  PAYPAL_SECRET: text("PAYPAL_SECRET"),
  PAYPAL_WEBHOOK_ID: text("PAYPAL_WEBHOOK_ID"),
  PAYPAL_BASE_URL: text("PAYPAL_BASE_URL")
}).pipe(Config.mapEffect(Effect.fnUntraced(function*({ world, ...set }) {
  const isThere = yield* complete({
    world,
    set,
    needed: [
      "PAYPAL_CLIENT_ID",
      "PAYPAL_SECRET",
      "PAYPAL_WEBHOOK_ID",
      ...(world === "production" ? [] : ["PAYPAL_BASE_URL" as const])
    ],
    shapes: {
      PAYPAL_CLIENT_ID: matching(/^[\w-]{10,200}$/, "the id of an app"),
      PAYPAL_SECRET: matching(/^[\w-]{10,200}$/, "the secret of an app"),
      PAYPAL_WEBHOOK_ID: matching(/^[A-Za-z0-9]{5,50}$/, "the id of a webhook"),
      PAYPAL_BASE_URL: host
    }
  })
  if (!isThere) return Option.none()
  return Option.some({
    id: valueOf(set.PAYPAL_CLIENT_ID) ?? "",
    secret: Redacted.make(valueOf(set.PAYPAL_SECRET) ?? ""),
    webhookId: valueOf(set.PAYPAL_WEBHOOK_ID) ?? "",
    base: baseOf(valueOf(set.PAYPAL_BASE_URL) ?? live)
  })
})))

const pageLocale: Readonly<Record<Locale, string>> = {
  ar: "ar-EG",
  cs: "cs-CZ",
  de: "de-DE",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  it: "it-IT",
  nl: "nl-NL",
  pl: "pl-PL",
  ru: "ru-RU"
}

/** Questions about deliveries that nobody believes yet, in milliseconds: strangers can make us ask PayPal that often and no more. */
const mostQuestions = { count: 60, within: 60_000 }

const Opinion = Schema.Struct({ verification_status: Schema.String })

/** Patience for one call, and roots that certificates have to lead to, for doubles. */
export interface Circumstances {
  readonly patience?: Duration.Input | undefined
  readonly roots?: ReadonlyArray<string> | undefined
}

/** Orders that the payer agrees to at PayPal; `capture` takes their money. They cannot be called off: unpaid ones end by themselves. */
export const gateway = (
  { base, id, secret, webhookId }: Settings,
  { patience, roots }: Circumstances = {}
): PaymentGateway => {
  const { call, fetched } = calling({ base, id, secret, patience })
  const rejected = (code: string) => Effect.fail(new GatewayFault({ gateway: "paypal", reason: "rejected", code }))
  const orderAt = (reference: string) => `/v2/checkout/orders/${encodeURIComponent(reference)}`
  const orderOf = (reference: string) => call(PayPalOrder, { method: "GET", path: orderAt(reference) })

  const open = Effect.fn("PayPal.open")(function*(opening: Opening) {
    const { amount: { currency, minor }, cancelTo, description, email, locale, reference, returnTo } = opening
    const value = toPayPal(minor, currency, exponentOf(currency))
    if (value === undefined) return yield* rejected("amount")
    const order = yield* call(PayPalOrder, {
      method: "POST",
      path: "/v2/checkout/orders",
      once: `open-${opening.id}`,
      body: JSON.stringify({
        intent: "CAPTURE",
        purchase_units: [{
          custom_id: opening.id,
          invoice_id: reference,
          description: description.slice(0, 127),
          amount: { currency_code: currency, value }
        }],
        payment_source: {
          paypal: {
            ...(email === undefined ? {} : { email_address: email }),
            experience_context: {
              return_url: returnTo,
              cancel_url: cancelTo,
              user_action: "PAY_NOW",
              shipping_preference: "NO_SHIPPING",
              locale: pageLocale[locale]
            }
          }
        }
      })
    })
    const url = order.links?.find(({ rel }) => rel === "payer-action" || rel === "approve")?.href ?? ""
    if (!URL.canParse(url)) return yield* new GatewayFault({ gateway: "paypal", reason: "malformed", code: "url" })
    return { reference: order.id, next: { _tag: "Redirect", url } } as const
  })

  const capture = Effect.fn("PayPal.capture")(function*(reference: string): Effect.fn.Return<Told, GatewayFault> {
    const order = yield* orderOf(reference)
    if (order.status !== "APPROVED") return tellOf(order)
    // An approval after a declined one is another reason to try.
    const once = `capture-${reference}-${order.update_time ?? ""}`.slice(0, 108)
    const taken = call(PayPalOrder, { method: "POST", path: `${orderAt(reference)}/capture`, body: "{}", once })
    return yield* taken.pipe(
      Effect.catchIf(
        ({ code }) => code === "ORDER_ALREADY_CAPTURED" || code === "ORDER_NOT_APPROVED",
        () => orderOf(reference)
      ),
      Effect.map(tellOf)
    )
  })

  const refund = Effect.fn("PayPal.refund")(function*({ amount, id, reference }: Refunding) {
    const order = yield* orderOf(reference)
    const before = partsOf(order).refunds.find(({ custom_id }) => custom_id === id)
    if (before !== undefined) return refundedOf(before)
    const capture = refundable(order)
    if (capture === undefined) return yield* rejected("nothing-paid")
    const value = amount === undefined
      ? undefined
      : toPayPal(amount.minor, amount.currency, exponentOf(amount.currency))
    if (amount !== undefined && value === undefined) return yield* rejected("amount")
    return refundedOf(
      yield* call(PayPalRefund, {
        method: "POST",
        path: `/v2/payments/captures/${encodeURIComponent(capture.id)}/refund`,
        once: `refund-${id}`,
        body: JSON.stringify({
          custom_id: id,
          ...(amount === undefined ? {} : { amount: { currency_code: amount.currency, value } })
        })
      })
    )
  })

  const refuse = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "paypal", why }))
  const certificates = new Map<string, X509Certificate>()
  const asked: Array<number> = []

  /** Whatever is refused here is delivered again, and until then found by reading. */
  const mayAsk = (at: number) =>
    Effect.suspend(() => {
      const { count, within } = mostQuestions
      if (asked.length >= count && at - (asked[0] ?? 0) < within) {
        return Effect.fail(new GatewayFault({ gateway: "paypal", reason: "limited", retryAfter: within }))
      }
      asked.push(at)
      if (asked.length > count) asked.shift()
      return Effect.void
    })

  /** Kept until somebody sends more addresses than PayPal has; where PayPal knows no such certificate, nobody is asked anything more. */
  const certificateAt = Effect.fnUntraced(function*(address: string, at: number) {
    const held = certificates.get(address)
    if (held !== undefined && at <= Date.parse(held.validTo)) return held
    yield* mayAsk(at)
    const pem = yield* fetched(address).pipe(
      Effect.catchIf(({ reason }) => reason === "unknown" || reason === "rejected", () => refuse("forged"))
    )
    const certificate = trusted(pem, at, roots)
    if (certificates.size >= 8) certificates.clear()
    if (certificate !== undefined) certificates.set(address, certificate)
    return certificate
  })

  /** PayPal's own opinion, about the text as it came: written again, it would be another one. */
  const isBelieved = ({ algorithm, certificate, id, signature, time }: Transmission, body: Uint8Array) => {
    const told = JSON.stringify({
      auth_algo: algorithm,
      cert_url: certificate,
      transmission_id: id,
      transmission_sig: signature,
      transmission_time: time,
      webhook_id: webhookId
    })
    const text = `${told.slice(0, -1)},"webhook_event":${Buffer.from(body).toString("utf8")}}`
    const path = "/v1/notifications/verify-webhook-signature"
    return Effect.map(
      call(Opinion, { method: "POST", path, body: text }),
      ({ verification_status }) => verification_status === "SUCCESS"
    )
  }

  const verify = Effect.fn("PayPal.verify")(function*({ at, body, headers }: Delivery) {
    if (body.length > mostBytes) return yield* refuse("too-large")
    const transmission = transmissionOf(headers, at)
    if (typeof transmission === "string") return yield* refuse(transmission)
    const event = payPalHint(body)
    if (event === undefined) return yield* refuse("malformed")
    if (!isCertificateAddress(transmission.certificate, base)) return yield* refuse("forged")
    const certificate = yield* certificateAt(transmission.certificate, at)
    const isGenuine = certificate === undefined
      ? yield* isBelieved(transmission, body)
      : isSigned(signedText(transmission, webhookId, body), transmission.signature, certificate.publicKey)
    if (!isGenuine) return yield* refuse("forged")
    const { capture, hint } = event
    if (capture === undefined) return hint
    // Refunds and disputes name the capture only.
    const names = yield* call(CaptureNames, {
      method: "GET",
      path: `/v2/payments/captures/${encodeURIComponent(capture)}`
    })
    return { ...hint, ...named(names.supplementary_data?.related_ids?.order_id, names.custom_id) }
  })

  return {
    name: "paypal",
    takes: ({ currency, minor }) => minor > 0 && toPayPal(minor, currency, exponentOf(currency)) !== undefined,
    open,
    read: Effect.fn("PayPal.read")(function*(reference) {
      return tellOf(yield* orderOf(reference))
    }),
    capture,
    refund,
    verify
  }
}

/** PayPal, where it is configured. */
export const configured: Config.Config<Option.Option<PaymentGateway>> = Config.map(
  settings,
  Option.map((settings) => gateway(settings))
)
