import { assert, layer } from "@effect/vitest"
import { type Planned, Spending } from "@statex/ai/spending/Spending"
import { Effect, type Layer } from "effect"
import { randomUUID } from "node:crypto"
import { at } from "./At.ts"

const call = (more: Partial<Planned> = {}): Planned => ({
  id: randomUUID(),
  request: randomUUID(),
  person: randomUUID(),
  tier: "near",
  model: "m",
  prompt: "understand/1",
  free: false,
  bound: 10,
  ...more
})

const counted = (input: number, cached: number, output: number) => ({ input, cached, output, estimated: false })

/** What all books must tell of what was spent. */
export const ledgerContract = <E>(store: string, books: Layer.Layer<Spending, E>) =>
  layer(books, { excludeTestServices: true })(`the ledger in ${store}`, (it) => {
    const made = (planned: Planned, moment: string) =>
      Effect.as(Spending.use((spending) => spending.reserve(planned)).pipe(at(moment)), planned)

    it.effect("tells what a request cost by tier and model, calls under way as they were set aside", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const request = randomUUID()
        const now = "2020-01-15T12:00:00Z"
        const [one, two] = [yield* made(call({ request }), now), yield* made(call({ request, free: true }), now)]
        yield* spending.settle(one.id, counted(100, 40, 20), 7)
        yield* spending.settle(two.id, counted(50, 0, 10), 3)
        yield* made(call({ request, tier: "far", model: "b" }), now)
        const cut = yield* made(call({ request, tier: "far", model: "a" }), now)
        yield* spending.settle(cut.id, { ...counted(5, 0, 1), estimated: true }, 2)
        yield* made(call(), now)
        assert.deepStrictEqual(yield* spending.ofRequest(request), [
          { tier: "far", model: "a", calls: 1, input: 5, cached: 0, output: 1, cost: 2, free: 0, estimated: true },
          { tier: "far", model: "b", calls: 1, input: 0, cached: 0, output: 0, cost: 10, free: 0, estimated: true },
          {
            tier: "near",
            model: "m",
            calls: 2,
            input: 150,
            cached: 40,
            output: 30,
            cost: 10,
            free: 3,
            estimated: false
          }
        ])
        assert.deepStrictEqual(yield* spending.ofRequest("nobody's"), [])
      }))

    it.effect("tells what each tier cost on each of the last days", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        yield* made(call({ tier: "far" }), "2021-03-01T23:59:59Z")
        const settled = yield* made(call({ tier: "near" }), "2021-03-02T00:00:00Z")
        yield* spending.settle(settled.id, counted(3, 2, 1), 4)
        yield* made(call({ tier: "near", free: true }), "2021-03-02T10:00:00Z")
        yield* made(call({ tier: "far" }), "2021-03-03T08:00:00Z")
        const days = (count: number) => spending.byTierAndDay(count).pipe(at("2021-03-03T09:00:00Z"))
        const later = (day: { readonly day: string }) => day.day <= "2021-03-03"
        assert.deepStrictEqual((yield* days(2)).filter(later), [
          {
            day: "2021-03-03",
            tier: "far",
            calls: 1,
            input: 0,
            cached: 0,
            output: 0,
            cost: 10,
            free: 0,
            estimated: true
          },
          {
            day: "2021-03-02",
            tier: "near",
            calls: 2,
            input: 3,
            cached: 2,
            output: 1,
            cost: 14,
            free: 10,
            estimated: true
          }
        ])
        assert.deepStrictEqual((yield* days(3)).filter(later).map(({ day, tier }) => `${day} ${tier}`), [
          "2021-03-03 far",
          "2021-03-02 near",
          "2021-03-01 far"
        ])
      }))

    it.effect("books what nobody settled at its bound after an hour, marked, and once", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const old = yield* made(call(), "2019-05-05T10:00:00Z")
        const young = yield* made(call(), "2019-05-05T10:00:01Z")
        const now = at("2019-05-05T11:00:00Z")
        const opened = yield* spending.open("1 hour").pipe(now)
        assert.deepStrictEqual(opened, [
          {
            id: old.id,
            request: old.request,
            tier: "near",
            model: "m",
            reserved: 10,
            at: new Date("2019-05-05T10:00:00Z")
          }
        ])
        const before = yield* spending.purses.pipe(now)
        assert.strictEqual(yield* spending.sweep("1 hour").pipe(now), 1)
        assert.strictEqual(yield* spending.sweep("1 hour").pipe(now), 0)
        assert.deepStrictEqual(yield* spending.purses.pipe(now), before)
        assert.include((yield* spending.ofRequest(old.request))[0], { cost: 10, estimated: true })
        assert.deepStrictEqual((yield* spending.open(0).pipe(now)).map(({ id }) => id), [young.id])
      }))

    it.effect("takes the truth for a call that was swept before it ended", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const late = yield* made(call(), "2018-05-05T10:00:00Z")
        const never = yield* made(call(), "2018-05-05T10:00:00Z")
        const now = at("2018-05-05T11:00:00Z")
        assert.strictEqual(yield* spending.sweep("1 hour").pipe(now), 2)
        yield* spending.settle(late.id, counted(2, 0, 1), 4)
        yield* spending.settle(late.id, counted(9, 0, 9), 9)
        yield* spending.release(never.id)
        assert.include((yield* spending.ofRequest(late.request))[0], { input: 2, cost: 4, estimated: false })
        assert.deepStrictEqual(yield* spending.ofRequest(never.request), [])
        assert.strictEqual((yield* spending.purses.pipe(now)).day.held, 4)
      }))

    it.effect("forgets calls whose time is over, and no others", () =>
      Effect.gen(function*() {
        const spending = yield* Spending
        const old = yield* made(call(), "2010-01-01T00:00:00Z")
        const kept = yield* made(call(), "2011-01-01T00:00:00Z")
        const now = at("2011-01-01T00:00:01Z")
        assert.strictEqual(yield* spending.forget(new Date("2011-01-01T00:00:00Z")).pipe(now), 1)
        assert.deepStrictEqual(yield* spending.ofRequest(old.request), [])
        assert.strictEqual((yield* spending.ofRequest(kept.request)).length, 1)
        assert.strictEqual((yield* spending.purses.pipe(now)).day.held, 10)
      }))
  })
