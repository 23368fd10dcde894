import { createRequire } from "node:module"
import { openSite } from "../SiteOrigin.ts"

const counted = () => (globalThis as { turboDecoded?: number }).turboDecoded ?? 0

/** A stream as the server itself writes it, with a type that would make a decoder construct something. */
const payload =
  "[{\"_1\":2},\"a\",[\"E\",\"message\",\"Function\"],[\"SanitizedError\",\"Function\",\"x\",\"y\"],[\"SingleFetchRedirect\",{}]]\n"

const site = await openSite("http://statex.test")
const types = [
  "text/x-script",
  "text/x-turbo",
  "text/plain",
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/octet-stream"
]
const paths = [
  "/en",
  "/en.data",
  "/en?index",
  "/_root.data",
  "/en/write",
  "/en/write.data",
  "/en/leave.data?_routes=leave",
  "/en.data?_routes=root,home",
  `/en.data?x=${encodeURIComponent(payload)}`,
  "/__manifest?version=1&p=/en"
]
let answers = 0
const broken: Array<string> = []
for (const path of paths) {
  for (const method of ["GET", "POST", "PUT", "DELETE"]) {
    for (const type of types) {
      const headers = {
        "content-type": type,
        "sec-fetch-site": "same-origin",
        "x-remix-response": "yes",
        cookie: payload.trim()
      }
      const { status } = await site.ask(path, method, headers, method === "GET" ? undefined : payload)
      answers++
      if (status === 500 && method === "GET") broken.push(`${method} ${path} ${type}`)
    }
  }
}
const encoded = (await site.ask("/en.data")).text
await site.close()

const before = counted()
const remix = createRequire(import.meta.resolve("@remix-run/react"))
const { decode } = remix("turbo-stream") as { decode: (stream: ReadableStream<Uint8Array>) => Promise<unknown> }
await decode(new Blob([encoded]).stream())
process.stdout.write(JSON.stringify({ answers, broken, decodedByServer: before, decodedByHand: counted() - before }))
process.exit(0)
