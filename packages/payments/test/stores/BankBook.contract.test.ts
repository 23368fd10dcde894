import { assert, describe, it, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import * as BankBook from "@statex/payments/statements/BankBook"
import type { Entry } from "@statex/payments/statements/Statement"
import * as BankBookPostgres from "@statex/payments/stores/BankBookPostgres"
import { Effect, Option } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"
import type { Test } from "./Promises.ts"

interface Shared {
  /** Two makers of one book, as two processes are. */
  readonly books: readonly [BankBook.BankBook, BankBook.BankBook]
  readonly record: (number: number, entry: Entry) => Effect.Effect<void>
}

const orderOf = (id: string, minor = 149_000) => ({
  id,
  amount: { minor, currency: "CZK" as const },
  label: `SX-${id.slice(0, 8)}`,
  expiresAt: Date.UTC(2026, 11, 1, 12, 0, 0, 123)
})

const entryOf = (hash: string): Entry => ({
  format: "csv",
  hash,
  core: `core of ${hash}`,
  bookedOn: "2026-11-23",
  minor: 149_000,
  currency: "CZK",
  reversal: false,
  references: [],
  message: "Děkuji"
})

const promises = <R>(test: Test<R>, made: Effect.Effect<Shared, never, R>) => {
  test("keeps an order as it was kept first, whoever asks", () =>
    Effect.gen(function*() {
      const { books: [one, other] } = yield* made
      const id = randomUUID()
      const first = yield* one.keep(orderOf(id))
      assert.deepStrictEqual(first, { ...orderOf(id), number: first.number })
      assert.deepStrictEqual(yield* other.keep(orderOf(id, 1)), first)
      const found = Option.getOrThrow(yield* other.find(first.number))
      assert.deepStrictEqual(found, { order: first, entries: [] })
      assert.isTrue(Option.isNone(yield* one.find(first.number + 1000)))
    }))

  test("gives each order a number of its own, though many ask at once and some twice", () =>
    Effect.gen(function*() {
      const { books } = yield* made
      const ids = Array.from({ length: 30 }, () => randomUUID())
      const kept = yield* Effect.forEach([...ids, ...ids], (id, at) => (books[at % 2] ?? books[0]).keep(orderOf(id)), {
        concurrency: 12
      })
      const numbers = new Map(kept.map(({ id, number }) => [id, number]))
      assert.strictEqual(new Set(numbers.values()).size, 30)
      assert.isTrue(kept.every(({ id, number }) => numbers.get(id) === number && number > 0))
    }))

  test("tells an order's own entries and no others", () =>
    Effect.gen(function*() {
      const { books: [one, other], record } = yield* made
      const [mine, theirs] = [yield* one.keep(orderOf(randomUUID())), yield* one.keep(orderOf(randomUUID()))]
      const entries = [{ ...entryOf(randomUUID()), variableSymbol: "1234567890" }, entryOf(randomUUID())]
      for (const entry of entries) yield* record(mine.number, entry)
      yield* record(theirs.number, entryOf(randomUUID()))
      assert.sameDeepMembers([...Option.getOrThrow(yield* other.find(mine.number)).entries], entries)
    }))
}

describe("the bank's book in memory", () => {
  promises<never>(
    it.effect,
    Effect.map(BankBook.memory, (book) => ({ books: [book, book] as const, record: book.record }))
  )
})

needs("DATABASE_URL", () => {
  layer(Database.layerScratch, { excludeTestServices: true })("the bank's book in PostgreSQL", (it) => {
    promises<SqlClient>(
      it.effect,
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const record = (number: number, entry: Entry) =>
          Effect.asVoid(Effect.orDie(sql`
            INSERT INTO bank_entries (hash, core, format, entry, order_number, imported_at)
            VALUES (${entry.hash}, ${entry.core}, ${entry.format}, ${JSON.stringify(entry)}::jsonb,
              ${String(number)}::bigint, now())`))
        return { books: [yield* BankBookPostgres.make, yield* BankBookPostgres.make] as const, record }
      })
    )
  })
})
