import { compile } from "@statex/blueprint/Compiler"
import { Duration, Effect, Layer } from "effect"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { Browser } from "../../src/gate/Browser.ts"
import { Gate } from "../../src/gate/Gate.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
import { promisesOf } from "./Promising.ts"

const more = Object.assign({}, ...await Promise.all(['bistro','rental','depot','club'].map((n) => import(`../../../blueprint/test/samples/${n}.ts`).catch((e) => (console.log(n, String(e).slice(0, 200)), {}))))) as any
const wanted = process.argv.slice(2)
const run = Effect.gen(function*() {
  const gate = yield* Gate
  for (const [name, blueprint] of Object.entries({ ...samples, ...Object.fromEntries(Object.entries(more).filter(([, v]: any) => v?.format === 1)) } as typeof samples)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const site = yield* compile(blueprint)
    const from = performance.now()
    const report = yield* gate.check({
      blueprint,
      site,
      requirements: promisesOf(blueprint).filter((r) => r.checks.length > 0),
      compileAgain: Effect.orDie(compile(blueprint)),
      previous: { site, parts: [] }
    })
    console.log(
      name,
      blueprint.views.length,
      "views",
      Math.round(performance.now() - from),
      "ms",
      report.passed,
      report.score,
      [...report.pictures.values()].map((p) => p.bytes.length).join(" ")
    )
    for (const result of report.results) {
      console.log(" ", result.id, result.outcome, result.milliseconds)
      for (const f of result.findings.slice(0, 12)) console.log("     ", f.where, "|", f.what)
      if (process.env["EV"] || result.id === "G9" || result.id === "G16") {
        for (const e of result.evidence) console.log("     .", e)
      }
    }
  }
})
const spent: Record<string, [number, number]> = {}
const metered = Layer.effect(
  Browser,
  Effect.map(Browser, (browser) =>
    Browser.of({
      open: (site) =>
        Effect.map(browser.open(site), (session) => ({
          ...session,
          asUser: (work) =>
            session.asUser((user) => {
              const meter = (name: string, effect: Effect.Effect<unknown, unknown>) =>
                Effect.timed(effect).pipe(Effect.map(([d, v]) => {
                  const one = spent[name] ??= [0, 0]
                  one[0]++
                  one[1] += Duration.toMillis(d)
                  return v
                }))
              return work({
                ...user,
                go: (a: string, b?: boolean) => meter(b ? "anew" : "go", user.go(a, b)),
                act: (a: any) => meter(`act ${a.kind}`, user.act(a)),
                fill: (e: any) => meter("fill", user.fill(e)),
                words: (e: any) => meter("words", user.words(e)),
                marks: (e: any, f: any) => meter("marks", user.marks(e, f)),
                records: meter("records", user.records),
                fields: meter("fields", user.fields),
                today: meter("today", user.today),
                offline: meter("offline", user.offline)
              } as any)
            })
        }))
    }))
)
await Effect.runPromise(
  run.pipe(Effect.provide(Gate.layer.pipe(Layer.provide(metered.pipe(Layer.provide(Chromium.layer))))))
)
console.log(spent)
process.exit(0)
