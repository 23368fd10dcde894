import { assert, describe, it } from "@effect/vitest"
import * as Environment from "@statex/runtime/Environment"
import { ConfigProvider, Effect, Result } from "effect"
import { exported } from "../../payments/test/crypto/Keys.ts"
import { keySecret } from "../../payments/test/doubles/CoinbaseDouble.ts"

type Env = Readonly<Record<string, string>>
type World = "development" | "production"

interface Case {
  /** All that each world needs, and right. */
  readonly whole: Readonly<Record<World, Env>>
  /** Those without which there is no such gateway, beyond what only one world needs. */
  readonly needed: ReadonlyArray<string>
  /** Those that tell real money from play money; none where nothing tells it. */
  readonly telling: ReadonlyArray<string>
}

const same = (env: Env) => ({ development: env, production: env })

const stripe = { STRIPE_WEBHOOK_SECRET: "whsec_hidden1234" }
const payPal = { PAYPAL_CLIENT_ID: "hidden-client-1", PAYPAL_SECRET: "hidden-secret-1", PAYPAL_WEBHOOK_ID: "0hidden1" }
const comgate = { COMGATE_MERCHANT: "123456", COMGATE_SECRET: "hidden-secret" }
const coinbase = {
  COINBASE_KEY_ID: "organizations/hidden/apiKeys/one",
  COINBASE_KEY_SECRET: keySecret,
  COINBASE_WEBHOOK_SECRET: "hidden-subscription",
  COINBASE_ENTITY: "US"
}
const explorers = { CRYPTO_EXPLORER_BTC: "https://explorer.example/api" }
const ether = {
  CRYPTO_ETH_XPUB: exported("junk", "m/44'/60'/0'", "xpub").public,
  CRYPTO_EXPLORER_ETH: "https://node.example"
}

const cases: Readonly<Record<string, Case>> = {
  stripe: {
    whole: {
      development: { ...stripe, STRIPE_SECRET_KEY: "sk_test_hidden12" },
      production: { ...stripe, STRIPE_SECRET_KEY: "sk_live_hidden12" }
    },
    needed: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
    telling: ["STRIPE_SECRET_KEY"]
  },
  payPal: {
    whole: {
      development: { ...payPal, PAYPAL_BASE_URL: "https://api-m.sandbox.paypal.com" },
      production: { ...payPal, PAYPAL_BASE_URL: "https://api-m.paypal.com" }
    },
    needed: ["PAYPAL_CLIENT_ID", "PAYPAL_SECRET", "PAYPAL_WEBHOOK_ID"],
    telling: ["PAYPAL_BASE_URL"]
  },
  comgate: {
    whole: {
      development: { ...comgate, COMGATE_TEST: "true" },
      production: { ...comgate, COMGATE_TEST: "false" }
    },
    needed: ["COMGATE_MERCHANT", "COMGATE_SECRET"],
    telling: ["COMGATE_TEST"]
  },
  bank: {
    whole: same({ BANK_IBAN: "CZ6508000000192000145399", BANK_NAME: "hidden s.r.o." }),
    needed: ["BANK_IBAN", "BANK_NAME"],
    telling: []
  },
  wire: {
    whole: same({
      WIRE_IBAN: "AE070331234567890123456",
      WIRE_NAME: "hidden s.r.o.",
      WIRE_BIC: "HIDDAEAD",
      WIRE_CURRENCIES: "AED,EUR,CZK"
    }),
    needed: ["WIRE_IBAN", "WIRE_NAME", "WIRE_BIC", "WIRE_CURRENCIES"],
    telling: []
  },
  btcPay: {
    whole: same({
      BTCPAY_URL: "https://pay.example.com",
      BTCPAY_API_KEY: "hiddenhiddenhidden",
      BTCPAY_STORE_ID: "hiddenstore",
      BTCPAY_WEBHOOK_SECRET: "hidden-webhook"
    }),
    needed: ["BTCPAY_URL", "BTCPAY_API_KEY", "BTCPAY_STORE_ID", "BTCPAY_WEBHOOK_SECRET"],
    telling: []
  },
  bitcoin: {
    whole: {
      development: { ...explorers, CRYPTO_BTC_XPUB: exported("abandon", "m/84'/1'/0'", "vpub").public },
      production: { ...explorers, CRYPTO_BTC_XPUB: exported("abandon", "m/84'/0'/0'", "zpub").public }
    },
    needed: ["CRYPTO_BTC_XPUB", "CRYPTO_EXPLORER_BTC"],
    telling: ["CRYPTO_BTC_XPUB"]
  },
  ether: {
    whole: {
      development: { ...ether, CRYPTO_ETH_CHAIN: "11155111" },
      production: { ...ether, CRYPTO_ETH_CHAIN: "1" }
    },
    needed: ["CRYPTO_ETH_XPUB", "CRYPTO_EXPLORER_ETH"],
    telling: ["CRYPTO_ETH_CHAIN"]
  },
  coinbase: {
    whole: {
      development: { ...coinbase, COINBASE_BASE_URL: "http://127.0.0.1:4000" },
      production: { ...coinbase, COINBASE_BASE_URL: "https://business.coinbase.com" }
    },
    needed: Object.keys(coinbase),
    telling: ["COINBASE_BASE_URL"]
  },
  rates: { whole: same({ CRYPTO_RATES_URL: "https://rates.example/v2" }), needed: [], telling: [] }
}

