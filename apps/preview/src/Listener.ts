import type { Lookup } from "@statex/prototypes/PublicationStore"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import type { BlobCache } from "./BlobCache.ts"
import { type HostCache, stale } from "./HostCache.ts"
import { askedBy } from "./HostName.ts"
import type { Pages } from "./Pages.ts"
import { type Answer, type Found, type Request, respond } from "./Respond.ts"

export interface Origin {
  /** Suffix of every prototype's host, port included. */
  readonly domain: string
  readonly pages: Pages
  readonly hosts: HostCache
  readonly blobs: BlobCache
  readonly lookup: (name: string) => Promise<Lookup>
  readonly read: (hash: string) => Promise<Uint8Array>
  readonly ready: () => Promise<boolean>
  readonly log: (message: string, fields: object) => void
}

const requestOf = (req: IncomingMessage, name: string): Request => ({
  name,
  method: req.method ?? "GET",
  target: req.url ?? "",
  acceptEncoding: req.headers["accept-encoding"] as string | undefined,
  acceptLanguage: req.headers["accept-language"],
  ifNoneMatch: req.headers["if-none-match"]
})

const write = (res: ServerResponse, { headers, status, text }: Answer, body?: Uint8Array): void => {
  res.writeHead(status, headers)
  if (body !== undefined) res.end(body)
  else res.end(text)
}

const twoHosts = (req: IncomingMessage): boolean => {
  let hosts = 0
  for (let at = 0; at < req.rawHeaders.length; at += 2) {
    if (req.rawHeaders[at]?.toLowerCase() === "host") hosts++
  }
  return hosts !== 1
}

/** One prototype's origin after the other: what is in memory is answered at once, everything else after a look. */
export const makeListener = ({ blobs, domain, hosts, log, lookup, pages, read, ready }: Origin): RequestListener => {
  const find = async (name: string): Promise<Found | undefined> => {
    try {
      return hosts.put(name, await lookup(name))
    } catch (error) {
      log("lookup failed", { error: String(error) })
      return hosts.get(name, stale)
    }
  }

  const deliver = (
    req: IncomingMessage,
    res: ServerResponse,
    name: string,
    found: Found | undefined
  ): void | Promise<void> => {
    const answer = found === undefined ? pages.unavailable : respond(requestOf(req, name), found, pages)
    const { blob } = answer
    if (blob === undefined) return write(res, answer)
    const bytes = blobs.get(blob)
    if (bytes !== undefined) return write(res, answer, bytes)
    return read(blob).then((late) => {
      blobs.put(blob, late)
      write(res, answer, late)
    })
  }

  const health = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.url !== "/health/ready" && req.url !== "/health/live") return write(res, pages.unknown)
    const up = req.url === "/health/live" || (await ready())
    res.writeHead(up ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" })
    res.end(JSON.stringify({ status: up ? "ready" : "not ready" }))
  }

  const failed = (res: ServerResponse) => (error: unknown): void => {
    log("answer failed", { error: String(error) })
    if (res.headersSent) res.destroy()
    else write(res, pages.unavailable)
  }

  return (req, res) => {
    const asked = twoHosts(req) ? undefined : askedBy(req.headers.host, domain)
    // A body is never read: the connection that brings one ends with the answer.
    if (req.headers["content-length"] !== undefined || req.headers["transfer-encoding"] !== undefined) {
      res.setHeader("connection", "close")
    }
    if (asked === undefined || asked._tag === "Nobody") return write(res, pages.unknown)
    if (asked._tag === "Self") return void health(req, res).catch(failed(res))
    const known = hosts.get(asked.name)
    if (known !== undefined) return void deliver(req, res, asked.name, known)?.catch(failed(res))
    find(asked.name).then((found) => deliver(req, res, asked.name, found)).catch(failed(res))
  }
}
