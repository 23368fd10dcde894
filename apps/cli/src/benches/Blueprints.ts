import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { type Bench, figure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"

const count = 2_000
/** Some nine minutes on two free cores; the rest is for slower machines. */
const minutes = 45
const script = join(import.meta.dirname, "../../../../packages/blueprint/test/dom/Shift.ts")

/** What a thread answers for a seed. */
interface Examined {
  readonly seed: number
  readonly kinds: ReadonlyArray<string>
  readonly pages: number
  readonly links: number
  readonly used: number
  readonly faults: ReadonlyArray<string>
}

/** Without a bound a thread lets gigabytes of closed windows lie; with little room for young ones it does nothing but collect. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 192 }

const start = Effect.acquireRelease(
  Effect.sync(() => new Worker(script, { resourceLimits })),
  (worker) => Effect.promise(() => worker.terminate())
)

/** One seed in a thread; a thread that dies takes the bench with it, for nobody would answer its seed. */
const ask = (worker: Worker, seed: number) =>
  Effect.callback<Examined, CommandError>((resume) => {
    const fail = (cause: unknown) =>
      resume(Effect.fail(new CommandError({ reason: `seed ${seed} broke its thread`, detail: String(cause) })))
    const end = () => {
      worker.removeAllListeners("message")
      worker.removeAllListeners("error")
      worker.removeAllListeners("exit")
    }
    worker.once("error", fail)
    worker.once("exit", (code) => fail(`exit ${code}`))
    worker.once("message", (result: Examined) => {
      end()
      resume(Effect.succeed(result))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(seed)
    return Effect.sync(end)
  }).pipe(Effect.timeoutOrElse({
    duration: "60 seconds",
    orElse: () => Effect.fail(new CommandError({ reason: `seed ${seed} takes more than a minute` }))
  }))

/** Examines seeds in as many threads as there are cores, until all are done or the time is over. */
const examine = Effect.gen(function*() {
  const workers = yield* Effect.all(Array.from({ length: Math.min(availableParallelism(), 4) }, () => start))
  const startedAt = performance.now()
  const results: Array<Examined> = []
  let next = 1
  yield* Effect.forEach(workers, (worker) =>
    Effect.gen(function*() {
      while (next <= count && performance.now() - startedAt < minutes * 60_000) {
        results.push(yield* ask(worker, next++))
        if (results.length % 250 === 0) yield* Console.log(`  ${results.length} of ${count}`)
      }
    }), { concurrency: "unbounded", discard: true })
  return { results, seconds: (performance.now() - startedAt) / 1_000 }
})

const shown = 40

/** Generated blueprints are compiled, and a page of every kind of view that they have is opened and used in a DOM. */
export const blueprints: Bench = {
  name: "blueprints",
  run: Effect.gen(function*() {
    const { results, seconds } = yield* examine
    const faulty = results.filter(({ faults }) => faults.length > 0)
    const faults = faulty.flatMap(({ faults, seed }) => faults.map((fault) => `seed ${seed}: ${fault}`))
    if (faults.length > 0) {
      return yield* new CommandError({
        reason: `${faulty.length} of ${results.length} blueprints have faults`,
        detail: [...faults.slice(0, shown), ...(faults.length > shown ? [`and ${faults.length - shown} more`] : [])]
          .join("\n")
      })
    }
    if (results.length < count) {
      return yield* new CommandError({
        reason: `only ${results.length} of ${count} blueprints in ${minutes} minutes`,
        detail: `${(results.length / seconds).toFixed(2)} a second`
      })
    }
    const sum = (of: (one: Examined) => number) => results.reduce((total, one) => total + of(one), 0)
    const kinds = new Set(results.flatMap((one) => one.kinds)).size
    return [
      figure("generated blueprints without a fault", results.length, "blueprints"),
      figure(`pages of ${kinds} kinds opened in a DOM`, sum((one) => one.pages), "pages"),
      figure("links that lead somewhere", sum((one) => one.links), "links"),
      figure("controls used, each with an effect", sum((one) => one.used), "controls"),
      figure("compiled, opened and used", results.length / seconds, "blueprints/s")
    ]
  })
}
