import { chromium } from "playwright-core"
import { Effect } from "effect"
import { compile } from "../../../blueprint/src/Compiler.ts"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { rewrite } from "./Building.ts"
import { serve } from "../../src/probes/StagingServer.ts"
import { readFileSync } from "node:fs"
const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")
await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
  const site = rewrite(yield* compile(samples["workshop"]!), "app.css", t => t + "main h1{color:#999 !important;background:#aaa !important}")
  const { origin } = yield* serve(site)
  yield* Effect.promise(async () => {
    const b = await chromium.launch({ executablePath: "/usr/bin/chromium-headless-shell", args: ["--no-sandbox"] })
    const p = await b.newPage({ reducedMotion: "reduce" })
    await p.goto(origin + "prijem.html"); await p.waitForSelector("body[data-ready]")
    await p.evaluate(axe)
    console.log(await p.evaluate(() => { const h = document.querySelector("h1")!; const s = getComputedStyle(h); return [s.color, s.backgroundColor, s.fontSize, s.fontWeight, s.backgroundImage, s.webkitTextFillColor, h.outerHTML] }))
    console.log(JSON.stringify(await p.evaluate(() => (globalThis as any).axe.run(document, { runOnly: { type: "rule", values: ["color-contrast"] } }).then((r: any) => ["violations", "incomplete", "passes"].map((k) => [k, r[k].map((v: any) => v.nodes.map((n: any) => [n.target.join(), n.any[0]?.data?.messageKey, n.any[0]?.data?.contrastRatio]))]))), null, 0))
    await b.close()
  })
})))
