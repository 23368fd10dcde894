import { assert, describe, it, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import * as CryptoBook from "@statex/payments/crypto/CryptoBook"
import * as CryptoBookPostgres from "@statex/payments/stores/CryptoBookPostgres"
import { Effect, Option } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"
import type { Test } from "./Promises.ts"

type Books = readonly [CryptoBook.CryptoBook, CryptoBook.CryptoBook]

/** More than 64 bits hold, and a price that a float would round. */
const orderOf = (id: string, index: number): CryptoBook.CryptoOrder => ({
  id,
  coin: "eth",
  index,
  address: `0x${id}`,
  units: 123_456_789_012_345_678_901_234_567n,
  amount: { minor: 149_000, currency: "CZK" },
  label: "SX-1",
  rate: {
    coin: "eth",
    currency: "CZK",
    price: { units: 7_654_321_098_765_432_109n, digits: 12 },
    at: Date.UTC(2026, 10, 23, 20, 0, 0, 7),
    source: "test"
  },
  expiresAt: Date.UTC(2026, 10, 23, 20, 30, 0, 123)
})

const promises = <R>(test: Test<R>, made: Effect.Effect<Books, never, R>) => {
  test("keeps an order exactly, as it was kept first", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      const order = orderOf(randomUUID(), (yield* one.reserve("eth", randomUUID())).index)
      assert.deepStrictEqual(yield* one.keep(order), order)
      assert.deepStrictEqual(yield* other.keep({ ...order, units: 1n }), order)
      assert.deepStrictEqual(Option.getOrThrow(yield* other.byId(order.id)), order)
      assert.deepStrictEqual(Option.getOrThrow(yield* other.byAddress(order.address)), order)
      assert.isTrue(Option.isNone(yield* one.byId(randomUUID())))
      assert.isTrue(Option.isNone(yield* one.byAddress("0x0")))
    }))

  test("gives a place to one payment only, without leaving any out, though many ask at once and twice", () =>
    Effect.gen(function*() {
      const books = yield* made
      const { index: before } = yield* books[0].reserve("btc", randomUUID())
      const ids = Array.from({ length: 30 }, () => randomUUID())
      const places = yield* Effect.forEach(
        [...ids, ...ids],
        (id, at) => Effect.map((books[at % 2] ?? books[0]).reserve("btc", id), ({ index }) => [id, index] as const),
        { concurrency: 12 }
      )
      const byId = new Map(places)
      assert.isTrue(places.every(([id, index]) => byId.get(id) === index))
      const indices = [...byId.values()].toSorted((a, b) => a - b)
      assert.deepStrictEqual(indices, Array.from({ length: 30 }, (_, at) => before + 1 + at))
    }))

  test("counts the places in a row before one that never saw money", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      const reserved = Effect.fnUntraced(function*() {
        const id = randomUUID()
        const place = yield* one.reserve("eth", id)
        return { ...place, order: yield* one.keep(orderOf(id, place.index)) }
      })
      const first = yield* reserved()
      yield* other.firstSeen(first.order.address, "tx", 1000)
      const [second, third] = [yield* reserved(), yield* reserved()]
      assert.deepStrictEqual([second.gap, third.gap], [0, 1])
      assert.deepStrictEqual(yield* other.reserve("eth", third.order.id), { index: third.index, gap: 1 })
      yield* one.firstSeen(second.order.address, "tx", 1000)
      assert.deepStrictEqual(yield* other.reserve("eth", third.order.id), { index: third.index, gap: 0 })
    }))

  test("remembers when an arrival was first told", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      const address = randomUUID()
      const told = yield* Effect.all([one.firstSeen(address, "tx", 1000), other.firstSeen(address, "tx", 2000)], {
        concurrency: 2
      })
      assert.strictEqual(told[0], told[1])
      assert.strictEqual(yield* one.firstSeen(address, "tx", 3000), told[0])
      assert.strictEqual(yield* one.firstSeen(address, "another", 3000), 3000)
    }))
}

describe("the book of coins in memory", () => {
  promises<never>(it.effect, Effect.map(CryptoBook.memory, (book) => [book, book] as const))
})

needs("DATABASE_URL", () => {
  layer(Database.layerScratch, { excludeTestServices: true })("the book of coins in PostgreSQL", (it) => {
    promises<SqlClient>(it.effect, Effect.all([CryptoBookPostgres.make, CryptoBookPostgres.make]))
  })
})
