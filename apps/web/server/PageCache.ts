import type { IncomingMessage } from "node:http"
import { encode, type Encoded } from "./Encoded.ts"

const most = 200

/** A visitor without any cookie but the language's sees what everyone sees. */
const keyOf = (req: IncomingMessage): string | undefined => {
  const url = req.url ?? "/"
  if ((req.method !== "GET" && req.method !== "HEAD") || url.includes("?")) return undefined
  const cookies = (req.headers.cookie ?? "").split(";").map((pair) => pair.trim()).filter((pair) => pair !== "")
  return cookies.every((pair) => pair.startsWith("locale=")) ? url : undefined
}

/** Public pages as finished bytes. A loader opts in with `cache-control: public, s-maxage=<seconds>`. */
export const makePageCache = (now: () => number) => {
  const held = new Map<string, { readonly entry: Encoded; readonly until: number }>()
  return {
    find: (req: IncomingMessage): Encoded | undefined => {
      const key = keyOf(req)
      const hit = key === undefined ? undefined : held.get(key)
      return hit !== undefined && hit.until > now() ? hit.entry : undefined
    },
    /** Seconds for which this answer may be kept, if it may be kept at all. */
    lifetimeOf: (req: IncomingMessage, response: Response): number | undefined => {
      const seconds = /s-maxage=(\d+)/.exec(response.headers.get("cache-control") ?? "")?.[1]
      const keep = seconds !== undefined && response.status === 200 && !response.headers.has("set-cookie") &&
        response.headers.get("content-type")?.startsWith("text/html") === true && keyOf(req) !== undefined
      return keep ? Number(seconds) : undefined
    },
    keep: (req: IncomingMessage, html: string, headers: Headers, seconds: number): Encoded => {
      headers.set("cache-control", "private, no-cache")
      headers.set("vary", "accept-encoding, cookie")
      const entry = encode(Buffer.from(html), Object.fromEntries(headers))
      const oldest = held.keys().next().value
      if (held.size >= most && oldest !== undefined) held.delete(oldest)
      const key = keyOf(req)
      if (key !== undefined && req.method === "GET") held.set(key, { entry, until: now() + seconds * 1000 })
      return entry
    }
  }
}
