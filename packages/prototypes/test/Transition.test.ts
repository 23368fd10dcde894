import { assert, describe, it } from "@effect/vitest"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { initial, type RunState, versionOf } from "@statex/prototypes/RunState"
import { repairRounds } from "@statex/prototypes/Step"
import { fold, transition } from "@statex/prototypes/Transition"
import { change, firstVersion, hash, submitted } from "./Story.ts"

const commandsAfter = (story: ReadonlyArray<RunEvent>) => {
  const last = story.at(-1)
  assert.isDefined(last)
  return transition(fold(story.slice(0, -1)), last)?.commands.map(({ step, version }) => `${step} ${version}`)
}

const upTo = (story: ReadonlyArray<RunEvent>, tag: RunEvent["_tag"]) =>
  story.slice(0, story.findIndex((event) => event._tag === tag) + 1)

describe("a request", () => {
  it("asks for one step after the other until it is live", () => {
    const told = firstVersion.map((_, index) => commandsAfter(firstVersion.slice(0, index + 1)))
    assert.deepStrictEqual(told, [
      ["Understand 1"],
      ["WriteDocuments 1"],
      ["Design 1"],
      ["Build 1"],
      ["Check 1"],
      ["Publish 1"],
      ["Remove 1"]
    ])
    const state = fold(firstVersion)
    assert.strictEqual(state.status, "live")
    assert.strictEqual(state.current, 1)
    assert.strictEqual(state.progress, 100)
  })

  it("reads files first, and erases them while it goes on", () => {
    const story: ReadonlyArray<RunEvent> = [
      { _tag: "Submitted", locale: "cs", files: 2 },
      { _tag: "FilesRead", extracted: hash("x"), files: [] }
    ]
    assert.deepStrictEqual(commandsAfter(story.slice(0, 1)), ["ReadFiles 1"])
    assert.deepStrictEqual(commandsAfter(story), ["EraseSources 1", "Understand 1"])
  })

  it("plans its removal for the moment of expiry", () => {
    const outcome = transition(fold(firstVersion.slice(0, -1)), firstVersion.at(-1) ?? submitted)
    assert.strictEqual(outcome?.commands[0]?.at, "2026-12-23T00:00:00.000Z")
  })

  it("never shows less progress than before", () => {
    let state: RunState = initial
    let before = 0
    for (const event of firstVersion) {
      state = transition(state, event)?.state ?? state
      assert.isAtLeast(state.progress, before)
      before = state.progress
    }
  })

  it("withdraws everything when it is cancelled, but still erases what was sent", () => {
    const outcome = transition(fold([{ _tag: "Submitted", locale: "en", files: 1 }]), { _tag: "Cancelled" })
    assert.isTrue(outcome?.withdraw)
    assert.deepStrictEqual(outcome?.commands.map(({ step }) => step), ["EraseSources", "Remove"])
  })

  it("keeps the words of a request that came to nothing no longer than a prototype would have lived", () => {
    const outcome = transition(fold([submitted]), { _tag: "Failed", reason: "StepGaveUp" })
    assert.strictEqual(outcome?.commands.find(({ step }) => step === "Remove")?.after, 30 * 24 * 60 * 60 * 1000)
    assert.strictEqual(transition(outcome?.state ?? fold([]), { _tag: "Expired" })?.state.status, "expired")
  })

  it("gives the allowance back when it fails", () => {
    assert.include(commandsAfter([submitted, { _tag: "Failed", reason: "StepGaveUp" }]) ?? [], "Refund 1")
  })

  it("takes no event after its end", () => {
    const over = fold([submitted, { _tag: "Cancelled" }])
    for (const event of firstVersion.slice(1)) assert.isUndefined(transition(over, event), event._tag)
  })

  it("does no step twice: the second result of one step does not fit", () => {
    const story = upTo(firstVersion, "Understood")
    assert.isUndefined(transition(fold(story), story.at(-1) ?? submitted))
  })
})

describe("checks", () => {
  const failing = (round: number): RunEvent => ({
    _tag: "Checked",
    version: 1,
    round,
    digest: hash("bad"),
    report: hash("report"),
    passed: false,
    score: 40
  })
  const mended = (round: number): ReadonlyArray<RunEvent> => [
    { _tag: "Repaired", version: 1, round, blueprint: hash(`blueprint-${round}`), what: ["dropped a view"] },
    { _tag: "Built", version: 1, manifest: hash("m"), digest: hash("bad"), files: 3 }
  ]

  it("are followed by a repair, at most three times", () => {
    const story: Array<RunEvent> = [...upTo(firstVersion, "Built")]
    for (let round = 0; round < repairRounds; round++) {
      story.push(failing(round))
      assert.deepStrictEqual(commandsAfter(story), ["Repair 1"])
      story.push(...mended(round + 1))
    }
    story.push(failing(repairRounds))
    assert.deepStrictEqual(commandsAfter(story), [])
  })

  it("must have passed for the very bytes that are published", () => {
    const story = upTo(firstVersion, "Checked")
    const published = firstVersion.at(-1)
    assert.strictEqual(published?._tag, "Published")
    if (published?._tag !== "Published") return
    assert.isUndefined(transition(fold(story), { ...published, digest: hash("other") }))
    assert.isDefined(transition(fold(story), published))
  })

  it("never replace a better checkpoint by a worse one", () => {
    const story: ReadonlyArray<RunEvent> = [
      ...upTo(firstVersion, "Checked"),
      { _tag: "Checked", version: 1, round: 0, digest: hash("worse"), report: hash("r2"), passed: true, score: 60 }
    ]
    assert.strictEqual(versionOf(fold(story), 1).best?.score, 100)
  })
})

describe("the one change", () => {
  const live = fold(firstVersion)

  it("goes from wish to plan to a second version, and only once", () => {
    const state = fold([...firstVersion, ...change])
    assert.strictEqual(state.change.phase, "done")
    assert.strictEqual(state.current, 2)
    assert.isUndefined(transition(state, { _tag: "ChangeAsked", wish: hash("again") }))
  })

  it("does nothing before it is confirmed, and cannot be confirmed when nothing was understood", () => {
    const asked = fold([...firstVersion, ...change.slice(0, 1)])
    assert.isUndefined(transition(asked, { _tag: "ChangeConfirmed" }))
    const unclear = transition(asked, { _tag: "ChangePlanned", revision: hash("r"), understood: false })?.state ?? asked
    assert.isUndefined(transition(unclear, { _tag: "ChangeConfirmed" }))
    assert.isDefined(transition(unclear, { _tag: "ChangeAsked", wish: hash("clearer") }))
  })

  it("leaves the first version live when it fails, and gives its allowance back", () => {
    const working = fold([...firstVersion, ...change.slice(0, 3)])
    const outcome = transition(working, { _tag: "ChangeFailed", reason: "ChecksFailed" })
    assert.strictEqual(outcome?.state.status, "live")
    assert.strictEqual(outcome?.state.current, 1)
    assert.deepStrictEqual(outcome?.commands.map(({ step, version }) => `${step} ${version}`), ["Refund 2"])
    const again = transition(outcome?.state ?? live, { _tag: "ChangeAsked", wish: hash("again") })?.state
    assert.strictEqual(again?.change.phase, "planning")
  })

  it("can be left and returned to", () => {
    const done = fold([...firstVersion, ...change])
    const back = transition(done, { _tag: "Switched", version: 1 })?.state
    assert.strictEqual(back?.current, 1)
    assert.isUndefined(transition(live, { _tag: "Switched", version: 2 }))
  })
})
