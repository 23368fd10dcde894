import { Config, Effect, Option, Redacted } from "effect"
import * as ExtendedKey from "../crypto/ExtendedKey.ts"
import type { Coin } from "../crypto/Quote.ts"
import { refused, world } from "./GatewaySettings.ts"
import { address, examined, type Reading, whole } from "./QrSettings.ts"

/** One coin that we take. */
export interface CoinSettings {
  readonly coin: Coin
  /** Whoever has it sees all of our addresses, though nobody can spend with it. */
  readonly key: Redacted.Redacted<ExtendedKey.ExtendedKey>
  readonly explorer: string
  readonly confirmations: number
  /** EIP-155, of ether. */
  readonly chain?: number
}

export interface Settings {
  readonly coins: ReadonlyArray<CoinSettings>
  /** Orders in a row that may stay unpaid before no further address is given: as far as our wallet looks. */
  readonly gapLimit: number
}

/** Chains of play money. */
const testChains: ReadonlySet<number> = new Set([17_000, 31_337, 84_532, 560_048, 11_155_111])

const key = (coin: Coin): Reading<ExtendedKey.ExtendedKey> => (text) => ExtendedKey.parse(text, coin)

const bitcoin = examined({
  CRYPTO_BTC_XPUB: key("btc"),
  CRYPTO_EXPLORER_BTC: address,
  CRYPTO_BTC_CONFIRMATIONS: whole(1, 100)
}, ["CRYPTO_BTC_XPUB", "CRYPTO_EXPLORER_BTC"])

const ether = examined({
  CRYPTO_ETH_XPUB: key("eth"),
  CRYPTO_EXPLORER_ETH: address,
  CRYPTO_ETH_CONFIRMATIONS: whole(1, 100),
  CRYPTO_ETH_CHAIN: whole(1, 999_999_999_999)
}, ["CRYPTO_ETH_XPUB", "CRYPTO_EXPLORER_ETH"])

const gap = examined({ CRYPTO_GAP_LIMIT: whole(1, 10_000) }, [])

/**
 * Off unless a coin is configured. Real money in production only and play money in development only: by the key's network for bitcoin, by
 * the chain for ether.
 */
export const settings: Config.Config<Option.Option<Settings>> = Config.all({ bitcoin, ether, gap, world }).pipe(
  Config.mapEffect(({ bitcoin, ether, gap, world }) => {
    const [btc, eth] = [Option.getOrUndefined(bitcoin.found), Option.getOrUndefined(ether.found)]
    const network = world === "production" ? "main" : "test"
    const chain = eth?.CRYPTO_ETH_CHAIN ?? (world === "production" ? 1 : 11_155_111)
    const misplaced = [
      ...btc?.CRYPTO_BTC_XPUB !== undefined && btc.CRYPTO_BTC_XPUB.network !== network ? ["CRYPTO_BTC_XPUB"] : [],
      ...eth !== undefined && testChains.has(chain) !== (network === "test") ? ["CRYPTO_ETH_CHAIN"] : []
    ]
    const complaints = [
      ...[bitcoin, ether, gap].flatMap((one) => one.complaints),
      ...misplaced.map((name) => `${name}: ${network === "main" ? "play" : "real"} money in the ${world} world`)
    ]
    if (complaints.length > 0) return refused(complaints)
    const coins: ReadonlyArray<CoinSettings> = [
      ...btc?.CRYPTO_BTC_XPUB === undefined || btc.CRYPTO_EXPLORER_BTC === undefined ? [] : [{
        coin: "btc" as const,
        key: Redacted.make(btc.CRYPTO_BTC_XPUB),
        explorer: btc.CRYPTO_EXPLORER_BTC,
        confirmations: btc.CRYPTO_BTC_CONFIRMATIONS ?? 2
      }],
      ...eth?.CRYPTO_ETH_XPUB === undefined || eth.CRYPTO_EXPLORER_ETH === undefined ? [] : [{
        coin: "eth" as const,
        key: Redacted.make(eth.CRYPTO_ETH_XPUB),
        explorer: eth.CRYPTO_EXPLORER_ETH,
        confirmations: eth.CRYPTO_ETH_CONFIRMATIONS ?? 12,
        chain
      }]
    ]
    return Effect.succeed(
      coins.length === 0
        ? Option.none()
        : Option.some({ coins, gapLimit: Option.getOrUndefined(gap.found)?.CRYPTO_GAP_LIMIT ?? 100 })
    )
  })
)
