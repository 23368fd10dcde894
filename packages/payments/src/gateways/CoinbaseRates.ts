import { exponentOf } from "@statex/kernel/Currency"
import { Clock, Config, type Duration, Effect, Option, Schema, Semaphore } from "effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { type Coin, coins, type Rate } from "../crypto/Quote.ts"
import type { RateSource } from "../crypto/RateSource.ts"
import { GatewayFault } from "../GatewayError.ts"
import { call, usualPatience } from "./ExplorerCall.ts"
import { address, group } from "./QrSettings.ts"

const usualAddress = "https://api.coinbase.com/v2/exchange-rates"

/** Where rates are asked; Coinbase's public ones where nothing else is said. */
export const settings: Config.Config<string> = Config.map(
  group({ CRYPTO_RATES_URL: address }, []),
  (set) => Option.getOrUndefined(set)?.CRYPTO_RATES_URL ?? usualAddress
)

/** Milliseconds that an answer is used again. */
const freshFor = 60_000

const currencies = ["EUR", "CZK", "AED"] as const

const Answer = Schema.Struct({
  data: Schema.Struct({
    currency: Schema.String,
    rates: Schema.Record(Schema.String, Schema.String)
  })
})

/** "57123.4567" EUR are 5712345.67 minor units. */
const priceOf = (text: string | undefined, exponent: number): Rate["price"] | undefined => {
  const [, whole, fraction = ""] = /^(\d{1,15})(?:\.(\d{1,24}))?$/.exec(text ?? "") ?? []
  if (whole === undefined) return undefined
  const kept = fraction.padEnd(exponent, "0")
  const units = BigInt(whole + kept)
  return units > 0n ? { units, digits: kept.length - exponent } : undefined
}

const fault = (code: string) => new GatewayFault({ gateway: "crypto-qr", reason: "malformed", code })

/** Coinbase's public exchange rates: one call for all currencies of a coin, used again for a minute. */
export const source = (
  client: HttpClient.HttpClient,
  base: string,
  patience: Duration.Input = usualPatience
): RateSource => {
  const held = new Map<Coin, { readonly at: number; readonly rates: Readonly<Record<string, string>> }>()
  const alone: Readonly<Record<Coin, Semaphore.Semaphore>> = {
    btc: Semaphore.makeUnsafe(1),
    eth: Semaphore.makeUnsafe(1)
  }

  const told = Effect.fnUntraced(function*(coin: Coin) {
    const now = yield* Clock.currentTimeMillis
    const known = held.get(coin)
    if (known !== undefined && now - known.at < freshFor) return known
    const { code } = coins[coin]
    const request = HttpClientRequest.get(`${base}?currency=${code}`)
    const { data } = yield* call(client, request, Answer, patience)
    if (data.currency !== code) return yield* fault("another-coin")
    // The rate is as old as the question.
    const fresh = { at: now, rates: data.rates }
    held.set(coin, fresh)
    return fresh
  })

  return {
    currencies: new Set(currencies),
    rate: Effect.fn("CoinbaseRates.rate")(function*(coin, currency) {
      const own = currencies.find((one) => one === currency)
      if (own === undefined) {
        return yield* new GatewayFault({ gateway: "crypto-qr", reason: "rejected", code: "currency" })
      }
      const { at, rates } = yield* alone[coin].withPermits(1)(told(coin))
      const price = priceOf(rates[own], exponentOf(own))
      if (price === undefined) return yield* fault("rate")
      return { coin, currency, price, at, source: new URL(base).hostname }
    })
  }
}
