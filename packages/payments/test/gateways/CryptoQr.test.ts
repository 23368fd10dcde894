import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Redacted, Result } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Bip21 from "../../src/crypto/Bip21.ts"
import * as CryptoBook from "../../src/crypto/CryptoBook.ts"
import * as Eip681 from "../../src/crypto/Eip681.ts"
import * as ExtendedKey from "../../src/crypto/ExtendedKey.ts"
import type { Coin, Rate } from "../../src/crypto/Quote.ts"
import * as CryptoQr from "../../src/gateways/CryptoQr.ts"
import type { CoinSettings } from "../../src/gateways/CryptoSettings.ts"
import * as Esplora from "../../src/gateways/Esplora.ts"
import * as EthereumNode from "../../src/gateways/EthereumNode.ts"
import { exported } from "../crypto/Keys.ts"
import { type Chain, esplora, node } from "../doubles/Chains.ts"
import { contract } from "./contract.ts"
import { openingOf, price } from "./Payer.ts"

const client = Effect.runSync(Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer))
const chain = 11_155_111
const keys = {
  btc: exported("abandon", "m/84'/1'/0'", "vpub").public,
  eth: exported("junk", "m/44'/60'/0'", "xpub").public
}

const settingsOf = (coin: Coin): CoinSettings => ({
  coin,
  key: Redacted.make(ExtendedKey.parse(keys[coin], coin) ?? assert.fail()),
  explorer: "",
  confirmations: 2,
  chain
})

/** 61 700.00 EUR for a bitcoin, 3 085.00 EUR for an ether: 12.34 EUR are 20 000 sat and 0.004 ETH. */
const prices = { btc: 6_170_000n, eth: 308_500n } as const
const asked = { btc: 20_000n, eth: 4_000_000_000_000_000n } as const

const rateOf = (change: Partial<Rate> = {}) => (coin: Coin, currency: string) =>
  Effect.succeed<Rate>({
    coin,
    currency,
    price: { units: prices[coin], digits: 0 },
    at: Date.now(),
    source: "test",
    ...change
  })

interface Own {
  readonly book?: CryptoBook.CryptoBook
  readonly rate?: CryptoQr.Neighbours["rate"]
  readonly gapLimit?: number
  readonly patience?: Duration.Input
  readonly coins?: ReadonlyArray<Coin>
}

const gatewayOf = (coin: Coin, base: string, own: Own = {}) =>
  CryptoQr.gateway({ coins: (own.coins ?? [coin]).map(settingsOf), gapLimit: own.gapLimit ?? 5 }, {
    book: own.book ?? Effect.runSync(CryptoBook.memory),
    rate: own.rate ?? rateOf(),
    currencies: new Set(["EUR"]),
    explorer: ({ coin, confirmations }) =>
      coin === "btc"
        ? Esplora.explorer(client, base, own.patience)
        : EthereumNode.explorer(client, { base, chain, confirmations }, own.patience)
  })

/** The first addresses of both keys. */
const known = { btc: "tb1q6rz28mcfaxtmd6v789l9rrlrusdprr9pqcpvkl", eth: "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" }

/** A book that has this order and nothing else. */
const holding = (coin: Coin) =>
  Effect.gen(function*() {
    const book = yield* CryptoBook.memory
    yield* book.keep({
      id: "known",
      coin,
      index: 0,
      address: known[coin],
      units: asked[coin],
      amount: price,
      label: "SX",
      rate: yield* rateOf()(coin, "EUR"),
      expiresAt: Date.now() + 3_600_000
    })
    return book
  })

