import { Effect, ManagedRuntime } from "effect"
import { createServer } from "node:http"
import { Readable } from "node:stream"
import { readMultipart } from "../../src/Intake.ts"
import * as Folders from "../../src/stores/Folders.ts"
import { UploadStore } from "../../src/UploadStore.ts"

/** A web server as small as can be: what it grows by is what the intake costs. Reads STATEX_DATA. */
const runtime = ManagedRuntime.make(Folders.layer)

let number = 0

const takeIn = (request: Request) => {
  const id = `upload-${++number}`
  return readMultipart(request, id).pipe(
    Effect.map(({ files }) => files.reduce((sum, file) => sum + file.size, 0)),
    Effect.tap(() => UploadStore.use((store) => store.remove(id)))
  )
}

const server = createServer((incoming, outgoing) => {
  if (incoming.method === "GET") {
    // The kernel's own high-water mark misses nothing between two looks.
    outgoing.end(JSON.stringify({ now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 }))
    return
  }
  const request = new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": String(incoming.headers["content-type"]) },
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
    duplex: "half"
  })
  runtime.runPromise(takeIn(request)).then(
    (bytes) => outgoing.end(String(bytes)),
    (error: unknown) => outgoing.writeHead(400).end(String(error))
  )
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address !== "string") console.log(address.port)
})

// The test holds the other end: nothing outlives it.
process.stdin.resume().on("end", () => process.exit(0))
