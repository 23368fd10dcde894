import { assert, layer } from "@effect/vitest"
import type { AiRequest } from "@statex/ai/AiRequest"
import { design } from "@statex/ai/composer/Design"
import { understand } from "@statex/ai/composer/Understand"
import * as Scripted from "@statex/ai/tiers/Scripted"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { PublicationStore } from "@statex/prototypes/PublicationStore"
import { RunLog } from "@statex/prototypes/RunLog"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Effect, Schedule } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { rested, runOf, send, stranger, worldOf } from "./Visitor.ts"

/** What the tier answers to a brief, by a word in it. */
const spoilt: Readonly<Record<string, (blueprint: Blueprint) => unknown>> = {
  Tagline: (blueprint) => ({ ...blueprint, tagline: "Lorem ipsum dolor sit amet, consectetur adipiscing elit." }),
  Everywhere: (blueprint) => JSON.parse(JSON.stringify(blueprint).replaceAll("Repair", "Lorem ipsum")),
  Shapeless: () => "I would rather write a poem."
}

const answer = (request: AiRequest) => {
  if (request._tag === "Understand") return understand(request.brief)
  if (request._tag === "Revise") {
    return { understood: false, changes: [], notUnderstood: [request.wish], blueprint: request.blueprint }
  }
  if (request._tag === "Interpret") return { proposals: [] }
  if (request._tag !== "Design") return undefined
  const drawn = design(request.brief, request.understanding)
  const spoil = Object.entries(spoilt).find(([word]) => request.brief.improvement.includes(word))?.[1]
  return spoil === undefined ? drawn : spoil(drawn)
}

const answers = { Understand: answer, Design: answer, Revise: answer }

const story = (token: string) =>
  RunLog.use((log) => Effect.flatMap(runOf(token), (runId) => log.read(runId))).pipe(
    Effect.map((events) => events.map(({ event }) => event))
  )

/** Every text that the host serves. */
const servedTexts = Effect.fnUntraced(function*(host: string) {
  const found = yield* PublicationStore.use((store) => store.byHost(host))
  if (found._tag !== "Served") return assert.fail(found._tag)
  return yield* BlobStore.use((blobs) =>
    Effect.forEach(
      found.manifest.files,
      ({ hash }) => Effect.map(blobs.get(hash), (bytes) => new TextDecoder().decode(bytes))
    )
  )
})

const refunded = Effect.fnUntraced(function*(token: string) {
  const sql = yield* SqlClient
  const done = sql`SELECT 1 FROM run_commands WHERE run_id = ${yield* runOf(
    token
  )} AND step = 'Refund' AND done_at IS NOT NULL`
  yield* done.pipe(
    Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: (rows) => rows.length === 1 }),
    Effect.timeout("10 seconds")
  )
})

layer(worldOf([Scripted.make({ answers, residency: "own-hardware" })]), { excludeTestServices: true })(
  "A blueprint that fails its checks",
  (it) => {
    it.effect("is mended and checked again before anybody sees it", () =>
      Effect.gen(function*() {
        const token = yield* send({ improvement: "Tagline" })
        const seen = yield* rested(token)
        assert.strictEqual(seen.status, "live")
        const told = yield* story(token)
        const checks = told.filter((event) => event._tag === "Checked")
        assert.isFalse(checks[0]?.passed)
        assert.isTrue(checks.at(-1)?.passed)
        const published = told.find((event) => event._tag === "Published")
        assert.strictEqual(published?.digest, checks.at(-1)?.digest)
        for (const text of yield* servedTexts(seen.prototype?.host ?? "")) assert.notMatch(text, /lorem ipsum/i)
      }))

    it.effect("ends the request honestly when it cannot be mended, publishes nothing and gives the allowance back", () =>
      Effect.gen(function*() {
        const sql = yield* SqlClient
        const { contact } = stranger()
        for (let time = 0; time < 3; time++) {
          const token = yield* send({ contact, improvement: "Everywhere" })
          const seen = yield* rested(token)
          const told = yield* story(token)
          if (seen.status === "live") {
            for (const text of yield* servedTexts(seen.prototype?.host ?? "")) assert.notMatch(text, /lorem ipsum/i)
            return
          }
          assert.strictEqual(seen.status, "failed")
          assert.strictEqual(seen.reason, "ChecksFailed")
          assert.notInclude(told.map(({ _tag }) => _tag), "Published")
          assert.isAtMost(told.filter(({ _tag }) => _tag === "Repaired").length, 3)
          assert.lengthOf(yield* sql`SELECT 1 FROM prototypes WHERE run_id = ${yield* runOf(token)}`, 0)
          yield* refunded(token)
        }
      }))

    it.effect("that is no blueprint at all ends the request, and the allowance is given back", () =>
      Effect.gen(function*() {
        const { contact } = stranger()
        for (let time = 0; time < 3; time++) {
          const token = yield* send({ contact, improvement: "Shapeless" })
          const seen = yield* rested(token)
          assert.strictEqual(seen.status, "failed")
          assert.strictEqual(seen.reason, "StepGaveUp")
          yield* refunded(token)
        }
      }))
  }
)

layer(worldOf([Scripted.make({ answers, residency: "anywhere" })]), { excludeTestServices: true })(
  "A brief that no tier may see",
  (it) => {
    it.effect("is refused rather than sent away, and the allowance is given back", () =>
      Effect.gen(function*() {
        const { contact } = stranger()
        for (let time = 0; time < 3; time++) {
          const token = yield* send({ contact })
          assert.strictEqual((yield* rested(token)).reason, "NoLawfulTier")
          yield* refunded(token)
        }
      }))
  }
)
