import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { join } from "node:path"
import { CommandError } from "../CommandError.ts"

/** Starts a bare server from `peers/` in a process of its own and gives its port; what it needs travels as JSON. */
export const start = (name: string, settings: unknown) =>
  Effect.gen(function*() {
    const script = join(import.meta.dirname, "peers", `${name}.ts`)
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_ENV: "production" }
    })
    yield* Effect.addFinalizer(() => Effect.sync(() => void child.kill("SIGKILL")))
    return yield* Effect.callback<number, CommandError>((resume) => {
      const fail = (reason: string) => resume(Effect.fail(new CommandError({ reason: `the peer ${name}: ${reason}` })))
      child.once("exit", (code) => fail(`exit ${code}`))
      child.once("error", (error) => fail(error.message))
      child.stdout.once("data", (chunk) => resume(Effect.succeed(Number(String(chunk)))))
      child.stdin.end(JSON.stringify(settings))
    }).pipe(Effect.timeoutOrElse({
      duration: "10 seconds",
      orElse: () => Effect.fail(new CommandError({ reason: `the peer ${name} does not start` }))
    }))
  })
