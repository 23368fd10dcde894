import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as LogWarnings from "../src/LogWarnings.ts"

it.effect("tells the last warnings of each service and nothing else", () =>
  Effect.gen(function*() {
    const folder = yield* Effect.promise(() => mkdtemp(join(tmpdir(), "statex-logs-")))
    const line = (level: string, message: string) => JSON.stringify({ time: "t", level, message })
    const many = Array.from({ length: 30 }, (_, at) => line("warn", `checks failed ${at}`))
    yield* Effect.promise(() =>
      writeFile(join(folder, "worker.log"), [line("info", "fine"), ...many, line("error", "broke")].join("\n"))
    )
    yield* Effect.promise(() => writeFile(join(folder, "web.log"), "ready on http://127.0.0.1\n"))
    const told = yield* LogWarnings.read(folder)
    assert.strictEqual(told.length, 20)
    assert.strictEqual(told[0], `worker.log: ${line("warn", "checks failed 11")}`)
    assert.strictEqual(told.at(-1), `worker.log: ${line("error", "broke")}`)
    assert.deepStrictEqual(yield* LogWarnings.read(join(folder, "none")), [])
  }))
