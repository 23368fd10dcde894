import type { SpawnOptions } from "node:child_process"

/**
 * The arguments for `/bin/sh` that `exec` a server and send it the signal as soon as the standard input
 * closes: nothing outlives the launcher, even one that was killed with SIGKILL.
 */
export const guarded = (signal: "INT" | "TERM", file: string, args: ReadonlyArray<string>): ReadonlyArray<string> => {
  const watch = `( ( cat <&3 >/dev/null; kill -${signal} $$ 2>/dev/null ) >/dev/null 2>&1 & )`
  return ["-c", `exec 3<&0; ${watch}; exec 3<&-; exec "$@" </dev/null`, "guard", file, ...args]
}

/** A process group of its own, so that Ctrl-C in the terminal reaches only the launcher. */
export const apart = { detached: true, cwd: "/" } satisfies SpawnOptions
