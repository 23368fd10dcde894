import { Effect } from "effect"
import { make } from "../../src/extractors/Children.ts"

/** A process that has one page after another read, each for a second or so, until somebody kills it. */
const page = Buffer.from("<p>a".repeat(300_000))

await Effect.runPromise(Effect.scoped(Effect.gen(function*() {
  const { read } = yield* make()
  while (true) {
    yield* read({ kind: "html", bytes: page })
    console.log("read")
  }
})))
