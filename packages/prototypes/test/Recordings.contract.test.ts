import { assert, layer } from "@effect/vitest"
import { AiFault } from "@statex/ai/AiFault"
import { Spending } from "@statex/ai/spending/Spending"
import * as Composer from "@statex/ai/tiers/Composer"
import type { Transcriber } from "@statex/ai/transcription/Transcriber"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { initial } from "@statex/prototypes/RunState"
import * as ReadFiles from "@statex/prototypes/steps/ReadFiles"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"
import { briefOf, composed, rested, send, stranger, until, upload, workshopBrief, worldOf } from "./Visitor.ts"

/** Half a second of a loud WAV in bytes that are letters, too. */
const header = (length: number) =>
  "RIFF" + String.fromCharCode(0, length % 128, 0, 0) +
  "WAVEfmt \x10\0\0\0\x01\0\x01\0\0\x40\0\0\0\x40\0\0\x02\0\x10\0data" +
  String.fromCharCode(0, 64, 0, 0)
const loud = header(64) + "\x40\x60".repeat(8192)

const ears = (tier: string, residency: Transcriber["residency"], text: string | undefined): Transcriber => ({
  tier,
  model: "whisper-1",
  residency,
  retention: "none",
  mostBytes: 25 * 1024 * 1024,
  takes: ["wav"],
  transcribe: () =>
    text === undefined
      ? Effect.fail(new AiFault({ tier, reason: "unauthorised" }))
      : Effect.succeed({ text, seconds: 1 })
})

const hearing = worldOf([Composer.make], "off", [
  ears("far", "anywhere", "Somebody far away heard this."),
  ears("deaf", "EU", undefined),
  ears("near", "EU", workshopBrief)
])

layer(hearing, { excludeTestServices: true })("Recordings", (it) => {
  it.effect("are a brief by themselves: heard by a lawful tier, understood, and written down in the terms", () =>
    Effect.gen(function*() {
      const sent = yield* upload({ "idea.wav": loud, "more.txt": "We also lend bicycles out." })
      const token = yield* send({ problem: "" }, sent)
      const live = yield* rested(token)
      assert.strictEqual(live.status, "live")
      assert.deepStrictEqual(live.files, [
        { name: "idea.wav", kind: "wav", note: "transcribed", by: ["near"] },
        { name: "more.txt", kind: "txt", note: "text" }
      ])
      const { terms } = yield* Prototypes.use((prototypes) => prototypes.documents(token))
      assert.deepStrictEqual(terms.given, [`idea.wav: ${workshopBrief}`])
      assert.deepStrictEqual(terms.inputs.map(({ by, note }) => [note, by]), [["transcribed", ["near"]], [
        "text",
        undefined
      ]])
      assert.isAbove(terms.understanding.requirements.length, 3)
    }))
})

let calls = 0
const counted: Transcriber = {
  ...ears("near", "EU", undefined),
  transcribe: () =>
    Effect.sync(() => {
      calls += 1
      return { text: "We lend bicycles.", seconds: 1 }
    })
}

layer(worldOf([Composer.make], "off", [counted]), { excludeTestServices: true })("A recording", (it) => {
  it.effect("is heard and paid for once, however often its step is tried", () =>
    Effect.gen(function*() {
      const { files, uploadId } = yield* upload({ "idea.wav": loud })
      const runId = randomUUID()
      const { contact } = stranger()
      const brief = briefOf({ contact, problem: "" })
      yield* BriefStore.use((briefs) =>
        briefs.open({
          ...brief,
          runId,
          token: randomUUID(),
          reach: "EU",
          body: { problem: "", today: "", improvement: "", result: "" },
          files,
          uploadId
        })
      )
      const craft = yield* ReadFiles.make
      const now = new Date()
      const claim = { command_id: "c", run_id: runId, step: "ReadFiles" as const, version: 1, claims: 1, fence: 1n }
      const told = { runId, state: initial, sequence: 1, began: now, last: now }
      const first = yield* craft({ claim, told })
      assert.deepStrictEqual(yield* craft({ claim, told }), first)
      assert.strictEqual(calls, 1)
      const [read] = first
      assert.deepStrictEqual(read?._tag === "FilesRead" ? read.files : [], [
        { kind: "wav", note: "transcribed", by: ["near"] }
      ])
      assert.lengthOf(yield* Spending.use((spending) => spending.ofRequest(runId)), 1)
    }))
})

layer(composed, { excludeTestServices: true })("Recordings without a tier", (it) => {
  it.effect("are noted as not transcribed, and the rest of the brief is worked on", () =>
    Effect.gen(function*() {
      const token = yield* send({}, yield* upload({ "idea.wav": loud }))
      const read = yield* until(token, ({ files }) => files.length === 1)
      assert.deepStrictEqual(read.files, [{ name: "idea.wav", kind: "wav", note: "not-transcribed", why: "no-tier" }])
      assert.strictEqual((yield* rested(token)).status, "live")
    }))
})
