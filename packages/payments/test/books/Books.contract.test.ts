import { assert, layer } from "@effect/vitest"
import { ActivationStore } from "@statex/payments/ActivationStore"
import type { InvoiceStore } from "@statex/payments/InvoiceStore"
import { gatewayNames } from "@statex/payments/PaymentGateway"
import { Receiving } from "@statex/payments/Receiving"
import { Reconciling } from "@statex/payments/Reconciling"
import { Settling } from "@statex/payments/Settling"
import { Effect, References, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import * as fc from "fast-check"
import { allFound, clearingHolds, nothingWrong } from "./Checks.ts"
import { commands, deliver, type Needs, randomFrom, work } from "./Commands.ts"
import { needs } from "./Needs.ts"
import { sceneLayer } from "./Scene.ts"
import { World } from "./World.ts"

/** How many deliveries there have to be, over all runs. */
const enough = 20_000

const Counted = Schema.Tuple([
  Schema.Struct({
    events: Schema.Int,
    payments: Schema.Int,
    documents: Schema.Int,
    postings: Schema.Int,
    services: Schema.Int
  })
])

const count = SqlClient.use((sql) =>
  sql`SELECT (SELECT count(*)::integer FROM gateway_events) AS events,
    (SELECT count(*)::integer FROM payments) AS payments, (SELECT count(*)::integer FROM invoices) AS documents,
    (SELECT count(*)::integer FROM ledger_postings) AS postings,
    (SELECT count(*)::integer FROM activations) AS services`
).pipe(Effect.flatMap(Schema.decodeUnknownEffect(Counted)), Effect.map(([row]) => row))

needs("DATABASE_URL", () => {
  const scene = { world: new World(), queue: new Array<string>() }

  layer(sceneLayer(scene), { excludeTestServices: true })("The books, whatever gateways do", (it) => {
    it.effect(
      "double nothing, believe no forgery and miss nothing",
      () =>
        Effect.gen(function*() {
          const context = yield* Effect.context<ActivationStore | InvoiceStore | Needs | SqlClient>()
          const real = <A, E>(effect: Effect.Effect<A, E, ActivationStore | InvoiceStore | Needs | SqlClient>) =>
            Effect.runPromiseWith(context)(Effect.provideService(effect, References.MinimumLogLevel, "Fatal"))
          const reconcile = Reconciling.use((reconciling) => reconciling.run(100_000, true))
          const told = new Map<string, number>()

          /** Half of the wire never arrives; then the books look for themselves. */
          const finish = Effect.gen(function*() {
            const { queue, world } = scene
            const random = randomFrom(world.counts.sent)
            yield* deliver(scene, random, world.wire.length >> 1)
            yield* work(scene, random, queue.length)
            world.wire.length = 0
            queue.length = 0
            world.outage = 0
            // Whoever opened a payment and died opens it again: the gateway answers with the same name.
            yield* Effect.forEach(world.current, ({ id, reference }) =>
              Receiving.use((receiving) => receiving.opened(id, { reference })), { discard: true })
            const reconciled = yield* reconcile
            assert.strictEqual(reconciled.failed, 0)
            yield* allFound(world.current)
            yield* nothingWrong
            world.current.length = 0
            yield* SqlClient.use((sql) =>
              sql`UPDATE payments SET poll_at = NULL`
            )
            const handed = ActivationStore.use((activations) =>
              activations.deliver((activation) =>
                Effect.sync(() => {
                  if (!activation.active) return
                  const key = `${activation.order} ${activation.line} ${activation.revision}`
                  told.set(key, (told.get(key) ?? 0) + 1)
                }), 10_000)
            )
            yield* Effect.all([handed, handed, handed], { concurrency: 3 })
          })

          const property = fc.asyncProperty(commands, async (steps) => {
            await fc.asyncModelRun(() => ({ model: scene, real }), steps)
            await real(finish)
          })
          while (scene.world.counts.sent < enough) {
            yield* Effect.promise(() => fc.assert(property, { numRuns: 5, endOnFailure: true }))
          }

          const counted = yield* count
          const { counts } = scene.world
          yield* Effect.logInfo("deliveries", { ...counts, ...counted })
          assert.strictEqual(counts.refused, counts.forged)
          assert.isAbove(counts.forged, enough / 30)
          assert.isAbove(counts.crashes, 100)
          assert.isAbove(counted.services, 50)
          assert.deepStrictEqual([...told.values()].filter((times) => times !== 1), [])
          assert.isAbove(told.size, 50)
          yield* clearingHolds([...scene.world.truths.values()])
          yield* nothingWrong
          const rails = Map.groupBy(scene.world.truths.values(), ({ gateway }) => gateway)
          for (const name of gatewayNames) assert.isAbove(rails.get(name)?.length ?? 0, 20, name)
          // Looking at all of it once more changes nothing.
          yield* Effect.forEach(
            scene.world.truths.values(),
            ({ id }) => Settling.use((settling) => settling.refresh(id)),
            { concurrency: 8, discard: true }
          )
          assert.deepStrictEqual(yield* count, counted)
        }),
      { timeout: 110_000 }
    )
  })
})
