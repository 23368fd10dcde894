import { assert, layer } from "@effect/vitest"
import { AnswerCache, type Asked, largest } from "@statex/ai/AnswerCache"
import { AnswerStore } from "@statex/ai/AnswerStore"
import { sha256 } from "@statex/kernel/Digest"
import { Duration, Effect, Layer } from "effect"
import { randomUUID } from "node:crypto"

export const asked = (more: Partial<Asked> = {}): Asked => ({
  tenant: randomUUID(),
  tier: "near",
  model: "m",
  prompt: "understand/1",
  input: "what a visitor wrote",
  ...more
})

/** What every store of answers must do, by real clocks. */
export const answersContract = <E>(name: string, store: Layer.Layer<AnswerStore, E>) =>
  layer(AnswerCache.layer.pipe(Layer.provideMerge(store)), { excludeTestServices: true })(
    `AnswerCache in ${name}`,
    (it) => {
      const get = (question: Asked) => AnswerCache.use((cache) => cache.get(question))
      const put = (question: Asked, answer: string) => AnswerCache.use((cache) => cache.put(question, answer))

      it.effect("gives back the very answer, the latest one", () =>
        Effect.gen(function*() {
          const question = asked()
          assert.isUndefined(yield* get(question))
          yield* put(question, "first")
          yield* put(question, "{\"a\": \"ž\\u0000 عقد 🧾\n\"}")
          assert.strictEqual(yield* get({ ...question }), "{\"a\": \"ž\\u0000 عقد 🧾\n\"}")
          const empty = asked()
          yield* put(empty, "")
          assert.strictEqual(yield* get(empty), "")
        }))

      it.effect("gives it to no other tenant, tier, model, prompt or input", () =>
        Effect.gen(function*() {
          const question = asked({ tenant: `a:${randomUUID()}` })
          yield* put(question, "mine")
          const others: ReadonlyArray<Partial<Asked>> = [
            { tenant: randomUUID() },
            { tenant: `${question.tenant}:${question.tier}`, tier: "" },
            { tier: "far" },
            { model: "m2" },
            { tier: "nea", model: "rm" },
            { prompt: "understand/2" },
            { input: "what a visitor wrote." },
            { input: sha256("what a visitor wrote") },
            { input: "" }
          ]
          for (const other of others) assert.isUndefined(yield* get({ ...question, ...other }), JSON.stringify(other))
          assert.strictEqual(yield* get(question), "mine")
        }))

      it.effect("keeps nothing that is too large", () =>
        Effect.gen(function*() {
          const [fits, long] = [asked(), asked()]
          yield* put(fits, "é".repeat(largest / 2))
          assert.strictEqual((yield* get(fits))?.length, largest / 2)
          yield* put(long, `${"é".repeat(largest / 2)}a`)
          assert.isUndefined(yield* get(long))
        }))

      it.effect("forgets a tenant and nobody else", () =>
        Effect.gen(function*() {
          const cache = yield* AnswerCache
          const [one, two] = [asked(), asked()]
          yield* put(one, "1")
          yield* put({ ...one, input: "more" }, "2")
          yield* put({ ...one, input: "more" }, "3")
          yield* put(two, "4")
          assert.strictEqual(yield* cache.forgetTenant(one.tenant), 2)
          assert.strictEqual(yield* cache.forgetTenant(one.tenant), 0)
          assert.isUndefined(yield* get(one))
          assert.isUndefined(yield* get({ ...one, input: "more" }))
          assert.strictEqual(yield* get(two), "4")
        }))

      it.effect("takes what was not written so for nothing", () =>
        Effect.gen(function*() {
          const store = yield* AnswerStore
          const question = asked()
          const tenant = sha256(question.tenant)
          const { get: read } = store
          let name = ""
          const spied = AnswerCache.layer.pipe(Layer.provide(Layer.succeed(AnswerStore, {
            ...store,
            get: (whose, which) => {
              name = which
              return read(whose, which)
            }
          })))
          yield* Effect.provide(get(question), spied, { local: true })
          for (const corrupt of ["", "text", `${sha256("whole")}:whol`, `${sha256("whole")}whole`, "x".repeat(100)]) {
            yield* store.put(tenant, name, corrupt, Duration.minutes(1))
            assert.isUndefined(yield* get(question), corrupt)
          }
          yield* store.put(tenant, name, `${sha256("whole")}:whole`, Duration.minutes(1))
          assert.strictEqual(yield* get(question), "whole")
        }))

      it.effect("lets go of an answer when its time is over", () =>
        Effect.gen(function*() {
          const store = yield* AnswerStore
          const tenant = sha256(randomUUID())
          yield* store.put(tenant, "short", "s", Duration.millis(60))
          yield* store.put(tenant, "long", "l", Duration.hours(1))
          assert.strictEqual(yield* store.get(tenant, "short"), "s")
          yield* store.get(tenant, "short").pipe(
            Effect.filterOrFail((value) => value === undefined),
            Effect.tapError(() => Effect.sleep(5)),
            Effect.retry({ times: 400 })
          )
          yield* store.forgetExpired
          assert.strictEqual(yield* store.forgetExpired, 0)
          assert.strictEqual(yield* store.get(tenant, "long"), "l")
          assert.strictEqual(yield* store.forgetTenant(tenant), 1)
        }))

      it.effect("takes many writers of one answer at once", () =>
        Effect.gen(function*() {
          const question = asked()
          yield* Effect.forEach(Array.from({ length: 20 }), (_, turn) => put(question, `answer ${turn}`), {
            concurrency: "unbounded"
          })
          assert.match((yield* get(question)) ?? "", /^answer \d+$/)
        }))
    }
  )
