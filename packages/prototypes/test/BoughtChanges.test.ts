import { assert, describe, it } from "@effect/vitest"
import { changesLeft, takesAllowance } from "@statex/prototypes/BoughtChanges"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { initial } from "@statex/prototypes/RunState"
import { changePlans } from "@statex/prototypes/Step"
import { fold, mayAnswer, transition } from "@statex/prototypes/Transition"
import { bought, change, changed, firstVersion, hash, takenBack } from "./Story.ts"

const asked = { _tag: "ChangeAsked", wish: hash("again") } as const
const failed = { _tag: "ChangeFailed", reason: "StepGaveUp" } as const
const done = [...firstVersion, ...change]
const phaseOf = (events: ReadonlyArray<RunEvent>) => fold(events).change.phase
const refundsOf = (events: ReadonlyArray<RunEvent>, last: RunEvent) =>
  transition(fold(events), last)?.commands.map(({ step }) => step)

describe("a change that was bought", () => {
  it("opens the change again once the free one is done, and only as often as was paid", () => {
    assert.strictEqual(phaseOf(done), "done")
    const open = fold([...done, bought("a", 2)])
    assert.deepStrictEqual(open.change, { phase: "free", plans: 0 })
    assert.isFalse(takesAllowance(open))
    assert.strictEqual(phaseOf([...done, bought("a", 2), ...changed(3)]), "free")
    const used = fold([...done, bought("a", 2), ...changed(3), ...changed(4)])
    assert.strictEqual(used.change.phase, "done")
    assert.deepStrictEqual([used.current, used.changes.done, changesLeft(used)], [4, 3, 0])
    assert.isUndefined(transition(used, asked))
  })

  it("comes after the free one, which keeps its own", () => {
    const early = fold([...firstVersion, bought("a", 1)])
    assert.strictEqual(changesLeft(early), 2)
    assert.strictEqual(phaseOf([...firstVersion, bought("a", 1), ...change]), "free")
  })

  it("is granted and taken back once, however often it is told", () => {
    assert.isUndefined(transition(fold([...done, bought("a", 1)]), bought("a", 1)))
    assert.isUndefined(transition(fold(done), takenBack("a")))
    const back = fold([...done, bought("a", 1), takenBack("a")])
    assert.strictEqual(back.change.phase, "done")
    assert.isUndefined(transition(back, takenBack("a")))
    assert.strictEqual(phaseOf([...done, bought("a", 1), takenBack("a"), bought("a", 1)]), "free")
  })

  it("stays used when it is taken back, and the next purchase is whole", () => {
    const used = [...done, bought("a", 1), ...changed(3)]
    assert.strictEqual(changesLeft(fold([...used, takenBack("a"), bought("a", 1)])), 0)
    assert.strictEqual(changesLeft(fold([...used, takenBack("a"), bought("b", 1)])), 1)
  })

  it("is never stopped while it is under way, and is not offered again if it fails after its money went back", () => {
    const [, planned, confirmed] = changed(3)
    const underWay = [...done, bought("a", 1), asked, ...[planned, confirmed].filter((event) => event !== undefined)]
    const working = fold([...underWay, takenBack("a")])
    assert.strictEqual(working.change.phase, "working")
    assert.strictEqual(fold([...underWay, takenBack("a"), ...changed(3).slice(3)]).current, 3)
    assert.strictEqual(transition(working, failed)?.state.change.phase, "done")
    assert.strictEqual(phaseOf([...underWay, failed]), "failed")
  })

  it("is not planned any further once its money went back", () => {
    const planning = [...done, bought("a", 1), asked, takenBack("a")]
    assert.strictEqual(phaseOf(planning), "planning")
    assert.strictEqual(phaseOf([...planning, { _tag: "ChangePlanned", revision: hash("r"), understood: true }]), "done")
  })

  it("gives back no allowance when it fails: only the free one took one", () => {
    assert.deepStrictEqual(refundsOf([...firstVersion, asked], failed), ["Refund"])
    assert.deepStrictEqual(refundsOf([...done, bought("a", 1), asked], failed), [])
  })

  it("brings new plans where all had been drawn up", () => {
    const draw = [asked, { _tag: "ChangePlanned", revision: hash("r"), understood: true }] as const
    const drawn = [...firstVersion, ...Array.from({ length: changePlans }, () => draw).flat()]
    assert.isUndefined(transition(fold(drawn), asked))
    const open = fold([...drawn, bought("a", 1)])
    assert.isDefined(transition(open, asked))
    assert.isFalse(takesAllowance(open))
  })

  it("does not open the questions again: a design made anew would know nothing of the change", () => {
    assert.isTrue(mayAnswer(fold([...firstVersion, bought("a", 1)])))
    assert.isFalse(mayAnswer(fold([...done, bought("a", 1)])))
  })

  it("is written down as paid whatever has become of the request", () => {
    for (const tag of ["Expired", "Removed"] as const) {
      const over: ReadonlyArray<RunEvent> = tag === "Expired" ? [{ _tag: tag }] : [{ _tag: "Expired" }, { _tag: tag }]
      const state = fold([...firstVersion, ...over, bought("a", 1)])
      assert.strictEqual(changesLeft(state), 2)
      assert.isUndefined(transition(state, asked))
    }
    assert.isUndefined(transition(initial, bought("a", 1)))
  })
})
