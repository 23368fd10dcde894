import type { Price } from "@statex/ai/spending/Price"
import { Effect, Schema } from "effect"
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"

/** When the race takes place: one day for all processes, whenever it is run. */
export const day = "2026-01-15T12:00:00Z"

export const price: Price = { model: "m", from: "2026-01-01", input: 2, cached: 1, output: 5, source: "test" }

const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(Schema.Struct({ settled: Schema.Int })))

/** A real process that makes `calls` calls at once. `run` answers how many it settled; `kill` leaves it no time for anything. */
export const make = (name: string, url: string, calls: number, environment: Readonly<Record<string, string>>) =>
  Effect.gen(function*() {
    const child = yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, [new URL("spender.ts", import.meta.url).pathname, name, url, String(calls)], {
          env: { ...process.env, ...environment },
          stdio: ["pipe", "pipe", "inherit"]
        })
      ),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    const ended = new Promise<void>((done) => child.once("exit", () => done()))
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const line = Effect.promise(async () => String((await lines.next()).value))
    return {
      name,
      ready: line,
      run: Effect.suspend(() => {
        child.stdin.write("go\n")
        return Effect.flatMap(line, decode)
      }),
      kill: Effect.promise(() => {
        child.kill("SIGKILL")
        return ended
      })
    }
  })
