import { assert, layer } from "@effect/vitest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Site } from "@statex/blueprint/Site"
import { Effect, Layer } from "effect"
import { Browser, BrowserUnavailable } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import { gateIds } from "../../src/GateReport.ts"
import { good, rewrite, workshop } from "./Building.ts"
import { inBehaviour, inSource, isShould } from "./Defects.ts"
import { furtherInSource, inHandling, inPromises } from "./FurtherDefects.ts"

const noBrowser = Layer.succeed(Browser, Browser.of({ open: () => new BrowserUnavailable({ why: "switched off" }) }))

const same = (site: Site): Site => site

/** Defects that can be read: they are caught on a machine without a browser too. */
layer(Gate.layer.pipe(Layer.provide(noBrowser)))("Defects in the source", (it) => {
  it.effect("none is seen where there is none", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const report = yield* gate.check({ blueprint: workshop, site: yield* good, compileAgain: good })
      assert.deepStrictEqual(report.results.filter((result) => result.outcome === "failed"), [])
    }))

  for (const defect of [...inSource, ...furtherInSource]) {
    const { again = same, blueprint: changed = (one: Blueprint) => one, brief = "", gate: expected, name, seed } =
      defect
    it.effect(`${expected} catches ${name}, and nothing else is blamed`, () =>
      Effect.gen(function*() {
        const gate = yield* Gate
        const blueprint = changed(workshop)
        const site = seed(yield* good)
        const compileAgain = Effect.succeed(again(site))
        const report = yield* gate.check({ blueprint, site, compileAgain, brief })
        const failed = report.results.filter((result) => result.outcome === "failed").map((result) => result.id)
        assert.include(failed, expected)
        if (!isShould(defect)) assert.isFalse(report.passed)
        assert.isAtMost(failed.length, 2)
      }))
  }

  it("there are at least sixty, over all the checks", () => {
    const all = [...inSource, ...furtherInSource, ...inBehaviour, ...inHandling, ...inPromises]
    assert.isAtLeast(all.length, 60)
    assert.deepStrictEqual(gateIds.filter((id) => id !== "G14" && !all.some(({ gate }) => gate === id)), [])
  })

  it.effect("G14 catches a change outside its scope", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const before = yield* good
      const site = rewrite(before, "views/prijem.json", (text) => text.replace("}", "} "))
      const previous = { site: before, parts: ["view:zakazky"] }
      const report = yield* gate.check({ blueprint: workshop, site, compileAgain: Effect.succeed(site), previous })
      assert.deepStrictEqual(
        report.results.filter((result) => result.outcome === "failed").map((result) => result.id),
        ["G14"]
      )
    }))
})
