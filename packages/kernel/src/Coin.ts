import { Schema, Struct } from "effect"
import { parseDecimal, printDecimal } from "./Decimal.ts"

/** How many decimal digits the smallest unit of each coin has; lightning counts thousandths of a satoshi. */
export const coinTable = {
  date: "2026-11-23",
  source: "BIP 21 (satoshi), BOLT 11 (millisatoshi), EIP-681 (wei)",
  exponents: { BTC: 8, "BTC-LN": 11, ETH: 18 }
} as const

export const coins = Struct.keys(coinTable.exponents)

export const CoinCode = Schema.Literals(coins)
export type CoinCode = typeof CoinCode.Type

/** An amount in smallest units (satoshi, wei): too large for a number, so it travels as a string of digits. */
export const Coin = Schema.Struct({ units: Schema.BigIntFromString, coin: CoinCode })
export type Coin = typeof Coin.Type

/** A decimal string of whole coins, exactly; nothing where it is malformed or finer than the smallest unit. */
export const parseCoin = (text: string, coin: CoinCode): Coin | undefined => {
  const units = parseDecimal(text, coinTable.exponents[coin])
  return units === undefined ? undefined : { units, coin }
}

/** Whole coins as a decimal string with all digits of the smallest unit, never with an exponent. */
export const printCoin = ({ coin, units }: Coin): string => printDecimal(units, coinTable.exponents[coin])
