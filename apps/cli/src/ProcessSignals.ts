import * as Effect from "effect/Effect"

type Step = readonly [signal: NodeJS.Signals, patienceMs: number]

/** Whether the process exists; a negative number asks for a process group. */
export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** Sends a signal; a process that is gone already is no failure. */
export const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

/** Ends a process with ever harsher signals, giving each its time. */
export const end = (pid: number, steps: ReadonlyArray<Step>) =>
  Effect.gen(function*() {
    for (const [signal, patienceMs] of steps) {
      if (!send(pid, signal)) return
      for (let waited = 0; waited < patienceMs; waited += 20) {
        if (!isAlive(pid)) return
        yield* Effect.sleep("20 millis")
      }
    }
  })
