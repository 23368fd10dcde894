import { assert, describe, it } from "@effect/vitest"
import { changesLeft } from "@statex/prototypes/BoughtChanges"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { initial, isOpen, type RunState, versionOf } from "@statex/prototypes/RunState"
import { answerRounds, changePlans, repairRounds, steps } from "@statex/prototypes/Step"
import { transition } from "@statex/prototypes/Transition"
import { Effect, Random } from "effect"
import { answered, bought, change, changed, firstVersion, hash, submitted } from "./Story.ts"

/** Where a request may go from where it stands; staying is always lawful. */
const lawful: Readonly<Record<RunState["status"], ReadonlyArray<RunState["status"]>>> = {
  new: ["working", "expired"],
  working: ["live", "failed", "cancelled", "expired"],
  live: ["expired"],
  failed: ["expired"],
  cancelled: ["expired"],
  expired: ["removed"],
  removed: []
}

const tidying = new Set(["EraseSources", "Refund", "Remove"])

const pick = <A>(all: ReadonlyArray<A>) => Effect.map(Random.nextIntBetween(0, all.length - 1), (at) => all[at] as A)

/** Some event, whether or not it fits: workers die, come back late, and people click on everything. */
const drawEvent = Effect.gen(function*() {
  const version = yield* pick([1, 2, 3, 4])
  const step = yield* pick(steps)
  const digest = hash(`site ${yield* pick([1, 2, 3])}`)
  const again = yield* Random.nextBoolean
  const events: ReadonlyArray<RunEvent> = [
    submitted,
    { _tag: "Submitted", locale: "en", files: 2 },
    { _tag: "StepBegan", step, version, attempt: 1 },
    { _tag: "StepFailed", step, version, attempt: 1, reason: "AiUnavailable", ...(again ? { retryAfter: 500 } : {}) },
    { _tag: "FilesRead", extracted: hash("x"), files: [] },
    { _tag: "SourcesErased" },
    { _tag: "Understood", version, understanding: hash("u"), locale: "en", tier: "composer", nature: "rules" },
    { _tag: "Documented", version, terms: hash("t"), plan: hash("p") },
    { _tag: "Designed", version, blueprint: hash("b"), tier: "composer", nature: "rules" },
    { _tag: "Built", version, manifest: hash("m"), digest, files: 3 },
    {
      _tag: "Checked",
      version,
      round: 0,
      digest,
      report: hash("r"),
      passed: again,
      score: yield* Random.nextIntBetween(0, 100)
    },
    { _tag: "Repaired", version, round: 1, blueprint: hash("b2"), what: [] },
    { _tag: "Published", version, host: "result1-abcd", digest, expiresAt: "2026-12-23T00:00:00.000Z" },
    { _tag: "Failed", reason: "StepGaveUp" },
    { _tag: "Cancelled" },
    { _tag: "ChangeAsked", wish: hash("w") },
    { _tag: "ChangePlanned", revision: hash("v"), understood: again },
    { _tag: "ChangeDeclined" },
    { _tag: "ChangeConfirmed" },
    { _tag: "ChangeFailed", reason: "StepGaveUp" },
    { _tag: "AnswersGiven", answers: hash("a") },
    { _tag: "AnswersFailed", reason: "StepGaveUp" },
    { _tag: "Switched", version },
    { _tag: "ChangesBought", order: yield* pick(["a", "b"]), line: 0, quantity: yield* pick([1, 2]) },
    { _tag: "ChangesTakenBack", order: yield* pick(["a", "b"]), line: 0 },
    { _tag: "Expired" },
    { _tag: "Removed" }
  ]
  return yield* pick(events)
})

/** A likely life in which anything may be left out, repeated or thrown in: pure chance hardly ever comes far. */
const drawLife = Effect.gen(function*() {
  const life: Array<RunEvent> = []
  const story = yield* pick([
    [...firstVersion, ...change],
    [...firstVersion, ...answered(2), ...changed(3)],
    [...firstVersion, ...answered(2), ...answered(3)],
    [...firstVersion, ...change, bought("a", 2), ...changed(3), ...changed(4)],
    [...firstVersion, bought("a", 1), bought("b", 1), ...change, ...changed(3), ...changed(4)]
  ])
  for (const event of story) {
    const chance = yield* Random.next
    if (chance > 0.04) life.push(event)
    if (chance > 0.9) life.push(event)
    while ((yield* Random.next) < 0.35) life.push(yield* drawEvent)
  }
  return life
})

