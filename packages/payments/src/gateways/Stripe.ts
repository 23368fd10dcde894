import type { Locale } from "@statex/kernel/Locale"
import { Money } from "@statex/kernel/Money"
import { Config, type Duration, Effect, Option, Redacted, Schema } from "effect"
import Client from "stripe"
import { GatewayFault, WebhookRefused } from "../GatewayError.ts"
import type { Delivery, Opening, PaymentGateway, Refunded, Refunding, Told } from "../PaymentGateway.ts"
import { exponentOf } from "./Decimals.ts"
import { exchange, faultOf, type Reply, wordOf } from "./Exchange.ts"
import { address, baseOf, complete, type Shape, text, valueOf, world } from "./GatewaySettings.ts"
import { fromStripe, toStripe } from "./StripeAmount.ts"
import { stripeHint } from "./StripeEvent.ts"
import { stripeFault } from "./StripeSignature.ts"
import {
  chargeOf,
  intentOf,
  standOf,
  StripeDisputes,
  StripeRefund,
  StripeSession,
  StripeSessions
} from "./StripeState.ts"

export interface Settings {
  readonly key: Redacted.Redacted
  /** One, or two while it is being changed. */
  readonly webhookSecrets: ReadonlyArray<Redacted.Redacted>
  readonly base: string
}

const usualBase = "https://api.stripe.com"

const isCurrency = Schema.is(Money.fields.currency)

/** Bytes of a webhook: events carry one object. */
const mostBytes = 512 * 1024

const secretsOf = (text: string) => text.split(",")

const secret: Shape = (value, world) => {
  if (!/^(?:sk|rk)_(?:live|test)_\w{8,}$/.test(value)) return "a secret or restricted key"
  const wanted = world === "production" ? "live" : "test"
  return value.slice(3, 7) === wanted ? undefined : `a ${wanted} key, in ${world}`
}

const webhookSecrets: Shape = (value) => {
  const all = secretsOf(value)
  return all.length <= 2 && all.every((one) => /^whsec_[\w+/=-]{8,}$/.test(one))
    ? undefined
    : "a signing secret, or two with a comma between"
}

const host: Shape = (value, world) => {
  if (world === "production") return value === usualBase ? undefined : "nothing or Stripe's own address, in production"
  return address(value, world) ?? (new URL(value).pathname === "/" ? undefined : "an address without a path")
}

/**
 * Key and secret, both or neither; the secret may be two with a comma between. Real money is for production only, and production is for
 * real money only.
 */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  world,
  STRIPE_SECRET_KEY: text("STRIPE_SECRET_KEY"),
  STRIPE_WEBHOOK_SECRET: text("STRIPE_WEBHOOK_SECRET"),
  STRIPE_BASE_URL: text("STRIPE_BASE_URL")
}).pipe(Config.mapEffect(Effect.fnUntraced(function*({ world, ...set }) {
  const isThere = yield* complete({
    world,
    set,
    needed: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
    shapes: { STRIPE_SECRET_KEY: secret, STRIPE_WEBHOOK_SECRET: webhookSecrets, STRIPE_BASE_URL: host }
  })
  if (!isThere) return Option.none()
  return Option.some({
    key: Redacted.make(valueOf(set.STRIPE_SECRET_KEY) ?? ""),
    webhookSecrets: secretsOf(valueOf(set.STRIPE_WEBHOOK_SECRET) ?? "").map((one) => Redacted.make(one)),
    base: baseOf(valueOf(set.STRIPE_BASE_URL) ?? usualBase)
  })
})))

/** Stripe's page has no Arabic: there the browser decides. */
const pageLocale = (locale: Locale) => locale === "ar" ? "auto" : locale

/** The least that is taken, in minor units of ISO 4217. */
const least: Readonly<Record<string, number>> = {
  AED: 200,
  CZK: 1500,
  EUR: 50,
  GBP: 30,
  HUF: 17_500,
  PLN: 200,
  USD: 50
}

const ErrorBody = Schema.fromJsonString(Schema.Struct({
  error: Schema.Struct({ code: Schema.optional(Schema.Unknown), type: Schema.optional(Schema.Unknown) })
}))

