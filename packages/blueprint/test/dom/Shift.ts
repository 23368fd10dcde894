import { parentPort } from "node:worker_threads"
import { examined } from "./Examined.ts"

/** A thread that examines the seeds it is sent, one after another, and answers each; what breaks it is that seed's fault. */
parentPort?.on("message", (seed: number) => {
  void examined(seed).catch((cause: unknown) => ({
    seed,
    kinds: [],
    pages: 0,
    links: 0,
    used: 0,
    faults: [`cannot be examined: ${cause instanceof Error ? cause.stack ?? cause.message : String(cause)}`]
  })).then((result) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no target but its own thread
    parentPort?.postMessage(result)
  })
})
