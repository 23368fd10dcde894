import { Effect, Layer } from "effect"
import { compile } from "../../../blueprint/src/Compiler.ts"
import * as all from "../../../blueprint/test/samples/all.ts"
import { Gate } from "../../src/gate/Gate.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
const list = Object.values(all).flatMap((v: any) =>
  Array.isArray(v) ? v : v?.views ? [v] : typeof v === "object" ? Object.values(v) : []
) as any[]
const program = Effect.gen(function*() {
  const gate = yield* Gate
  for (const blueprint of list) {
    const site = yield* compile(blueprint)
    const from = performance.now()
    const report = yield* gate.check({ blueprint, site, compileAgain: Effect.orDie(compile(blueprint)) })
    console.log(
      "=====",
      blueprint.name,
      blueprint.locale,
      blueprint.views.length,
      "views",
      site.files.length,
      "files",
      Math.round(performance.now() - from),
      "ms",
      report.passed,
      report.score,
      report.browser
    )
    for (const r of report.results) {
      console.log(
        r.id,
        r.outcome,
        r.milliseconds,
        process.argv[2] === "-v" || r.outcome !== "passed" ? r.evidence.join("\n     ") : ""
      )
      for (const f of r.findings.slice(0, 12)) console.log("   -", f.where, "|", f.what)
    }
  }
})
await Effect.runPromise(program.pipe(Effect.provide(Gate.layer.pipe(Layer.provide(Chromium.layer)))))
