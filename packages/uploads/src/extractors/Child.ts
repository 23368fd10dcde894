import { Effect } from "effect"
import { type ChildProcess, fork } from "node:child_process"
import { Socket } from "node:net"
import { type Extracted, type ExtractionNote, nothing } from "../Extracted.ts"
import type { Job, Reply } from "./reader.ts"

/** The most a child may hold, in MiB: `heap` of objects, `memory` of everything, Node itself included. */
export interface Caps {
  readonly heap: number
  readonly memory: number
}

/** A process that reads files, one after another. */
export interface Child {
  readonly process: ChildProcess
  served: number
  /** It ended by itself, perhaps while it was idle. */
  gone: boolean
}

export interface Answer {
  readonly extracted: Extracted
  /** Whether the child may read another file. */
  readonly healthy: boolean
  /** Whether the child ended, and another file may be to blame. */
  readonly doubtful: boolean
}

/** The answer for a file whose child must go. */
export const given = (note: ExtractionNote): Answer => ({ extracted: nothing(note), healthy: false, doubtful: false })

/** How a process ends that asked for too much: by V8, whose limits are fatal, or by our guard and the system. */
const outgrown: ReadonlyArray<NodeJS.Signals | null> = ["SIGABRT", "SIGTRAP", "SIGILL", "SIGKILL"]

export const start = ({ heap, memory }: Caps): Child => {
  const process = fork(new URL("./reader.ts", import.meta.url), [String(memory * 1024 * 1024)], {
    cwd: "/",
    env: { NODE_ENV: "production" },
    // Documents nest deeper than the stack of a main thread; four MiB is what Node gives to others.
    execArgv: [`--max-old-space-size=${heap}`, "--stack-size=3900"],
    serialization: "advanced",
    // Libraries print what they stumble over; it may quote the document. The pipe closes when this process ends.
    stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"]
  })
  const child = { process, served: 0, gone: false }
  const end = () => {
    child.gone = true
  }
  // Without listeners an error of an idle child would end this process.
  process.once("exit", end).on("error", () => process.pid === undefined && end())
  const lifeline = process.stdio[4]
  if (lifeline instanceof Socket) lifeline.on("error", () => undefined).unref()
  process.channel?.unref()
  process.unref()
  return child
}

/** What a child says of a file, or what its end says. A child that cannot be started is a broken machine. */
export const answered = ({ process, served }: Child, job: Job): Effect.Effect<Answer> =>
  Effect.callback((resume) => {
    const onMessage = ({ extracted, fit }: Reply) => end(Effect.succeed({ extracted, healthy: fit, doubtful: false }))
    const onExit = (_: number | null, signal: NodeJS.Signals | null) =>
      end(Effect.succeed({ ...given(outgrown.includes(signal) ? "too-large" : "unreadable"), doubtful: served > 0 }))
    const onError = (error: Error) => end(Effect.die(error))
    const forget = () => process.off("message", onMessage).off("exit", onExit).off("error", onError)
    const end = (answer: Effect.Effect<Answer>) => {
      forget()
      resume(answer)
    }
    process.on("message", onMessage).on("exit", onExit).on("error", onError)
    // A child that ends before it has taken everything is known by its end.
    process.send(job, () => undefined)
    return Effect.sync(() => void forget())
  })

/** Kills a child and waits until it is gone. */
export const stop = ({ gone, process }: Child): Effect.Effect<void> =>
  gone ? Effect.void : Effect.callback<void>((resume) => {
    process.once("exit", () => resume(Effect.void)).kill("SIGKILL")
  }).pipe(Effect.interruptible, Effect.timeoutOption("5 seconds"), Effect.asVoid)
