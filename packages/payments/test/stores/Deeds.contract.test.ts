import { assert, describe, it, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { type Deed, type Deeds, deedsMemory } from "@statex/payments/gateways/Remembering"
import * as DeedsPostgres from "@statex/payments/stores/DeedsPostgres"
import { Effect, Option } from "effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { needs } from "../books/Needs.ts"
import type { Test } from "./Promises.ts"

const done: ReadonlyArray<Deed> = [
  { _tag: "Opened", opened: { reference: "T1", next: { _tag: "Redirect", url: "https://x.example" }, expiresAt: 12 } },
  { _tag: "Opened", opened: { reference: "T2", next: { _tag: "Code", payload: "SPD*1.0", fields: { iban: "CZ" } } } },
  { _tag: "Refunded", refunded: { reference: "R1", state: "pending" } }
]

const promises = <R>(test: Test<R>, made: Effect.Effect<readonly [Deeds, Deeds], never, R>) => {
  test("lets one of many begin", () =>
    Effect.gen(function*() {
      const both = yield* made
      const key = randomUUID()
      const told = yield* Effect.forEach(Array.from({ length: 20 }), (_, at) => (both[at % 2] ?? both[0]).begin(key), {
        concurrency: 10
      })
      assert.strictEqual(told.filter(Option.isNone).length, 1)
      assert.deepStrictEqual(Option.getOrThrow(yield* both[1].begin(key)), { _tag: "Begun" })
    }))

  test("tells what a deed came to, whoever ended it", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      for (const deed of done) {
        const key = randomUUID()
        yield* one.begin(key)
        yield* other.end(key, deed)
        assert.deepStrictEqual(Option.getOrThrow(yield* one.begin(key)), deed)
      }
    }))

  test("lets what was forgotten begin again", () =>
    Effect.gen(function*() {
      const [one, other] = yield* made
      const [key, kept] = [randomUUID(), randomUUID()]
      yield* Effect.forEach([key, kept], one.begin)
      yield* other.forget(key)
      assert.isTrue(Option.isNone(yield* one.begin(key)))
      assert.isTrue(Option.isSome(yield* one.begin(kept)))
    }))
}

describe("the memory of gateways, of this process", () => {
  promises<never>(it.effect, Effect.map(deedsMemory, (deeds) => [deeds, deeds] as const))
})

needs("DATABASE_URL", () => {
  layer(Database.layerScratch, { excludeTestServices: true })("the memory of gateways in PostgreSQL", (it) => {
    promises<SqlClient>(it.effect, Effect.all([DeedsPostgres.make, DeedsPostgres.make]))
  })
})
