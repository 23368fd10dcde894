import { Clock, Config, Effect, Option, Redacted, Result } from "effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Bip21 from "../crypto/Bip21.ts"
import * as BitcoinAddress from "../crypto/BitcoinAddress.ts"
import type { CryptoBook, CryptoOrder } from "../crypto/CryptoBook.ts"
import * as CryptoStanding from "../crypto/CryptoStanding.ts"
import * as Eip681 from "../crypto/Eip681.ts"
import * as EthereumAddress from "../crypto/EthereumAddress.ts"
import type { Explorer } from "../crypto/Explorer.ts"
import * as ExtendedKey from "../crypto/ExtendedKey.ts"
import { type Coin, coins, isUsable, type Rate, unitsOf, worth } from "../crypto/Quote.ts"
import * as Decimal from "../Decimal.ts"
import { GatewayFault } from "../GatewayError.ts"
import type { NextStep, Opened, Opening, PaymentGateway } from "../PaymentGateway.ts"
import { type CoinSettings, type Settings, settings } from "./CryptoSettings.ts"
import * as Esplora from "./Esplora.ts"
import * as EthereumNode from "./EthereumNode.ts"

/** What the gateway has from outside. */
export interface Neighbours {
  readonly book: CryptoBook
  /** What a coin costs, by whoever says so and when: never guessed here. */
  readonly rate: (coin: Coin, currency: string) => Effect.Effect<Rate, GatewayFault>
  readonly explorer: (coin: CoinSettings) => Explorer
  /** Currencies for which there are rates. */
  readonly currencies: ReadonlySet<string>
}

const fault = (reason: GatewayFault["reason"], code: string) => new GatewayFault({ gateway: "crypto-qr", reason, code })

/** Milliseconds that the block of money which was sent in time may be late. */
const graces: Readonly<Record<Coin, number>> = { btc: 2 * 3_600_000, eth: 10 * 60_000 }

const addressOf = ({ coin, key }: CoinSettings, index: number): string | undefined => {
  const publicKey = ExtendedKey.receiving(Redacted.value(key), index)
  if (publicKey === undefined) return undefined
  return coin === "btc"
    ? BitcoinAddress.of(publicKey, Redacted.value(key).network)
    : EthereumAddress.of(publicKey)
}

const codeOf = ({ address, coin, label, units }: CryptoOrder, chain: number): Result.Result<string, GatewayFault> => {
  const code: Result.Result<string, string> = coin === "btc"
    ? Bip21.write({ address, sats: units, message: label })
    : Eip681.write({ to: address, chain, units })
  return Result.mapError(code, (field) => fault("rejected", `code-${field}`))
}

const step = (order: CryptoOrder, chain: number, payload: string): NextStep => {
  const { code, digits } = coins[order.coin]
  return {
    _tag: "Code",
    payload,
    fields: {
      address: order.address,
      amount: Decimal.shortest(order.units, digits),
      coin: code,
      ...(order.coin === "eth" ? { chain: String(chain) } : {}),
      rate: Decimal.format(order.rate.price.units, order.rate.price.digits),
      rateAt: new Date(order.rate.at).toISOString(),
      rateSource: order.rate.source
    }
  }
}

