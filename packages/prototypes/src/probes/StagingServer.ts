import type { Site } from "@statex/blueprint/Site"
import { Effect, type Scope } from "effect"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { requestedFile } from "../gate/Address.ts"
import { strictHeaders } from "../gate/StrictHeaders.ts"

/** A site on this machine's loopback, under the headers that it will be served with. */
export interface Staging {
  /** With a trailing slash. */
  readonly origin: string
}

/** The bytes of one look never change: a browser need not ask for them twice. */
const kept = { "cache-control": "max-age=600" }

/** Answers GET and HEAD with the site's own bytes; `extras` are the checker's tools, outside the site. */
const answer = (site: Site, extras: ReadonlyMap<string, Uint8Array>): Server => {
  const files = new Map(site.files.map((file) => [file.path, file]))
  const headers = strictHeaders("'none'")
  return createServer((request, response) => {
    const path = requestedFile((request.url ?? "/").split("?")[0] ?? "/")
    const [file, extra] = [files.get(path ?? ""), extras.get(path ?? "")]
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...headers, allow: "GET, HEAD" }).end()
    } else if (path === undefined) {
      response.writeHead(400, headers).end()
    } else if (extra !== undefined) {
      // Under the same policies as the site: a document without them would cost the browser a process at each turn.
      response.writeHead(200, { ...headers, ...kept, "content-type": "text/javascript" })
      response.end(extra)
    } else if (file === undefined) {
      response.writeHead(404, { ...headers, "content-type": "text/plain; charset=utf-8" }).end("Not found")
    } else {
      response.writeHead(200, { ...headers, ...kept, "content-type": file.type, "content-length": file.bytes.length })
      response.end(request.method === "HEAD" ? undefined : file.bytes)
    }
  })
}

/** Serves the site until the scope closes. */
export const serve = (
  site: Site,
  extras: ReadonlyMap<string, Uint8Array> = new Map()
): Effect.Effect<Staging, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.callback<Server>((resume) => {
      const server = answer(site, extras)
      server.once("error", (error) => resume(Effect.die(error)))
      server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        server.closeAllConnections()
      })
  ).pipe(Effect.map((server) => ({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })))
