import { createRequestHandler, type ServerBuild } from "@remix-run/node"
import { type Context, Effect } from "effect"
import { Headers as EffectHeaders, HttpTraceContext } from "effect/http"
import { randomBytes } from "node:crypto"
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { sharedSeconds } from "../app/bridge/Shared.server.ts"
import type { Services } from "../app/context.ts"
import { makeAccessLog } from "./AccessLog.ts"
import { addressOf, countryOf } from "./Address.ts"
import { loadAssets } from "./Assets.ts"
import { send } from "./Encoded.ts"
import { localeOfPath, negotiate } from "./Negotiation.ts"
import { makePageCache } from "./PageCache.ts"
import { isCrossSite, policyWithHashes, policyWithNonce, securityHeaders } from "./Security.ts"
import type { Settings } from "./Settings.ts"
import { sendResponse, toRequest } from "./WebAdapter.ts"
import { makeWebhooks } from "./Webhooks.ts"

export interface SiteOptions {
  readonly build: ServerBuild
  /** Folder of the built assets. */
  readonly client: string
  readonly services: Context.Context<Services>
  readonly settings: Settings["Service"]
  readonly api: RequestListener
  /** Ends when the process is about to stop. */
  readonly closing: Effect.Effect<void>
  readonly write: (text: string) => void
}

const refuse = (res: ServerResponse, status: number, text: string) => {
  res.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(`${text}\n`)
}

const isApi = (path: string) => path.startsWith("/api/") || path.startsWith("/health/")

/** The whole site as one listener: what gateways tell, assets and cached pages from memory, then the API, then Remix. */
export const makeSite = ({ api, build, client, closing, services, settings, write }: SiteOptions) => {
  const { origin, prototypes } = settings
  const assets = loadAssets(client)
  const pages = makePageCache(() => performance.now())
  const log = makeAccessLog(write)
  const safe = securityHeaders(origin)
  const remix = createRequestHandler(build, "production")

  const page = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const request = toRequest(req, res, origin)
    const locale = localeOfPath(new URL(request.url).pathname) ??
      negotiate(req.headers.cookie, req.headers["accept-language"])
    const nonce = randomBytes(16).toString("base64")
    const reply = new Headers()
    const shareable = pages.isShareable(req)
    const answer = Effect.useSpan(
      `${request.method} page`,
      { kind: "server", parent: parentOf(req) },
      (span) =>
        Effect.promise(() =>
          remix(request, {
            services,
            locale,
            nonce,
            reply,
            shareable,
            span,
            address: addressOf(req.socket.remoteAddress, req.headers["x-forwarded-for"], settings.trustedProxies),
            country: countryOf(req.socket.remoteAddress, req.headers["cf-ipcountry"], settings.trustedProxies),
            requestId,
            closing
          })
        )
    )
    const made = await Effect.runPromiseWith(services)(answer)
    const response = new Response(made.body, made)
    for (const [name, value] of reply) {
      if (name === "set-cookie") response.headers.append(name, value)
      else response.headers.set(name, value)
    }
    for (const [name, value] of Object.entries(safe)) response.headers.set(name, value)
    const isHtml = response.headers.get("content-type")?.startsWith("text/html") === true
    const seconds = isHtml ? sharedSeconds({ reply, shareable }, response.status) : undefined
    if (seconds !== undefined) {
      const html = await response.text()
      response.headers.set("content-security-policy", policyWithHashes(html, prototypes))
      return send(req, res, pages.keep(req, html, response.headers, seconds))
    }
    if (isHtml) response.headers.set("content-security-policy", policyWithNonce(nonce, prototypes))
    // What a loader allowed to this host it did not allow to any other cache.
    const kept = response.headers.get("cache-control")
    if (kept === null || kept.includes("s-maxage")) response.headers.set("cache-control", "private, no-cache")
    return sendResponse(req, res, response)
  }

  const webhooks = makeWebhooks(services)

  const listener: RequestListener = (req, res) => {
    const requestId = randomBytes(8).toString("hex")
    log.observe(req, res, requestId)
    req.headers["x-request-id"] = requestId
    res.setHeader("x-request-id", requestId)
    const path = (req.url ?? "/").split("?")[0] ?? "/"
    if (!path.startsWith("/") || path.startsWith("//")) return refuse(res, 400, "Not an address of this site")
    // Gateways are no browsers: they are believed by their signatures.
    if (path.startsWith("/webhooks/")) return webhooks(req, res)
    if (req.method === "GET" || req.method === "HEAD") {
      const hit = assets.get(path) ?? pages.find(req)
      if (hit !== undefined) return send(req, res, hit)
      if (path.startsWith("/assets/")) return refuse(res, 404, "No such file")
      if (path === "/") {
        const locale = negotiate(req.headers.cookie, req.headers["accept-language"])
        const vary = "accept-language, cookie"
        return void res.writeHead(302, { ...safe, location: `/${locale}`, vary, "cache-control": "private, no-cache" })
          .end()
      }
    } else if (isCrossSite(req, origin)) return refuse(res, 403, "A form of another site cannot write here")
    if (isApi(path)) return api(req, res)
    page(req, res, requestId).catch((error: unknown) => {
      if (!res.headersSent) refuse(res, 500, `Something broke here. Reference: ${requestId}`)
      else res.destroy()
      if (req.destroyed && !req.complete) return
      const text = error instanceof Error ? error.stack : String(error)
      write(
        JSON.stringify({
          time: new Date().toISOString(),
          level: "error",
          message: "host broke",
          requestId,
          error: text
        }) + "\n"
      )
    })
  }
  return { listener, flush: log.flush }
}

/** The caller's span when the request carries a `traceparent`. */
const parentOf = (req: IncomingMessage) => {
  const { traceparent } = req.headers
  if (typeof traceparent !== "string") return undefined
  const span = HttpTraceContext.fromHeaders(EffectHeaders.fromInput({ traceparent }))
  return span._tag === "Some" ? span.value : undefined
}
