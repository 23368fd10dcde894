import { assert, layer } from "@effect/vitest"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import { costOf } from "@statex/ai/spending/Price"
import { Spending } from "@statex/ai/spending/Spending"
import * as SpendingPostgres from "@statex/ai/stores/SpendingPostgres"
import * as Database from "@statex/db/Database"
import { Effect, Fiber, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { at } from "../stores/At.ts"
import { needs } from "../stores/Needs.ts"
import * as ServingDouble from "./ServingDouble.ts"
import * as Spenders from "./Spenders.ts"

const bound = costOf(Spenders.price, ServingDouble.most)

/** Room for so many calls at their bound. The four of them together would let more through than the day does. */
const caps = { request: 60 * bound, person: 200 * bound, day: 300 * bound, month: 310 * bound }

const dollars = (amount: number) => (amount / 1e9).toFixed(9)

const books = SpendingPostgres.layer.pipe(
  Layer.provide(Layer.succeed(SpendingCaps, caps)),
  Layer.provideMerge(Database.layerScratch)
)

const decodeSeen = Schema.decodeUnknownEffect(Schema.Tuple([Schema.Struct({
  passed: Schema.Array(Schema.String),
  held: Schema.Finite,
  booked: Schema.Finite
})]))

const decodeCalls = Schema.decodeUnknownEffect(Schema.Array(Schema.Struct({
  id: Schema.String,
  cost: Schema.NullOr(Schema.Finite),
  input: Schema.NullOr(Schema.Int),
  cached: Schema.NullOr(Schema.Int),
  output: Schema.NullOr(Schema.Int)
})))

/** One look at everything, as it is at one moment: purses over their cap, the day's purse, and what the ledger adds up to. */
const look = Effect.gen(function*() {
  const sql = yield* SqlClient
  const [seen] = yield* Effect.flatMap(
    sql`SELECT
      ARRAY(SELECT key FROM ai_purses WHERE held > CASE split_part(key, ':', 1)
        WHEN 'request' THEN ${String(caps.request)}::bigint WHEN 'person' THEN ${String(caps.person)}::bigint
        WHEN 'day' THEN ${String(caps.day)}::bigint ELSE ${String(caps.month)}::bigint END) AS passed,
      coalesce((SELECT held FROM ai_purses WHERE key LIKE 'day:%'), 0)::float8 AS held,
      coalesce((SELECT sum(coalesce(cost, reserved)) FROM ai_calls), 0)::float8 AS booked`,
    decodeSeen
  )
  assert.deepStrictEqual(seen.passed, [])
  assert.strictEqual(seen.held, seen.booked)
  return seen
})

needs("DATABASE_URL", () => {
  layer(books, { excludeTestServices: true })("Spending in four processes", (it) => {
    it.effect(
      "passes no cap and loses no token, with two of them killed in the middle of 1 000 calls",
      () =>
        Effect.scoped(Effect.gen(function*() {
          const sql = yield* SqlClient
          const spending = yield* Spending
          const doomed = ["c", "d"]
          const double = yield* ServingDouble.make(doomed, 20)
          const [row] = yield* sql`SELECT current_database() AS name`
          const url = new URL(process.env["DATABASE_URL"] ?? "")
          url.pathname = `/${String(row?.["name"])}`
          const environment = {
            DATABASE_URL: url.href,
            DATABASE_CONNECTIONS: "5",
            AI_CAP_REQUEST: dollars(caps.request),
            AI_CAP_PERSON_DAY: dollars(caps.person),
            AI_CAP_DAY: dollars(caps.day),
            AI_CAP_MONTH: dollars(caps.month)
          }
          const spenders = yield* Effect.forEach(
            ["a", "b", "c", "d"],
            (name) => Spenders.make(name, double.url, 250, environment),
            { concurrency: "unbounded" }
          )
          yield* Effect.forEach(spenders, ({ ready }) => ready, { concurrency: "unbounded" })

          let looks = 0
          let fullest = 0
          const observer = yield* look.pipe(
            Effect.tap(({ held }) =>
              Effect.sync(() => {
                looks++
                fullest = Math.max(fullest, held)
              })
            ),
            Effect.andThen(Effect.sleep(5)),
            Effect.forever,
            Effect.forkScoped
          )
          const [dying, living] = [true, false].map((dies) =>
            spenders.filter(({ name }) => doomed.includes(name) === dies)
          )
          yield* Effect.forkScoped(
            Effect.forEach(dying ?? [], ({ run }) => Effect.ignore(run), { concurrency: "unbounded" })
          )
          const work = yield* Effect.forkScoped(
            Effect.forEach(living ?? [], ({ run }) => run, { concurrency: "unbounded" })
          )
          for (const { kill, name } of dying ?? []) {
            yield* Effect.sync(() => double.unheardOf(name)).pipe(
              Effect.filterOrFail((unheard) => unheard >= 5),
              Effect.tapError(() => Effect.sleep(2)),
              Effect.retry({ times: 5000 })
            )
            yield* kill
          }
          const settledByLiving = (yield* Fiber.join(work)).reduce((sum, { settled }) => sum + settled, 0)
          assert.isUndefined(observer.pollUnsafe(), "the observer saw a purse that does not fit")
          yield* Fiber.interrupt(observer)
          const last = yield* look
          assert.isAbove(looks, 20)
          assert.isAbove(fullest, caps.day - bound, "the cap was never put to the test")

          const calls = yield* Effect.flatMap(
            sql`SELECT id, cost::float8 AS cost, input, cached, output FROM ai_calls`,
            decodeCalls
          )
          const settled = calls.filter(({ cost }) => cost !== null)
          const open = calls.filter(({ cost }) => cost === null)
          for (const { cached, cost, id, input, output } of settled) {
            const tokens = double.served.get(id)
            assert.deepStrictEqual({ input, cached, output }, tokens as unknown)
            assert.strictEqual(cost, tokens && costOf(Spenders.price, tokens))
          }
          const known = new Set(calls.map(({ id }) => id))
          assert.deepStrictEqual([...double.served.keys()].filter((id) => !known.has(id)), [])
          const unheard = open.filter(({ id }) => double.served.has(id)).length
          assert.isAtLeast(unheard, 10)
          assert.isAtLeast(settled.length, settledByLiving)
          assert.isAbove(settledByLiving, 50)
          const spent = settled.reduce((sum, { cost }) => sum + (cost ?? 0), 0)
          assert.strictEqual(last.held, spent + open.length * bound)

          const later = at(Spenders.day.replace("T12", "T14"))
          assert.strictEqual(yield* spending.sweep("1 hour").pipe(later), open.length)
          assert.strictEqual((yield* spending.purses.pipe(later)).day.held, last.held)
          const [told] = yield* spending.byTierAndDay(1).pipe(later)
          const total = settled.reduce((sum, { input, output }) => sum + (input ?? 0) + (output ?? 0), 0)
          assert.include(told, { calls: calls.length, cost: last.held, estimated: true })
          assert.strictEqual((told?.input ?? 0) + (told?.output ?? 0), total)
        })),
      60_000
    )
  })
})
