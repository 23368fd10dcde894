import { assert, layer } from "@effect/vitest"
import type { Caps } from "@statex/ai/spending/Cap"
import { type Planned, Spending } from "@statex/ai/spending/Spending"
import { Effect, type Layer } from "effect"
import { randomUUID } from "node:crypto"
import { at } from "./At.ts"

/** Room for ten calls of 100 a request, twenty a person, thirty a day and forty a month. */
export const caps: Caps = { request: 1000, person: 2000, day: 3000, month: 4000 }

/** A day that no other test of this process spends on; a month has only one of them. */
let months = 0
const ownDay = () => `${2000 + Math.floor(months / 12)}-${String(months++ % 12 + 1).padStart(2, "0")}-15T12:00:00Z`

const tokens = (input: number, cached = 0, output = 0, estimated = false) => ({ input, cached, output, estimated })

/** What all books must do, with `caps`. */
export const spendingContract = <E>(store: string, books: Layer.Layer<Spending, E>) =>
  layer(books, { excludeTestServices: true })(`Spending in ${store}`, (it) => {
    const planned = (more: Partial<Planned> = {}): Planned => ({
      id: randomUUID(),
      request: "r",
      person: "p",
      tier: "near",
      model: "m",
      prompt: "understand/1",
      free: false,
      bound: 100,
      ...more
    })

    /** A test with a day, a request and a person of its own. */
    const own = (
      name: string,
      test: (
        spending: Spending["Service"],
        plan: (more?: Partial<Planned>) => Planned,
        day: string
      ) => Effect.Effect<void, unknown>
    ) =>
      it.effect(name, () => {
        const day = ownDay()
        const mine = { request: randomUUID(), person: randomUUID() }
        return Spending.use((spending) => test(spending, (more) => planned({ ...mine, ...more }), day)).pipe(at(day))
      })

    const reached = (spending: Spending["Service"], call: Planned) =>
      Effect.map(Effect.flip(spending.reserve(call)), (refused) => {
        assert.strictEqual(refused._tag, "CapReached")
        return refused._tag === "CapReached" ? refused.scope : refused._tag
      })

    own(
      "gives up to the cap, that very amount included, and nothing over it",
      (spending, plan) =>
        Effect.gen(function*() {
          yield* spending.reserve(plan({ bound: 999 }))
          assert.strictEqual(yield* reached(spending, plan({ bound: 2 })), "request")
          yield* spending.reserve(plan({ bound: 1 }))
          assert.strictEqual(yield* reached(spending, plan({ bound: 1 })), "request")
          yield* spending.reserve(plan({ bound: 0 }))
        })
    )

    own("names the purse that is too empty", (spending, plan) =>
      Effect.gen(function*() {
        const elsewhere = () => ({ request: randomUUID(), bound: 1000 })
        yield* spending.reserve(plan(elsewhere()))
        yield* spending.reserve(plan(elsewhere()))
        assert.strictEqual(yield* reached(spending, plan({ ...elsewhere(), bound: 1 })), "person")
        yield* spending.reserve(plan({ ...elsewhere(), person: "other" }))
        assert.strictEqual(yield* reached(spending, plan({ ...elsewhere(), person: "third" })), "day")
      }))

    own("gives a day's purse again on the next day, within the month", (spending, plan, day) =>
      Effect.gen(function*() {
        const spend = (moment: string) =>
          spending.reserve(plan({ request: randomUUID(), person: randomUUID(), bound: 1000 })).pipe(at(moment))
        const lastSecond = day.replace("T12:00:00", "T23:59:59")
        const midnight = day.replace("15T12:00:00", "16T00:00:00")
        for (let calls = 0; calls < 3; calls++) yield* spend(lastSecond)
        assert.include(yield* Effect.flip(spend(lastSecond)), { scope: "day" })
        yield* spend(midnight)
        assert.include(yield* Effect.flip(spend(midnight)), { scope: "month" })
        assert.deepStrictEqual(yield* spending.purses.pipe(at(midnight)), {
          day: { held: 1000, most: 3000 },
          month: { held: 4000, most: 4000 }
        })
      }))

    own("takes from all purses or from none", (spending, plan) =>
      Effect.gen(function*() {
        yield* spending.reserve(plan({ bound: 900 }))
        const before = yield* spending.purses
        assert.strictEqual(yield* reached(spending, plan({ bound: 101 })), "request")
        assert.deepStrictEqual(yield* spending.purses, before)
        yield* spending.reserve(plan({ request: randomUUID(), bound: 1000 }))
        yield* spending.reserve(plan({ request: randomUUID(), bound: 100 }))
      }))

    own("puts back what a call did not need, once", (spending, plan) =>
      Effect.gen(function*() {
        const call = plan({ bound: 1000 })
        yield* spending.reserve(call)
        yield* spending.settle(call.id, tokens(30, 10, 5), 300)
        yield* spending.settle(call.id, tokens(1), 1)
        yield* spending.release(call.id)
        assert.strictEqual((yield* spending.purses).day.held, 300)
        assert.include((yield* spending.ofRequest(call.request))[0], { calls: 1, input: 30, cached: 10, cost: 300 })
        yield* spending.reserve(plan({ bound: 700 }))
        assert.strictEqual(yield* reached(spending, plan({ bound: 1 })), "request")
      }))

    own(
      "books what was really spent, even where it is more than was set aside",
      (spending, plan) =>
        Effect.gen(function*() {
          const call = plan({ bound: 100 })
          yield* spending.reserve(call)
          yield* spending.settle(call.id, tokens(1), 1500)
          assert.strictEqual((yield* spending.purses).day.held, 1500)
          assert.strictEqual(yield* reached(spending, plan({ bound: 1 })), "request")
        })
    )

    own(
      "refuses no call that costs nothing, and books its tokens all the same",
      (spending, plan) =>
        Effect.gen(function*() {
          const dear = plan()
          yield* spending.reserve(dear)
          yield* spending.settle(dear.id, tokens(1), 5000)
          const own = plan({ tier: "home", bound: 0 })
          yield* spending.reserve(own)
          yield* spending.settle(own.id, tokens(30, 0, 5), 0)
          assert.include((yield* spending.ofRequest(own.request))[0], { tier: "home", input: 30, output: 5, cost: 0 })
        })
    )

    for (
      const [what, used, cost] of [
        ["fewer than no tokens", tokens(-1), 1],
        ["more remembered than sent", tokens(1, 2), 1],
        ["no number", tokens(Number.NaN), 1],
        ["parts of a token", tokens(1.5), 1],
        ["more than any model reads", tokens(1e12), 1],
        ["a cost beyond all sums", tokens(1), 2 ** 60]
      ] as const
    ) {
      own(`books a call at its bound where a provider tells ${what}`, (spending, plan) =>
        Effect.gen(function*() {
          const call = plan()
          yield* spending.reserve(call)
          yield* spending.settle(call.id, used, cost)
          const [spent] = yield* spending.ofRequest(call.request)
          assert.include(spent, { calls: 1, input: 0, cost: 100, estimated: true })
          assert.isUndefined((yield* spending.open(0)).find(({ id }) => id === call.id))
        }))
    }

    own("lets a call that was never made leave no trace", (spending, plan) =>
      Effect.gen(function*() {
        const call = plan({ bound: 1000 })
        yield* spending.reserve(call)
        yield* spending.release(call.id)
        yield* spending.release(call.id)
        assert.strictEqual((yield* spending.purses).month.held, 0)
        assert.deepStrictEqual(yield* spending.ofRequest(call.request), [])
        yield* spending.settle(call.id, tokens(1), 1)
        assert.strictEqual((yield* spending.purses).month.held, 0)
      }))

    own(
      "lets our own repairs cost the person nothing, and all others what they cost",
      (spending, plan) =>
        Effect.gen(function*() {
          const other = () => ({ request: randomUUID(), bound: 1000 })
          yield* spending.reserve(plan(other()))
          yield* spending.reserve(plan(other()))
          assert.strictEqual(yield* reached(spending, plan({ bound: 1 })), "person")
          const repair = plan({ bound: 1000, free: true })
          yield* spending.reserve(repair)
          assert.strictEqual(yield* reached(spending, plan({ ...other(), bound: 1 })), "day")
          assert.strictEqual(yield* reached(spending, plan({ ...other(), free: true })), "day")
          yield* spending.settle(repair.id, tokens(10), 400)
          const [spent] = yield* spending.ofRequest(repair.request)
          assert.include(spent, { calls: 1, cost: 400, free: 400 })
          assert.strictEqual((yield* spending.purses).day.held, 2400)
        })
    )

    own(
      "refuses two calls by one name, and keeps what the first set aside",
      (spending, plan) =>
        Effect.gen(function*() {
          const call = plan()
          yield* spending.reserve(call)
          const exit = yield* Effect.exit(spending.reserve(call))
          assert.strictEqual(exit._tag, "Failure")
          assert.strictEqual((yield* spending.purses).day.held, 100)
        })
    )

    for (
      const [what, wrong] of [
        ["less than nothing", { bound: -1 }],
        ["parts of a nano-dollar", { bound: 0.5 }],
        ["more than numbers hold", { bound: 2 ** 53 }],
        ["a name of no kind", { id: "call 1" }]
      ] as const
    ) {
      own(`writes no call down with ${what}`, (spending, plan) =>
        Effect.gen(function*() {
          const exit = yield* Effect.exit(spending.reserve(plan(wrong)))
          assert.strictEqual(exit._tag, "Failure")
          assert.strictEqual((yield* spending.purses).day.held, 0)
        }))
    }

    own("gives exactly what a purse holds to many at once", (spending, plan) =>
      Effect.gen(function*() {
        const exits = yield* Effect.forEach(
          Array.from({ length: 60 }),
          () => Effect.exit(spending.reserve(plan({ bound: 99 }))),
          { concurrency: "unbounded" }
        )
        assert.strictEqual(exits.filter(({ _tag }) => _tag === "Success").length, 10)
        assert.strictEqual((yield* spending.purses).day.held, 990)
      }))
  })
