import { assert, layer } from "@effect/vitest"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { RunLog } from "@statex/prototypes/RunLog"
import { dataFolder } from "@statex/uploads/DataFolder"
import { Effect, Stream } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { briefOf, composed, rested, runOf, send, stranger, until, upload, view, workshopBrief } from "./Visitor.ts"

const filesBelow = (folder: string) =>
  Effect.promise(async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  )

layer(composed, { excludeTestServices: true })("The pipeline", (it) => {
  it.effect("makes a brief with files live, notes what each file gave, and erases the files from disk", () =>
    Effect.gen(function*() {
      const uploads = join(yield* dataFolder, "uploads")
      const sent = yield* upload({
        "notes.txt": "The workshop is called Green Bikes. We repair bicycles and e-bikes.",
        "repairs.csv": "Customer,Bike,Price\nAda Novak,Trek,90\nPetr Lind,Giant,45\n"
      })
      assert.lengthOf(yield* filesBelow(uploads), 2)
      const token = yield* send({}, sent)
      const erased = yield* until(token, (seen) => seen.sourcesErased)
      assert.lengthOf(yield* filesBelow(uploads), 0)
      assert.deepStrictEqual(erased.files.map(({ name, kind, note }) => [name, kind, note]), [
        ["notes.txt", "txt", "text"],
        ["repairs.csv", "csv", "text"]
      ])
      const live = yield* rested(token)
      assert.strictEqual(live.status, "live")
      assert.strictEqual(live.progress, 100)
      assert.match(live.prototype?.url ?? "", /^http:\/\/result\d+-[a-z2-9]{8}\.localhost:3001\/$/)
      const { plan, report, terms } = yield* Prototypes.use((prototypes) => prototypes.documents(token))
      assert.deepStrictEqual(terms.inputs.map(({ name }) => name), ["notes.txt", "repairs.csv"])
      assert.isAbove(plan.phases.length, 0)
      assert.isTrue(report?.passed)
      const archive = yield* Prototypes.use((prototypes) => prototypes.archive(token))
      assert.strictEqual(new TextDecoder("latin1").decode(archive.slice(0, 2)), "PK")
    }))

  it.effect("tells the whole story again to a reader who comes late, and the rest of it to one who comes back", () =>
    Effect.gen(function*() {
      const token = yield* send()
      const told = yield* Prototypes.use((prototypes) => Stream.runCollect(prototypes.watch(token, 0)))
      const last = told.at(-1)
      assert.strictEqual(last?.status, "live")
      for (const [index, { progress, sequence }] of told.slice(1).entries()) {
        assert.isAbove(sequence, told[index]?.sequence ?? 0)
        assert.isAtLeast(progress, told[index]?.progress ?? 0)
      }
      const rest = yield* Prototypes.use((prototypes) =>
        Stream.runCollect(prototypes.watch(token, (last?.sequence ?? 0) - 1))
      )
      assert.deepStrictEqual(rest.map(({ sequence }) => sequence), [last?.sequence])
    }))

  it.effect("makes one request of one form that comes ten times at once, and takes one allowance for it", () =>
    Effect.gen(function*() {
      const { address, contact } = stranger()
      const submission = { brief: briefOf({ contact }), files: [], uploadId: "", address }
      const prototypes = yield* Prototypes
      const given = yield* Effect.all(Array.from({ length: 10 }, () => prototypes.submit(submission)), {
        concurrency: "unbounded"
      })
      assert.strictEqual(new Set(given.map(({ token }) => token)).size, 1)
      assert.strictEqual(given.filter(({ fresh }) => fresh).length, 1)
      const sql = yield* SqlClient
      const rows = yield* sql`SELECT 1 FROM runs WHERE form_key = ${submission.brief.formKey}`
      assert.lengthOf(rows, 1)
      // One of the person's two is left, and not more.
      yield* send({ contact }, { address })
      const third = yield* Effect.flip(send({ contact }, { address }))
      assert.strictEqual(third._tag, "Limited")
    }))

  it.effect("refuses a person's third request within a day and says when to come again", () =>
    Effect.gen(function*() {
      const { contact } = stranger()
      yield* send({ contact })
      const second = yield* send({ contact: ` ${contact.toUpperCase()}` })
      const refused = yield* Effect.flip(send({ contact }))
      assert.strictEqual(refused._tag, "Limited")
      if (refused._tag !== "Limited") return
      assert.strictEqual(refused.allowance, "person")
      assert.isAbove(refused.retryAfterSeconds, 86_000)
      assert.strictEqual((yield* rested(second)).status, "live")
    }))

  it.effect("refuses a brief without a word or a file before anything is counted", () =>
    Effect.gen(function*() {
      const { contact } = stranger()
      for (let time = 0; time < 3; time++) {
        const refused = yield* Effect.flip(send({ contact, problem: "  " }))
        assert.strictEqual(refused._tag, "BriefEmpty")
      }
      yield* send({ contact })
    }))

  it.effect("stops at once when it is cancelled, erases what was sent, and takes no second cancelling", () =>
    Effect.gen(function*() {
      const uploads = join(yield* dataFolder, "uploads")
      const token = yield* send({}, yield* upload({ "notes.txt": workshopBrief }))
      yield* Prototypes.use((prototypes) => prototypes.cancel(token))
      assert.strictEqual((yield* view(token)).status, "cancelled")
      yield* until(token, (seen) => seen.sourcesErased)
      assert.lengthOf(yield* filesBelow(uploads), 0)
      const again = yield* Effect.flip(Prototypes.use((prototypes) => prototypes.cancel(token)))
      assert.strictEqual(again._tag, "NotNow")
      const log = yield* RunLog.use((one) => Effect.flatMap(runOf(token), (runId) => one.read(runId)))
      assert.notInclude(log.map(({ event }) => event._tag), "Published")
    }))

  it.effect("says that there is nothing to read when neither words nor files hold text, and gives the allowance back", () =>
    Effect.gen(function*() {
      const { contact } = stranger()
      for (let time = 0; time < 3; time++) {
        const token = yield* send({ contact, problem: "" }, yield* upload({ "empty.txt": "\n \n" }))
        const seen = yield* rested(token)
        assert.strictEqual(seen.status, "failed")
        assert.strictEqual(seen.reason, "NothingToRead")
        const sql = yield* SqlClient
        yield* sql`SELECT 1 FROM run_commands WHERE run_id = ${yield* runOf(
          token
        )} AND step = 'Refund' AND done_at IS NOT NULL`.pipe(
          Effect.repeat({ until: (rows) => rows.length === 1 }),
          Effect.timeout("10 seconds")
        )
      }
    }))

  it.effect("knows no token that nobody was given", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Effect.flip(view(randomUUID())))._tag, "RunNotFound")
      assert.isUndefined(yield* BriefStore.use((briefs) => briefs.tokenOf(randomUUID())))
    }))
})
