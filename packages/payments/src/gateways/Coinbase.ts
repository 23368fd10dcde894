import { Clock, Config, type Duration, Effect, Option, Redacted } from "effect"
import { GatewayFault } from "../GatewayError.ts"
import type { PaymentGateway } from "../PaymentGateway.ts"
import { begun, checkout as whole, errorType } from "./CoinbaseAnswer.ts"
import { keyOf, tokenOf } from "./CoinbaseKey.ts"
import { checkoutOf, idempotencyKey } from "./CoinbaseOrder.ts"
import { refundState, stateOf } from "./CoinbaseState.ts"
import { verifier } from "./CoinbaseWebhook.ts"
import { decimal, exponentOf, minorOf, moneyOf } from "./Decimals.ts"
import { type Answer, ask, type Asking, codeOf, faultOf, isFine } from "./GatewayCall.ts"
import { address, baseOf, complete, matching, text, valueOf, world } from "./GatewaySettings.ts"

export interface Settings {
  readonly base: string
  readonly keyId: string
  readonly keySecret: Redacted.Redacted
  readonly webhookSecret: Redacted.Redacted
}

const usualAddress = "https://business.coinbase.com"

/**
 * All of key, secrets and entity, or none. `COINBASE_ENTITY`: the country of the operator's legal entity, for Coinbase takes two. There
 * are no test keys: the development world needs another address than Coinbase's own.
 */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  world,
  COINBASE_KEY_ID: text("COINBASE_KEY_ID"),
  COINBASE_KEY_SECRET: text("COINBASE_KEY_SECRET"),
  COINBASE_WEBHOOK_SECRET: text("COINBASE_WEBHOOK_SECRET"),
  COINBASE_ENTITY: text("COINBASE_ENTITY"),
  COINBASE_BASE_URL: text("COINBASE_BASE_URL")
}).pipe(Config.mapEffect(Effect.fnUntraced(function*({ world, ...set }) {
  const isThere = yield* complete({
    world,
    set,
    needed: [
      "COINBASE_KEY_ID",
      "COINBASE_KEY_SECRET",
      "COINBASE_WEBHOOK_SECRET",
      "COINBASE_ENTITY",
      ...(world === "production" ? [] : ["COINBASE_BASE_URL" as const])
    ],
    shapes: {
      COINBASE_KEY_ID: matching(/^[\w/-]{8,200}$/, "the name of a key"),
      COINBASE_KEY_SECRET: (value) => keyOf(value) === undefined ? "an Ed25519 key of 64 bytes in base64" : undefined,
      COINBASE_WEBHOOK_SECRET: matching(/^[\x21-\x7e]{8,}$/, "the secret of a subscription, without blanks"),
      COINBASE_ENTITY: matching(/^(?:US|SG)$/, "US or SG, where the operator's legal entity is"),
      COINBASE_BASE_URL: (value, world) =>
        address(value, world) ??
          (world !== "production" && /(?:^|\.)coinbase\.com$/.test(new URL(value).hostname)
            ? "another address than Coinbase's own, in development"
            : undefined)
    }
  })
  if (!isThere) return Option.none()
  return Option.some({
    base: baseOf(valueOf(set.COINBASE_BASE_URL) ?? usualAddress),
    keyId: valueOf(set.COINBASE_KEY_ID) ?? "",
    keySecret: Redacted.make(valueOf(set.COINBASE_KEY_SECRET) ?? ""),
    webhookSecret: Redacted.make(valueOf(set.COINBASE_WEBHOOK_SECRET) ?? "")
  })
})))

/** Prices that Coinbase turns into USDC by itself. */
const currencies: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "SGD"])

const fault = (reason: GatewayFault["reason"], code: string) => new GatewayFault({ gateway: "coinbase", reason, code })

