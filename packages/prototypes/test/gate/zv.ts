import { Effect, Layer } from "effect"
import { compile } from "../../../blueprint/src/Compiler.ts"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { Browser } from "../../src/gate/Browser.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
await Effect.runPromise(
  Effect.scoped(Effect.gen(function*() {
    const b = yield* Browser
    const site = yield* compile(samples[process.argv[2] ?? "workshop"]!)
    const s = yield* b.open(site)
    for (const a of (process.argv[3] ?? "index.html").split(",")) {
      const f = performance.now()
      const v = yield* s.visit(a)
      console.log(
        a,
        Math.round(performance.now() - f),
        "ready",
        v.milliseconds,
        v.ready,
        v.words,
        v.faults,
        v.states,
        v.trials,
        v.untried,
        v.sideways,
        v.received.length
      )
    }
  })).pipe(Effect.provide(Chromium.layer))
)
