import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect, Option, Redacted, Result } from "effect"
import { inspect } from "node:util"
import { settings } from "../../src/gateways/CryptoSettings.ts"
import { exported } from "../crypto/Keys.ts"

type Env = Readonly<Record<string, string>>

const read = (env: Env) => Effect.runSync(Effect.result(settings.parse(ConfigProvider.fromEnv({ env }))))
const told = (env: Env) => {
  const found = read(env)
  if (Result.isFailure(found)) return found.failure.message
  const stated = Option.map(
    found.success,
    ({ coins, gapLimit }) => [
      gapLimit,
      ...coins.map((one) => [one.coin, Redacted.value(one.key).network, one.explorer, one.confirmations, one.chain])
    ]
  )
  return Option.getOrElse(stated, () => "none")
}

const vpub = exported("abandon", "m/84'/1'/0'", "vpub").public
const zpub = exported("abandon", "m/84'/0'/0'", "zpub").public
const xpub = exported("junk", "m/44'/60'/0'", "xpub").public
const bitcoin = { CRYPTO_BTC_XPUB: vpub, CRYPTO_EXPLORER_BTC: "https://explorer.example/testnet/api/" }
const ether = { CRYPTO_ETH_XPUB: xpub, CRYPTO_EXPLORER_ETH: "http://127.0.0.1:8545" }
const production = { STATEX_WORLD: "production" }

describe("settings of coins", () => {
  it("are off unless a coin is configured", () => {
    assert.strictEqual(told({}), "none")
    assert.strictEqual(
      told({ CRYPTO_BTC_XPUB: "", CRYPTO_EXPLORER_BTC: "", CRYPTO_GAP_LIMIT: "", CRYPTO_ETH_CHAIN: "" }),
      "none"
    )
    assert.strictEqual(told({ CRYPTO_GAP_LIMIT: "20" }), "none")
  })

  it("are play money in development and real money in production", () => {
    assert.deepStrictEqual(told({ ...bitcoin, ...ether }), [
      100,
      ["btc", "test", "https://explorer.example/testnet/api", 2, undefined],
      ["eth", "main", "http://127.0.0.1:8545", 12, 11_155_111]
    ])
    assert.deepStrictEqual(
      told({ ...production, ...bitcoin, CRYPTO_BTC_XPUB: zpub, CRYPTO_GAP_LIMIT: "20", ...ether }),
      [
        20,
        ["btc", "main", "https://explorer.example/testnet/api", 2, undefined],
        ["eth", "main", "http://127.0.0.1:8545", 12, 1]
      ]
    )
    assert.match(
      String(told({ ...bitcoin, CRYPTO_BTC_XPUB: zpub })),
      /CRYPTO_BTC_XPUB: real money in the development world/
    )
    assert.match(String(told({ ...production, ...bitcoin })), /CRYPTO_BTC_XPUB: play money in the production world/)
    assert.match(String(told({ ...ether, CRYPTO_ETH_CHAIN: "1" })), /CRYPTO_ETH_CHAIN: real money/)
    assert.match(String(told({ ...production, ...ether, CRYPTO_ETH_CHAIN: "84532" })), /CRYPTO_ETH_CHAIN: play money/)
  })

  it("are refused by the names of all that are faulty, and never by a value", () => {
    const faults: ReadonlyArray<readonly [Env, ReadonlyArray<RegExp>]> = [
      [{ CRYPTO_BTC_XPUB: vpub, CRYPTO_ETH_CHAIN: "5" }, [
        /CRYPTO_EXPLORER_BTC: missing/,
        /CRYPTO_ETH_XPUB, CRYPTO_EXPLORER_ETH: missing/
      ]],
      [{ ...bitcoin, CRYPTO_BTC_XPUB: `${vpub}\n`, CRYPTO_BTC_CONFIRMATIONS: "0" }, [
        /CRYPTO_BTC_XPUB, CRYPTO_BTC_CONFIRMATIONS: not/
      ]],
      [{ ...bitcoin, CRYPTO_EXPLORER_BTC: "http://explorer.example/api" }, [/CRYPTO_EXPLORER_BTC: not/]],
      [{ ...ether, CRYPTO_EXPLORER_ETH: "https://key@node.example" }, [/CRYPTO_EXPLORER_ETH: not/]],
      [{ ...ether, CRYPTO_ETH_XPUB: zpub, CRYPTO_GAP_LIMIT: "many" }, [/CRYPTO_ETH_XPUB: not/, /CRYPTO_GAP_LIMIT: not/]]
    ]
    for (const [env, messages] of faults) {
      const message = String(told(env))
      for (const one of messages) assert.match(message, one)
      assert.notMatch(message, /pub[0-9A-Za-z]{20}|example|many/)
    }
  })

  it("never take a private key, nor show a public one", () => {
    const secret = exported("abandon", "m/84'/1'/0'", "vpub").private
    assert.match(String(told({ ...bitcoin, CRYPTO_BTC_XPUB: secret })), /CRYPTO_BTC_XPUB: not/)
    const found = read({ ...bitcoin, ...ether })
    assert.isTrue(Result.isSuccess(found))
    assert.notMatch(inspect(found, { depth: 9 }) + JSON.stringify(found), /pubKey|chainCode|pub[0-9A-Za-z]{20}/)
  })
})
