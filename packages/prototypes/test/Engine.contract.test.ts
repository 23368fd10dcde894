import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import type { Failure } from "@statex/kernel/Failure"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { CommandStore, leaseTime } from "@statex/prototypes/CommandStore"
import { Engine } from "@statex/prototypes/Engine"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { RunLog } from "@statex/prototypes/RunLog"
import { type Craft, Workshop } from "@statex/prototypes/Workshop"
import { Effect, Fiber, Layer, Schedule } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { firstVersion, submitted } from "./Story.ts"

/** What each step does in these tests; changed by a test, read at each call. */
const script = new Map<string, Craft>()

const craft = (step: string): Craft => (assignment) =>
  Effect.suspend(() => script.get(step)?.(assignment) ?? Effect.die(new Error(`no script for ${step}`)))

const scripted = Layer.succeed(Workshop, {
  ReadFiles: craft("ReadFiles"),
  EraseSources: craft("EraseSources"),
  Understand: craft("Understand"),
  WriteDocuments: craft("WriteDocuments"),
  Design: craft("Design"),
  Build: craft("Build"),
  Check: craft("Check"),
  Repair: craft("Repair"),
  Publish: craft("Publish"),
  PlanChange: craft("PlanChange"),
  Refund: craft("Refund"),
  Remove: craft("Remove")
})

const books = Layer.mergeAll(BriefStore.layer, CommandStore.layer, RunLog.layer)
const world = Engine.layer.pipe(
  Layer.provide(scripted),
  Layer.provideMerge(books),
  Layer.provideMerge(Database.layerScratch)
)

const open = Effect.gen(function*() {
  const runId = randomUUID()
  yield* BriefStore.use((briefs) =>
    briefs.open({
      runId,
      token: randomUUID(),
      formKey: randomUUID(),
      locale: "en",
      contact: "someone@example.org",
      privacy: "protected",
      reach: "EU",
      body: { problem: "a list", today: "", improvement: "", result: "" },
      files: [],
      uploadId: ""
    })
  )
  const [first] = (yield* RunLog.use((log) => log.append(runId, [submitted]))) ?? []
  assert.isDefined(first)
  return { runId, first: first ?? "" }
})

const carryOut = (commandId: string) => Engine.use((engine) => engine.carryOut(commandId))
const kinds = (runId: string) =>
  RunLog.use((log) => log.read(runId)).pipe(Effect.map((events) => events.map(({ event }) => event._tag)))
const eventually = <A, E, R>(look: Effect.Effect<A, E, R>, holds: (a: A) => boolean) =>
  look.pipe(
    Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: holds }),
    Effect.timeout("10 seconds")
  )

/** The story's own events, each done by the step that it belongs to. */
const tellStory = () => {
  const [, understood, documented, designed, built, checked, published] = firstVersion
  const steps = {
    Understand: understood,
    WriteDocuments: documented,
    Design: designed,
    Build: built,
    Check: checked,
    Publish: published
  }
  for (const [step, event] of Object.entries(steps)) {
    script.set(step, () => Effect.succeed(event === undefined ? [] : [event]))
  }
}

