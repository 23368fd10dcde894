import { fstatSync } from "node:fs"

/** Runs `stop` once: at SIGTERM, SIGINT, or when a launcher that holds our standard input is gone. */
export const onStop = (stop: () => void): void => {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    stop()
  }
  process.once("SIGTERM", once)
  process.once("SIGINT", once)
  // A closed or empty input (a container, a service manager) says nothing about a launcher.
  const input = fstatSync(0)
  if (input.isFIFO() || input.isSocket()) process.stdin.once("end", once).once("error", once).resume()
}
