import { assert, layer } from "@effect/vitest"
import { AiJournal, AiJournalUnavailable } from "@statex/ai/AiJournal"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { Spending, SpendingUnavailable } from "@statex/ai/spending/Spending"
import * as Composer from "@statex/ai/tiers/Composer"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { errandOf } from "@statex/prototypes/Errands"
import { Prototypes } from "@statex/prototypes/Prototypes"
import * as Upkeep from "@statex/prototypes/Upkeep"
import { personKey } from "@statex/rate-limiter/Person"
import * as Testing from "@statex/runtime/Testing"
import { Effect, Layer, Schedule } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { paid } from "./PaidTier.ts"
import { rested, runOf, send, stranger, until, view, working, workshopBrief } from "./Visitor.ts"

const world = Layer.provideMerge(
  working,
  Testing.layer([
    paid({ name: "far", model: "gpt-5.4", residency: "anywhere" }),
    paid({ name: "near", model: "gpt-5.4-mini", residency: "EU" }),
    Composer.make
  ])
)

const account = (token: string) => Prototypes.use((prototypes) => prototypes.account(token))

const keptOf = (token: string) =>
  BriefStore.use((briefs) => Effect.flatMap(briefs.byToken(token), Effect.fromNullishOr)).pipe(Effect.orDie)

const answerOf = Effect.fnUntraced(function*(token: string) {
  const { person } = errandOf(yield* keptOf(token))
  return { tenant: person, tier: "near", model: "gpt-5.4-mini", prompt: "test/1", input: "x" }
})

/** What the thirtieth day does, today. */
const expireNow = Effect.fnUntraced(function*(token: string) {
  const sql = yield* SqlClient
  const runId = yield* runOf(token)
  yield* sql`UPDATE run_commands SET due_at = now() WHERE run_id = ${runId} AND step = 'Remove'`
  yield* until(token, ({ status }) => status === "expired")
  yield* sql`SELECT 1 FROM run_commands WHERE run_id = ${runId} AND done_at IS NULL`.pipe(
    Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: (rows) => rows.length === 0 }),
    Effect.timeout("10 seconds")
  )
  return runId
})

