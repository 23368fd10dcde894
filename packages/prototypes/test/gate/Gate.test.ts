import { assert, layer } from "@effect/vitest"
import { Effect, Layer, Result, Schema } from "effect"
import { Browser, BrowserUnavailable } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import { GateReport } from "../../src/GateReport.ts"
import { digestOfSite } from "../../src/Manifest.ts"
import { page, sampleOf, siteOf } from "./Building.ts"

const noBrowser = Layer.succeed(Browser, Browser.of({ open: () => new BrowserUnavailable({ why: "switched off" }) }))

const blueprint = sampleOf("workshop")
const site = siteOf({ "index.html": page("", { root: `lang="cs"` }) })

layer(Gate.layer.pipe(Layer.provide(noBrowser)))("Gate without a browser", (it) => {
  it.effect("passes on what can be read, and says what was not run and why", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const report = yield* gate.check({ blueprint, site, compileAgain: Effect.succeed(site) })
      const outcome = Object.fromEntries(report.results.map((result) => [result.id, result.outcome]))
      assert.deepStrictEqual(outcome, {
        G1: "passed",
        G2: "passed",
        G3: "not-run",
        G4: "not-run",
        G5: "not-run",
        G6: "not-run",
        G7: "not-run",
        G8: "not-run",
        G9: "not-run",
        G10: "passed",
        G11: "passed",
        G12: "passed",
        G13: "passed",
        G15: "passed",
        G16: "not-run"
      })
      assert.deepStrictEqual([report.passed, report.score, report.browser], [true, 100, null])
      assert.strictEqual(report.digest, digestOfSite(site))
      assert.match(report.results.find((result) => result.id === "G3")?.evidence.join() ?? "", /switched off/)
      assert.isTrue(Result.isSuccess(Schema.decodeUnknownResult(GateReport)(report)))
    }))

  it.effect("still refuses a link that leads nowhere", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const broken = siteOf({ "index.html": page(`<a href="gone.html">x</a>`, { root: `lang="cs"` }) })
      const report = yield* gate.check({ blueprint, site: broken, compileAgain: Effect.succeed(broken) })
      assert.isFalse(report.passed)
      assert.strictEqual(report.results.find((result) => result.id === "G5")?.outcome, "failed")
    }))

  it.effect("compares with the build before only on a change", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const previous = { site: siteOf({ "index.html": "before" }), parts: [] }
      const report = yield* gate.check({ blueprint, site, compileAgain: Effect.succeed(site), previous })
      assert.strictEqual(report.results.find((result) => result.id === "G14")?.outcome, "failed")
    }))
})
