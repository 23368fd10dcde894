import { Effect } from "effect"
import { Browser } from "../../src/gate/Browser.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
import { compile } from "../../../blueprint/src/Compiler.ts"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { rewrite } from "./Building.ts"
await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
  const b = yield* Browser
  const site = rewrite(yield* compile(samples["workshop"]!), "app.css", t => t + process.argv[2])
  const s = yield* b.open(site)
    const v = yield* s.visit("prijem.html")
    console.log(v.ready, v.words, v.barriers, v.trials.filter(t=>t.effect===""), v.untried)
})).pipe(Effect.provide(Chromium.layer)))
