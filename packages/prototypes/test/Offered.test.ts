import { assert, describe, it } from "@effect/vitest"
import { offeredServices } from "@statex/prototypes/Offered"
import type { RunEvent } from "@statex/prototypes/RunEvent"
import { fold } from "@statex/prototypes/Transition"
import { bought, change, changed, firstVersion, submitted } from "./Story.ts"

const brief = { contact: "jana@example.org", eu_tier: false, privacy: "protected", reach: "EU" } as const
const offered = (events: ReadonlyArray<RunEvent>, kept: Partial<Parameters<typeof offeredServices>[0]> = {}) =>
  offeredServices({ ...brief, ...kept }, fold(events))
const deposits = ["starter-deposit", "professional-deposit", "enterprise-deposit"] as const
const done = [...firstVersion, ...change]

describe("what is offered for a request", () => {
  it("is a change more only once all that there are have been used", () => {
    assert.notInclude(offered(firstVersion), "extra-change")
    assert.include(offered(done), "extra-change")
    assert.notInclude(offered([...done, bought("a", 1)]), "extra-change")
    assert.notInclude(offered([...done, bought("a", 1), ...changed(3).slice(0, 3)]), "extra-change")
    assert.include(offered([...done, bought("a", 1), ...changed(3)]), "extra-change")
    assert.deepStrictEqual(offered([...done, { _tag: "Expired" }]), [])
  })

  it("is the EU only where that changes the terms", () => {
    assert.notInclude(offered(done), "eu-compliance")
    // Protected words stay in the EU already.
    assert.notInclude(offered(done, { reach: "anywhere" }), "eu-compliance")
    assert.notInclude(offered(done, { reach: "own-hardware" }), "eu-compliance")
    for (const reach of ["anywhere", "EU", "own-hardware"] as const) {
      assert.include(offered(done, { privacy: "personalised", reach }), "eu-compliance")
      assert.notInclude(offered(done, { privacy: "personalised", reach, eu_tier: true }), "eu-compliance")
    }
  })

  it("is premium for whoever can be recognised, and a deposit once there is an offer", () => {
    assert.deepStrictEqual(offered([submitted]), ["premium"])
    assert.deepStrictEqual(offered([submitted], { contact: null }), [])
    assert.deepStrictEqual(offered(firstVersion), ["premium", ...deposits])
  })
})