/** A payment in a coin to an address of its own, seen by an explorer. Nothing here can spend. */
export const gateway = ({ coins: taken, gapLimit }: Settings, neighbours: Neighbours): PaymentGateway => {
  const { book, currencies, explorer, rate } = neighbours
  const eyes = new Map(taken.map((one) => [one.coin, explorer(one)]))

  const opened = (order: CryptoOrder, { chain = 1 }: CoinSettings): Effect.Effect<Opened, GatewayFault> =>
    Effect.map(Effect.fromResult(codeOf(order, chain)), (payload) => ({
      reference: order.address,
      next: step(order, chain, payload),
      expiresAt: order.expiresAt
    }))

  /** An address that nobody ever paid to: a lost counter would otherwise sell things for old money. */
  const fresh = Effect.fnUntraced(function*(coin: CoinSettings, id: string) {
    const { gap, index } = yield* book.reserve(coin.coin, id)
    if (gap >= gapLimit) return yield* fault("limited", "gap")
    const address = addressOf(coin, index)
    const eye = eyes.get(coin.coin)
    if (address === undefined || eye === undefined) return yield* fault("misconfigured", "addresses-used-up")
    if ((yield* eye.arrivals(address)).length > 0) return yield* fault("misconfigured", "address-used")
    return { address, index }
  })

  const open = Effect.fn("CryptoQr.open")(function*(opening: Opening) {
    const { amount, expiresAt, id, means, reference: label } = opening
    const coin = means === undefined ? taken[0] : taken.find((one) => one.coin === means)
    if (coin === undefined) return yield* fault("rejected", "means")
    if (!Number.isSafeInteger(amount.minor) || amount.minor < 1) return yield* fault("rejected", "amount")
    const kept = yield* book.byId(id)
    if (Option.isSome(kept)) {
      const { amount: first, coin: chosen } = kept.value
      const isSame = first.minor === amount.minor && first.currency === amount.currency && chosen === coin.coin
      return isSame ? yield* opened(kept.value, coin) : yield* fault("rejected", "changed")
    }
    if (!currencies.has(amount.currency)) return yield* fault("rejected", "currency")
    const now = yield* Clock.currentTimeMillis
    if (expiresAt <= now) return yield* fault("rejected", "expired")
    const price = yield* rate(coin.coin, amount.currency)
    if (!isUsable(price, coin.coin, amount.currency, now)) return yield* fault("late", "rate")
    const units = unitsOf(amount.minor, price)
    if (units < coins[coin.coin].least) return yield* fault("rejected", "dust")
    const place = yield* fresh(coin, id)
    const order = {
      ...place,
      id,
      coin: coin.coin,
      units,
      amount,
      label,
      rate: price,
      expiresAt
    }
    // What cannot be written is not kept.
    yield* opened(order, coin)
    return yield* opened(yield* book.keep(order), coin)
  })

  const read = Effect.fn("CryptoQr.read")(function*(reference: string) {
    const found = yield* book.byAddress(reference)
    if (Option.isNone(found)) return yield* fault("unknown", "reference")
    const { address, amount, coin, expiresAt, units } = found.value
    const [set, eye] = [taken.find((one) => one.coin === coin), eyes.get(coin)]
    if (set === undefined || eye === undefined) return yield* fault("misconfigured", "coin")
    const now = yield* Clock.currentTimeMillis
    const arrivals = yield* Effect.forEach(
      yield* eye.arrivals(address),
      ({ at, ...arrival }) =>
        Effect.map(book.firstSeen(address, arrival.id, now), (seen) => ({ ...arrival, at: Math.min(at ?? seen, seen) }))
    )
    const terms = { units, expiresAt, confirmations: set.confirmations, grace: graces[coin] }
    const { received, state, word } = CryptoStanding.of(terms, arrivals, now)
    const minor = worth(received, units, amount.minor)
    if (!Number.isSafeInteger(minor)) return yield* fault("malformed", "amount")
    return { reference, state, received: { ...amount, minor }, word }
  })

  return {
    name: "crypto-qr",
    refundsAre: "by-hand",
    means: taken.map(({ coin }) => coin),
    takes: ({ currency, minor }) => currencies.has(currency) && Number.isSafeInteger(minor) && minor > 0,
    open,
    read
  }
}

/** Coins, where any is configured. */
export const configured = (
  client: HttpClient.HttpClient,
  neighbours: Omit<Neighbours, "explorer">
): Config.Config<Option.Option<PaymentGateway>> => {
  const explorer = ({ chain = 1, coin, confirmations, explorer: base }: CoinSettings): Explorer =>
    coin === "btc" ? Esplora.explorer(client, base) : EthereumNode.explorer(client, { base, chain, confirmations })
  return Config.map(settings, Option.map((set) => gateway(set, { ...neighbours, explorer })))
}