const rig = (coin: Coin, double: () => Promise<Chain>) => {
  let book = Effect.runSync(CryptoBook.memory)
  const put =
    (...parts: ReadonlyArray<readonly [units: bigint, depth?: number | undefined]>) => (one: Chain, address: string) =>
      parts.forEach(([units, depth]) =>
        one.send(address, depth === undefined ? { units } : { units, height: 800_001 - depth, time: 1_700_000_000 })
      )
  const all = asked[coin]
  const waits = coin === "btc" ? undefined : 1
  contract<Chain>({
    name: `crypto-qr with ${coin}`,
    double: () => {
      book = Effect.runSync(CryptoBook.memory)
      return double()
    },
    gateway: (base, patience) =>
      gatewayOf(coin, base, patience === undefined ? { book } : { book: Effect.runSync(holding(coin)), patience }),
    secrets: [keys[coin]],
    next: "Code",
    scenes: [
      { name: "nothing yet", puts: put(), told: { state: "pending", received: { minor: 0, currency: "EUR" } } },
      { name: "an unknown depth", puts: put([all, waits]), told: { state: "pending" } },
      { name: "all of it", puts: put([all, 2]), told: { state: "paid", received: price } },
      { name: "in parts", puts: put([all - 1n, 3], [1n, 2]), told: { state: "paid", received: price } },
      {
        name: "too little",
        puts: put([all - 1n, 2]),
        told: { state: "underpaid", received: { minor: 1233, currency: "EUR" } }
      },
      { name: "a part that waits", puts: put([all - 1n, 2], [1n, waits]), told: { state: "pending" } },
      {
        name: "too much",
        puts: put([all * 2n, 2]),
        told: { state: "overpaid", received: { minor: 2468, currency: "EUR" } }
      }
    ],
    missing: "tb1qnobody",
    refused: coin === "btc"
      ? [
        { name: "a path that there is not", method: "GET", path: "/address/1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa/txs" },
        { name: "a post", method: "POST", path: "/blocks/tip/height" }
      ]
      : [
        { name: "no envelope", method: "POST", path: "/", body: "{\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}" },
        { name: "a get", method: "GET", path: "/" }
      ],
    faults: { reference: known[coin] }
  })
}

rig("btc", esplora)
rig("eth", () => node(chain))

