import { fstatSync } from "node:fs"

/** Runs `stop` when the launcher that holds our standard input is gone: nothing outlives it. */
export const onLauncherGone = (stop: () => void): void => {
  // A closed or empty input (a container, a service manager) says nothing about a launcher.
  const input = fstatSync(0)
  if (input.isFIFO() || input.isSocket()) process.stdin.once("end", stop).once("error", stop).resume()
}

/** Runs `stop` once: at SIGTERM, SIGINT, or when the launcher is gone. */
export const onStop = (stop: () => void): void => {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    stop()
  }
  process.once("SIGTERM", once)
  process.once("SIGINT", once)
  onLauncherGone(once)
}
