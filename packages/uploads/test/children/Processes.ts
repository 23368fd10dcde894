import { Effect } from "effect"
import { execFileSync } from "node:child_process"

const running = () =>
  execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,stat=,args="], { encoding: "utf8" }).split("\n").flatMap(
    (line) => {
      const [pid, parent, state, ...args] = line.trim().split(/\s+/)
      return state === undefined || state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), args }]
    }
  )

/** The readers that a process has started and that still run, by their numbers. */
export const readersOf = (parent: number): ReadonlyArray<number> =>
  running().filter((it) => it.parent === parent && it.args.some((arg) => arg.endsWith("/extractors/reader.ts")))
    .map(({ pid }) => pid)

export const runs = (pid: number): boolean => running().some((it) => it.pid === pid)

/** Looks again until it is so, for 10 s at most; then it says how it is. */
export const eventually = (isSo: () => boolean): Effect.Effect<boolean> =>
  Effect.repeat(Effect.delay(Effect.sync(isSo), "25 millis"), { until: (so) => so, times: 400 })