/** Checkouts of Coinbase Business: USDC on Base, for prices in a few currencies. */
export const gateway = (
  { base, keyId, keySecret, webhookSecret }: Settings,
  patience?: Duration.Input
): PaymentGateway => {
  const key = keyOf(Redacted.value(keySecret))

  const call = Effect.fnUntraced(function*(method: Asking["method"], path: string, body?: unknown, once?: string) {
    if (key === undefined) return yield* fault("misconfigured", "key")
    const url = `${base}/api/v1/checkouts${path}`
    const token = tokenOf({ id: keyId, key, method, url: new URL(url), now: yield* Clock.currentTimeMillis })
    const answer: Answer = yield* ask({
      gateway: "coinbase",
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        ...(once === undefined ? {} : { "x-idempotency-key": idempotencyKey(once) })
      },
      ...(body === undefined ? {} : { body }),
      patience
    })
    if (isFine(answer)) return answer
    return yield* faultOf(answer, codeOf(errorType(answer.text)))
  })

  const pathOf = (name: string): Effect.Effect<string, GatewayFault> =>
    /^[0-9a-f]{24}$/.test(name) ? Effect.succeed(`/${name}`) : Effect.fail(fault("unknown", "no-checkout"))

  const checkout = (name: string) =>
    pathOf(name).pipe(Effect.flatMap((path) => call("GET", path)), Effect.flatMap(whole))

  const minorIn = (amount: string, currency: string) => minorOf(amount, exponentOf(currency)) ?? 0

  return {
    name: "coinbase",
    takes: ({ currency, minor }) => currencies.has(currency) && minor > 0 && minor <= 10_000_000_000,

    open: Effect.fn("Coinbase.open")(function*(opening) {
      const opened = yield* call("POST", "", checkoutOf(opening), opening.id).pipe(Effect.flatMap(whole))
      const { currency, minor } = opening.amount
      if (opened.fiatCurrency !== currency || minorIn(opened.fiatAmount, currency) !== minor) {
        return yield* fault("rejected", "another-amount")
      }
      const expiresAt = Date.parse(opened.expiresAt ?? "")
      return {
        reference: opened.id,
        next: { _tag: "Redirect", url: opened.url },
        ...(Number.isFinite(expiresAt) ? { expiresAt } : {})
      }
    }),

    read: Effect.fn("Coinbase.read")(function*(name) {
      const { fiatAmount, fiatCurrency, id, refunds = [], status } = yield* checkout(name)
      const state = stateOf(status)
      const came = state === "paid" || state === "refunded" || state === "partially_refunded"
      const received = came ? moneyOf(minorIn(fiatAmount, fiatCurrency), fiatCurrency) : undefined
      const done = refunds.filter((one) => refundState(one.status) === "done")
      const given = done.reduce((sum, one) => sum + minorIn(one.fiatAmount ?? "0", fiatCurrency), 0)
      const refunded = given === 0 ? undefined : moneyOf(given, fiatCurrency)
      return {
        reference: id,
        state,
        word: status.toLowerCase().replaceAll(/[^a-z_]/g, "").slice(0, 40),
        ...(received === undefined ? {} : { received }),
        ...(refunded === undefined ? {} : { refunded })
      }
    }),

    refund: Effect.fn("Coinbase.refund")(function*({ amount, id, reference: name }) {
      const path = yield* pathOf(name)
      const all = amount === undefined ? yield* checkout(name) : undefined
      const { refund } = yield* call("POST", `${path}/refund`, {
        amount: all?.fiatAmount ?? decimal(amount?.minor ?? 0, exponentOf(amount?.currency ?? "")),
        currency: all?.fiatCurrency ?? amount?.currency,
        reason: "Refund"
      }, id).pipe(Effect.flatMap(begun))
      return { reference: `${name}.${refund.id}`, state: refundState(refund.status) }
    }),

    readRefund: Effect.fn("Coinbase.readRefund")(function*(both) {
      const [name = "", own] = both.split(".")
      const { refunds = [] } = yield* checkout(name)
      const found = refunds.find(({ id }) => id === own)
      if (found === undefined) return yield* fault("unknown", "no-refund")
      return { reference: both, state: refundState(found.status) }
    }),

    cancel: Effect.fn("Coinbase.cancel")(function*(name) {
      yield* call("POST", `${yield* pathOf(name)}/deactivate`)
    }),

    verify: verifier(webhookSecret)
  }
}

/** Coinbase Business, where it is configured: off unless somebody who may use it says so. */
export const configured: Config.Config<Option.Option<PaymentGateway>> = Config.map(
  settings,
  Option.map((settings) => gateway(settings))
)
