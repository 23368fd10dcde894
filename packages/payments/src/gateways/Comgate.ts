import { Clock, Config, type Duration, Effect, Option, Redacted } from "effect"
import { GatewayFault } from "../GatewayError.ts"
import type { PaymentGateway } from "../PaymentGateway.ts"
import { created, result, status } from "./ComgateAnswer.ts"
import { minutes, paymentOf } from "./ComgateOrder.ts"
import { least, reasonOf, stateOf } from "./ComgateTables.ts"
import { isReference, verifier } from "./ComgateWebhook.ts"
import { exponentOf, hundredths, moneyOf, ofHundredths } from "./Decimals.ts"
import { type Answer, ask, type Asking, faultOf, isFine } from "./GatewayCall.ts"
import { address, baseOf, complete, matching, text, valueOf, type World, world } from "./GatewaySettings.ts"

export interface Settings {
  readonly base: string
  readonly merchant: string
  readonly secret: Redacted.Redacted
  /** No money moves. */
  readonly test: boolean
}

const usualAddress = "https://payments.comgate.cz"

const isTest = (said: string | undefined, world: World): boolean =>
  said === undefined ? world !== "production" : said === "true"

/** Merchant and secret, both or neither. Test payments belong to the development world and to no other. */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({
  world,
  COMGATE_MERCHANT: text("COMGATE_MERCHANT"),
  COMGATE_SECRET: text("COMGATE_SECRET"),
  COMGATE_TEST: text("COMGATE_TEST"),
  COMGATE_BASE_URL: text("COMGATE_BASE_URL")
}).pipe(Config.mapEffect(Effect.fnUntraced(function*({ world, ...set }) {
  const isThere = yield* complete({
    world,
    set,
    needed: ["COMGATE_MERCHANT", "COMGATE_SECRET"],
    shapes: {
      COMGATE_MERCHANT: matching(/^\d{1,12}$/, "the number of a shop"),
      COMGATE_SECRET: matching(/^[\x21-\x7e]{8,}$/, "the secret of a shop, without blanks"),
      COMGATE_TEST: (value, world) =>
        value === "true" || value === "false"
          ? (isTest(value, world) === isTest(undefined, world)
            ? undefined
            : `${isTest(undefined, world)}, in ${world}`)
          : "true or false",
      COMGATE_BASE_URL: address
    }
  })
  if (!isThere) return Option.none()
  return Option.some({
    base: baseOf(valueOf(set.COMGATE_BASE_URL) ?? usualAddress),
    merchant: valueOf(set.COMGATE_MERCHANT) ?? "",
    secret: Redacted.make(valueOf(set.COMGATE_SECRET) ?? ""),
    test: isTest(valueOf(set.COMGATE_TEST), world)
  })
})))

const fault = (reason: GatewayFault["reason"], code: string) => new GatewayFault({ gateway: "comgate", reason, code })

/** Comgate, version 2: cards and bank buttons of the middle of Europe. It knows no idempotency keys. */
export const gateway = ({ base, merchant, secret, test }: Settings, patience?: Duration.Input): PaymentGateway => {
  const authorization = `Basic ${Buffer.from(`${merchant}:${Redacted.value(secret)}`).toString("base64")}`

  /** Refusals come with HTTP 200 and a code of their own. */
  const call = (method: Asking["method"], path: string, body?: unknown) =>
    ask({
      gateway: "comgate",
      method,
      url: `${base}/v2.0${path}`,
      headers: { authorization },
      ...(body === undefined ? {} : { body }),
      patience
    }).pipe(
      Effect.tap((answer: Answer) => isFine(answer) ? Effect.void : Effect.fail(faultOf(answer))),
      Effect.tap((answer: Answer) =>
        Effect.flatMap(result(answer), ({ code }) =>
          code === 0
            ? Effect.void
            : Effect.fail(faultOf(answer, String(code), reasonOf(code, path.includes("/transId/")))))
      )
    )

  const pathOf = (reference: string): Effect.Effect<string, GatewayFault> =>
    isReference(reference)
      ? Effect.succeed(`/payment/transId/${reference}.json`)
      : Effect.fail(fault("unknown", "no-transid"))

  const statusOf = (reference: string) =>
    pathOf(reference).pipe(
      Effect.flatMap((path) => call("GET", path)),
      Effect.flatMap(status),
      Effect.tap((said) => {
        if (said.transId !== reference) return Effect.fail(fault("malformed", "another-payment"))
        if (said.merchant !== undefined && said.merchant !== merchant) {
          return Effect.fail(fault("misconfigured", "another-merchant"))
        }
        // Play money is no money, and money is no game.
        return said.test !== undefined && String(said.test) !== String(test)
          ? Effect.fail(fault("misconfigured", "another-world"))
          : Effect.void
      })
    )

  return {
    name: "comgate",
    forgets: ["open", "refund"],
    refundsAre: "untold",
    takes: ({ currency, minor }) => {
      const price = hundredths(minor, exponentOf(currency))
      const smallest = least.get(currency)
      return price !== undefined && smallest !== undefined && price >= smallest
    },

    open: Effect.fn("Comgate.open")(function*(opening) {
      const price = hundredths(opening.amount.minor, exponentOf(opening.amount.currency))
      if (price === undefined) return yield* fault("rejected", "amount")
      if (opening.email === undefined) return yield* fault("rejected", "email")
      const now = yield* Clock.currentTimeMillis
      const lasts = minutes(opening.expiresAt - now)
      const { redirect, transId } = yield* call(
        "POST",
        "/payment.json",
        paymentOf(opening, price, opening.email, test, lasts)
      ).pipe(
        Effect.flatMap(created)
      )
      return {
        reference: transId,
        next: { _tag: "Redirect", url: redirect },
        expiresAt: now + lasts * 60_000
      }
    }),

    read: Effect.fn("Comgate.read")(function*(reference) {
      const { curr, paymentErrorReason, price, status } = yield* statusOf(reference)
      const state = stateOf(status)
      const received = state === "paid" ? moneyOf(ofHundredths(price, exponentOf(curr)), curr) : undefined
      const why = paymentErrorReason?.toLowerCase().replaceAll(/[^a-z0-9_]/g, "").slice(0, 40) ?? ""
      const word = status.toLowerCase().replaceAll(/[^a-z_]/g, "").slice(0, 40)
      return {
        reference,
        state,
        word: why === "" ? word : `${word} ${why}`,
        ...(received === undefined ? {} : { received })
      }
    }),

    refund: Effect.fn("Comgate.refund")(function*({ amount, id, reference }) {
      yield* pathOf(reference)
      const { curr, price } = amount === undefined
        ? yield* statusOf(reference)
        : { curr: amount.currency, price: hundredths(amount.minor, exponentOf(amount.currency)) }
      if (price === undefined) return yield* fault("rejected", "amount")
      yield* call("POST", "/refund.json", {
        transId: reference,
        amount: price,
        curr,
        refId: id,
        test: String(test)
      })
      return { reference: `${reference}.${id}`, state: "done" }
    }),

    cancel: Effect.fn("Comgate.cancel")(function*(reference) {
      yield* call("DELETE", yield* pathOf(reference))
    }),

    verify: verifier({ merchant, secret })
  }
}

/** Comgate, where it is configured. */
export const configured: Config.Config<Option.Option<PaymentGateway>> = Config.map(
  settings,
  Option.map((settings) => gateway(settings))
)
