import { Effect } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { RecordingUnreadable } from "../transcription/Decoder.ts"

/** What one run may cost: `seconds` of time and of work, `memory` in MiB. */
export interface FfmpegBounds {
  readonly seconds: number
  readonly memory: number
}

export interface FfmpegRun {
  readonly program: string
  readonly args: ReadonlyArray<string>
  /** The only files that it can reach: its descriptors 3 and 4. */
  readonly input: number
  readonly output: number
  readonly bounds: FfmpegBounds
}

const mebibyte = 1024 * 1024

/** Letters of what it says that are kept. */
const heard = 4 * mebibyte

/** Milliseconds between two looks at its memory. */
const every = 50

const refuse = (reason: RecordingUnreadable["reason"]) => Effect.fail(new RecordingUnreadable({ reason }))

/** MiB that a process holds; nothing where the system does not say. */
const heldBy = async ({ pid }: ChildProcess): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
}

const outgrows = (child: ChildProcess, memory: number): Effect.Effect<never, RecordingUnreadable> =>
  Effect.promise(() => heldBy(child)).pipe(
    Effect.flatMap((held) => held > memory ? refuse("memory") : Effect.sleep(every)),
    Effect.forever
  )

const said = (child: ChildProcess): Effect.Effect<string, RecordingUnreadable> =>
  Effect.callback((resume) => {
    let words = ""
    child.stderr?.on("data", (chunk: Buffer) => {
      if (words.length < heard) words += chunk.toString("latin1")
    })
    // A program that cannot be started is a broken machine.
    child.once("error", (error) => resume(Effect.die(error)))
    child.once(
      "close",
      (code, signal) => resume(code === 0 ? Effect.succeed(words) : refuse(signal === "SIGXCPU" ? "time" : "damaged"))
    )
  })

/** Runs ffmpeg without a shell, an environment or a standard input, and tells what it said. */
export const ran = ({ args, bounds, input, output, program }: FfmpegRun): Effect.Effect<string, RecordingUnreadable> =>
  Effect.acquireUseRelease(
    Effect.sync((): ChildProcess =>
      spawn(
        program,
        // Should this process die, the system still ends the child when its time of work is over.
        ["-nostdin", "-hide_banner", "-nostats", "-timelimit", String(Math.ceil(bounds.seconds)), ...args],
        { cwd: "/", env: { NODE_ENV: "production" }, stdio: ["ignore", "ignore", "pipe", input, output] }
      )
    ),
    (child) =>
      Effect.raceFirst(said(child), outgrows(child, bounds.memory)).pipe(
        Effect.timeoutOrElse({ duration: `${bounds.seconds} seconds`, orElse: () => refuse("time") })
      ),
    (child) => Effect.sync(() => void child.kill("SIGKILL"))
  )
