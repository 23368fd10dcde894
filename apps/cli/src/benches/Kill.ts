import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type { Bench, Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import { audit } from "./kill/Audit.ts"
import { type Killed, rampage } from "./kill/Killer.ts"
import * as Ledger from "./kill/Ledger.ts"
import { parts } from "./PrivateProduct.ts"
import * as PrivateProduct from "./PrivateProduct.ts"
import { briefOf, send, type SentBrief, status } from "./Sender.ts"
import { quantile } from "./Slices.ts"

/** Requests that are unfinished at a time while the killing goes on. */
const crowd = 6

/** Waits until a request rests, whatever is killed meanwhile; gives its status. */
const resting = Effect.fnUntraced(function*(webUrl: string, token: string) {
  while (true) {
    const now = yield* status(webUrl, token)
    if (now.status !== "working") return now.status
    yield* Effect.sleep("300 millis")
  }
})

/**
 * Sends briefs while web, worker and database are killed at random, and looks at the books when all is quiet. The
 * briefs are spread over the killing: there is always something to interrupt.
 */
export const killTest = Effect.fnUntraced(function*(options: { readonly briefs: number; readonly kills: number }) {
  const product = yield* PrivateProduct.launch()
  const ledger = yield* Ledger.make(product.databaseUrl)
  const answered = new Map<SentBrief, string>()
  const states = new Map<string, string>()
  let dead = 0
  const due = (number: number) => number < crowd || number / options.briefs <= (dead + 1) / options.kills

  const life = Effect.fnUntraced(function*(number: number) {
    while (!due(number)) yield* Effect.sleep("50 millis")
    const brief = briefOf(number)
    const token = yield* send(product.webUrl, brief)
    answered.set(brief, token)
    states.set(token, yield* resting(product.webUrl, token))
  })
  const lives = Effect.forEach(Array.from({ length: options.briefs }, (_, number) => number), life, {
    concurrency: crowd,
    discard: true
  })
  const [killed] = yield* Effect.all([
    rampage(product, ledger, options.kills, (count) => {
      dead = count
    }),
    lives
  ], { concurrency: 2 }).pipe(
    Effect.timeoutOrElse({
      duration: "10 minutes",
      orElse: () => Effect.fail(new CommandError({ reason: "the briefs did not come to rest within ten minutes" }))
    })
  )
  return { killed, ...(yield* audit(product, ledger, answered, states)) }
}, Effect.scoped)

/** When work went on after the kills of one part, or of all. */
export const distribution = (killed: ReadonlyArray<Killed>): ReadonlyArray<Measure> =>
  [...parts, "all"].map((part) => {
    const times = killed.filter((one) => part === "all" || one.part === part).map(({ resumed }) => resumed)
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
    const label = `resumed after ${times.length} kills of ${part}: p50 ${Math.round(p50)}, p95 ${
      Math.round(p95)
    }, longest`
    return { label, ours: Math.max(0, ...times), peer: null, ratio: null, unit: "ms" }
  })

/** Nothing is lost, nothing is doubled, whatever is killed. */
export const kill: Bench = {
  name: "kill",
  run: Effect.gen(function*() {
    const { failed, faults, files, killed, live } = yield* killTest({ briefs: 100, kills: 60 })
    yield* Console.log(`  ${live} live, ${failed} failed; ${files} served files have the bytes of their manifests`)
    const idle = killed.filter(({ open }) => open === 0).length
    if (idle > 0) yield* Console.log(`  ${idle} of ${killed.length} kills found nothing to interrupt`)
    const slow = killed.filter(({ resumed }) => resumed >= 5_000).length
    const wrong = [...faults, ...(slow > 0 ? [`${slow} kills were not recovered from within 5 s`] : [])]
    const measures = distribution(killed)
    if (wrong.length > 0) {
      const numbers = measures.map(({ label, ours }) => `${label} ${Math.round(ours)} ms`)
      return yield* new CommandError({
        reason: "the kill test found faults",
        detail: [...wrong, ...numbers].join("\n")
      })
    }
    return measures
  })
}
