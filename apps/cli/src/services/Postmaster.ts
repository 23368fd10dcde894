import * as Effect from "effect/Effect"
import { type ChildProcess, spawn } from "node:child_process"
import { open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { attempt, refuse } from "./Attempt.ts"
import { apart, guarded } from "./Guard.ts"
import { environment, type PostgresCluster } from "./PostgresCluster.ts"
import { note } from "./PreviousPostgres.ts"

const always = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_line_prefix=%m [%p] ",
  // An error is told without the statement, its values or the row it was about: they may be a visitor's words.
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
  "log_parameter_max_length_on_error=0"
]

/** A throw-away cluster need not survive a power cut; it does survive kill -9, so commits stay synchronous. */
const hasty = ["fsync=off", "full_page_writes=off", "max_wal_size=256MB"]

export interface Postmaster {
  readonly pid: number
  /** Ends when the server's process ends, with how it ended. */
  readonly exited: Effect.Effect<string>
}

const begin = Effect.fnUntraced(function*(cluster: PostgresCluster, port: number) {
  const log = yield* attempt("cannot open the database's log", () => open(cluster.log, "a"))
  const settings = cluster.ephemeral ? [...always, ...hasty] : always
  const args = ["-D", cluster.data, "-p", String(port), ...settings.flatMap((one) => ["-c", one])]
  // SIGINT is PostgreSQL's fast shutdown.
  const child = spawn("/bin/sh", guarded("INT", join(cluster.bin, "postgres"), args), {
    ...apart,
    stdio: ["pipe", log.fd, log.fd],
    env: environment(),
    ...cluster.account
  })
  child.stdin?.on("error", () => undefined)
  yield* attempt("cannot close the database's log", () => log.close())
  return child
})

const exitOf = (child: ChildProcess) =>
  Effect.callback<string>((resume) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resume(Effect.succeed(String(child.signalCode ?? child.exitCode)))
    }
    child.once("exit", (code, signal) => resume(Effect.succeed(String(signal ?? code))))
    child.once("error", (error) => resume(Effect.succeed(error.message)))
  })

const lastLines = (path: string) =>
  Effect.promise(() =>
    readFile(path, "utf8").then((text) => text.trimEnd().split("\n").slice(-12).join("\n"), () => "")
  )

/** "ready" in the eighth line of postmaster.pid is what pg_ctl waits for, too. */
const untilReady = (data: string, pid: number) =>
  Effect.gen(function*() {
    while (true) {
      const now = yield* note(data)
      if (now.pid === pid && now.ready) return undefined
      yield* Effect.sleep("10 millis")
    }
  })

/** Starts the server on the port and waits until it takes connections; `onSpawn` learns its number at once. */
export const start = Effect.fnUntraced(
  function*(cluster: PostgresCluster, port: number, onSpawn: (pid: number) => void) {
    const child = yield* begin(cluster, port)
    const exited = exitOf(child)
    const pid = child.pid
    if (pid === undefined) return yield* refuse(`PostgreSQL did not start: ${yield* exited}`)
    onSpawn(pid)
    const ended = yield* untilReady(cluster.data, pid).pipe(
      Effect.timeoutOrElse({ duration: "60 seconds", orElse: () => Effect.succeed("not ready after 60 s") }),
      Effect.raceFirst(exited)
    )
    if (ended !== undefined) {
      return yield* refuse(`PostgreSQL did not start (${ended})`, yield* lastLines(cluster.log))
    }
    return { pid, exited } satisfies Postmaster
  }
)
