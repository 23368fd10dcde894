import { assert, describe, it, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import type { ScriptedPayment } from "@statex/payments/gateways/ScriptedPayment"
import { type ScriptedStore, storeMemory } from "@statex/payments/gateways/ScriptedStore"
import * as ScriptedStorePostgres from "@statex/payments/stores/ScriptedStorePostgres"
import { Effect, Redacted } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"
import type { Test } from "./Promises.ts"

const paymentOf = (id: string, description = "An extra change"): ScriptedPayment => ({
  id,
  reference: "SX-1",
  description,
  amount: { minor: 4900, currency: "EUR" },
  received: 0,
  state: "created",
  refunds: [{ id: "one", minor: 1, state: "pending" }],
  doRefundsFail: false,
  isLate: false,
  returnTo: "https://x.example/back",
  cancelTo: "https://x.example/away",
  webhook: "https://x.example/webhooks/scripted",
  expiresAt: Date.UTC(2026, 10, 24),
  version: 0
})

const promises = <R>(test: Test<R>, made: Effect.Effect<readonly [ScriptedStore, ScriptedStore], never, R>) => {
  test("keeps a payment as it was opened first, newest first", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      const [a, b] = [paymentOf(randomUUID()), paymentOf(randomUUID())]
      assert.deepStrictEqual(yield* one.open(a), a)
      yield* one.open(b)
      assert.deepStrictEqual(yield* other.open({ ...a, description: "Another" }), a)
      assert.deepStrictEqual(yield* other.byId(a.id), a)
      assert.isUndefined(yield* other.byId(randomUUID()))
      assert.deepStrictEqual((yield* other.all).slice(0, 2), [b, a])
    }))

  test("loses no change of many at once", () =>
    Effect.gen(function*() {
      const both = yield* made
      const { id } = yield* both[0].open(paymentOf(randomUUID()))
      const more = (before: ScriptedPayment) => ({
        ...before,
        received: before.received + 100,
        version: before.version + 1
      })
      const seen = yield* Effect.forEach(
        Array.from({ length: 24 }),
        (_, at) => (both[at % 2] ?? both[0]).change(id, more),
        { concurrency: 12 }
      )
      assert.strictEqual(new Set(seen.map((after) => after?.version)).size, 24)
      assert.strictEqual((yield* both[1].byId(id))?.received, 2400)
      assert.isUndefined(yield* both[0].change(randomUUID(), more))
    }))
}

describe("played payments in memory", () => {
  promises<never>(it.effect, Effect.map(storeMemory, (store) => [store, store] as const))
})

needs("DATABASE_URL", () => {
  layer(Database.layerScratch, { excludeTestServices: true })("played payments in PostgreSQL", (it) => {
    promises<SqlClient>(it.effect, Effect.all([ScriptedStorePostgres.make, ScriptedStorePostgres.make]))

    it.effect("are signed with one secret, whichever process asks first", () =>
      Effect.gen(function*() {
        const { webhookSecret } = ScriptedStorePostgres
        const found = yield* Effect.all(Array.from({ length: 8 }, () => webhookSecret), { concurrency: 8 })
        assert.strictEqual(new Set(found.map(Redacted.value)).size, 1)
        assert.match(Redacted.value(found[0] ?? Redacted.make("")), /^[0-9a-f]{64}$/)
      }))
  })
})