describe("a payment in coins", () => {
  const over = <A, E>(double: () => Promise<Chain>, test: (one: Chain) => Effect.Effect<A, E>) =>
    Effect.acquireUseRelease(Effect.promise(() => double()), test, (one) => Effect.promise(one.close))
  const payloadOf = ({ next }: { readonly next: { readonly _tag: string; readonly payload?: string } }) =>
    next.payload ?? ""

  it.live("asks for the exact amount at an address of its own", () =>
    over(esplora, ({ url }) =>
      Effect.gen(function*() {
        const opened = yield* gatewayOf("btc", url).open(openingOf({}))
        assert.deepStrictEqual(Result.getOrThrow(Bip21.parse(payloadOf(opened))), {
          address: known.btc,
          sats: 20_000n,
          message: "SX-2026-000123"
        })
        assert.strictEqual(opened.next._tag === "Code" ? opened.next.fields["amount"] : "", "0.0002")
        assert.strictEqual(opened.next._tag === "Code" ? opened.next.fields["rateSource"] : "", "test")
      })))

  it.live("is in the means that the payer chose", () =>
    over(() => node(chain), ({ url }) =>
      Effect.gen(function*() {
        const gateway = gatewayOf("btc", url, { coins: ["btc", "eth"] })
        const opened = yield* gateway.open({ ...openingOf({}), means: "eth" })
        assert.deepStrictEqual(Result.getOrThrow(Eip681.parse(payloadOf(opened))), {
          to: known.eth,
          chain,
          units: asked.eth
        })
        assert.strictEqual((yield* Effect.flip(gateway.open({ ...openingOf({}), means: "xmr" }))).code, "means")
      })))

  it.live("is not opened on a rate that is old, of somebody else or of nothing", () =>
    over(esplora, ({ seen, url }) =>
      Effect.gen(function*() {
        for (
          const change of [{ at: Date.now() - 11 * 60_000 }, { coin: "eth" }, {
            price: { units: 0n, digits: 0 }
          }] as const
        ) {
          const fault = yield* Effect.flip(gatewayOf("btc", url, { rate: rateOf(change) }).open(openingOf({})))
          assert.deepStrictEqual([fault.reason, fault.code], ["late", "rate"])
        }
        assert.strictEqual(seen.length, 0)
      })))

  it.live("is not opened for less than the network passes on", () =>
    over(esplora, ({ url }) =>
      Effect.gen(function*() {
        const rate = rateOf({ price: { units: 1234n * 100_000_000n / 293n + 1n, digits: 0 } })
        assert.strictEqual((yield* Effect.flip(gatewayOf("btc", url, { rate }).open(openingOf({})))).code, "dust")
      })))

  it.live("keeps its quote, whatever the rate becomes", () =>
    over(esplora, ({ url }) =>
      Effect.gen(function*() {
        const book = yield* CryptoBook.memory
        const opening = openingOf({})
        const first = yield* gatewayOf("btc", url, { book }).open(opening)
        const dearer = rateOf({ price: { units: 1n, digits: 0 } })
        assert.deepStrictEqual(yield* gatewayOf("btc", url, { book, rate: dearer }).open(opening), first)
        const other = { ...opening, amount: { ...price, minor: 1 } }
        assert.strictEqual((yield* Effect.flip(gatewayOf("btc", url, { book }).open(other))).code, "changed")
      })))

  it.live("is not opened at an address that saw money before", () =>
    over(esplora, (one) =>
      Effect.gen(function*() {
        one.send(known.btc, { units: 5n, height: 5 })
        const fault = yield* Effect.flip(gatewayOf("btc", one.url).open(openingOf({})))
        assert.deepStrictEqual([fault.reason, fault.code], ["misconfigured", "address-used"])
      })))

  it.live("stops giving addresses where a wallet stops looking, until one is paid", () =>
    over(esplora, (one) =>
      Effect.gen(function*() {
        const gateway = gatewayOf("btc", one.url, { gapLimit: 3 })
        const opened = []
        for (let count = 0; count < 3; count++) opened.push(yield* gateway.open(openingOf({})))
        const fault = yield* Effect.flip(gateway.open(openingOf({})))
        assert.deepStrictEqual([fault.reason, fault.code], ["limited", "gap"])
        const last = opened.at(-1)?.reference ?? ""
        one.send(last, { units: asked.btc, height: 799_000 })
        assert.strictEqual((yield* gateway.read(last)).state, "paid")
        yield* gateway.open(openingOf({}))
      })))

  it.live("counts every page of an address with many arrivals, and what came late as late", () =>
    over(esplora, (one) =>
      Effect.gen(function*() {
        const gateway = gatewayOf("btc", one.url)
        const { reference } = yield* gateway.open(openingOf({}))
        for (let count = 0; count < 60; count++) one.send(reference, { units: 333n, height: 799_000 })
        assert.strictEqual((yield* gateway.read(reference)).state, "underpaid")
        one.send(reference, { units: 20n })
        assert.deepStrictEqual((yield* gateway.read(reference)).word, "confirming")
        one.grow(1)
        const late = gatewayOf("btc", one.url)
        const other = yield* late.open({ ...openingOf({}), expiresAt: Date.now() + 200 }).pipe(Effect.flip)
        assert.strictEqual(other.code, "address-used")
      })))

  it.live("is expired where its money came after the end, with what came", () =>
    over(esplora, (one) =>
      Effect.gen(function*() {
        const book = yield* CryptoBook.memory
        const gateway = gatewayOf("btc", one.url, { book })
        const kept = yield* gateway.open(openingOf({}))
        const order = yield* Effect.flatMap(book.byAddress(kept.reference), Effect.fromOption)
        const old = yield* CryptoBook.memory
        yield* old.keep({ ...order, expiresAt: Date.now() - 3 * 3_600_000 })
        const late = gatewayOf("btc", one.url, { book: old })
        assert.strictEqual((yield* late.read(kept.reference)).state, "expired")
        one.send(kept.reference, { units: asked.btc, height: 799_999, time: Math.floor(Date.now() / 1000) })
        const { received, state, word } = yield* late.read(kept.reference)
        assert.deepStrictEqual([state, word, received], ["expired", "late", price])
      })))

  it.live("of ether is not taken for unpaid when its owner moved it on, nor read from another chain", () =>
    over(() => node(chain), (one) =>
      Effect.gen(function*() {
        const gateway = gatewayOf("eth", one.url)
        const { reference } = yield* gateway.open(openingOf({}))
        one.send(reference, { units: asked.eth, height: 1 })
        assert.strictEqual((yield* gateway.read(reference)).state, "paid")
        one.spend(reference)
        assert.strictEqual((yield* Effect.flip(gateway.read(reference))).code, "moved-on")
        one.spoil({ jsonrpc: "2.0", id: 1, result: "0x1" })
        assert.strictEqual((yield* Effect.flip(gateway.read(reference))).code, "chain")
        one.spoil({ jsonrpc: "2.0", id: 1, error: { code: -32_005, message: "slow down" } })
        assert.strictEqual((yield* Effect.flip(gateway.read(reference))).reason, "limited")
        one.spoil({ jsonrpc: "2.0", id: 2, result: "0x1" })
        assert.strictEqual((yield* Effect.flip(gateway.read(reference))).reason, "malformed")
      })))
})
