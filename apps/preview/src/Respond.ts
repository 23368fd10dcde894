import { fileOf } from "@statex/prototypes/gate/Address"
import type { Headers } from "./Headers.ts"
import type { Pages } from "./Pages.ts"
import type { Representation, Site } from "./Site.ts"

/** What a prototype's name leads to right now. */
export type Found =
  | { readonly _tag: "Served"; readonly site: Site }
  | { readonly _tag: "Gone" }
  | { readonly _tag: "Unknown" }

/** The part of a request that an answer depends on. */
export interface Request {
  /** The prototype that is asked, by its host's first label. */
  readonly name: string
  readonly method: string
  /** Path and query as they were sent. */
  readonly target: string
  readonly acceptEncoding: string | undefined
  readonly acceptLanguage: string | undefined
  readonly ifNoneMatch: string | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** A blob by its hash, a text, or nothing. */
  readonly blob?: string
  readonly text?: string
}

const odd = /\\|%2f|%5c|%00|\/\/|(?:^|\/)\.{1,2}(?:\/|$)|(?:%2e|\.)(?:%2e|\.)/i

/** The file that a target asks for; `undefined` for targets that no browser sends to a built app. */
export const pathOf = (target: string): string | undefined => {
  const [path = ""] = target.split(/[?#]/, 1)
  if (!path.startsWith("/") || path.length > 1024 || odd.test(path)) return undefined
  try {
    return fileOf(decodeURIComponent(path))
  } catch {
    return undefined
  }
}

const accepts = (encodings: string | undefined): boolean =>
  /(?:^|[\s,])br(?:$|[\s,]|;(?!\s*q=0(?:\.0*)?(?:$|[\s,])))/.test(encodings ?? "")

const seen = (tags: string, etag: string): boolean =>
  tags.trim() === "*" || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)

const fileAnswer = ({ etag, hash, headers }: Representation, request: Request): Answer => {
  if (request.ifNoneMatch === undefined || !seen(request.ifNoneMatch, etag)) {
    return request.method === "HEAD" ? { status: 200, headers } : { status: 200, headers, blob: hash }
  }
  const { "content-encoding": _, "content-length": __, "content-type": ___, ...kept } = headers
  return { status: 304, headers: kept }
}

/** The whole behaviour of a prototype's origin, without a socket or a store. */
export const respond = (request: Request, found: Found, pages: Pages): Answer => {
  const { method, target } = request
  const head = (answer: Answer): Answer =>
    method === "HEAD" ? { status: answer.status, headers: answer.headers } : answer
  if (found._tag === "Unknown") return head(pages.unknown)
  if (method !== "GET" && method !== "HEAD") return pages.notAllowed
  const path = pathOf(target)
  if (path === undefined) return head(pages.odd)
  if (path === "-/report") return head(pages.report(request.acceptLanguage, request.name))
  if (found._tag === "Gone") return head(pages.gone(request.acceptLanguage))
  const file = found.site.files.get(path)
  if (file === undefined) return head(pages.missing)
  return fileAnswer(file.brotli !== undefined && accepts(request.acceptEncoding) ? file.brotli : file.identity, request)
}