/** What must be true of every single step of every life. */
const holds = (
  before: RunState,
  event: RunEvent,
  seen: { readonly passed: Set<string>; readonly ids: Set<string>; readonly paid: Map<string, number> }
) => {
  const outcome = transition(before, event)
  if (outcome === undefined) return before
  const { commands, state } = outcome
  const told = `${event._tag} after ${before.status}, change ${before.change.phase}`

  assert.isTrue(
    state.status === before.status || lawful[before.status].includes(state.status),
    `${told}: now ${state.status}`
  )
  assert.isAtLeast(state.progress, before.progress, told)
  assert.isAtMost(state.progress, 100, told)
  if (!isOpen(state)) {
    for (const { step } of commands) {
      assert.isTrue(tidying.has(step) || event._tag === "StepFailed", `${told}: asks for ${step}`)
    }
  }

  if (event._tag === "Checked" && event.passed) seen.passed.add(`${event.version}:${event.digest}`)
  if (event._tag === "Published") {
    assert.isTrue(seen.passed.has(`${event.version}:${event.digest}`), `${told}: never passed`)
  }
  for (const version of [1, 2, 3, 4]) {
    const [was, is] = [versionOf(before, version), versionOf(state, version)]
    // A new design starts from nothing; it is never of a version that is served.
    if (was.best !== undefined && event._tag !== "Designed") {
      assert.isAtLeast(is.best?.score ?? -1, was.best.score, `${told}: a worse checkpoint`)
    }
    if (is.best !== undefined) assert.isTrue(seen.passed.has(`${version}:${is.best.digest}`), told)
    assert.isTrue(is.published || !was.published, told)
    assert.isAtMost(is.rounds, repairRounds, `${told}: repaired too often`)
  }
  if (state.status === "live") {
    assert.isTrue(versionOf(state, state.current ?? 0).published, `${told}: serves what was not published`)
  }
  assert.isAtMost(state.change.plans, changePlans, told)
  assert.isAtMost(state.answers.rounds, answerRounds, told)
  if (event._tag === "ChangesBought") {
    seen.paid.set(event.order, Math.max(event.quantity, seen.paid.get(event.order) ?? 0))
  }
  holdsOfChanges(before, event, state, [...seen.paid.values()].reduce((sum, quantity) => sum + quantity, 0))
  assert.isFalse(
    state.answers.phase === "working" && ["planning", "working"].includes(state.change.phase),
    `${told}: answers and a change at once`
  )

  for (const { issue, step, version } of commands) {
    const id = `${version}:${step}:${issue}`
    assert.isFalse(seen.ids.has(id), `${told}: ${id} was asked for before`)
    seen.ids.add(id)
  }
  return state
}

const offered = (state: RunState) => ["free", "planned", "failed"].includes(state.change.phase)

/** What was paid for is what can be had, and no more. */
const holdsOfChanges = (before: RunState, event: RunEvent, state: RunState, paid: number) => {
  const told = `${event._tag} after ${before.change.phase}`
  const changed = event._tag === "Published" && before.change.phase === "working" &&
    before.change.version === event.version
  assert.strictEqual(state.changes.done, before.changes.done + (changed ? 1 : 0), told)
  assert.isAtMost(state.changes.done, 1 + paid, told)
  assert.strictEqual(
    Object.values(state.changes.bought).reduce((sum, { used }) => sum + used, 0),
    Math.max(0, state.changes.done - 1),
    told
  )
  for (const [name, { quantity, used }] of Object.entries(state.changes.bought)) {
    assert.isAtMost(used, quantity, told)
    assert.isAtLeast(used, before.changes.bought[name]?.used ?? 0, told)
  }
  if (offered(state)) assert.isAbove(changesLeft(state), 0, told)
  if (state.change.phase === "done") assert.strictEqual(changesLeft(state), 0, told)
  if (event._tag === "ChangesBought" || event._tag === "ChangesTakenBack") {
    assert.strictEqual(state.status, before.status, told)
    assert.strictEqual(state.current, before.current, told)
    assert.deepStrictEqual(state.versions, before.versions, told)
    if (["planning", "working"].includes(before.change.phase)) assert.deepStrictEqual(state.change, before.change)
  }
}

const lives = 2_000

describe("any order of events", () => {
  it.effect("keeps a request lawful: status, progress, checkpoints, commands", () =>
    Effect.gen(function*() {
      const ends: Record<string, number> = {}
      for (let life = 0; life < lives; life++) {
        const seen = { passed: new Set<string>(), ids: new Set<string>(), paid: new Map<string, number>() }
        let state = initial
        for (const event of yield* drawLife) state = holds(state, event, seen)
        const end = `${state.status} ${state.change.phase}`
        if (state.answers.rounds > 0 && (state.current ?? 0) > 1) ends["answered"] = (ends["answered"] ?? 0) + 1
        if (state.changes.done > 1) ends["changed again"] = (ends["changed again"] ?? 0) + 1
        ends[end] = (ends[end] ?? 0) + 1
      }
      // The lives did get somewhere, or nothing was shown.
      for (
        const status of [
          "live done",
          "live free",
          "failed free",
          "cancelled free",
          "removed free",
          "answered",
          "changed again"
        ]
      ) {
        assert.isAbove(ends[status] ?? 0, 0, `${status} of ${JSON.stringify(ends)}`)
      }
    }).pipe(Random.withSeed("any order of events")))
})
