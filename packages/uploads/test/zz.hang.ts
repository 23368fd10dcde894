import { Effect } from "effect"
import * as Children from "../src/extractors/Children.ts"
await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
  const c = yield* Children.make({ ...Children.childBounds, files: 1, seconds: 60 })
  for (const [n, kind, b] of [["pa", "html", "<p>a".repeat(300_000)], ["div", "html", "<div>".repeat(100_000)], ["rtf", "rtf", `{\\rtf1 ${"{".repeat(200_000)}`], ["md", "md", "[".repeat(50_000)], ["md2", "md", "* a **a ".repeat(50_000)],["csv", "csv", '"a,'.repeat(2_000_000)], ["txt50", "txt", "a b\n".repeat(13_000_000)], ["tab","html","<table><tr><td>".repeat(3000)]] as const) {
    const t = performance.now()
    const r = yield* c.read({ kind, bytes: Buffer.from(b) })
    console.log(n, r.note, Math.round(performance.now() - t), "ms")
  }
})))