layer(world, { excludeTestServices: true })("The account of a request", (it) => {
  it.effect("tells who was asked, who was not and why, who wrote what, and what it cost to the nano-dollar", () =>
    Effect.gen(function*() {
      const token = yield* send()
      const live = yield* rested(token)
      assert.strictEqual(live.status, "live")
      assert.deepStrictEqual(live.authors, [
        { of: "terms", tier: "near", nature: "model", model: "gpt-5.4-mini" },
        { of: "prototype", tier: "near", nature: "model", model: "gpt-5.4-mini" }
      ])
      const { cost, reach, spent, works } = yield* account(token)
      assert.strictEqual(reach, "EU")
      assert.deepStrictEqual(works.map(({ cached, masked, tier, work }) => ({ cached, masked, tier, work })), [
        { cached: false, masked: [], tier: "near", work: "Understand" },
        { cached: false, masked: [], tier: "near", work: "Design" }
      ])
      assert.deepStrictEqual(works[0]?.decisions, [
        { tier: "far", outcome: "unlawful", tries: 0 },
        { tier: "near", outcome: "answered", tries: 1 }
      ])
      assert.deepStrictEqual(cost, { total: 2 * 1_500_000, free: 0, estimated: false })
      assert.deepStrictEqual(live.cost, cost)
      assert.isUndefined((yield* Prototypes.use((prototypes) => prototypes.view(token))).cost)
      assert.deepStrictEqual(spent.map(({ calls, cost, tier }) => [tier, calls, cost]), [["near", 2, 3_000_000]])
    }))

  it.effect("names the tier of a change beside those of what it changed", () =>
    Effect.gen(function*() {
      const token = yield* send()
      yield* rested(token)
      yield* Prototypes.use((prototypes) =>
        prototypes.askChange(token, "Please add a field for the frame number to repairs.", stranger().address)
      )
      yield* rested(token)
      yield* Prototypes.use((prototypes) => prototypes.confirmChange(token))
      const { authors, change } = yield* rested(token)
      assert.strictEqual(change.phase, "done")
      assert.deepStrictEqual(authors.map(({ of, tier }) => [of, tier]), [
        ["terms", "near"],
        ["prototype", "near"],
        ["change", "near"]
      ])
      assert.deepStrictEqual((yield* account(token)).works.map(({ work }) => work), ["Understand", "Design", "Revise"])
    }))

  it.effect("shows how much was masked for somebody who let the words travel, and nothing of what it was", () =>
    Effect.gen(function*() {
      const problem = `${workshopBrief} Write to jana.novakova@example.cz or pavel@example.cz.`
      const token = yield* send({ privacy: "personalised", reach: "anywhere", problem })
      yield* rested(token)
      const told = yield* account(token)
      assert.strictEqual(told.reach, "anywhere")
      assert.deepStrictEqual(told.works[0]?.masked, [{ kind: "email", count: 2 }])
      assert.deepStrictEqual(told.works[0]?.decisions, [{ tier: "far", outcome: "answered", tries: 1, masked: true }])
      assert.notInclude(JSON.stringify(told), "example.cz")
    }))

  it.effect("keeps words in the EU whatever else was chosen with the protected mode, and on our machines if wished", () =>
    Effect.gen(function*() {
      const kept = yield* send({ privacy: "protected", reach: "anywhere" })
      const home = yield* send({ reach: "own-hardware" })
      yield* rested(kept)
      const { cost, tier } = yield* rested(home)
      assert.strictEqual((yield* account(kept)).works[0]?.tier, "near")
      assert.strictEqual(tier?.name, "composer")
      assert.deepStrictEqual(cost, { total: 0, free: 0, estimated: false })
      assert.deepStrictEqual((yield* account(home)).works[0]?.decisions.map(({ outcome }) => outcome), [
        "unlawful",
        "unlawful",
        "answered"
      ])
    }))

  it.effect("goes with the prototype, and the remembered answers of the person; what it cost stays without a name", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const [gone, other] = [yield* send(), yield* send()]
      yield* rested(gone)
      yield* rested(other)
      const [mine, theirs] = [yield* answerOf(gone), yield* answerOf(other)]
      yield* AnswerCache.use((cache) => Effect.andThen(cache.put(mine, "whole"), cache.put(theirs, "whole")))
      const runId = yield* expireNow(gone)
      assert.deepStrictEqual(yield* AiJournal.use((journal) => journal.ofRequest(runId)), [])
      assert.isUndefined(yield* AnswerCache.use((cache) => cache.get(mine)))
      assert.strictEqual((yield* Effect.flip(account(gone)))._tag, "RunExpired")
      const calls = yield* sql`SELECT purses FROM ai_calls WHERE request = ${runId}`
      assert.deepStrictEqual(calls.map((call) => call["purses"]), [[], []])
      assert.lengthOf((yield* account(other)).works, 2)
      assert.strictEqual(yield* AnswerCache.use((cache) => cache.get(theirs)), "whole")
    }))

  it.effect("goes with the prototype also where work that was under way tells of it afterwards", () =>
    Effect.gen(function*() {
      const [gone, other] = [yield* send(), yield* send()]
      yield* rested(gone)
      yield* rested(other)
      const [entry] = yield* AiJournal.use((journal) => Effect.flatMap(runOf(gone), journal.ofRequest))
      const runId = yield* expireNow(gone)
      const journal = yield* AiJournal
      if (entry === undefined) return assert.fail("nothing was decided")
      yield* journal.record(entry)
      yield* Upkeep.logs
      assert.deepStrictEqual(yield* journal.ofRequest(runId), [])
      assert.lengthOf((yield* account(other)).works, 2)
    }))

  it.effect("goes with the contact, too, when the time of a lead is over", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const [old, fresh] = [yield* send(), yield* send()]
      yield* rested(old)
      yield* rested(fresh)
      const answer = yield* answerOf(old)
      yield* AnswerCache.use((cache) => cache.put(answer, "whole"))
      const runId = yield* runOf(old)
      yield* sql`UPDATE runs SET created_at = now() - interval '731 days' WHERE run_id = ${runId}`
      yield* Upkeep.leads
      assert.isNull((yield* keptOf(old)).contact)
      assert.isNull((yield* keptOf(old)).body)
      assert.deepStrictEqual((yield* account(old)).works, [])
      assert.isUndefined(yield* AnswerCache.use((cache) => cache.get(answer)))
      assert.isNotNull((yield* keptOf(fresh)).contact)
      assert.lengthOf((yield* account(fresh)).works, 2)
    }))

  it.effect("leaves nothing that tells who it was, in any table, but what has a clock of its own", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const { address, contact } = stranger()
      const token = yield* send({ contact }, { address })
      yield* rested(token)
      const runId = yield* runOf(token)
      const marks = [personKey(contact), contact, address, "Green Bikes"]
      const tables = yield* sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`
      // Allowances and purses of a day count persons for a day or two, and then they are gone.
      const clocked = new Set(["allowances", "ai_purses"])
      const named = Effect.fnUntraced(function*() {
        const found: Array<string> = []
        for (const { tablename } of tables) {
          if (clocked.has(String(tablename)) || String(tablename).startsWith("allowance")) continue
          for (const mark of marks) {
            const rows = yield* sql`SELECT 1 AS hit FROM ${sql(String(tablename))} t
              WHERE t::text LIKE ${`%${mark}%`} AND t::text LIKE ${`%${runId}%`}`
            if (rows.length > 0) found.push(String(tablename))
          }
        }
        return new Set(found)
      })
      assert.isTrue((yield* named()).has("run_tickets"))
      yield* sql`UPDATE runs SET created_at = now() - interval '731 days' WHERE run_id = ${runId}`
      yield* Upkeep.leads
      assert.deepStrictEqual([...(yield* named())], [])
    }))

  it.effect("is kept up by the clock: open calls are booked, logs of twelve months and old answers go", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const token = yield* send()
      yield* rested(token)
      const runId = yield* runOf(token)
      yield* sql`UPDATE ai_calls SET settled_at = NULL, cost = NULL, reserved_at = now() - interval '2 hours'
        WHERE request = ${runId}`
      yield* Upkeep.openCalls
      assert.isTrue((yield* account(token)).cost.estimated)
      assert.deepStrictEqual(yield* Spending.use((spending) => spending.open("1 hour")), [])
      yield* sql`UPDATE ai_answers SET expires_at = now() - interval '1 second'`
      yield* Upkeep.answers
      assert.lengthOf(yield* sql`SELECT 1 FROM ai_answers`, 0)
      yield* Upkeep.logs
      assert.lengthOf((yield* account(token)).works, 2)
      yield* sql`UPDATE ai_calls SET reserved_at = now() - interval '366 days' WHERE request = ${runId}`
      yield* sql`UPDATE ai_journal SET at = now() - interval '366 days' WHERE request = ${runId}`
      yield* Upkeep.logs
      const { spent, works } = yield* account(token)
      assert.deepStrictEqual([spent, works], [[], []])
    }))
})

const away = Layer.provideMerge(
  Layer.effectDiscard(Effect.void),
  Testing.layer([Composer.make])
)

layer(away, { excludeTestServices: true })("While the books do not answer", (it) => {
  it.effect("a request shows where it stands without its cost, and its account says that it cannot be told", () =>
    Effect.gen(function*() {
      const token = yield* send()
      const books = Layer.mergeAll(
        Layer.mock(Spending)({ ofRequest: () => Effect.fail(new SpendingUnavailable({ reason: "away" })) }),
        Layer.mock(AiJournal)({ ofRequest: () => Effect.fail(new AiJournalUnavailable({ reason: "away" })) })
      )
      const [seen, refused] = yield* Effect.all([view(token), Effect.flip(account(token))]).pipe(
        Effect.provide(Layer.fresh(Prototypes.layer).pipe(Layer.provide(books)))
      )
      assert.strictEqual(seen.status, "working")
      assert.isUndefined(seen.cost)
      assert.strictEqual(refused._tag, "AccountUnavailable")
    }))
})