layer(world, { excludeTestServices: true })("Engine", (it) => {
  it.effect("carries a request from its first command to a live prototype", () =>
    Effect.gen(function*() {
      tellStory()
      const { first, runId } = yield* open
      let due: ReadonlyArray<string> = [first]
      while (due.length > 0) due = (yield* Effect.forEach(due, carryOut)).flat()
      const told = yield* RunLog.use((log) => log.tell(runId))
      assert.strictEqual(told?.state.status, "live")
    }))

  it.effect("records one result when two workers are woken for the same command", () =>
    Effect.gen(function*() {
      tellStory()
      const { first, runId } = yield* open
      yield* Effect.all([carryOut(first), carryOut(first), carryOut(first)], { concurrency: "unbounded" })
      const seen = yield* kinds(runId)
      assert.strictEqual(seen.filter((kind) => kind === "Understood").length, 1)
      assert.deepStrictEqual(yield* carryOut(first), [])
    }))

  it.effect("discards the result of a worker whose lease went to another", () =>
    Effect.gen(function*() {
      tellStory()
      const { first, runId } = yield* open
      const sql = yield* SqlClient
      const commands = yield* CommandStore
      const claim = yield* commands.claim(first)
      assert.isDefined(claim)
      yield* sql`UPDATE run_commands SET leased_until = now() - interval '1 second' WHERE command_id = ${first}`
      yield* carryOut(first)
      assert.strictEqual((yield* kinds(runId)).filter((kind) => kind === "Understood").length, 1)
      if (claim === undefined) return
      assert.isFalse(yield* commands.finish(claim))
      assert.isFalse(yield* commands.renew(claim))
    }))

  it.effect("tries again after an absent neighbour, later each time, and gives up at the cap", () =>
    Effect.gen(function*() {
      const away: Failure = { _tag: "AiUnavailable", kind: "Unavailable", message: "away" }
      script.set("Understand", () => Effect.fail(away))
      const { first, runId } = yield* open
      const sql = yield* SqlClient
      let commandId: string | undefined = first
      const waits: Array<number> = []
      while (commandId !== undefined) {
        yield* carryOut(commandId)
        const open: ReadonlyArray<Record<string, unknown>> = yield* sql`
          SELECT command_id, extract(epoch from due_at - now())::float8 AS wait FROM run_commands
          WHERE run_id = ${runId} AND done_at IS NULL AND step = 'Understand'`
        commandId = open[0] === undefined ? undefined : String(open[0]["command_id"])
        if (commandId !== undefined) waits.push(Number(open[0]?.["wait"]))
        yield* sql`UPDATE run_commands SET due_at = now() WHERE command_id = ${commandId ?? ""}`
      }
      assert.strictEqual(waits.length, 4)
      for (const [index, wait] of waits.slice(1).entries()) assert.isAbove(wait, waits[index] ?? 0)
      const told = yield* RunLog.use((log) => log.tell(runId))
      assert.strictEqual(told?.state.status, "failed")
      assert.strictEqual(told?.state.reason, "StepGaveUp")
    }))

  it.effect("does not try again what would be refused again", () =>
    Effect.gen(function*() {
      script.set("Understand", () => Effect.fail({ _tag: "NoLawfulTier", kind: "Forbidden", message: "none" }))
      const { first, runId } = yield* open
      yield* carryOut(first)
      const told = yield* RunLog.use((log) => log.tell(runId))
      assert.strictEqual(told?.state.reason, "NoLawfulTier")
    }))

  it.effect("stops working within a second when the request is cancelled elsewhere", () =>
    Effect.gen(function*() {
      let stopped = false
      script.set("Understand", () =>
        Effect.never.pipe(Effect.onInterrupt(() =>
          Effect.sync(() => {
            stopped = true
          })
        )))
      const { first, runId } = yield* open
      const working = yield* Effect.forkChild(carryOut(first))
      yield* eventually(kinds(runId), (seen) => seen.includes("StepBegan"))
      yield* RunLog.use((log) => log.append(runId, [{ _tag: "Cancelled" }]))
      yield* Fiber.await(working).pipe(Effect.timeout("1 second"))
      assert.isTrue(stopped)
    }))

  it.effect("is taken over from a worker that died, as soon as its lease has run out", () =>
    Effect.gen(function*() {
      tellStory()
      const { first, runId } = yield* open
      const commands = yield* CommandStore
      yield* commands.claim(first)
      const began = performance.now()
      yield* eventually(Effect.andThen(carryOut(first), kinds(runId)), (seen) => seen.includes("Understood"))
      assert.isBelow(performance.now() - began, leaseTime + 2000)
      const events = yield* RunLog.use((log) => log.read(runId))
      const began2 = events.find(({ event }) => event._tag === "StepBegan")?.event as Extract<
        RunEvent,
        { _tag: "StepBegan" }
      >
      assert.strictEqual(began2.attempt, 2)
    }))

  it.effect("records what was done although every connection to the database broke meanwhile", () =>
    Effect.gen(function*() {
      tellStory()
      const sql = yield* SqlClient
      const breakAll = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`
      const understand = script.get("Understand")
      script.set(
        "Understand",
        (assignment) => Effect.andThen(Effect.orDie(breakAll), understand?.(assignment) ?? Effect.succeed([]))
      )
      // As many connections as the pool has room for, so that the next one taken is a broken one.
      yield* Effect.all(Array.from({ length: 20 }, () => sql`SELECT pg_sleep(0.05)`), { concurrency: "unbounded" })
      const { first, runId } = yield* open
      yield* carryOut(first)
      const seen = yield* kinds(runId)
      assert.include(seen, "Understood")
      assert.notInclude(seen, "StepFailed")
    }))

  it.effect("wakes again for what is due and forgotten, once in two seconds", () =>
    Effect.gen(function*() {
      const { first } = yield* open
      const commands = yield* CommandStore
      assert.include(yield* commands.forgotten(1000), first)
      assert.notInclude(yield* commands.forgotten(1000), first)
    }))
})
