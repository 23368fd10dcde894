import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as InstanceFile from "../src/InstanceFile.ts"
import { isAlive, send } from "../src/ProcessSignals.ts"
import * as ScratchFolder from "../src/ScratchFolder.ts"
import * as PreviousPostgres from "../src/services/PreviousPostgres.ts"

const folder = ScratchFolder.make("statex-instance-")

const launcherScript = join(import.meta.dirname, "standins/launcher.ts")

const begin = (state: string) =>
  Effect.acquireRelease(
    Effect.sync(() => spawn(process.execPath, [launcherScript, state], { stdio: ["ignore", "pipe", "pipe"] })),
    (child) => Effect.sync(() => void child.kill("SIGKILL"))
  )

const outputOf = (child: ChildProcess) => {
  let text = ""
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => text += String(chunk))
  return () => text
}

const until = (what: string, holds: Effect.Effect<boolean>, hint = () => "") =>
  Effect.gen(function*() {
    for (let round = 0; round < 600; round++) {
      if (yield* holds) return
      yield* Effect.sleep("50 millis")
    }
    return assert.fail(`waited 30 s in vain until ${what} ${hint()}`)
  })

const launch = Effect.fnUntraced(function*(state: string) {
  const child = yield* begin(state)
  const output = outputOf(child)
  yield* until("the launcher is ready", Effect.sync(() => output().includes("launched")), output)
  const instance = yield* InstanceFile.find(state)
  assert.isDefined(instance)
  const postgres = (yield* PreviousPostgres.note(join(state, "postgres/data"))).pid
  return { child, instance, all: [...Object.values(instance.processes), postgres] }
})

const allGone = (pids: ReadonlyArray<number>) => until("all are gone", Effect.sync(() => !pids.some(isAlive)))

const order = (state: string) => Effect.promise(() => readFile(join(state, "data.order"), "utf8"))

describe("the launcher", () => {
  it.live("stops web, worker, preview and the database in this order when it is told to", () =>
    Effect.gen(function*() {
      const state = yield* folder
      const { all, child } = yield* launch(state)
      assert.lengthOf(all, 4)
      child.kill("SIGTERM")
      yield* allGone(all)
      assert.strictEqual(yield* order(state), "web drained\nworker drained\npreview drained\n")
      assert.isUndefined(yield* InstanceFile.find(state))
    }).pipe(Effect.scoped))

  it.live("leaves nothing behind when it is killed, and the next one starts on the same folder", () =>
    Effect.gen(function*() {
      const state = yield* folder
      const killed = yield* launch(state)
      killed.child.kill("SIGKILL")
      yield* allGone(killed.all)
      assert.isUndefined(yield* InstanceFile.find(state))
      const next = yield* launch(state)
      next.child.kill("SIGTERM")
      yield* allGone(next.all)
    }).pipe(Effect.scoped))

  it.live("starts web, worker and preview again within a second when they are killed", () =>
    Effect.gen(function*() {
      const state = yield* folder
      const { child, instance } = yield* launch(state)
      for (const [name, pid] of Object.entries(instance.processes)) {
        const killedAt = performance.now()
        send(pid, "SIGKILL")
        yield* until(
          `${name} is back`,
          InstanceFile.find(state).pipe(Effect.map((now) => {
            const replacement = now?.processes[name]
            return replacement !== undefined && replacement !== pid && isAlive(replacement)
          }))
        )
        assert.isBelow(performance.now() - killedAt, 1_000, name)
      }
      const now = yield* InstanceFile.find(state)
      child.kill("SIGTERM")
      yield* allGone(Object.values(now?.processes ?? {}))
    }).pipe(Effect.scoped))

  it.live("refuses a second one on the same folder", () =>
    Effect.gen(function*() {
      const state = yield* folder
      const { all, child } = yield* launch(state)
      const second = yield* begin(state)
      const said = outputOf(second)
      yield* until("the second gives up", Effect.sync(() => second.exitCode !== null))
      assert.include(said(), "statex runs already")
      assert.isTrue(all.every(isAlive))
      child.kill("SIGTERM")
      yield* allGone(all)
    }).pipe(Effect.scoped))
})
