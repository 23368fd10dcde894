import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { Schema } from "effect"
import { samples } from "../../../blueprint/test/samples/all.ts"
import type { GateReport } from "../../src/GateReport.ts"
import { repair } from "../../src/Repair.ts"
import { failing, reportOf, sampleOf } from "./Building.ts"

const whole = sampleOf("workshop")
const names = Object.keys(samples)

/** Repairs until nothing more can be done under the same report; the report never gets better, which is the worst case. */
const exhaust = (blueprint: Blueprint, report: GateReport): ReadonlyArray<Blueprint> => {
  const made: Array<Blueprint> = []
  for (let mended = repair(blueprint, report); mended !== undefined; mended = repair(mended.blueprint, report)) {
    made.push(mended.blueprint)
    if (made.length > 50) throw new Error("Repairing does not end")
  }
  return made
}

describe("Repair", () => {
  it("does nothing when nothing failed, or nothing that a blueprint could change", () => {
    const finding = { where: "app.js", what: "differs" }
    assert.isUndefined(repair(whole, reportOf()))
    assert.isUndefined(repair(whole, reportOf(failing("G1", finding), failing("G2", finding), failing("G14", finding))))
  })

  it("puts the app's own names where unfit texts stood, and leaves the rest alone", () => {
    const [entity, ...others] = whole.entities
    assert.isDefined(entity)
    const blueprint: Blueprint = {
      ...whole,
      tagline: "Lorem ipsum dolor sit amet",
      entities: [{ ...entity, plural: "TODO: vymyslet název" }, ...others]
    }
    const report = reportOf(failing(
      "G15",
      { where: "index.html", what: "filler text: \"Lorem ipsum dolor sit amet\"" },
      { where: "view:zakazky", what: "a note to the author: \"TODO: vymyslet název\"" }
    ))
    const mended = repair(blueprint, report)?.blueprint
    assert.strictEqual(mended?.tagline, whole.name)
    assert.strictEqual(mended?.entities[0]?.plural, entity.singular)
    assert.deepStrictEqual(mended?.views, whole.views)
  })

  it("takes copy of another language from the catalogue of the app's own", () => {
    const blueprint = { ...whole, copy: { ...whole.copy, save: "Speichern" } }
    const report = reportOf(
      failing("G11", { where: "copy", what: "save: a text in de in an app in cs: \"Speichern\"" })
    )
    assert.deepStrictEqual(repair(blueprint, report)?.blueprint, whole)
  })

  it("leaves out a page that fails, and every way to it", () => {
    const mended = repair(whole, reportOf(failing("G5", { where: "view:tabule", what: "x" })))?.blueprint
    assert.isDefined(mended)
    assert.isFalse(mended?.views.some((view) => view.id === "tabule"))
    assert.isFalse(mended?.navigation.some((entry) => entry.view === "tabule"))
    assert.strictEqual(mended?.views.length, whole.views.length - 1)
  })

  it("changes the theme when contrast fails", () => {
    const mended = repair(
      whole,
      reportOf(failing("G7", { where: "view:tabule", what: "color-contrast (dark) at h1: x" }))
    )
    assert.notDeepEqual(mended?.blueprint.theme, whole.theme)
    assert.strictEqual(mended?.blueprint.views.length, whole.views.length)
  })

  it("falls back to lists and forms when the start fails, but not on a change", () => {
    const start = failing("G4", { where: `view:${whole.start}`, what: "x" })
    const mended = repair(whole, reportOf(start))
    assert.deepStrictEqual([...new Set(mended?.blueprint.views.map((view) => view._tag))], ["List", "Form"])
    assert.isUndefined(repair(whole, reportOf(start, failing("G14", { where: "G4", what: "x" }))))
  })

  const Finding = Schema.Struct({
    gate: Schema.Literals(["G3", "G4", "G5", "G7", "G11", "G13", "G15"]),
    sample: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 })),
    view: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
    contrast: Schema.Boolean,
    filler: Schema.Boolean
  })

  it.prop("always gives a sound blueprint, never grows it, and comes to an end", [
    Schema.Array(Finding).check(Schema.isMinLength(1), Schema.isMaxLength(6))
  ], ([found]) => {
    const sample = sampleOf(names[found[0]?.sample ?? 0] ?? "workshop")
    const filled = found.some(({ filler }) => filler)
    const blueprint = filled ? { ...sample, tagline: "Lorem ipsum" } : sample
    const report = reportOf(...found.map(({ contrast, gate, view }) =>
      failing(gate, {
        where: `view:${blueprint.views[view % blueprint.views.length]?.id}`,
        what: contrast ? "color-contrast (light) at h1: x" : "filler text: \"Lorem ipsum\""
      })
    ))
    const made = exhaust(blueprint, report)
    assert.isNotEmpty(made)
    for (const mended of made) {
      assert.deepStrictEqual(faults(mended), [])
      assert.isAtMost(mended.entities.length, blueprint.entities.length)
    }
  }, { arbitrary: { runs: 200 } })
})