const codeOf = ({ text }: Reply): string | undefined => {
  const said = Option.getOrUndefined(Schema.decodeUnknownOption(ErrorBody)(text))
  return wordOf(said?.error.code) ?? wordOf(said?.error.type)
}

const refundState = (status: string | null | undefined): Refunded["state"] =>
  status === "succeeded" ? "done" : status === "failed" || status === "canceled" ? "failed" : "pending"

const told = ({ id, status }: typeof StripeRefund.Type): Refunded => ({ reference: id, state: refundState(status) })

/** Payments on Stripe's own page. An opening has to end half an hour to a day from now: Stripe takes no other. */
export const gateway = ({ base, key, webhookSecrets }: Settings, patience?: Duration.Input): PaymentGateway => {
  const { hostname, port, protocol } = new URL(base)
  const isPlain = protocol === "http:"

  const client = (fetch: typeof globalThis.fetch) =>
    new Client(Redacted.value(key), {
      maxNetworkRetries: 0,
      telemetry: false,
      timeout: 2_147_483_647,
      host: hostname,
      port: port === "" ? (isPlain ? 80 : 443) : Number(port),
      protocol: isPlain ? "http" : "https",
      httpClient: Client.createFetchHttpClient((where: RequestInfo | URL, init?: RequestInit) => {
        // It would tell which machine this is.
        const headers = new Headers(init?.headers)
        headers.delete("x-stripe-client-user-agent")
        headers.set("user-agent", "Statex")
        return fetch(where, { ...init, headers })
      })
    })

  const call = <S extends Schema.Constraint & { readonly DecodingServices: never }>(
    schema: S,
    use: (stripe: Client) => Promise<unknown>
  ): Effect.Effect<S["Type"], GatewayFault> =>
    exchange("stripe", patience, (fetch) => Effect.tryPromise(() => use(client(fetch))), (reply, now) => {
      const { status, text } = reply
      if (status < 200 || status > 299) return Effect.fail(faultOf("stripe", reply, now, { code: codeOf(reply) }))
      return Option.match(Schema.decodeUnknownOption(Schema.fromJsonString(schema))(text), {
        onNone: () => Effect.fail(faultOf("stripe", reply, now, { reason: "malformed" })),
        onSome: Effect.succeed
      })
    })

  const rejected = (code: string) => Effect.fail(new GatewayFault({ gateway: "stripe", reason: "rejected", code }))

  const open = Effect.fn("Stripe.open")(function*(opening: Opening) {
    const { cancelTo, description, email, expiresAt, id, locale, reference, returnTo } = opening
    const { currency, minor } = opening.amount
    const amount = toStripe(minor, currency, exponentOf(currency))
    if (amount === undefined) return yield* rejected("amount")
    const metadata = { payment: id, reference }
    const session = yield* call(StripeSession, (stripe) =>
      stripe.checkout.sessions.create({
        mode: "payment",
        ui_mode: "hosted_page",
        success_url: returnTo,
        cancel_url: cancelTo,
        client_reference_id: id,
        metadata,
        line_items: [{
          quantity: 1,
          price_data: {
            currency: currency.toLowerCase(),
            unit_amount: amount,
            product_data: { name: description }
          }
        }],
        payment_intent_data: { metadata, description: reference },
        // The price is ours, in the currency of the order.
        adaptive_pricing: { enabled: false },
        locale: pageLocale(locale),
        expires_at: Math.floor(expiresAt / 1000),
        ...(email === undefined ? {} : { customer_email: email })
      }, { idempotencyKey: `open-${id}` }))
    const url = session.url ?? ""
    if (!URL.canParse(url)) return yield* new GatewayFault({ gateway: "stripe", reason: "malformed", code: "url" })
    return { reference: session.id, next: { _tag: "Redirect", url }, expiresAt: session.expires_at * 1000 } as const
  })

  const read = Effect.fn("Stripe.read")(function*(reference: string): Effect.fn.Return<Told, GatewayFault> {
    const session = yield* call(StripeSession, (stripe) =>
      stripe.checkout.sessions.retrieve(reference, {
        expand: ["payment_intent.latest_charge.balance_transaction"]
      }))
    const intent = intentOf(session)
    const charge = chargeOf(intent)
    const disputes = charge?.disputed === true
      ? yield* call(StripeDisputes, (stripe) => stripe.disputes.list({ charge: charge.id }))
      : { data: [] }
    const currency = session.currency?.toUpperCase()
    const money = (amount: number | undefined): Money | undefined => {
      const minor = amount === undefined ? undefined : fromStripe(amount, currency ?? "", exponentOf(currency ?? ""))
      return minor !== undefined && isCurrency(currency) ? { minor, currency } : undefined
    }
    const balance = charge?.balance_transaction
    const hasFee = typeof balance === "object" && balance !== null && balance.currency === session.currency
    const received = money(intent?.amount_received)
    const refunded = money(charge?.amount_refunded)
    const fee = money(hasFee ? balance.fee : undefined)
    return {
      reference: session.id,
      ...standOf(session, disputes.data.map(({ status }) => status)),
      ...(received === undefined ? {} : { received }),
      ...(refunded === undefined || refunded.minor === 0 ? {} : { refunded }),
      ...(fee === undefined ? {} : { fee })
    }
  })

  const refund = Effect.fn("Stripe.refund")(function*({ amount, id, reference }: Refunding) {
    const session = yield* call(
      StripeSession,
      (stripe) => stripe.checkout.sessions.retrieve(reference, { expand: ["payment_intent.latest_charge.refunds"] })
    )
    const intent = intentOf(session)
    if (intent === undefined) return yield* rejected("nothing-paid")
    // Stripe forgets its idempotency keys after a day, its refunds never.
    const before = chargeOf(intent)?.refunds?.data.find(({ metadata }) => metadata?.["refund"] === id)
    if (before !== undefined) return told(before)
    const sent = amount === undefined ? undefined : toStripe(amount.minor, amount.currency, exponentOf(amount.currency))
    if (amount !== undefined && (sent === undefined || amount.currency.toLowerCase() !== session.currency)) {
      return yield* rejected("amount")
    }
    return told(
      yield* call(StripeRefund, (stripe) =>
        stripe.refunds.create({
          payment_intent: intent.id,
          metadata: { refund: id, session: reference },
          ...(sent === undefined ? {} : { amount: sent })
        }, { idempotencyKey: `refund-${id}` }))
    )
  })

  const verify = Effect.fn("Stripe.verify")(function*({ at, body, headers }: Delivery) {
    const refuse = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "stripe", why }))
    if (body.length > mostBytes) return yield* refuse("too-large")
    const header = Object.entries(headers).find(([name]) => name.toLowerCase() === "stripe-signature")?.[1]
    const why = stripeFault({ header, body, at, secrets: webhookSecrets.map(Redacted.value) })
    if (why !== undefined) return yield* refuse(why)
    const event = stripeHint(body)
    if (event === undefined) return yield* refuse("malformed")
    const { hint, intent } = event
    if (intent === undefined) return hint
    // Disputes and the like name the charge only.
    const { data: [session] } = yield* call(
      StripeSessions,
      (stripe) => stripe.checkout.sessions.list({ payment_intent: intent, limit: 1 })
    )
    return session === undefined ? hint : { ...hint, reference: session.id }
  })

  return {
    name: "stripe",
    takes: ({ currency, minor }) =>
      // Stripe contradicts itself about shillings.
      currency.toString() !== "UGX" && minor >= (least[currency] ?? 1) &&
      toStripe(minor, currency, exponentOf(currency)) !== undefined,
    open,
    read,
    refund,
    cancel: (reference) =>
      Effect.asVoid(
        call(StripeSession, (stripe) =>
          stripe.checkout.sessions.expire(reference, {}, { idempotencyKey: `cancel-${reference}` }))
      ),
    verify
  }
}

/** Stripe, where it is configured. */
export const configured: Config.Config<Option.Option<PaymentGateway>> = Config.map(
  settings,
  Option.map((settings) => gateway(settings))
)
