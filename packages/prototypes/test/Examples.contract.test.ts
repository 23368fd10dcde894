import { assert, layer } from "@effect/vitest"
import * as Composer from "@statex/ai/tiers/Composer"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { UploadStore } from "@statex/uploads/UploadStore"
import { Context, Deferred, Effect, Layer, Stream } from "effect"
import { randomUUID } from "node:crypto"
import type { Example } from "../../ai/test/examples/Example.ts"
import { examples } from "../../ai/test/examples/Examples.ts"
import { rested, send, worldOf } from "./Visitor.ts"

const attached = Effect.fnUntraced(function*({ attachments }: Example["brief"]) {
  const store = yield* UploadStore
  const uploadId = randomUUID()
  yield* store.open(uploadId)
  const files = yield* Effect.forEach(
    attachments,
    ({ name, text }) => store.receive(uploadId, { name, content: Stream.make(new TextEncoder().encode(text)) })
  )
  return { uploadId, files }
})

/** Sent as from the page; how it ended, with whatever a check found. */
const lived = Effect.fnUntraced(function*({ brief, locale }: Example) {
  const { improvement, problem, result, today } = brief
  const token = yield* send({ locale, improvement, problem, result, today }, yield* attached(brief))
  const { reason, status } = yield* rested(token, "4 minutes")
  const documents = status === "live" ? yield* Prototypes.use((prototypes) => prototypes.documents(token)) : undefined
  return { status, reason, report: documents?.report, lint: documents?.terms.lint }
})
type End = Effect.Success<ReturnType<typeof lived>>

/** All of them, two at a time; a test waits for the end of its own. */
class Lives extends Context.Service<Lives, ReadonlyMap<string, Deferred.Deferred<End, unknown>>>()("test/Lives") {
  static readonly layer = Layer.effect(
    Lives,
    Effect.gen(function*() {
      const ends = new Map<string, Deferred.Deferred<End, unknown>>()
      for (const { locale } of examples) ends.set(locale, yield* Deferred.make<End, unknown>())
      yield* Effect.forkScoped(
        Effect.forEach(examples, (example) =>
          Effect.flatMap(Effect.exit(lived(example)), (exit) => {
            const end = ends.get(example.locale)
            return end === undefined ? Effect.void : Deferred.done(end, exit)
          }), { concurrency: 2, discard: true })
      )
      return ends
    })
  )
}

layer(Lives.layer.pipe(Layer.provide(worldOf([Composer.make], "found"))), { excludeTestServices: true })(
  "An example brief",
  (it) => {
    for (const { locale } of examples) {
      it.effect(
        `in ${locale} passes every check that a browser can run, with terms of reference that the linter likes`,
        () =>
          Effect.gen(function*() {
            const end = yield* Effect.fromNullishOr((yield* Lives).get(locale))
            const { lint, reason, report, status } = yield* Deferred.await(end)
            assert.strictEqual(status, "live", reason)
            assert.match(report?.browser ?? "", /^Chromium /, "looked at without a browser")
            const musts = (report?.results ?? []).filter(({ level }) => level === "must")
            const wrong = musts.filter(({ outcome }) => outcome !== "passed").map(({ findings, id, outcome }) => ({
              id,
              outcome,
              findings
            }))
            assert.deepStrictEqual(wrong, [])
            assert.isAtLeast(musts.length, 9)
            assert.isAtLeast(lint?.score ?? 0, 95, lint?.findings.join("; "))
          }),
        300_000
      )
    }

    it("there is one in each language", () => {
      assert.lengthOf(new Set(examples.map((example) => example.locale)), 10)
    })
  }
)
