import type { Allowance } from "@statex/rate-limiter/Allowance"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"

/** The asks that one process makes at the same moment. */
export interface Round {
  readonly asks: ReadonlyArray<ReadonlyArray<Allowance>>
}

/** Real processes that ask at the same time; `play` answers how many asks of all of them were admitted. */
export const make = (count: number, store: "postgres" | "redis", environment: Readonly<Record<string, string>>) =>
  Effect.gen(function*() {
    const askers = yield* Effect.forEach(Array.from({ length: count }), () =>
      Effect.acquireRelease(
        Effect.sync(() => {
          const child = spawn(process.execPath, [new URL("asker.ts", import.meta.url).pathname, store], {
            env: { ...process.env, ...environment },
            stdio: ["pipe", "pipe", "inherit"]
          })
          const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
          const answer = Effect.promise(async () => String((await lines.next()).value))
          return { child, answer }
        }),
        ({ child }) => Effect.sync(() => child.kill())
      ))
    const answers = Effect.forEach(askers, ({ answer }) => answer, { concurrency: "unbounded" })
    yield* answers

    const play = (asks: Round["asks"]) => {
      askers.forEach(({ child }, turn) => {
        const round: Round = { asks: asks.filter((_, index) => index % count === turn) }
        child.stdin.write(`${JSON.stringify(round)}\n`)
      })
      return Effect.map(answers, (admitted) => admitted.reduce((sum, one) => sum + Number(one), 0))
    }
    return { play }
  })
