import * as BankQr from "@statex/payments/gateways/BankQr"
import * as BtcPay from "@statex/payments/gateways/BtcPay"
import * as Coinbase from "@statex/payments/gateways/Coinbase"
import * as CoinbaseRates from "@statex/payments/gateways/CoinbaseRates"
import * as Comgate from "@statex/payments/gateways/Comgate"
import * as CryptoQr from "@statex/payments/gateways/CryptoQr"
import * as PayPal from "@statex/payments/gateways/PayPal"
import { remembering } from "@statex/payments/gateways/Remembering"
import * as Scripted from "@statex/payments/gateways/Scripted"
import * as Stripe from "@statex/payments/gateways/Stripe"
import * as Wire from "@statex/payments/gateways/Wire"
import { type PaymentGateway, PaymentGateways } from "@statex/payments/PaymentGateway"
import { Playground } from "@statex/payments/Playground"
import { Seller } from "@statex/payments/Seller"
import * as BankBookPostgres from "@statex/payments/stores/BankBookPostgres"
import * as CryptoBookPostgres from "@statex/payments/stores/CryptoBookPostgres"
import * as DeedsPostgres from "@statex/payments/stores/DeedsPostgres"
import * as ScriptedStorePostgres from "@statex/payments/stores/ScriptedStorePostgres"
import { Config, Effect, Layer, Option } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"

/** The gateways that settings name, in order of preference; what some of them forget is remembered in the database. */
const named = Effect.gen(function*() {
  const client = yield* HttpClient.HttpClient
  const deeds = yield* DeedsPostgres.make
  const bank = yield* BankBookPostgres.make
  const rates = CoinbaseRates.source(client, yield* CoinbaseRates.settings)
  const gateways: ReadonlyArray<Option.Option<PaymentGateway>> = [
    yield* Stripe.configured,
    yield* PayPal.configured,
    yield* Comgate.configured,
    yield* BankQr.configured(bank),
    yield* Wire.configured(bank),
    yield* BtcPay.configured,
    yield* CryptoQr.configured(client, { book: yield* CryptoBookPostgres.make, ...rates }),
    yield* Coinbase.configured
  ]
  return gateways.flatMap(Option.toArray).map((gateway) => remembering(gateway, deeds))
}).pipe(Effect.provide(FetchHttpClient.layer))

const publicUrl = Config.String("PUBLIC_URL").pipe(Config.withDefault("http://localhost:3000"))

/** Real gateways and nothing else: no payment is played, and somebody is named who is paid. */
export const layer = Layer.merge(
  Layer.effect(
    PaymentGateways,
    Effect.tap(named, (gateways) => gateways.length === 0 ? Effect.void : Effect.asVoid(Seller.required))
  ),
  Layer.succeed(Playground, Option.none())
)

/** The same, and one whose payer is played by a person or a test. `world`: its name. */
export const played = (world: string) =>
  Layer.effect(
    PaymentGateways,
    Effect.gen(function*() {
      const { store, webhookSecret } = Option.getOrThrow(yield* Playground)
      const page = `${new URL(yield* publicUrl).origin}/play`
      return [...yield* named, yield* Scripted.make({ world, store, page, webhookSecret })]
    })
  ).pipe(
    Layer.provideMerge(Layer.effect(
      Playground,
      Effect.gen(function*() {
        const store = yield* ScriptedStorePostgres.make
        return Option.some({ store, webhookSecret: yield* ScriptedStorePostgres.webhookSecret })
      })
    ))
  )
