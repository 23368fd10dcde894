import type { IncomingMessage } from "node:http"
import { themeOf } from "../app/theme.ts"
import { encode, type Encoded } from "./Encoded.ts"

const most = 200

/** Milliseconds that one visitor's rendering of an old page has, while the others still get the old one. */
const renewal = 5_000

interface Held {
  readonly entry: Encoded
  readonly until: number
  /** From here on not even a page that is just being renewed is shown. */
  readonly gone: number
  renewing: number
}

/**
 * Everything that a public page depends on: its address, which names the language, and the colours that were picked.
 * Undefined for what is nobody else's: writes, queries, and whoever brings any other cookie.
 */
const keyOf = (req: IncomingMessage): string | undefined => {
  const url = req.url ?? "/"
  if ((req.method !== "GET" && req.method !== "HEAD") || url.includes("?")) return undefined
  const { cookie } = req.headers
  const names = (cookie ?? "").split(";").map((pair) => pair.trim().split("=")[0])
  if (!names.every((name) => name === "" || name === "locale" || name === "theme")) return undefined
  return `${themeOf(cookie) ?? ""} ${url}`
}

/** Public pages as finished bytes. A loader opts in with `cache-control: public, s-maxage=<seconds>`. */
export const makePageCache = (now: () => number) => {
  const held = new Map<string, Held>()
  return {
    /** An old page is rendered again by the first who asks for it, not by all of them at once. */
    find: (req: IncomingMessage): Encoded | undefined => {
      const key = keyOf(req)
      const hit = key === undefined ? undefined : held.get(key)
      if (hit === undefined) return undefined
      const time = now()
      if (time < hit.until) return hit.entry
      if (req.method === "GET" && time >= hit.renewing) {
        hit.renewing = time + renewal
        return undefined
      }
      return time < hit.gone ? hit.entry : undefined
    },
    /** Whether the answer may be everybody's, if its loader agrees. */
    isShareable: (req: IncomingMessage): boolean => keyOf(req) !== undefined,
    keep: (req: IncomingMessage, html: string, headers: Headers, seconds: number): Encoded => {
      headers.set("cache-control", "private, no-cache")
      headers.set("vary", "accept-encoding, cookie")
      const entry = encode(Buffer.from(html), Object.fromEntries(headers))
      const key = keyOf(req)
      if (key === undefined || req.method !== "GET") return entry
      const oldest = held.keys().next().value
      if (held.size >= most && oldest !== undefined && !held.has(key)) held.delete(oldest)
      const until = now() + seconds * 1000
      held.set(key, { entry, until, gone: until + seconds * 1000, renewing: 0 })
      return entry
    }
  }
}
