import { assert, describe, it } from "@effect/vitest"
import { Effect, Random } from "effect"
import type { RunEvent } from "../../src/RunEvent.ts"
import { initial, type RunState, versionOf } from "../../src/RunState.ts"
import { repairRounds } from "../../src/Step.ts"
import { transition } from "../../src/Transition.ts"
import { firstVersion, hash } from "../Story.ts"

const started = firstVersion.slice(0, firstVersion.findIndex(({ _tag }) => _tag === "Designed") + 1)

const run = (state: RunState, event: RunEvent): RunState => transition(state, event)?.state ?? state

/** Builds, checks and repairs whose outcomes are left to chance; late, lost and repeated messages among them. */
const drawRepairs = Effect.gen(function*() {
  const events: Array<RunEvent> = []
  const rounds = yield* Random.nextIntBetween(1, repairRounds + 3)
  for (let round = 0; round < rounds; round++) {
    const digest = hash(`site ${yield* Random.nextIntBetween(1, 6)}`)
    const score = yield* Random.nextIntBetween(0, 100)
    const passed = (yield* Random.next) < 0.4
    const built: RunEvent = { _tag: "Built", version: 1, manifest: hash("m"), digest, files: 3 }
    const checked: RunEvent = { _tag: "Checked", version: 1, round, digest, report: hash(`r ${round}`), passed, score }
    const repaired: RunEvent = {
      _tag: "Repaired",
      version: 1,
      round: round + 1,
      blueprint: hash(`b ${round}`),
      what: []
    }
    const expiresAt = "2026-12-23T00:00:00.000Z"
    const published: RunEvent = { _tag: "Published", version: 1, host: "result1-abcd", digest, expiresAt }
    for (const event of [built, checked, repaired, published]) {
      if ((yield* Random.next) < 0.85) events.push(event)
      if ((yield* Random.next) < 0.1) events.push(event)
    }
  }
  return events
})

describe("Best of", () => {
  it.effect("never publishes a build with a lower score than an earlier one that passed, in 10 000 sequences of repairs", () =>
    Effect.gen(function*() {
      let published = 0
      for (let sequence = 0; sequence < 10_000; sequence++) {
        let state = started.reduce(run, initial)
        const passed = new Map<string, number>()
        for (const event of yield* drawRepairs) {
          const before = versionOf(state, 1)
          const outcome = transition(state, event)
          if (outcome === undefined) continue
          state = outcome.state
          const { best } = versionOf(state, 1)
          if (event._tag === "Checked" && event.passed) {
            passed.set(event.digest, Math.max(event.score, passed.get(event.digest) ?? 0))
          }
          assert.isAtLeast(best?.score ?? -1, before.best?.score ?? -1)
          if (event._tag !== "Published") continue
          published++
          assert.strictEqual(event.digest, best?.digest)
          assert.isAtLeast(best?.score ?? -1, Math.max(...passed.values()))
        }
      }
      assert.isAbove(published, 1000)
    }).pipe(Random.withSeed("best of")))
})
