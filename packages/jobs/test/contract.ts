import { assert, it } from "@effect/vitest"
import { Handler } from "@statex/jobs/Handler"
import { Job } from "@statex/jobs/Job"
import { JobQueue } from "@statex/jobs/JobQueue"
import { JobWorker } from "@statex/jobs/JobWorker"
import * as BullMq from "@statex/jobs/queues/BullMq"
import { ConfigProvider, Deferred, Effect, Exit, Fiber, Layer, Schedule, Schema, Scope } from "effect"
import { randomUUID } from "node:crypto"

export interface Service {
  readonly url: string
  /** Ends every connection that the queue has, as a dying server would. */
  readonly kill: Effect.Effect<void>
}

const Ping = Job.make("ping", Schema.Struct({ id: Schema.String, at: Schema.DateFromString }))

export const over = (setting: string, url: string) =>
  Layer.fresh(BullMq.layer).pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ [setting]: url }))))

const ping = Effect.gen(function*() {
  const id = randomUUID()
  yield* JobQueue.use((queue) => queue.enqueue(Ping, { id, at: new Date(0) }))
  return id
})

const consume = <E>(handle: (id: string) => Effect.Effect<unknown, E>, concurrency = 4, drain = 5_000) =>
  JobWorker.use((worker) =>
    worker.consume([Handler.make(Ping, ({ id, at }) => at.getTime() === 0 ? handle(id) : Effect.die("another time"))], {
      concurrency,
      drain
    })
  )

export const eventually = <A>(check: () => A) =>
  Effect.try({ try: check, catch: (error) => error }).pipe(
    Effect.retry(Schedule.spaced("10 millis").pipe(Schedule.upTo({ duration: "20 seconds" })))
  )

/** What both backends must do. `server` makes a database or keyspace of its own. */
export const contract = <E>(name: string, setting: string, server: Effect.Effect<Service, E, Scope.Scope>) => {
  const test = (
    title: string,
    body: (service: Service) => Effect.Effect<unknown, unknown, JobQueue | JobWorker | Scope.Scope>
  ) =>
    it.live(`over ${name}: ${title}`, () =>
      Effect.scoped(Effect.flatMap(server, (service) => Effect.provide(body(service), over(setting, service.url)))))

  test("what one process queues another handles, with its payload", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const early = yield* ping
      yield* consume((id) => Effect.sync(() => seen.push(id)))
      const late = yield* ping
      yield* eventually(() => assert.sameMembers(seen, [early, late]))
    }))

  test("a handler that fails, dies or is unknown does not stop the worker", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      yield* JobQueue.use((queue) => queue.enqueue(Job.make("unheard-of", Schema.Struct({})), {}))
      yield* consume((id) => {
        seen.push(id)
        if (seen.length === 1) return Effect.fail("refused")
        if (seen.length === 2) return Effect.die(new Error("broken"))
        return Effect.void
      }, 1)
      const asked = [yield* ping, yield* ping, yield* ping, yield* ping]
      yield* eventually(() => assert.deepStrictEqual(seen, asked))
    }))

  test("several workers share the jobs", () =>
    Effect.gen(function*() {
      const running = new Set<string>()
      const both = yield* Deferred.make<void>()
      const worker = (name: string) =>
        consume(() => {
          running.add(name)
          return running.size === 2 ? Deferred.succeed(both, undefined) : Deferred.await(both)
        }, 1)
      yield* worker("one")
      yield* worker("other")
      yield* Effect.all([ping, ping, ping, ping])
      yield* Deferred.await(both).pipe(Effect.timeout("10 seconds"))
    }))

  test("closing waits for the running job and takes no other", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const finished: Array<string> = []
      const gate = yield* Deferred.make<void>()
      const scope = yield* Scope.make()
      yield* consume((id) => {
        seen.push(id)
        return Effect.andThen(Deferred.await(gate), Effect.sync(() => finished.push(id)))
      }, 1).pipe(Scope.provide(scope))
      const first = yield* ping
      yield* eventually(() => assert.deepStrictEqual(seen, [first]))
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void), { startImmediately: true })
      yield* ping
      assert.strictEqual(closing.pollUnsafe(), undefined)
      yield* Deferred.succeed(gate, undefined)
      yield* Fiber.join(closing)
      assert.deepStrictEqual(finished, [first])
      assert.deepStrictEqual(seen, [first])
    }))

  test("closing interrupts a job that does not finish in time", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      let interrupted = false
      const scope = yield* Scope.make()
      const forever = Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
      yield* consume((id) => Effect.andThen(Effect.sync(() => seen.push(id)), forever), 1, 200).pipe(
        Scope.provide(scope)
      )
      yield* ping
      yield* eventually(() => assert.lengthOf(seen, 1))
      yield* Scope.close(scope, Exit.void).pipe(Effect.timeout("5 seconds"))
      assert.isTrue(interrupted)
    }))

  test("killed connections come back by themselves", ({ kill }) =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      yield* consume((id) => Effect.sync(() => seen.push(id)))
      for (let round = 0; round < 5; round++) {
        yield* kill
        const id = yield* ping.pipe(Effect.retry(Schedule.spaced("50 millis").pipe(Schedule.upTo({ times: 20 }))))
        yield* eventually(() => assert.include(seen, id)).pipe(Effect.timeout("5 seconds"))
      }
    }))
}
