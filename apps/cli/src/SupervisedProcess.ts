import * as Effect from "effect/Effect"
import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs"
import { dirname } from "node:path"
import { CommandError } from "./CommandError.ts"
import { end, send } from "./ProcessSignals.ts"

export interface Program {
  readonly name: string
  /** The script that Node runs, with its arguments. */
  readonly script: ReadonlyArray<string>
  readonly env: Readonly<Record<string, string>>
  /** Gets what the program prints; the file of the run before stays beside it as `.1`. */
  readonly log: string
  /** Whether it does its work already; asked until it says yes. */
  readonly isReady: Effect.Effect<boolean>
  /** Told the number of the first process and of each that replaced it. */
  readonly onSpawn: (pid: number) => Effect.Effect<void>
}

const rotate = (log: string) => {
  mkdirSync(dirname(log), { recursive: true })
  try {
    renameSync(log, `${log}.1`)
  } catch {
    // There was no earlier run.
  }
}

/** Its own process group, so Ctrl-C reaches only us; it stops by itself when our end of its input closes. */
const spawnProgram = ({ env, log, script }: Program) => {
  const output = openSync(log, "a")
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...script], {
    stdio: ["pipe", output, output],
    detached: true,
    env: { ...process.env, ...env }
  })
  closeSync(output)
  child.stdin?.on("error", () => undefined)
  return child
}

const exitOf = (child: ChildProcess) =>
  Effect.callback<{ readonly how: string; readonly killed: boolean }>((resume) => {
    child.once(
      "exit",
      (code, signal) => resume(Effect.succeed({ how: signal ?? `exit ${code}`, killed: signal !== null }))
    )
    child.once("error", (error) => resume(Effect.succeed({ how: error.message, killed: false })))
  })

const lastLines = (log: string) => readFileSync(log, "utf8").trimEnd().split("\n").slice(-30).join("\n")

/** A program that lived this long was well; dying sooner by its own fault makes the next start wait longer. */
const healthyMs = 2_000
const pauseMs = (faults: number) => Math.min(100 * 2 ** Math.max(0, faults - 1), 5_000)
/** So many faults before it was ever ready mean that it cannot work at all. */
const hopeless = 3

/**
 * Starts a program and starts it again whenever it dies; the answer waits until it is ready. Closing the
 * scope lets it drain (SIGTERM), and after 15 s ends it with everything it started.
 */
export const keepUp = Effect.fnUntraced(function*(program: Program, tell: (message: string) => Effect.Effect<void>) {
  const { log, name } = program
  let child: ChildProcess | undefined
  let faults = 0
  yield* Effect.sync(() => rotate(log))
  yield* Effect.addFinalizer(() =>
    Effect.suspend(() => {
      const pid = child?.pid
      if (pid === undefined || child?.exitCode !== null || child.signalCode !== null) return Effect.void
      return Effect.andThen(end(pid, [["SIGTERM", 15_000]]), Effect.sync(() => send(-pid, "SIGKILL")))
    })
  )

  yield* Effect.gen(function*() {
    while (true) {
      const startedAt = performance.now()
      child = spawnProgram(program)
      if (child.pid !== undefined) yield* program.onSpawn(child.pid)
      const { how, killed } = yield* exitOf(child)
      // What it had started in its own group goes with it.
      if (child.pid !== undefined) send(-child.pid, "SIGKILL")
      faults = killed || performance.now() - startedAt > healthyMs ? 0 : faults + 1
      yield* tell(`${name} ended by itself (${how}); again in ${pauseMs(faults)} ms (${log})`)
      yield* Effect.sleep(pauseMs(faults))
    }
  }).pipe(Effect.forkScoped({ startImmediately: true }))

  return Effect.gen(function*() {
    while (!(yield* program.isReady)) {
      if (faults >= hopeless) {
        return yield* new CommandError({ reason: `${name} does not start`, detail: lastLines(log) })
      }
      yield* Effect.sleep("25 millis")
    }
  }).pipe(Effect.timeoutOrElse({
    duration: "60 seconds",
    orElse: () => Effect.fail(new CommandError({ reason: `${name} is not ready after 60 s`, detail: lastLines(log) }))
  }))
})
