import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const mebibyte = 1024 * 1024

/** A process that is busy for ever, once it is. */
const busy = (held: number, most: number) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const child = spawn(process.execPath, [join(import.meta.dirname, "busy.ts"), String(held), String(most)], {
        stdio: ["ignore", "pipe", "ignore", "ignore", "pipe"]
      })
      await once(child.stdio[1] ?? child, "data")
      return child
    }),
    (child) => Effect.sync(() => void child.kill("SIGKILL"))
  )

describe("A guarded process that a file keeps busy", () => {
  it.live("ends when its parent's end of the pipe closes, and not before", () =>
    Effect.gen(function*() {
      const child = yield* busy(0, 4096 * mebibyte)
      const ended = once(child, "exit")
      assert.isTrue(child.kill(0))
      child.stdio[4]?.destroy()
      assert.deepStrictEqual(yield* Effect.promise(() => ended), [null, "SIGKILL"])
    }).pipe(Effect.scoped), 10_000)

  it.live("ends when it holds more than it may", () =>
    Effect.gen(function*() {
      const child = yield* busy(400 * mebibyte, 300 * mebibyte)
      if (child.signalCode === null) yield* Effect.promise(() => once(child, "exit"))
      assert.strictEqual(child.signalCode, "SIGKILL")
    }).pipe(Effect.scoped), 10_000)
})
