import { PublicationStore } from "@statex/prototypes/PublicationStore"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Context, Effect, Option } from "effect"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Duplex } from "node:stream"
import { makeBlobCache } from "./BlobCache.ts"
import { headersFor } from "./Headers.ts"
import { makeHostCache } from "./HostCache.ts"
import { makeListener } from "./Listener.ts"
import { makePages } from "./Pages.ts"
import { settings } from "./Settings.ts"

const mebibyte = 1024 * 1024
const patience = "2 seconds"

export interface Preview {
  readonly port: number
  /** Finishes what runs, at most `grace` milliseconds. */
  readonly stop: (grace?: number) => Promise<void>
}

const badRequest = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n"

/** Answers what is no request. The rest is read and forgotten, or the client would see a reset instead of the answer. */
const refuse = (tooMuch: string) => (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable) return void socket.destroy()
  socket.removeAllListeners("data").resume()
  socket.end(error.code === "HPE_HEADER_OVERFLOW" ? tooMuch : badRequest)
  setTimeout(() => socket.destroy(), 1_000).unref()
}

/** Opens the prototypes' origin over the stores; `log` writes one JSON line, `clock` counts milliseconds. */
export const open = Effect.fn("Preview.open")(function*(
  log: (message: string, fields: object) => void,
  clock: () => number = () => performance.now()
) {
  const { abuse, domain, port, portal, scheme } = yield* settings
  const services = yield* Effect.context<PublicationStore | BlobStore>()
  const publications = Context.get(services, PublicationStore)
  const blobs = Context.get(services, BlobStore)
  const run = <A, E>(effect: Effect.Effect<A, E>) => Effect.runPromiseWith(services)(Effect.timeout(effect, patience))

  const origin = new URL(portal).origin
  const common = headersFor(origin, scheme === "https")
  const contact = Option.getOrElse(abuse, () => `abuse@${domain.replace(/:\d+$/, "")}`)
  const pages = makePages(common, {
    portal: origin,
    abuse: contact,
    originOf: (name) => `${scheme}://${name}.${domain}`
  })
  const listener = makeListener({
    domain: domain.toLowerCase(),
    pages,
    hosts: makeHostCache(common, clock),
    blobs: makeBlobCache(128 * mebibyte),
    lookup: (name) => run(publications.byHost(name)),
    read: (hash) => run(blobs.get(hash)),
    ready: () => run(publications.byHost("readiness")).then(() => true, () => false),
    log
  })

  const server = createServer({
    requestTimeout: 10_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 65_000,
    maxHeaderSize: 8192
  }, listener)
  server.on("clientError", refuse(pages.tooMuch))
  yield* Effect.callback<void>((resume) => {
    server.once("error", (error) => resume(Effect.die(error)))
    server.listen(port, () => resume(Effect.void))
  })
  const stop = async (grace = 5_000) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const force = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearTimeout(force)
  }
  return { port: (server.address() as AddressInfo).port, stop } satisfies Preview
})
