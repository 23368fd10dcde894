import { appendFileSync } from "node:fs"
import { createServer } from "node:http"

/** A process that keeps the contract of the real ones: ready on its port, drains on SIGTERM, ends with its input. */
export const serve = (name: string, port: number) => {
  const stop = (why: string) => {
    appendFileSync(`${process.env["STATEX_DATA"]}.order`, `${name} ${why}\n`)
    process.exit(0)
  }
  process.on("SIGTERM", () => stop("drained"))
  process.stdin.resume().on("end", () => stop("orphaned"))
  createServer((_, response) => response.end("ok")).listen(port, "127.0.0.1")
}
