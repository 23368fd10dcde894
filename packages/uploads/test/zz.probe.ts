import { Effect } from "effect"
import { readFileSync } from "node:fs"
import * as Children from "../src/extractors/Children.ts"
import { samples } from "./fixtures/Files.ts"
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""))
const t = performance.now()
await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
  const threads = yield* Children.make()
  for (const b of [samples.pdf, bytes, samples.pdf]) {
    const t = performance.now()
    const r = yield* threads.read({ kind: "pdf", bytes: b.slice() })
    console.log(r.note, Math.round(performance.now() - t), "ms")
  }
})))
console.log("lives", Math.round(performance.now() - t))
