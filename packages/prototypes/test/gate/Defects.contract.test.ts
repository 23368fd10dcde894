import { assert, layer } from "@effect/vitest"
import type { Site } from "@statex/blueprint/Site"
import { Effect, Layer } from "effect"
import { Browser } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
import { good, workshop } from "./Building.ts"
import { type Defect, inBehaviour, isShould } from "./Defects.ts"
import { inHandling, inPromises } from "./FurtherDefects.ts"
import { promisesOf } from "./Promising.ts"

/** A server that does not serve what was checked: the browser gets other bytes than it was given. */
const tampered = (change: (site: Site) => Site) =>
  Layer.effect(
    Browser,
    Effect.map(Browser, (browser) => Browser.of({ open: (site) => browser.open(change(site)) }))
  )

const promised = (probes: NonNullable<Defect["probes"]>) =>
  promisesOf(workshop).map((one) => ({
    ...one,
    checks: one.checks.filter(({ probe }) => probe !== undefined && probes.includes(probe._tag))
  })).filter(({ checks }) => checks.length > 0)

const check = ({ probes = [], seed, served = (site) => site }: Pick<Defect, "seed" | "served" | "probes">) =>
  Effect.gen(function*() {
    const site = seed(yield* good)
    const gate = yield* Gate
    const report = yield* gate.check({
      blueprint: workshop,
      site,
      compileAgain: Effect.succeed(site),
      requirements: promised(probes)
    })
    return { report, failed: report.results.filter((result) => result.outcome === "failed") }
  }).pipe(Effect.provide(Gate.layer.pipe(Layer.provide(tampered(served))), { local: true }))

layer(Chromium.layer, { excludeTestServices: true })("Defects in behaviour", (it) => {
  it.effect("none is seen where there is none", () =>
    Effect.gen(function*() {
      const probes = [...new Set(inPromises.flatMap((defect) => defect.probes ?? []))]
      const { failed, report } = yield* check({ seed: (site) => site, probes })
      assert.deepStrictEqual(failed, [])
      assert.isNotNull(report.browser)
    }))

  for (const defect of [...inBehaviour, ...inHandling, ...inPromises]) {
    it.effect(`${defect.gate} catches ${defect.name}`, () =>
      Effect.gen(function*() {
        const { failed, report } = yield* check(defect)
        assert.include(failed.map((result) => result.id), defect.gate, JSON.stringify(failed))
        if (!isShould(defect)) assert.isFalse(report.passed)
      }))
  }
})
