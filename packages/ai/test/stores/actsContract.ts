import { assert, layer } from "@effect/vitest"
import { Spending } from "@statex/ai/spending/Spending"
import { Effect, type Layer, Schema } from "effect"
import { randomUUID } from "node:crypto"
import { at } from "./At.ts"
import { caps } from "./spendingContract.ts"

const Place = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 30 }))
const Share = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))

const Acts = Schema.Array(Schema.Union([
  Schema.TaggedStruct("Reserve", {
    request: Schema.Literals(["a", "b", "c", "d"]),
    free: Schema.Boolean,
    share: Share
  }),
  Schema.TaggedStruct("Settle", { place: Place, share: Share, estimated: Schema.Boolean }),
  Schema.TaggedStruct("Release", { place: Place }),
  Schema.TaggedStruct("Sweep", { young: Schema.Boolean })
])).check(Schema.isMinLength(10), Schema.isMaxLength(60))

/** A month that no other run of this process spends in. */
let months = 0
const ownMonth = () => `${1000 + Math.floor(months / 12)}-${String(months++ % 12 + 1).padStart(2, "0")}-01T12:00:00Z`

/** Whatever is done in whatever order: purses and ledger say the same, and no cap is passed. */
export const actsContract = <E>(store: string, books: Layer.Layer<Spending, E>, runs: number) =>
  layer(books, { excludeTestServices: true })(`any acts on the books in ${store}`, (it) => {
    it.effect.prop("keep purses and ledger together, under every cap", [Acts], ([acts]) =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const own = randomUUID()
        const made: Array<{ readonly id: string; readonly bound: number }> = []
        for (const act of acts) {
          const call = "place" in act ? made[act.place] : undefined
          if (act._tag === "Reserve") {
            const call = { id: randomUUID(), bound: act.share * 5 }
            const reserved = yield* Effect.result(spending.reserve({
              ...call,
              request: `${own} ${act.request}`,
              person: own,
              tier: "t",
              model: "m",
              prompt: "p/1",
              free: act.free
            }))
            if (reserved._tag === "Success") made.push(call)
          } else if (act._tag === "Sweep") yield* spending.sweep(act.young ? 0 : "1 hour")
          else if (call && act._tag === "Release") yield* spending.release(call.id)
          else if (call && act._tag === "Settle") {
            const tokens = { input: act.share, cached: 0, output: act.share, estimated: act.estimated }
            yield* spending.settle(call.id, tokens, Math.floor(call.bound * act.share / 100))
          }
          const spent = yield* Effect.forEach(["a", "b", "c", "d"], (name) => spending.ofRequest(`${own} ${name}`))
          const costs = spent.map((rows) => rows.reduce((sum, { cost }) => sum + cost, 0))
          const paid = spent.flat().reduce((sum, { cost, free }) => sum + cost - free, 0)
          const { day, month } = yield* spending.purses
          assert.strictEqual(costs.reduce((sum, cost) => sum + cost, 0), day.held)
          assert.strictEqual(month.held, day.held)
          assert.isAtMost(day.held, caps.day)
          assert.isAtMost(paid, caps.person)
          for (const cost of costs) assert.isAtMost(cost, caps.request)
        }
      }).pipe(at(ownMonth())), { arbitrary: { runs } })
  })
