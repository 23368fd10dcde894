import { assert, describe, it } from "@effect/vitest"
import { type Config, ConfigProvider, Effect, Option, Redacted, Result } from "effect"
import * as PayPal from "../../src/gateways/PayPal.ts"
import * as Stripe from "../../src/gateways/Stripe.ts"

const read = <A>(config: Config.Config<A>, settings: Readonly<Record<string, string>>) =>
  config.parse(ConfigProvider.fromEnv({ env: settings }))

const stripe = { STRIPE_SECRET_KEY: "sk_test_12345678", STRIPE_WEBHOOK_SECRET: "whsec_12345678" }
const payPal = {
  PAYPAL_CLIENT_ID: "Aclient-12345678",
  PAYPAL_SECRET: "Esecret-12345678",
  PAYPAL_WEBHOOK_ID: "0EH40505U7160970P",
  PAYPAL_BASE_URL: "https://api-m.sandbox.paypal.com"
}

const told = (config: Config.Config<unknown>, settings: Readonly<Record<string, string>>) =>
  Effect.map(Effect.flip(read(config, settings)), (error) => `${error.message} ${JSON.stringify(error)}`)

const cases: ReadonlyArray<
  readonly [string, Config.Config<unknown>, Readonly<Record<string, string>>, ReadonlyArray<string>]
> = [
  ["half of Stripe", Stripe.settings, { STRIPE_SECRET_KEY: "sk_test_12345678" }, ["STRIPE_WEBHOOK_SECRET"]],
  ["an address only", Stripe.settings, { STRIPE_BASE_URL: "http://127.0.0.1:1" }, [
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET"
  ]],
  ["an empty key", Stripe.settings, { ...stripe, STRIPE_SECRET_KEY: "" }, ["STRIPE_SECRET_KEY"]],
  ["lines that go on", Stripe.settings, {
    STRIPE_SECRET_KEY: "sk_test_12345678\n",
    STRIPE_WEBHOOK_SECRET: "whsec_12345678\n"
  }, ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"]],
  ["a public key", Stripe.settings, { ...stripe, STRIPE_SECRET_KEY: "pk_test_12345678" }, ["STRIPE_SECRET_KEY"]],
  ["three secrets", Stripe.settings, { ...stripe, STRIPE_WEBHOOK_SECRET: Array(3).fill("whsec_12345678").join() }, [
    "STRIPE_WEBHOOK_SECRET"
  ]],
  ["a plain address elsewhere", Stripe.settings, { ...stripe, STRIPE_BASE_URL: "http://example.com" }, [
    "STRIPE_BASE_URL"
  ]],
  ["an address with a path", Stripe.settings, { ...stripe, STRIPE_BASE_URL: "https://example.com/x" }, [
    "STRIPE_BASE_URL"
  ]],
  ["a third of PayPal", PayPal.settings, { PAYPAL_CLIENT_ID: "Aclient-12345678" }, [
    "PAYPAL_SECRET",
    "PAYPAL_WEBHOOK_ID",
    "PAYPAL_BASE_URL"
  ]],
  ["an empty secret", PayPal.settings, { ...payPal, PAYPAL_SECRET: "" }, ["PAYPAL_SECRET"]],
  ["a secret and a line", PayPal.settings, { ...payPal, PAYPAL_SECRET: "Esecret-12345678\n" }, ["PAYPAL_SECRET"]],
  ["all wrong", PayPal.settings, {
    PAYPAL_CLIENT_ID: "x",
    PAYPAL_SECRET: "x",
    PAYPAL_WEBHOOK_ID: "x",
    PAYPAL_BASE_URL: "ftp://example.com"
  }, ["PAYPAL_CLIENT_ID", "PAYPAL_SECRET", "PAYPAL_WEBHOOK_ID", "PAYPAL_BASE_URL"]]
]

describe("settings of cards", () => {
  it.effect.each([...cases])(
    "%s: refused by name, never by value",
    ([, config, settings, names]) =>
      Effect.gen(function*() {
        const text = yield* told(config, settings)
        const known = [...Object.keys(stripe), ...Object.keys(payPal), "STRIPE_BASE_URL", "PAYPAL_BASE_URL"]
        for (const name of known) {
          assert.strictEqual(text.includes(`${name}:`), names.includes(name), `${name} in ${text}`)
        }
        for (const value of Object.values(settings)) {
          if (value.trim().length > 3) {
            assert.isFalse(text.includes(value.trim()), text)
          }
        }
      })
  )

  it.effect("are nothing where there is nothing", () =>
    Effect.gen(function*() {
      assert.isTrue(Option.isNone(yield* read(Stripe.configured, {})))
      assert.isTrue(Option.isNone(yield* read(PayPal.configured, { STRIPE_SECRET_KEY: "x" })))
    }))

  it.effect("are read, with two secrets while one is changed", () =>
    Effect.gen(function*() {
      const found = yield* read(Stripe.settings, { ...stripe, STRIPE_WEBHOOK_SECRET: "whsec_12345678,whsec_87654321" })
      const { base, webhookSecrets } = yield* Effect.fromOption(found)
      assert.deepStrictEqual(webhookSecrets.map(Redacted.value), ["whsec_12345678", "whsec_87654321"])
      assert.strictEqual(base, "https://api.stripe.com")
      assert.isTrue(Option.isSome(yield* read(PayPal.configured, payPal)))
      const { PAYPAL_BASE_URL: _, ...real } = payPal
      const other = yield* read(PayPal.settings, { ...real, STATEX_WORLD: "production" })
      assert.strictEqual((yield* Effect.fromOption(other)).base, "https://api-m.paypal.com")
    }))

  it.effect.each<readonly [string, Readonly<Record<string, string>>, ReadonlyArray<string>]>([
    ["development", stripe, []],
    ["development", { ...stripe, STRIPE_SECRET_KEY: "sk_live_12345678" }, ["STRIPE_SECRET_KEY"]],
    ["development", { ...stripe, STRIPE_BASE_URL: "http://127.0.0.1:1" }, []],
    ["production", { ...stripe, STRIPE_SECRET_KEY: "rk_live_12345678" }, []],
    ["production", { ...stripe, STRIPE_BASE_URL: "http://127.0.0.1:1" }, ["STRIPE_SECRET_KEY", "STRIPE_BASE_URL"]],
    ["development", payPal, []],
    ["development", { ...payPal, PAYPAL_BASE_URL: "https://api-m.paypal.com" }, ["PAYPAL_BASE_URL"]],
    ["development", { ...payPal, PAYPAL_BASE_URL: "" }, ["PAYPAL_BASE_URL"]],
    ["production", { ...payPal, PAYPAL_BASE_URL: "https://api-m.paypal.com" }, []],
    ["production", payPal, ["PAYPAL_BASE_URL"]]
  ])("belong into one world: %s %j", ([world, env, names]) =>
    Effect.gen(function*() {
      const config: Config.Config<unknown> = "STRIPE_SECRET_KEY" in env ? Stripe.settings : PayPal.settings
      const refused = yield* Effect.result(read(config, { ...env, STATEX_WORLD: world }))
      const text = Result.isFailure(refused) ? refused.failure.message : ""
      const told = [...text.matchAll(/([A-Z]+_[A-Z_]+): /g)].map(([, name]) => name)
      assert.deepStrictEqual(told, [...names])
    }))
})
