import type { IncomingMessage, ServerResponse } from "node:http"
import { Readable, type Transform } from "node:stream"
import type { ReadableStream as NodeReadableStream } from "node:stream/web"
import { constants, createBrotliCompress, createGzip } from "node:zlib"

/**
 * node:http to web. `origin` is the configured one, never the Host header. The signal aborts whenever the exchange
 * is over, also after a complete answer: Remix keeps a 5 s timer, and with it the page's tree, until then.
 */
export const toRequest = (req: IncomingMessage, res: ServerResponse, origin: string): Request => {
  const controller = new AbortController()
  res.once("close", () => controller.abort())
  const headers = new Headers()
  for (let at = 0; at < req.rawHeaders.length; at += 2) {
    headers.append(req.rawHeaders[at] ?? "", req.rawHeaders[at + 1] ?? "")
  }
  const method = req.method ?? "GET"
  const url = origin + (req.url ?? "/")
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal: controller.signal })
  const body = Readable.toWeb(req) as NodeReadableStream<Uint8Array> as unknown as ReadableStream<Uint8Array>
  const init: RequestInit & { readonly duplex: "half" } = {
    method,
    headers,
    signal: controller.signal,
    body,
    duplex: "half"
  }
  return new Request(url, init)
}

const compressible = /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript)|image\/svg)/

/** A flushing encoder, so that a streamed page still arrives part by part. */
const encoderFor = (
  req: IncomingMessage,
  response: Response
): { readonly name: string; readonly stream: Transform } | undefined => {
  const accept = req.headers["accept-encoding"]
  if (typeof accept !== "string" || response.headers.has("content-encoding")) return undefined
  if (!compressible.test(response.headers.get("content-type") ?? "")) return undefined
  if (response.headers.get("cache-control")?.includes("no-transform") === true) return undefined
  if (accept.includes("br")) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }
    return { name: "br", stream: createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params }) }
  }
  if (!accept.includes("gzip")) return undefined
  return { name: "gzip", stream: createGzip({ flush: constants.Z_SYNC_FLUSH, level: 5 }) }
}

/** Web to node:http, chunk by chunk, with backpressure; a visitor who leaves cancels the body. */
export const sendResponse = async (req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> => {
  const headers: Record<string, string | Array<string>> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers["set-cookie"] = cookies
  const empty = response.body === null || req.method === "HEAD"
  const encoder = empty ? undefined : encoderFor(req, response)
  if (encoder !== undefined) {
    delete headers["content-length"]
    headers["content-encoding"] = encoder.name
    headers["vary"] = [response.headers.get("vary"), "accept-encoding"].filter((name) => name !== null).join(", ")
  }
  res.writeHead(response.status, headers)
  if (response.body === null || req.method === "HEAD") {
    res.end()
    await response.body?.cancel()
    return
  }
  res.flushHeaders()
  encoder?.stream.pipe(res)
  const out = encoder?.stream ?? res
  const reader = response.body.getReader()
  let gone = false
  let wake = () => {}
  res.once("close", () => {
    gone = true
    wake()
    encoder?.stream.destroy()
    reader.cancel().catch(() => {})
  })
  out.on("drain", () => wake())
  for (;;) {
    const { done, value } = await reader.read()
    if (done || gone) break
    if (!out.write(value)) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  if (!gone) out.end()
}
