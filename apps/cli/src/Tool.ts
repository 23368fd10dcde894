import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import * as Checkout from "./Checkout.ts"

export interface ToolRun {
  /** The exit code; 127 when the tool is not there, 124 when its time ran out. */
  readonly code: number
  /** Standard output and standard error as they came. */
  readonly output: string
  readonly ms: number
}

export interface ToolOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly timeout?: Duration.Input
  /** Shows the output while it comes instead of only keeping it. */
  readonly show?: boolean
}

const kept = 4_000_000

/** Runs a program to its end and keeps what it printed. An interruption or the time limit ends it and its group. */
export const run = (file: string, args: ReadonlyArray<string>, options: ToolOptions = {}) =>
  Effect.callback<ToolRun>((resume) => {
    const startedAt = performance.now()
    let output = ""
    const child = spawn(file, args, {
      cwd: options.cwd ?? Checkout.root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true
    })
    const finish = (code: number) => resume(Effect.succeed({ code, output, ms: performance.now() - startedAt }))
    const endGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL")
      } catch {
        // It has ended already.
      }
    }
    const timer = setTimeout(() => {
      endGroup()
      finish(124)
    }, Duration.toMillis(options.timeout ?? "15 minutes"))
    for (const [stream, shown] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
      stream.on("data", (chunk: Buffer) => {
        if (output.length < kept) output += chunk.toString("utf8")
        if (options.show === true) shown.write(chunk)
      })
    }
    child.once("error", (error) => {
      clearTimeout(timer)
      output += error.message
      finish(127)
    })
    child.once("close", (code) => {
      clearTimeout(timer)
      finish(code ?? 1)
    })
    return Effect.sync(() => {
      clearTimeout(timer)
      endGroup()
    })
  })
