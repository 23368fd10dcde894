import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { childBounds, make } from "../../src/extractors/Children.ts"
import { samples } from "../fixtures/Files.ts"
import { eventually, readersOf, runs } from "./Processes.ts"

/** Its character map is damaged into millions of entries: V8 gives up on the whole process that reads it. */
const flood = new Uint8Array(readFileSync(new URL("../fixtures/pdf/flood.pdf", import.meta.url)))
/** It is read for a second or so, and leaves more behind than a child with the usual memory may keep. */
const long = { kind: "html", bytes: Buffer.from("<p>a".repeat(300_000)) } as const
const short = { kind: "csv", bytes: samples.csv } as const

const roomy = { ...childBounds, memory: 1024 }

const mine = () => readersOf(process.pid)

describe("Children", () => {
  it.live("are started by the first file, read one after another, and are replaced after enough of them", () =>
    Effect.gen(function*() {
      const { read } = yield* make({ ...childBounds, files: 3 })
      assert.deepStrictEqual(mine(), [])
      const seen: Array<ReadonlyArray<number>> = []
      for (let at = 0; at < 5; at++) {
        assert.strictEqual((yield* read(short)).note, "text")
        seen.push(mine())
      }
      const [first, second, third, fourth, fifth] = seen
      assert.lengthOf(first ?? [], 1)
      assert.deepStrictEqual(second, first)
      assert.deepStrictEqual(third, [])
      assert.lengthOf(fourth ?? [], 1)
      assert.deepStrictEqual(fifth, fourth)
    }).pipe(Effect.scoped))

  it.live("are at most as many as are allowed, and end with their scope", () =>
    Effect.gen(function*() {
      yield* Effect.gen(function*() {
        const { read } = yield* make({ ...roomy, children: 2 })
        const reading = yield* Effect.forkChild(Effect.forEach([long, long, long, short], read, { concurrency: 4 }))
        let most = 0
        while (reading.pollUnsafe() === undefined) {
          most = Math.max(most, mine().length)
          yield* Effect.sleep("25 millis")
        }
        assert.deepStrictEqual((yield* Fiber.join(reading)).map(({ note }) => note), ["text", "text", "text", "text"])
        assert.strictEqual(most, 2)
        assert.lengthOf(mine(), 2)
      }).pipe(Effect.scoped)
      assert.deepStrictEqual(mine(), [])
    }))

  it.live("die of a file in place of this process, and the next file is read", () =>
    Effect.gen(function*() {
      const { read } = yield* make({ ...childBounds, children: 1 })
      for (let time = 0; time < 2; time++) {
        assert.strictEqual((yield* read({ kind: "pdf", bytes: flood })).note, "too-large")
        assert.strictEqual((yield* read({ kind: "pdf", bytes: samples.pdf })).note, "text")
      }
    }).pipe(Effect.scoped))

  it.live("that died of an earlier file do not decide on the one they have", () =>
    Effect.gen(function*() {
      const { read } = yield* make({ ...childBounds, children: 1 })
      yield* read(short)
      const [pid] = mine()
      const reading = yield* Effect.forkChild(read(long), { startImmediately: true })
      process.kill(pid ?? 0, "SIGKILL")
      assert.strictEqual((yield* Fiber.join(reading)).note, "text")
      assert.notInclude(mine(), pid)
    }).pipe(Effect.scoped))

  it.live("that died while they had nothing to read are replaced", () =>
    Effect.gen(function*() {
      const { read } = yield* make()
      yield* read(short)
      const [pid] = mine()
      process.kill(pid ?? 0, "SIGKILL")
      assert.strictEqual((yield* read(short)).note, "text")
    }).pipe(Effect.scoped))

  it.live("read on when the whole group is asked to stop, as their parent does", () =>
    Effect.gen(function*() {
      const { read } = yield* make({ ...roomy, children: 1 })
      yield* read(short)
      const before = mine()
      const reading = yield* Effect.forkChild(read(long), { startImmediately: true })
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.kill(before[0] ?? 0, signal)
      assert.strictEqual((yield* Fiber.join(reading)).note, "text")
      assert.deepStrictEqual(mine(), before)
    }).pipe(Effect.scoped))

  it.live("are gone when a reader loses interest", () =>
    Effect.gen(function*() {
      const { read } = yield* make()
      const reading = yield* Effect.forkChild(read(long), { startImmediately: true })
      assert.lengthOf(mine(), 1)
      yield* Fiber.interrupt(reading)
      assert.deepStrictEqual(mine(), [])
    }).pipe(Effect.scoped))

  it.live("do not outlive a killed parent", () =>
    Effect.gen(function*() {
      const parent = spawn(process.execPath, [join(import.meta.dirname, "parent.ts")], {
        stdio: ["ignore", "pipe", "ignore"]
      })
      yield* Effect.addFinalizer(() => Effect.sync(() => void parent.kill("SIGKILL")))
      yield* Effect.promise(() => once(parent.stdout, "data"))
      const readers = readersOf(parent.pid ?? 0)
      assert.lengthOf(readers, 1)
      parent.kill("SIGKILL")
      assert.isTrue(yield* eventually(() => !readers.some(runs)))
    }).pipe(Effect.scoped))
})
