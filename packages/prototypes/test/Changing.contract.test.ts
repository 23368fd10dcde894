import { assert, layer } from "@effect/vitest"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import { Effect } from "effect"
import { composed, golive, rested, runOf, send, stranger, until, view } from "./Visitor.ts"

const wish = "Please add a field for the frame number to repairs."
const nonsense = "Fnord blarg wibble quux."

const ask = (token: string, words: string) =>
  Prototypes.use((prototypes) => prototypes.askChange(token, words, stranger().address))
const planned = Effect.fnUntraced(function*(token: string, words: string) {
  yield* ask(token, words)
  const { change } = yield* rested(token)
  if (change.phase !== "planned") return assert.fail(`the change is ${change.phase}`)
  return change
})
const hashes = Effect.fnUntraced(function*(token: string, version: number) {
  const kept = yield* PublicationStore.use((store) =>
    Effect.flatMap(runOf(token), (runId) => store.version(runId, version))
  )
  return new Map(kept?.manifest.files.map(({ hash, path }) => [path, hash]))
})
const served = Effect.fnUntraced(function*(host: string) {
  const found = yield* PublicationStore.use((store) => store.byHost(host))
  return found._tag === "Served" ? { version: found.version, digest: found.digest } : assert.fail(found._tag)
})

layer(composed, { excludeTestServices: true })("The one change", (it) => {
  it.effect("is shown before anything happens, then changes the files that it named and no other byte", () =>
    Effect.gen(function*() {
      const { prototype: { digest, host }, token } = yield* golive()
      const plan = yield* planned(token, wish)
      assert.isTrue(plan.understood)
      assert.isAbove(plan.changes.length, 0)
      assert.isTrue(plan.parts.some((part) => part.kind === "entity" && part.label !== undefined))
      assert.deepStrictEqual(yield* served(host), { version: 1, digest })

      yield* Prototypes.use((prototypes) => prototypes.confirmChange(token))
      const done = yield* rested(token)
      assert.strictEqual(done.change.phase, "done")
      assert.deepStrictEqual(done.prototype?.versions, [1, 2])
      assert.strictEqual(done.prototype?.host, host)
      const [before, after] = [yield* hashes(token, 1), yield* hashes(token, 2)]
      const differing = [...new Set([...before.keys(), ...after.keys()])].filter((path) =>
        before.get(path) !== after.get(path)
      )
      assert.deepStrictEqual(differing.sort(), [...plan.files])
      assert.isAbove(plan.untouched, 0)
      assert.strictEqual(plan.untouched, before.size - plan.files.filter((path) => before.has(path)).length)
    }))

  it.effect("can be undone and done again, each time serving exactly what was checked", () =>
    Effect.gen(function*() {
      const { prototype: { digest, host }, token } = yield* golive()
      yield* planned(token, wish)
      yield* Prototypes.use((prototypes) => prototypes.confirmChange(token))
      const changed = (yield* rested(token)).prototype?.digest
      assert.deepStrictEqual(yield* served(host), { version: 2, digest: changed ?? "" })
      assert.notStrictEqual(changed, digest)
      yield* Prototypes.use((prototypes) => prototypes.switchTo(token, 1))
      assert.deepStrictEqual(yield* served(host), { version: 1, digest })
      const documents = yield* Prototypes.use((prototypes) => prototypes.documents(token))
      assert.strictEqual(documents.report?.digest, digest)
      yield* Prototypes.use((prototypes) => prototypes.switchTo(token, 2))
      assert.deepStrictEqual(yield* served(host), { version: 2, digest: changed ?? "" })
      for (const version of [2, 3]) {
        const refused = yield* Effect.flip(Prototypes.use((prototypes) => prototypes.switchTo(token, version)))
        assert.strictEqual(refused._tag, "NotNow")
      }
      assert.strictEqual((yield* Effect.flip(ask(token, wish)))._tag, "NotNow")
    }))

  it.effect("that is not understood says so, cannot be confirmed, and leaves the change free for other words", () =>
    Effect.gen(function*() {
      const { prototype: { digest, host }, token } = yield* golive()
      const plan = yield* planned(token, nonsense)
      assert.isFalse(plan.understood)
      assert.isAbove(plan.notUnderstood.length, 0)
      assert.deepStrictEqual(plan.files, [])
      assert.strictEqual(
        (yield* Effect.flip(Prototypes.use((prototypes) => prototypes.confirmChange(token))))._tag,
        "NotNow"
      )
      assert.deepStrictEqual(yield* served(host), { version: 1, digest })
      yield* Prototypes.use((prototypes) => prototypes.declineChange(token))
      assert.strictEqual((yield* view(token)).change.phase, "free")
      assert.isTrue((yield* planned(token, wish)).understood)
    }))

  it.effect("takes one allowance, however often it is asked at once and drawn up again", () =>
    Effect.gen(function*() {
      const { address, contact } = stranger()
      const token = yield* send({ contact }, { address })
      yield* rested(token)
      const asked = yield* Effect.all(
        Array.from({ length: 5 }, () =>
          Effect.result(Prototypes.use((prototypes) => prototypes.askChange(token, wish, address)))),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(
        asked.map((one) =>
          one._tag === "Success" ? "asked" : one.failure._tag
        ).sort(),
        ["NotNow", "NotNow", "NotNow", "NotNow", "asked"]
      )
      yield* until(token, ({ change }) => change.phase === "planned")
      yield* planned(token, wish)
      // Two of the person's two and of the address' five are taken.
      assert.strictEqual((yield* Effect.flip(send({ contact })))._tag, "Limited")
      for (let time = 0; time < 3; time++) yield* send({}, { address })
      assert.strictEqual((yield* Effect.flip(send({}, { address })))._tag, "Limited")
    }))

  it.effect("is not offered before the prototype is live", () =>
    Effect.gen(function*() {
      const token = yield* send()
      assert.strictEqual((yield* Effect.flip(ask(token, wish)))._tag, "NotNow")
      assert.strictEqual((yield* view(token)).change.phase, "unavailable")
    }))
})
