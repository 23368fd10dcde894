import { design } from "@statex/ai/agents/BlueprintDesigner"
import { understand } from "@statex/ai/agents/RequirementsAnalyst"
import { AiRouter } from "@statex/ai/AiRouter"
import { AiTiers } from "@statex/ai/AiTier"
import * as Composer from "@statex/ai/tiers/Composer"
import { compile } from "@statex/blueprint/Compiler"
import { Effect, Layer } from "effect"
import { readdirSync, readFileSync } from "node:fs"
import { Browser, BrowserUnavailable } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import { stringsIn } from "../../src/gate/Subject.ts"
import * as Chromium from "../../src/probes/Chromium.ts"

const [mode, ...ids] = process.argv.slice(2)
const folder = "/work/main/corpus/briefs"
const noBrowser = Layer.succeed(Browser, Browser.of({ open: () => new BrowserUnavailable({ why: "off" }) }))
const run = Effect.gen(function*() {
  const gate = yield* Gate
  for (const file of readdirSync(folder)) {
    const brief = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))
    if (ids.length > 0 && !ids.some((id) => brief.id.startsWith(id))) continue
    const text = { locale: brief.locale, ...brief.brief, attachments: [] }
    const one = Effect.gen(function*() {
      const { value: understanding } = yield* understand(text, "EU")
      const { value: blueprint } = yield* design(text, understanding, "EU")
      const site = yield* compile(blueprint)
      const from = performance.now()
      const report = yield* gate.check({ blueprint, site, compileAgain: Effect.orDie(compile(blueprint)), brief: Object.values(brief.brief).join("\n"), requirements: understanding.requirements, terms: stringsIn(understanding).join("\n") })
      const probes = understanding.requirements.flatMap((r) => r.checks).filter((c) => c.probe).length
      console.log(brief.id, blueprint.views.length, "views", probes, "probes", Math.round(performance.now() - from), "ms", report.passed, report.score, "G3", report.results.find((r) => r.id === "G3")?.milliseconds, "G9", report.results.find((r) => r.id === "G9")?.milliseconds)
      for (const result of report.results) if (result.outcome === "failed") {
        for (const f of result.findings.slice(0, 14)) console.log("   ", result.id, f.where, "|", f.what.slice(0, 240))
      }
    })
    yield* one.pipe(Effect.catchCause((cause) => Effect.sync(() => console.log(brief.id, "BROKE", String(cause).slice(0, 300)))))
  }
})
const router = AiRouter.layer.pipe(Layer.provide(AiTiers.layer([Composer.make])))
await Effect.runPromise(run.pipe(Effect.provide(Layer.mergeAll(router, Gate.layer.pipe(Layer.provide(mode === "chromium" ? Chromium.layer : noBrowser))))) as any)
process.exit(0)