const worlds = ["development", "production"] as const
const other = (world: World): World => world === "production" ? "development" : "production"

const seller = {
  SELLER_NAME: "Statex s.r.o.",
  SELLER_ADDRESS: "Praha",
  SELLER_COUNTRY: "CZ",
  SELLER_COMPANY_ID: "12345678",
  SELLER_VAT_ID: "CZ25123891",
  SELLER_OSS: "true"
}

/** Names that the refusal tells as faulty; none where it starts. */
const faultyOf = (env: Env, world: World, sold: Env = seller) =>
  Environment.verify.pipe(
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({
      env: {
        PUBLIC_URL: "https://statex.example",
        ...sold,
        ...env,
        STATEX_WORLD: world,
        DATABASE_URL: "postgres://here",
        STATEX_DATA: "/data"
      }
    }))),
    Effect.result,
    Effect.map((done) => {
      const text = Result.isFailure(done) ? done.failure.message : ""
      for (const [name, value] of Object.entries(env)) {
        if (value.length > 8) assert.notInclude(text, value.trim(), name)
      }
      return [...text.matchAll(/((?:[A-Z]+_[A-Z_]+(?:, )?)+): /g)].flatMap(([, names = ""]) => names.split(", "))
        .toSorted()
    })
  )

const without = (env: Env, name: string) => Object.fromEntries(Object.entries(env).filter(([one]) => one !== name))

describe.each(Object.entries(cases))("settings of %s", (_, { needed, telling, whole }) => {
  for (const world of worlds) {
    it.effect(`start in ${world} as a whole, with line ends in none, and where all are empty`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* faultyOf(whole[world], world), [])
        assert.deepStrictEqual(
          yield* faultyOf(Object.fromEntries(Object.keys(whole[world]).map((name) => [name, ""])), world),
          []
        )
        const broken = Object.fromEntries(Object.entries(whole[world]).map(([name, value]) => [name, `${value}\n`]))
        assert.deepStrictEqual(yield* faultyOf(broken, world), Object.keys(broken).toSorted())
      }))

    it.effect(`name in ${world} each that is missing, is empty, or has a line end`, () =>
      Effect.gen(function*() {
        for (const name of Object.keys(whole[world])) {
          const isNeeded = needed.includes(name) || (world === "development" && /^(PAYPAL|COINBASE)_BASE/.test(name))
          const expected = isNeeded ? [name] : []
          assert.deepStrictEqual(yield* faultyOf(without(whole[world], name), world), expected, name)
          assert.deepStrictEqual(yield* faultyOf({ ...whole[world], [name]: "" }, world), expected, name)
          assert.deepStrictEqual(yield* faultyOf({ ...whole[world], [name]: `${whole[world][name]}\n` }, world), [name])
        }
      }))

    it.effect(`name in ${world} what belongs into the other world`, () =>
      Effect.gen(function*() {
        for (const name of telling) {
          const misplaced = { ...whole[world], [name]: whole[other(world)][name] ?? "" }
          assert.deepStrictEqual(yield* faultyOf(misplaced, world), [name])
        }
      }))
  }
})

describe("settings of all gateways", () => {
  it.effect("are told at once where all of them are wrong", () =>
    Effect.gen(function*() {
      for (const world of worlds) {
        const all = Object.fromEntries(Object.values(cases).flatMap(({ whole }) => Object.entries(whole[world])))
        assert.deepStrictEqual(yield* faultyOf(all, world), [])
        const broken = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, `${value} `]))
        assert.deepStrictEqual(yield* faultyOf(broken, world), Object.keys(all).toSorted())
      }
    }))

  it.effect("are nothing in production where payers would come back to this machine, or in the open", () =>
    Effect.gen(function*() {
      for (const { needed, whole } of Object.values(cases)) {
        for (const url of ["", "http://statex.example", "nowhere"]) {
          const told = yield* faultyOf({ ...whole.production, PUBLIC_URL: url }, "production")
          assert.deepStrictEqual(told, needed.length === 0 ? [] : ["PUBLIC_URL"])
          assert.deepStrictEqual(yield* faultyOf({ ...whole.development, PUBLIC_URL: url }, "development"), [])
        }
      }
    }))

  it.effect("are nothing in production without a seller", () =>
    Effect.gen(function*() {
      for (const { needed, whole } of Object.values(cases)) {
        const told = yield* faultyOf(whole.production, "production", {})
        assert.deepStrictEqual(told, needed.length === 0 ? [] : Object.keys(seller).toSorted())
        assert.deepStrictEqual(yield* faultyOf(whole.development, "development", {}), [])
      }
    }))
})
