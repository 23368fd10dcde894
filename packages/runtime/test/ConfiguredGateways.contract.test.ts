import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import * as Scripted from "@statex/payments/gateways/Scripted"
import { PaymentGateways } from "@statex/payments/PaymentGateway"
import { Playground } from "@statex/payments/Playground"
import * as ConfiguredGateways from "@statex/runtime/ConfiguredGateways"
import * as World from "@statex/runtime/World"
import { ConfigProvider, Context, Effect, Layer, Option } from "effect"
import { randomUUID } from "node:crypto"
import { exported } from "../../payments/test/crypto/Keys.ts"
import { keySecret } from "../../payments/test/doubles/CoinbaseDouble.ts"
import { openingOf } from "../../payments/test/gateways/Payer.ts"
import { needs } from "./Needs.ts"

const all = {
  STRIPE_SECRET_KEY: "sk_test_12345678",
  STRIPE_WEBHOOK_SECRET: "whsec_12345678",
  PAYPAL_CLIENT_ID: "client-12345678",
  PAYPAL_SECRET: "secret-12345678",
  PAYPAL_WEBHOOK_ID: "0EH40505U7160970P",
  PAYPAL_BASE_URL: "http://127.0.0.1:1",
  COMGATE_MERCHANT: "123456",
  COMGATE_SECRET: "gx4q8OV3TJt6",
  BANK_IBAN: "CZ6508000000192000145399",
  BANK_NAME: "Statex s.r.o.",
  WIRE_IBAN: "AE070331234567890123456",
  WIRE_NAME: "Statex s.r.o.",
  WIRE_BIC: "EBILAEAD",
  WIRE_CURRENCIES: "AED",
  BTCPAY_URL: "http://127.0.0.1:1",
  BTCPAY_API_KEY: "4f2a9c7e1b8d6035",
  BTCPAY_STORE_ID: "store",
  BTCPAY_WEBHOOK_SECRET: "3kS6bS1vJ2pJ9",
  CRYPTO_BTC_XPUB: exported("abandon", "m/84'/1'/0'", "vpub").public,
  CRYPTO_EXPLORER_BTC: "http://127.0.0.1:1",
  COINBASE_KEY_ID: "organizations/one/apiKeys/one",
  COINBASE_KEY_SECRET: keySecret,
  COINBASE_WEBHOOK_SECRET: "subscription",
  COINBASE_ENTITY: "SG",
  COINBASE_BASE_URL: "http://127.0.0.1:1",
  PUBLIC_URL: "https://statex.test/"
}

/** What one process makes of its settings. */
const processWith = <E, R>(
  made: Layer.Layer<PaymentGateways | Playground, E, R>,
  env: Readonly<Record<string, string>>
) =>
  Effect.map(
    Layer.build(made).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))),
    (context) => ({ gateways: Context.get(context, PaymentGateways), playground: Context.get(context, Playground) })
  )

needs("DATABASE_URL", () => {
  layer(Database.layerScratch, { excludeTestServices: true })("the gateways that settings name", (it) => {
    it.effect("are offered in order of preference, and where one may play, played ones last", () =>
      Effect.gen(function*() {
        const { gateways } = yield* processWith(ConfiguredGateways.played("development"), all)
        assert.deepStrictEqual(gateways.map(({ name }) => name), [
          "stripe",
          "paypal",
          "comgate",
          "bank-qr",
          "wire",
          "btcpay",
          "crypto-qr",
          "coinbase",
          "scripted"
        ])
        // What a gateway forgets is remembered for it.
        assert.isTrue(gateways.every(({ forgets }) => forgets === undefined))
      }))

    it.effect("are played only where the world was named as development", () =>
      Effect.gen(function*() {
        for (
          const [env, plays] of [[{ STATEX_WORLD: "development" }, true], [{ STATEX_WORLD: "production" }, false], [
            {},
            false
          ]] as const
        ) {
          const { gateways, playground } = yield* processWith(World.gateways, env)
          assert.deepStrictEqual(gateways.map(({ name }) => name), plays ? ["scripted"] : [])
          assert.strictEqual(Option.isSome(playground), plays)
        }
      }))

    it.effect("are none where nothing is set, and none that is played where one must not play", () =>
      Effect.gen(function*() {
        const real = yield* processWith(ConfiguredGateways.layer, { STATEX_WORLD: "production" })
        assert.deepStrictEqual(real, { gateways: [], playground: Option.none() })
        const refused = yield* Effect.flip(processWith(ConfiguredGateways.played("production"), {}))
        assert.strictEqual(refused._tag, "PlayRefused")
      }))

    it.effect("take no real money for nobody", () =>
      Effect.gen(function*() {
        const { COMGATE_MERCHANT, COMGATE_SECRET, PUBLIC_URL } = all
        const real = { STATEX_WORLD: "production", COMGATE_MERCHANT, COMGATE_SECRET, PUBLIC_URL }
        const refused = yield* Effect.flip(processWith(ConfiguredGateways.layer, real))
        assert.include(refused.message, "SELLER_VAT_ID")
        const named = {
          SELLER_NAME: "Statex s.r.o.",
          SELLER_ADDRESS: "Ulice 1, 110 00 Praha 1",
          SELLER_COUNTRY: "CZ",
          SELLER_COMPANY_ID: "25596641",
          SELLER_VAT_ID: "CZ25596641",
          SELLER_OSS: "true"
        }
        const { gateways } = yield* processWith(ConfiguredGateways.layer, { ...real, ...named })
        assert.deepStrictEqual(gateways.map(({ name }) => name), ["comgate"])
      }))

    it.effect("play in one process what another has opened, and believe its webhooks", () =>
      Effect.gen(function*() {
        const [web, worker] = [
          yield* processWith(ConfiguredGateways.played("development"), all),
          yield* processWith(ConfiguredGateways.played("development"), {})
        ]
        const id = randomUUID()
        const one = web.gateways.at(-1) ?? assert.fail()
        const other = worker.gateways.at(-1) ?? assert.fail()
        const opened = yield* one.open(openingOf({ opening: { id } }))
        assert.deepStrictEqual(opened.next, { _tag: "Redirect", url: `https://statex.test/play/${id}` })
        assert.strictEqual((yield* other.read(opened.reference)).state, "created")
        const { store, webhookSecret } = Option.getOrThrow(worker.playground)
        const payment = (yield* store.byId(id)) ?? assert.fail()
        const now = Date.now()
        const hint = one.verify?.(Scripted.deliveryOf(payment, webhookSecret, now)) ?? assert.fail()
        assert.strictEqual((yield* hint).id, id)
      }))
  })
})
