import { assert, describe, it } from "@effect/vitest"
import type { Stored } from "../src/markup/Scene.ts"
import { changedRecords } from "../src/Refusal.ts"
import { decided, inverse, isRefusal, type Write, type Written } from "../src/Writing.ts"
import { drawing } from "./Drawing.ts"
import { booking, places, rental } from "./models/Capacities.ts"
import { ledger, states } from "./models/LedgerAndStates.ts"
import type { Model } from "./models/Model.ts"

const today = "2026-03-01"

/** Acts at random, takes back and does again, and compares every answer with the model's. */
const run = (model: Model, seed: number, actions: number) => {
  const draw = drawing(seed)
  let held: ReadonlyArray<Stored> = model.start
  const stacks: Record<"done" | "undone", Array<Written>> = { done: [], undone: [] }
  const counts = { refused: 0, written: 0, turned: 0 }
  const write = (asked: Write) => {
    const outcome = decided(model.entities, held, asked, today)
    if (!isRefusal(outcome)) held = changedRecords(held, outcome)
    return outcome
  }
  for (let round = 0; round < actions; round++) {
    const from = draw(8) === 0 ? "done" : draw(12) === 0 ? "undone" : null
    const step = from === null ? undefined : stacks[from].pop()
    if (from !== null && step !== undefined) {
      const outcome = write(inverse(step))
      assert.isFalse(isRefusal(outcome), `${model.name}: seed ${seed}: ${JSON.stringify(outcome)}`)
      if (!isRefusal(outcome)) stacks[from === "done" ? "undone" : "done"].push(outcome)
      counts.turned++
    } else {
      const asked = model.act(draw, held)
      const before = held
      const after = changedRecords(before, asked)
      const expected = model.holds(after) && model.steps?.(before, after) !== false
      const outcome = write(asked)
      assert.strictEqual(
        !isRefusal(outcome),
        expected,
        `${model.name}: seed ${seed}: ${JSON.stringify([asked, outcome, before])}`
      )
      if (isRefusal(outcome)) {
        assert.strictEqual(held, before)
        counts.refused++
      } else {
        stacks.done.push(outcome)
        stacks.undone = []
        counts.written++
      }
    }
    assert.isTrue(model.holds(held), `${model.name}: seed ${seed}: ${JSON.stringify(held)}`)
  }
  return counts
}

describe("Rules, over 1 000 sequences of actions each", () => {
  for (const model of [booking, rental, places, ledger, states]) {
    it(model.name, () => {
      const total = { refused: 0, written: 0, turned: 0 }
      for (let seed = 0; seed < 1000; seed++) {
        const counts = run(model, seed, 16)
        for (const key of ["refused", "written", "turned"] as const) total[key] += counts[key]
      }
      assert.isAbove(total.refused, 500)
      assert.isAbove(total.written, 3000)
      assert.isAbove(total.turned, 500)
    })
  }
})
