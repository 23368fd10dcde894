import { Schema } from "effect"

/** Coins that are paid to addresses of our own: digits of their smallest unit, and the least of it that a network passes on. */
export const coins = {
  btc: { code: "BTC", digits: 8, least: 294n },
  eth: { code: "ETH", digits: 18, least: 1n }
} as const

export const Coin = Schema.Literals(["btc", "eth"])
export type Coin = typeof Coin.Type

/** What one whole coin costs in a currency, as somebody told it at some time. */
export interface Rate {
  readonly coin: Coin
  readonly currency: string
  /** Minor units of the currency for one coin, as a plain decimal number: "5712345.67" is 57 123.4567 EUR. */
  readonly price: { readonly units: bigint; readonly digits: number }
  /** Milliseconds since 1970. */
  readonly at: number
  readonly source: string
}

/** Older rates are nobody's price. */
export const freshFor = 10 * 60_000
/** A clock of another machine may be ahead by this much. */
const aheadBy = 60_000

export const isUsable = (rate: Rate, coin: Coin, currency: string, now: number): boolean =>
  rate.coin === coin && rate.currency === currency && rate.price.units > 0n && rate.price.digits >= 0 &&
  rate.price.digits <= 30 && rate.source !== "" && now - rate.at <= freshFor && rate.at - now <= aheadBy

/** Smallest units that are worth this amount at this rate, rounded up to the next one: the price is never undercut. */
export const unitsOf = (minor: number, { coin, price }: Rate): bigint => {
  const scaled = BigInt(minor) * 10n ** BigInt(coins[coin].digits + price.digits)
  return (scaled + price.units - 1n) / price.units
}

/** What received units are in the order's own amount, by the quote that the payer saw, rounded down; all of them are all of it. */
export const worth = (received: bigint, quoted: bigint, minor: number): number =>
  Number(received * BigInt(minor) / quoted)
