import { assert, layer } from "@effect/vitest"
import * as Composer from "@statex/ai/tiers/Composer"
import type { Activation, SwitchReason } from "@statex/payments/Activation"
import { ActivationStore } from "@statex/payments/ActivationStore"
import { OrderStore } from "@statex/payments/OrderStore"
import { changesLeft } from "@statex/prototypes/BoughtChanges"
import { RunLog } from "@statex/prototypes/RunLog"
import { Services } from "@statex/prototypes/Services"
import * as Testing from "@statex/runtime/Testing"
import { Deferred, Effect, Fiber, Layer, Random, References } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { bought, deliver, delivered, ordered, told, turned } from "./Purchases.ts"
import { runOf, send } from "./Visitor.ts"

/** Nobody works on the requests here: only what is bought for them counts. */
const world = Layer.provideMerge(OrderStore.layer, Testing.layer([Composer.make]))

const left = Effect.fnUntraced(function*(token: string) {
  const runId = yield* runOf(token)
  const known = yield* RunLog.use((log) => log.tell(runId))
  return known === undefined ? assert.fail("no log") : changesLeft(known.state)
})
const unserved = ActivationStore.use((activations) => activations.unserved)
const patient = SqlClient.use((sql) => sql`UPDATE activations SET retry_at = NULL`)
const expired = Effect.fnUntraced(function*(token: string) {
  const runId = yield* runOf(token)
  yield* RunLog.use((log) => log.append(runId, [{ _tag: "Expired" }]))
})

layer(world, { excludeTestServices: true })("What was paid for", (it) => {
  it.effect("is granted once by two workers at once, and taken back once", () =>
    Effect.gen(function*() {
      const token = yield* send()
      const order = yield* ordered(token, "extra-change", 2)
      yield* turned(order, "paid")
      yield* turned(order, "paid")
      assert.strictEqual(yield* delivered, 1)
      assert.strictEqual(yield* delivered, 0)
      assert.deepStrictEqual([yield* told(token, "ChangesBought"), yield* left(token)], [1, 3])
      yield* turned(order, "disputed")
      assert.strictEqual(yield* delivered, 1)
      assert.deepStrictEqual([yield* told(token, "ChangesTakenBack"), yield* left(token)], [1, 1])
      yield* turned(order, "restored")
      yield* delivered
      assert.deepStrictEqual([yield* told(token, "ChangesBought"), yield* left(token)], [2, 3])
    }))

  it.effect("is neither lost nor doubled when a worker dies after it was carried out, before it was noted", () =>
    Effect.gen(function*() {
      const { carryOut } = yield* Services
      const activations = yield* ActivationStore
      const token = yield* send()
      yield* turned(yield* ordered(token, "extra-change"), "paid")
      const dying = activations.deliver((one) => Effect.andThen(carryOut(one), Effect.die("the power went")))
      assert.strictEqual(yield* dying, 0)
      assert.deepStrictEqual([yield* told(token, "ChangesBought"), yield* left(token)], [0, 1])
      // It waits, and is told of meanwhile.
      assert.strictEqual(yield* deliver, 0)
      assert.strictEqual((yield* unserved).length, 1)
      yield* patient
      // Whoever is stopped in the middle leaves it to the next one, who need not wait.
      const carried = yield* Deferred.make<void>()
      const stopped = yield* Effect.forkChild(
        activations.deliver((one) =>
          Effect.andThen(carryOut(one), Effect.andThen(Deferred.succeed(carried, undefined), Effect.never))
        )
      )
      yield* Deferred.await(carried)
      assert.strictEqual(yield* deliver, 0)
      yield* Fiber.interrupt(stopped)
      assert.deepStrictEqual([yield* told(token, "ChangesBought"), yield* left(token)], [0, 1])
      assert.strictEqual(yield* deliver, 1)
      assert.deepStrictEqual([yield* told(token, "ChangesBought"), yield* left(token)], [1, 2])
      assert.deepStrictEqual(yield* unserved, [])
    }).pipe(Effect.provideService(References.MinimumLogLevel, "Fatal")))

  it.effect("stands in the end as the money stands, whatever order and whoever dies", () =>
    Effect.gen(function*() {
      const { carryOut } = yield* Services
      const activations = yield* ActivationStore
      const tokens = yield* Effect.all(Array.from({ length: 5 }, () => send()))
      const orders = yield* Effect.forEach(
        Array.from({ length: 40 }, (_, at) => at),
        (at) => ordered(tokens[at % 5] ?? "", "extra-change", 1 + at % 3)
      )
      /** Dies before, after, or not at all. */
      const unsteady = (one: Activation) =>
        Effect.flatMap(Random.next, (chance) =>
          chance < 0.15
            ? Effect.die("before")
            : Effect.tap(carryOut(one), () => chance < 0.3 ? Effect.die("after") : Effect.void))
      const steps = ["paid", "refunded", "restored", "disputed", "restored"] as const
      const stands = new Map<string, SwitchReason>()
      for (const why of steps) {
        const turning = Effect.forEach(orders, (order) =>
          Effect.gen(function*() {
            if (why !== "paid" && (yield* Random.nextBoolean)) return
            if (why === "restored" && !["refunded", "disputed"].includes(stands.get(order.id) ?? "")) return
            stands.set(order.id, why)
            yield* turned(order, why)
          }))
        const working = Effect.andThen(activations.deliver(unsteady), patient)
        yield* Effect.all([turning, working, working, working], { concurrency: 4 })
      }
      while ((yield* Effect.andThen(patient, activations.deliver(unsteady))) > 0);
      yield* patient
      yield* deliver
      for (const [at, token] of tokens.entries()) {
        const paid = orders.filter((_, index) => index % 5 === at).filter(({ id }) =>
          ["paid", "restored"].includes(stands.get(id) ?? "")
        ).reduce((sum, { lines: [{ quantity }] }) => sum + quantity, 0)
        assert.strictEqual(yield* left(token), 1 + paid)
        const times = yield* told(token, "ChangesBought")
        const back = yield* told(token, "ChangesTakenBack")
        assert.isAtLeast(times, back)
      }
      assert.deepStrictEqual(yield* unserved, [])
    }).pipe(Effect.provideService(References.MinimumLogLevel, "None"), Random.withSeed("whoever dies")))

  it.effect("is written down and shown to a person when it comes too late, until the money is given back", () =>
    Effect.gen(function*() {
      const token = yield* send()
      yield* expired(token)
      const order = yield* bought(token, "extra-change")
      assert.strictEqual(yield* told(token, "ChangesBought"), 1)
      assert.deepStrictEqual((yield* unserved).map((one) => [one.order, one.outcome]), [[order.id, "too-late"]])
      assert.strictEqual(yield* deliver, 0)
      yield* turned(order, "refunded")
      yield* delivered
      assert.deepStrictEqual(yield* unserved, [])
      const nowhere = yield* bought("no-such-token", "extra-change")
      assert.deepStrictEqual((yield* unserved).map((one) => [one.order, one.outcome]), [[nowhere.id, "no-request"]])
    }))
})
