import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { isAlive, send } from "../../ProcessSignals.ts"
import { type Part, parts, type PrivateProduct } from "../PrivateProduct.ts"
import { type Ledger, nextEvent, openWork } from "./Ledger.ts"

export interface Killed {
  readonly part: Part
  /** Milliseconds until work went on: the next event in any log, or nothing left to do; for the web also its next answer. */
  readonly resumed: number
  /** Commands that waited when it was killed. */
  readonly open: number
}

/** How long is waited for work to go on before it counts as not resumed. */
const patience = 20_000

const answers = (url: string) =>
  Effect.promise(() =>
    fetch(new URL("/health/ready", url), { signal: AbortSignal.timeout(1_000) }).then(({ ok }) => ok, () => false)
  )

/** Kills what is alive now, not what is just being started again. */
const shoot = Effect.fnUntraced(function*(product: PrivateProduct, part: Part) {
  for (let round = 0; round < 400; round++) {
    const pid = yield* product.pidOf(part)
    if (pid !== undefined && isAlive(pid) && send(pid, "SIGKILL")) return Date.now()
    yield* Effect.sleep("25 millis")
  }
  return yield* Effect.die(new Error(`${part} did not come back within 10 s`))
})

const resumption = Effect.fnUntraced(function*(product: PrivateProduct, ledger: Ledger, part: Part, killedAt: number) {
  let back = part === "web" ? undefined : 0
  let went: number | undefined
  while (Date.now() - killedAt < patience) {
    if (back === undefined && (yield* answers(product.webUrl))) back = Date.now() - killedAt
    went ??= yield* nextEvent(ledger, killedAt)
    if (went === undefined && (yield* openWork(ledger)) === 0) went = Date.now() - killedAt
    if (back !== undefined && went !== undefined) return Math.max(back, went)
    yield* Effect.sleep("20 millis")
  }
  return patience
})

/** Waits until there is something to interrupt, five seconds at the most. */
const busy = Effect.fnUntraced(function*(ledger: Ledger) {
  for (let round = 0; round < 100; round++) {
    const open = yield* openWork(ledger)
    if (open !== undefined && open > 0) return open
    yield* Effect.sleep("50 millis")
  }
  return 0
})

/** Kills the parts in a random order, each as often as the others; `onKill` is told how many are dead by now. */
export const rampage = Effect.fnUntraced(function*(
  product: PrivateProduct,
  ledger: Ledger,
  kills: number,
  onKill: (count: number) => void
) {
  const order = yield* Random.shuffle(
    Array.from({ length: kills }, (_, index) => parts[index % parts.length] ?? "worker")
  )
  const killed: Array<Killed> = []
  for (const part of order) {
    const open = yield* busy(ledger)
    yield* Effect.sleep(yield* Random.nextIntBetween(0, 700))
    const killedAt = yield* shoot(product, part)
    onKill(killed.length + 1)
    killed.push({ part, open, resumed: yield* resumption(product, ledger, part, killedAt) })
  }
  return killed
})
