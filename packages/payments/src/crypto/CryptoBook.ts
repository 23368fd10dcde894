import type { Money } from "@statex/kernel/Money"
import { Effect, Option, Ref } from "effect"
import type { Coin, Rate } from "./Quote.ts"

/** An order that is paid in a coin, with the quote that its payer saw. */
export interface CryptoOrder {
  /** The payment's own, a UUID. */
  readonly id: string
  readonly coin: Coin
  readonly index: number
  readonly address: string
  readonly units: bigint
  readonly amount: Money
  readonly label: string
  readonly rate: Rate
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** A place among a coin's addresses. */
export interface Place {
  readonly index: number
  /** Indices in a row before this one whose addresses never saw money: wallets stop looking after some. */
  readonly gap: number
}

/** What the gateway of coins needs of our books. */
export interface CryptoBook {
  /** The place of the payment with this id: the same whenever asked, and nobody else's ever. */
  readonly reserve: (coin: Coin, id: string) => Effect.Effect<Place>
  /** Keeps an order; for an id that is there already, gives the order as it was kept first. */
  readonly keep: (order: CryptoOrder) => Effect.Effect<CryptoOrder>
  readonly byId: (id: string) => Effect.Effect<Option.Option<CryptoOrder>>
  readonly byAddress: (address: string) => Effect.Effect<Option.Option<CryptoOrder>>
  /** When this arrival was first told: `now`, unless it was told before. It also ends the gap at the order's index. */
  readonly firstSeen: (address: string, arrival: string, now: number) => Effect.Effect<number>
}

/** A book for tests and for looking at it: it ends with the process. */
export const memory: Effect.Effect<CryptoBook> = Effect.gen(function*() {
  const places = yield* Ref.make<ReadonlyMap<string, number>>(new Map())
  const orders = yield* Ref.make<ReadonlyMap<string, CryptoOrder>>(new Map())
  const seen = yield* Ref.make<ReadonlyMap<string, { readonly address: string; readonly at: number }>>(new Map())
  const find = (is: (order: CryptoOrder) => boolean) =>
    Effect.map(Ref.get(orders), (all) => Option.fromNullishOr([...all.values()].find(is)))
  return {
    reserve: (coin, id) =>
      Effect.gen(function*() {
        const index = yield* Ref.modify(places, (all) => {
          const mine = all.get(`${coin} ${id}`) ?? [...all.keys()].filter((key) => key.startsWith(coin)).length
          return [mine, new Map(all).set(`${coin} ${id}`, mine)]
        })
        const paid = new Set([...(yield* Ref.get(seen)).values()].map(({ address }) => address))
        const used = [...(yield* Ref.get(orders)).values()].filter((one) => one.coin === coin && paid.has(one.address))
        return { index, gap: index - 1 - Math.max(-1, ...used.map((one) => one.index).filter((one) => one < index)) }
      }),
    keep: (order) =>
      Ref.modify(orders, (all) => {
        const kept = all.get(order.id) ?? order
        return [kept, new Map(all).set(order.id, kept)]
      }),
    byId: (id) => find((order) => order.id === id),
    byAddress: (address) => find((order) => order.address === address),
    firstSeen: (address, arrival, now) =>
      Ref.modify(seen, (all) => {
        const kept = all.get(`${address} ${arrival}`) ?? { address, at: now }
        return [kept.at, new Map(all).set(`${address} ${arrival}`, kept)]
      })
  }
})
