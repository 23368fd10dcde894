import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Option, Redacted } from "effect"
import * as BtcPay from "../../src/gateways/BtcPay.ts"
import * as Coinbase from "../../src/gateways/Coinbase.ts"
import * as Comgate from "../../src/gateways/Comgate.ts"
import { keySecret } from "../doubles/CoinbaseDouble.ts"

type Env = Readonly<Record<string, string>>

const gateways = { btcpay: BtcPay, comgate: Comgate, coinbase: Coinbase }
type Name = keyof typeof gateways

const whole: Readonly<Record<Name, Env>> = {
  btcpay: {
    BTCPAY_URL: "https://pay.example.com/",
    BTCPAY_API_KEY: "4f2a9c7e1b8d6035hidden",
    BTCPAY_STORE_ID: "9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776",
    BTCPAY_WEBHOOK_SECRET: "3kS6bS1vJ2pJ9hidden"
  },
  comgate: { COMGATE_MERCHANT: "123456", COMGATE_SECRET: "gx4q8OV3TJt6hidden" },
  coinbase: {
    COINBASE_KEY_ID: "organizations/hidden/apiKeys/one",
    COINBASE_KEY_SECRET: keySecret,
    COINBASE_WEBHOOK_SECRET: "subscription-hidden",
    COINBASE_ENTITY: "SG",
    COINBASE_BASE_URL: "http://127.0.0.1:4000"
  }
}

const production: Readonly<Record<Name, Env>> = {
  btcpay: whole.btcpay,
  comgate: whole.comgate,
  coinbase: Object.fromEntries(Object.entries(whole.coinbase).filter(([name]) => name !== "COINBASE_BASE_URL"))
}

const names = ["btcpay", "comgate", "coinbase"] as const

const parsed = (name: Name, env: Env) =>
  gateways[name].configured.parse(ConfigProvider.fromEnv({ env })).pipe(
    Effect.map((found) => Option.match(found, { onNone: () => "none", onSome: (gateway) => gateway.name })),
    Effect.catch((error) => Effect.succeed(error.message)),
    Effect.runSync
  )

const hidden = /hidden|3kS6|gx4q|4f2a/

describe("settings of gateways", () => {
  it.each(names)("%s is off where nothing is set, or everything is empty", (name) => {
    assert.strictEqual(parsed(name, {}), "none")
    assert.strictEqual(parsed(name, Object.fromEntries(Object.keys(whole[name]).map((key) => [key, ""]))), "none")
  })

  it.each(names)("%s is on where all is there, in either world", (name) => {
    assert.strictEqual(parsed(name, whole[name]), name)
    assert.strictEqual(parsed(name, { ...production[name], STATEX_WORLD: "production" }), name)
  })

  it.each(names.flatMap((name) => Object.keys(whole[name]).map((key) => [name, key] as const)))(
    "%s without %s, or with it empty, tells its name and no value",
    (name, key) => {
      const { [key]: _, ...rest } = whole[name]
      for (const env of [rest, { ...rest, [key]: "" }]) {
        const told = parsed(name, env)
        assert.include(told, `${key}: missing`)
        assert.notMatch(told, hidden)
      }
    }
  )

  it.each(names)("%s tells all settings at once that have a line end or blanks", (name) => {
    for (const around of ["\n", " ", "\r\n", "\t"]) {
      const told = parsed(
        name,
        Object.fromEntries(Object.entries(whole[name]).map(([key, value]) => [key, value + around]))
      )
      for (const key of Object.keys(whole[name])) assert.include(told, `${key}: blanks`)
      assert.notMatch(told, hidden)
    }
  })

  it.each(
    [
      ["btcpay", "BTCPAY_URL", "http://pay.example.com", "production"],
      ["btcpay", "BTCPAY_URL", "https://user:pass@pay.example.com", "development"],
      ["btcpay", "BTCPAY_URL", "pay.example.com", "development"],
      ["btcpay", "BTCPAY_STORE_ID", "../stores", "development"],
      ["btcpay", "BTCPAY_API_KEY", "token 4f2a9c7e1b8d6035", "development"],
      ["comgate", "COMGATE_TEST", "true", "production"],
      ["comgate", "COMGATE_TEST", "false", "development"],
      ["comgate", "COMGATE_TEST", "yes", "development"],
      ["comgate", "COMGATE_MERCHANT", "shop", "development"],
      ["comgate", "COMGATE_BASE_URL", "http://payments.example", "production"],
      ["coinbase", "COINBASE_ENTITY", "CZ", "development"],
      ["coinbase", "COINBASE_BASE_URL", "https://business.coinbase.com", "development"],
      ["coinbase", "COINBASE_KEY_SECRET", Buffer.alloc(64, 1).toString("base64"), "development"],
      ["coinbase", "COINBASE_KEY_SECRET", "hidden", "development"]
    ] as const
  )("%s refuses %s as %s in %s", (name, key, value, world) => {
    const told = parsed(name, { ...whole[name], [key]: value, STATEX_WORLD: world })
    assert.include(told, `${key}: expected`)
    assert.notMatch(told, hidden)
  })

  it("tells missing and faulty ones together", () => {
    const told = parsed("btcpay", { BTCPAY_URL: "x", BTCPAY_API_KEY: "short\n" })
    for (const key of ["BTCPAY_URL", "BTCPAY_API_KEY", "BTCPAY_STORE_ID", "BTCPAY_WEBHOOK_SECRET"]) {
      assert.include(told, `${key}:`)
    }
  })

  it("of Comgate say by themselves whether it plays", () => {
    const isTest = (env: Env) =>
      Effect.runSync(Effect.map(
        Comgate.settings.parse(ConfigProvider.fromEnv({ env: { ...whole.comgate, ...env } })),
        (found) => Option.getOrThrow(found).test
      ))
    assert.deepStrictEqual([isTest({}), isTest({ STATEX_WORLD: "production" })], [true, false])
  })

  it("show no secret when they are printed", () => {
    const found = Option.getOrThrow(
      Effect.runSync(BtcPay.settings.parse(ConfigProvider.fromEnv({ env: whole.btcpay })))
    )
    assert.notMatch(JSON.stringify(found), hidden)
    assert.strictEqual(Redacted.value(found.key), whole.btcpay["BTCPAY_API_KEY"])
    assert.strictEqual(found.base, "https://pay.example.com")
  })
})
