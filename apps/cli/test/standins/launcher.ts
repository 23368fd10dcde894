import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { join } from "node:path"
import * as Instance from "../../src/Instance.ts"

const entry = (name: string) => join(import.meta.dirname, `${name}.ts`)

/** A launcher of its own process over stand-ins, so that a test may kill it; the argument is its folder. */
Effect.gen(function*() {
  const state = process.argv[2] ?? ""
  const port = 21_000 + process.pid % 10_000
  yield* Instance.launch({
    state,
    ephemeral: true,
    port,
    previewPort: port + 1,
    env: { STATEX_DATA: join(state, "data") },
    entries: { web: entry("web"), worker: entry("worker"), preview: entry("preview") },
    tell: Console.error
  })
  yield* Console.log("launched")
  return yield* Effect.never
}).pipe(Effect.scoped, NodeRuntime.runMain)
