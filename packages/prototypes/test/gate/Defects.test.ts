import { assert, layer } from "@effect/vitest"
import type { Site } from "@statex/blueprint/Site"
import { Effect, Layer } from "effect"
import { Browser, BrowserUnavailable } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import { good, rewrite, workshop } from "./Building.ts"
import { inSource } from "./Defects.ts"

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

  for (const { again = same, gate: expected, name, seed } of inSource) {
    it.effect(`${expected} catches ${name}, and nothing else is blamed`, () =>
      Effect.gen(function*() {
        const gate = yield* Gate
        const site = seed(yield* good)
        const report = yield* gate.check({ blueprint: workshop, site, compileAgain: Effect.succeed(again(site)) })
        const failed = report.results.filter((result) => result.outcome === "failed").map((result) => result.id)
        assert.include(failed, expected)
        assert.isFalse(report.passed)
        assert.isAtMost(failed.length, 2)
      }))
  }

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
