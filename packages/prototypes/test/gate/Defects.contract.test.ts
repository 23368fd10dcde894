import { assert, layer } from "@effect/vitest"
import type { Site } from "@statex/blueprint/Site"
import { compile } from "@statex/blueprint/Compiler"
import { Effect, Layer } from "effect"
import { Browser } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import type { GateReport } from "../../src/GateReport.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
import { rewrite, sampleOf } from "./Building.ts"
import { type Defect, inBehaviour, inSource } from "./Defects.ts"

/** Three pages are enough to seed any defect in, and quick to look at. */
const blueprint = (() => {
  const whole = sampleOf("workshop")
  const views = whole.views.filter((view) => ["zakazky", "prijem"].includes(view.id))
  const [first, ...rest] = views
  if (first === undefined) throw new Error("The sample has no such views")
  return {
    ...whole,
    views: [first, ...rest] as const,
    navigation: whole.navigation.filter((entry) => views.some((view) => view.id === entry.view))
  }
})()

const good = compile(blueprint).pipe(Effect.orDie)

const failed = (report: GateReport) => report.results.filter((result) => result.outcome === "failed")

/** A browser that gets other bytes than it was given: a server that does not serve what was checked. */
const tampered = (change: (site: Site) => Site) =>
  Layer.effect(
    Browser,
    Effect.map(Browser, (browser) => Browser.of({ open: (site) => browser.open(change(site)) }))
  )

const check = (defect: Defect) =>
  Effect.gen(function*() {
    const site = defect.seed(yield* good)
    const gate = yield* Gate
    return yield* gate.check({ blueprint, site, compileAgain: Effect.succeed((defect.again ?? ((same) => same))(site)) })
  }).pipe(Effect.provide(Gate.layer.pipe(Layer.provide(tampered(defect.served ?? ((same) => same)))), { local: true }))

const expectCaught = (defect: Defect) =>
  Effect.gen(function*() {
    const report = yield* check(defect)
    assert.include(failed(report).map((result) => result.id), defect.gate, JSON.stringify(failed(report)))
    assert.isFalse(report.passed)
  })

layer(Chromium.layer, { excludeTestServices: true })("Defects", (it) => {
  it.effect("none is seen where there is none", () =>
    Effect.gen(function*() {
      const report = yield* check({ name: "none", gate: "G1", seed: (site) => site })
      assert.deepStrictEqual(failed(report), [])
      assert.isNotNull(report.browser)
    }))

  for (const defect of [...inSource, ...inBehaviour]) {
    it.effect(`${defect.gate} catches ${defect.name}`, () => expectCaught(defect))
  }

  it.effect("G14 catches a change outside its scope", () =>
    Effect.gen(function*() {
      const before = yield* good
      const site = rewrite(before, "views/prijem.json", (text) => text.replace("}", "} "))
      const gate = yield* Gate
      const report = yield* gate.check({
        blueprint,
        site,
        compileAgain: Effect.succeed(site),
        previous: { site: before, parts: ["view:zakazky"] }
      })
      assert.deepStrictEqual(failed(report).map((result) => result.id), ["G14"])
    }).pipe(Effect.provide(Gate.layer)))
})
