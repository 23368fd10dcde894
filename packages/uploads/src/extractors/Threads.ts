import { Effect, type Scope, Semaphore } from "effect"
import { Worker } from "node:worker_threads"
import { type Extracted, type ExtractionNote, nothing } from "../Extracted.ts"
import type { Job } from "./worker.ts"

const mebibyte = 1024 * 1024

/** What one file may cost. `seconds` of time, `heap` and `memory` in MiB: of objects, and of everything it holds. */
export interface ThreadBounds {
  /** Files that are read at the same time. */
  readonly threads: number
  readonly seconds: number
  readonly heap: number
  readonly memory: number
  /** Files after which a thread is replaced, so that nothing one of them left can grow. */
  readonly files: number
}

export const threadBounds: ThreadBounds = { threads: 2, seconds: 20, heap: 256, memory: 512, files: 50 }

interface Thread {
  readonly worker: Worker
  served: number
  /** It ended by itself, perhaps while it was idle. */
  gone: boolean
}

interface Answer {
  readonly extracted: Extracted
  /** Whether the thread may read another file. */
  readonly healthy: boolean
}

const ending = (note: ExtractionNote): Answer => ({ extracted: nothing(note), healthy: false })

/** Buffers are outside of the heap that Node can limit, so they are watched. */
const outgrown = ({ worker }: Thread, memory: number): Effect.Effect<Answer> =>
  Effect.tryPromise(() => worker.getHeapStatistics()).pipe(
    Effect.map((held) => held.used_heap_size + held.external_memory > memory * mebibyte),
    Effect.delay("100 millis"),
    Effect.repeat({ until: (over) => over }),
    Effect.as(ending("too-large")),
    Effect.catch(() => Effect.never)
  )

const answered = ({ worker }: Thread, job: Job): Effect.Effect<Answer> =>
  Effect.callback((resume) => {
    const onMessage = (extracted: Extracted) => end({ extracted, healthy: true })
    const onError = (error: NodeJS.ErrnoException) =>
      end(ending(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "unreadable"))
    const onExit = () => end(ending("unreadable"))
    const forget = () => worker.off("message", onMessage).off("error", onError).off("exit", onExit)
    const end = (answer: Answer) => {
      forget()
      resume(Effect.succeed(answer))
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit)
    // What is handed over leaves this thread; a view of a larger buffer is copied first.
    const bytes = job.bytes.byteLength === job.bytes.buffer.byteLength ? job.bytes : new Uint8Array(job.bytes)
    worker.postMessage({ kind: job.kind, bytes }, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [])
    return Effect.sync(() => void forget())
  })

export interface Threads {
  /** Reads one document in a thread of its own; a crash, a hang or a flood of memory ends the thread and nothing else. */
  readonly read: (job: Job) => Effect.Effect<Extracted>
}

export const make = Effect.fnUntraced(function*(
  bounds: ThreadBounds = threadBounds
): Effect.fn.Return<Threads, never, Scope.Scope> {
  const permits = yield* Semaphore.make(bounds.threads)
  const idle: Array<Thread> = []

  const start = (): Thread => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      name: "extraction",
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heap, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
    })
    // Libraries print what they stumble over; it may quote the document.
    worker.stdout.resume()
    worker.stderr.resume()
    worker.unref()
    const thread = { worker, served: 0, gone: false }
    // Without a listener an error of an idle thread would end the process.
    worker.on("error", () => undefined).once("exit", () => {
      thread.gone = true
    })
    return thread
  }
  const take = (): Thread => {
    const thread = idle.pop()
    return thread === undefined ? start() : thread.gone ? take() : thread
  }
  const stop = ({ worker }: Thread) => Effect.promise(() => worker.terminate())

  yield* Effect.addFinalizer(() => Effect.forEach(idle, stop, { discard: true }))

  const read = (job: Job) =>
    Effect.acquireUseRelease(
      Effect.sync(take),
      (thread) =>
        answered(thread, job).pipe(
          Effect.raceFirst(outgrown(thread, bounds.memory)),
          Effect.timeoutOrElse({
            duration: `${bounds.seconds} seconds`,
            orElse: () => Effect.succeed(ending("too-large"))
          })
        ),
      (thread, exit) => {
        thread.served += 1
        return exit._tag === "Success" && exit.value.healthy && thread.served < bounds.files
          ? Effect.sync(() => void idle.push(thread))
          : stop(thread)
      }
    ).pipe(Effect.map(({ extracted }) => extracted))

  return { read: (job) => Semaphore.withPermit(permits, read(job)) }
})
