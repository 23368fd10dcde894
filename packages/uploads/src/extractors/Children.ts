import { Effect, type Scope, Semaphore } from "effect"
import type { Extracted } from "../Extracted.ts"
import * as Child from "./Child.ts"
import type { Job } from "./reader.ts"

/** What one file may cost. `seconds` of time, `heap` and `memory` in MiB: of objects, and of everything it holds. */
export interface ChildBounds extends Child.Caps {
  /** Files that are read at the same time. */
  readonly children: number
  readonly seconds: number
  /** Files after which a child is replaced, so that nothing one of them left can grow. */
  readonly files: number
}

export const childBounds: ChildBounds = { children: 2, seconds: 20, heap: 256, memory: 512, files: 50 }

export interface Children {
  /** Reads one document in a process of its own; a crash, a hang or a flood of memory ends that process and nothing else. */
  readonly read: (job: Job) => Effect.Effect<Extracted>
}

export const make = Effect.fnUntraced(function*(
  bounds: ChildBounds = childBounds
): Effect.fn.Return<Children, never, Scope.Scope> {
  const permits = yield* Semaphore.make(bounds.children)
  const idle: Array<Child.Child> = []

  const take = (): Child.Child => {
    const child = idle.pop()
    return child === undefined ? Child.start(bounds) : child.gone ? take() : child
  }

  yield* Effect.addFinalizer(() => Effect.forEach(idle, Child.stop, { concurrency: "unbounded", discard: true }))

  const readIn = (choose: () => Child.Child, job: Job) =>
    Effect.acquireUseRelease(
      Effect.sync(choose),
      (child) =>
        Child.answered(child, job).pipe(Effect.timeoutOrElse({
          duration: `${bounds.seconds} seconds`,
          orElse: () => Effect.succeed(Child.given("too-large"))
        })),
      (child, exit) => {
        child.served += 1
        return exit._tag === "Success" && exit.value.healthy && child.served < bounds.files
          ? Effect.sync(() => void idle.push(child))
          : Child.stop(child)
      }
    )

  const read = Effect.fnUntraced(function*(job: Job) {
    const first = yield* readIn(take, job)
    // What a file before it had left behind may have ended the child, so only a new one judges this file.
    const { extracted } = first.doubtful ? yield* readIn(() => Child.start(bounds), job) : first
    return extracted
  })

  return { read: (job) => Semaphore.withPermit(permits, read(job)) }
})
