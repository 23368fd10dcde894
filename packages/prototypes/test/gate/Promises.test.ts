import { assert, describe, it } from "@effect/vitest"
import type { Probe } from "@statex/ai/Probe"
import type { Requirement } from "@statex/ai/Understanding"
import { isAbsent, withoutFeature } from "../../src/gate/FewerFeatures.ts"
import { type Followed, judgeKeeping, judgePromises } from "../../src/gate/Promises.ts"
import { repair } from "../../src/Repair.ts"
import { failing, reportOf, sampleOf } from "./Building.ts"

const probe: Probe = { _tag: "Filters", view: "zakazky", entity: "zakazka", field: "stav" }

const requirement = (id: string, priority: Requirement["priority"], more: Partial<Requirement> = {}): Requirement => ({
  id,
  statement: "x",
  quote: "",
  origin: "asked",
  priority,
  checks: [{ id: id.replace("FR", "AC") + ".1", given: "x", when: "x", outcome: "x", view: "zakazky", probe }],
  views: ["zakazky"],
  ...more
})

const followed = (id: string, fault?: string): Followed => ({
  requirement: id,
  check: id.replace("FR", "AC") + ".1",
  probe,
  saw: "seen",
  ...(fault === undefined ? {} : { fault })
})

describe("Promises", () => {
  it("fail for a must that fails, and for one that nobody could try", () => {
    const all = [requirement("FR-1", "must"), requirement("FR-2", "must", { checks: [] })]
    const found = judgePromises(all, [followed("FR-1", "gone")]).findings.map(({ what }) => what)
    assert.deepStrictEqual(found, [
      "FR-2 must hold and has no check that a machine could carry out",
      "FR-1 AC-1.1 (Filters): gone"
    ])
  })

  it("bear one should of twenty that fails, and tell it", () => {
    const all = Array.from({ length: 20 }, (_, at) => requirement(`FR-${at + 1}`, "should"))
    const bearable = judgePromises(all, all.map(({ id }, at) => followed(id, at === 0 ? "gone" : undefined)))
    assert.deepStrictEqual(bearable.findings, [])
    assert.match(bearable.evidence.join("\n"), /AC-1\.1 failed: gone/)
    assert.lengthOf(judgePromises(all, all.map(({ id }, at) => followed(id, at < 2 ? "gone" : undefined))).findings, 2)
  })

  it("list what is not in the prototype, and what passed with what was seen", () => {
    const all = [requirement("FR-1", "must"), requirement("FR-2", "wont"), requirement("FR-3", "could", { checks: [] })]
    const { evidence, findings } = judgePromises(all, [followed("FR-1")])
    assert.deepStrictEqual(findings, [])
    assert.match(evidence.join("\n"), /no check that a machine can carry out: FR-3/)
    assert.match(evidence.join("\n"), /not in the prototype: FR-2/)
    assert.match(evidence.join("\n"), /AC-1\.1 passed: seen/)
  })

  it("of keeping are judged by what was kept", () => {
    const keeps: Followed = {
      ...followed("FR-1", "gone"),
      probe: { _tag: "Keeps", view: "zakazky", entity: "zakazka" }
    }
    assert.deepStrictEqual(judgeKeeping([keeps]).findings, [{ where: "view:zakazky", what: "gone" }])
    assert.deepStrictEqual(judgeKeeping([followed("FR-1", "gone")]).findings, [])
  })
})

describe("Repair of promises", () => {
  const whole = sampleOf("workshop")
  const report = reportOf(failing("G9", { where: "view:zakazky", what: "FR-1 AC-1.1 (Filters): wrong" }))

  it("leaves out what nobody asked for, and says so", () => {
    const mended = repair(whole, report, [requirement("FR-1", "must", { origin: "derived" })])
    assert.isTrue(mended !== undefined && isAbsent(mended.blueprint, probe))
    assert.isFalse(isAbsent(whole, probe))
    assert.match(mended?.what.join() ?? "", /nobody asked for it/)
    assert.deepStrictEqual(mended?.blueprint.views.map(({ id }) => id), whole.views.map(({ id }) => id))
  })

  it("never leaves out what was asked for", () => {
    assert.isUndefined(repair(whole, report, [requirement("FR-1", "must")]))
    assert.isUndefined(repair(whole, report))
  })

  it("takes the colour that was asked for", () => {
    const what = "FR-1 AC-1.1 (Colours): the app's colour lies at 255°, not at 130°"
    const mended = repair(whole, reportOf(failing("G9", { where: "FR-1", what })), [requirement("FR-1", "must")])
    assert.strictEqual(mended?.blueprint.theme.hue, 130)
  })

  it("makes a label shorter that reaches over the edge", () => {
    const long = "Zakázky přijaté do dílny v posledních dvanácti měsících"
    const [first, ...views] = whole.views
    const blueprint = { ...whole, views: [{ ...first, title: long }, ...views] as const }
    const what = `index.html: scrolls sideways at 360 px: <h1> "${long}" reaches over the edge`
    const mended = repair(blueprint, reportOf(failing("G6", { where: `view:${first.id}`, what })))
    assert.strictEqual(mended?.blueprint.views[0].title, "Zakázky přijaté do dílny v")
    assert.lengthOf(mended?.blueprint.views ?? [], whole.views.length)
  })

  it("replaces a claim that nobody made by the app's own name", () => {
    const blueprint = { ...whole, tagline: "Už 1500+ oprav" }
    const what = "a figure that nobody gave: \"1500+\""
    assert.strictEqual(
      repair(blueprint, reportOf(failing("G10", { where: "shell", what })))?.blueprint.tagline,
      whole.name
    )
  })

  it("knows of every kind of rule whether it is there and how to leave it out", () => {
    const [entity, ...others] = whole.entities
    assert.isDefined(entity)
    const reminder = { id: "stare", label: "Staré", when: [{ _tag: "Filled" as const, field: entity.title }] as const }
    const ruled = { ...whole, entities: [{ ...entity, reminders: [reminder] as const }, ...others] }
    const reminds: Probe = { _tag: "Reminds", view: "zakazky", entity: entity.id, reminder: "stare" }
    assert.deepStrictEqual([isAbsent(ruled, reminds), isAbsent(whole, reminds)], [false, true])
    assert.deepStrictEqual(withoutFeature(ruled, reminds), whole)
  })
})
