import { assert, layer } from "@effect/vitest"
import { Artefacts } from "@statex/prototypes/Artefacts"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { ConversationStore } from "@statex/prototypes/ConversationStore"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import * as Upkeep from "@statex/prototypes/Upkeep"
import { BlobStore } from "@statex/uploads/BlobStore"
import { dataFolder } from "@statex/uploads/DataFolder"
import { Effect, Schedule, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { composed, rested, runOf, send, stranger, until, upload, view, workshopBrief } from "./Visitor.ts"

/** A word that nothing but this brief could bring in. */
const word = "Zwickelbrot"
const told = workshopBrief.replace("Green Bikes", `Velo ${word}`)

/** How many files below the folder hold the word. */
const holders = (folder: string) =>
  Effect.promise(async () => {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const texts = await Promise.all(entries.map((entry) => readFile(join(entry.parentPath, entry.name))))
    return texts.filter((bytes) => bytes.includes(word)).length
  })

const blobsOf = Effect.fnUntraced(function*(runId: string) {
  const kept = yield* PublicationStore.use((store) => store.version(runId, 1))
  return kept?.manifest.files.flatMap(({ brotli, hash }) => [hash, ...(brotli === undefined ? [] : [brotli.hash])]) ??
    []
})

/** What the thirtieth day does, today. */
const expireNow = Effect.fnUntraced(function*(token: string) {
  const sql = yield* SqlClient
  const runId = yield* runOf(token)
  yield* sql`UPDATE run_commands SET due_at = now() WHERE run_id = ${runId} AND step = 'Remove'`
  yield* until(token, ({ status }) => status === "expired")
  const done = sql`SELECT 1 FROM run_commands WHERE run_id = ${runId} AND done_at IS NULL`
  yield* done.pipe(
    Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: (rows) => rows.length === 0 }),
    Effect.timeout("10 seconds")
  )
  return runId
})

const allThere = (hashes: ReadonlyArray<string>) =>
  BlobStore.use((blobs) => Effect.forEach(hashes, blobs.has)).pipe(Effect.map((there) => there.every((one) => one)))

layer(composed, { excludeTestServices: true })("A prototype whose time is over", (it) => {
  it.effect("is gone at its address, and with it every word of the brief, from disk and database", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const folder = yield* dataFolder
      const { contact } = stranger()
      const files = yield* upload({ [`${word}.txt`]: `The owner calls it ${word}.` })
      const token = yield* send({ contact, problem: told }, files)
      const host = (yield* rested(token)).prototype?.host ?? ""
      yield* Prototypes.use((prototypes) =>
        prototypes.askChange(token, `Rename repairs to ${word}.`, stranger().address)
      )
      yield* rested(token)
      yield* Prototypes.use((prototypes) => prototypes.declineChange(token))
      // What came to nothing is in no event: a build that was withdrawn, pictures, a wish that came too late.
      const lost = yield* Artefacts.use((artefacts) =>
        Effect.flatMap(runOf(token), (run) => artefacts.write(run, Schema.String, `A draft about ${word}`))
      )
      const mine = yield* blobsOf(yield* runOf(token))
      const conversation = yield* ConversationStore
      yield* conversation.open({ runId: yield* runOf(token), key: "k", locale: "en", message: `What is ${word}?` })
      assert.isAbove(yield* holders(folder), 0)

      const runId = yield* expireNow(token)
      assert.deepStrictEqual(yield* PublicationStore.use((store) => store.byHost(host)), {
        _tag: "Gone",
        why: "expired"
      })
      assert.isFalse(yield* BlobStore.use((blobs) => blobs.has(lost)))
      assert.strictEqual(yield* holders(folder), 0)
      assert.deepStrictEqual(yield* BlobStore.use((blobs) => Effect.filter(mine, blobs.has)), [])
      const kept = yield* BriefStore.use((briefs) => briefs.byRun(runId))
      assert.isNull(kept?.body)
      assert.deepStrictEqual(yield* conversation.turns(runId), [])
      assert.deepStrictEqual(kept?.files, [])
      assert.strictEqual(kept?.contact, contact)
      const [left] = yield* sql`SELECT count(*)::int AS events FROM run_events
        WHERE run_id = ${runId} AND payload::text LIKE ${`%${word}%`}`
      assert.strictEqual(left?.["events"], 0)
      const asked = yield* Effect.flip(Prototypes.use((prototypes) => prototypes.documents(token)))
      assert.strictEqual(asked._tag, "RunExpired")
      assert.strictEqual((yield* view(token)).change.phase, "unavailable")
    }))

  it.effect("takes along what was still being written when it ended, an hour later", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const folder = yield* dataFolder
      const token = yield* send()
      yield* rested(token)
      const runId = yield* expireNow(token)
      yield* Artefacts.use((artefacts) => artefacts.write(runId, Schema.String, `A wish for ${word}`))
      yield* Upkeep.leftBehind
      assert.strictEqual(yield* holders(folder), 1)
      yield* sql`UPDATE run_artefacts SET written_at = now() - interval '2 hours' WHERE run_id = ${runId}`
      yield* Upkeep.leftBehind
      assert.strictEqual(yield* holders(folder), 0)
    }))

  it.effect("leaves everything to another one that was made from the same brief", () =>
    Effect.gen(function*() {
      const [first, second] = [yield* send({ problem: told }), yield* send({ problem: told })]
      yield* rested(first)
      const { prototype } = yield* rested(second)
      const shared = yield* blobsOf(yield* runOf(second))
      assert.deepStrictEqual(shared, yield* blobsOf(yield* runOf(first)))
      yield* expireNow(first)
      assert.isTrue(yield* allThere(shared))
      assert.strictEqual((yield* PublicationStore.use((store) => store.byHost(prototype?.host ?? "")))._tag, "Served")
      const { terms } = yield* Prototypes.use((prototypes) => prototypes.documents(second))
      assert.include(terms.title, word)
      yield* Prototypes.use((prototypes) => prototypes.archive(second))
      yield* Prototypes.use((prototypes) =>
        prototypes.askChange(second, "Please add a field for the frame number to repairs.", stranger().address)
      )
      assert.strictEqual((yield* rested(second)).change.phase, "planned")
      yield* expireNow(second)
      assert.isFalse(yield* allThere(shared))
    }))

  it.effect("is removed once, also when the removal is asked for again", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const token = yield* send()
      yield* rested(token)
      const runId = yield* expireNow(token)
      const [before] = yield* sql`SELECT count(*)::int AS events FROM run_events WHERE run_id = ${runId}`
      yield* sql`UPDATE run_commands SET done_at = NULL, woken_at = NULL, leased_until = NULL
        WHERE run_id = ${runId} AND step = 'Remove'`
      yield* expireNow(token)
      const [after] =
        yield* sql`SELECT count(*)::int AS events FROM run_events WHERE run_id = ${runId} AND kind <> 'StepBegan'`
      const [removed] =
        yield* sql`SELECT count(*)::int AS events FROM run_events WHERE run_id = ${runId} AND kind = 'Removed'`
      assert.isAtMost(Number(after?.["events"]), Number(before?.["events"]))
      assert.strictEqual(removed?.["events"], 1)
    }))
})
