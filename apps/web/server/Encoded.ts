import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"

interface Body {
  readonly headers: Record<string, string>
  readonly bytes: Buffer
}

/** One body in the encodings a browser may ask for. */
export interface Encoded {
  readonly etag: string
  readonly identity: Body
  readonly br: Body
  readonly gzip: Body
}

export const brotli = (bytes: Uint8Array, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  })

/** `made` holds encodings that exist already, from the build. */
export const encode = (
  bytes: Buffer,
  headers: Record<string, string>,
  made: { readonly br?: Buffer; readonly gzip?: Buffer } = {}
): Encoded => {
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`
  const body = (content: Buffer, encoding?: string): Body => ({
    bytes: content,
    headers: {
      ...headers,
      etag,
      "content-length": String(content.length),
      ...(encoding === undefined ? {} : { "content-encoding": encoding })
    }
  })
  return {
    etag,
    identity: body(bytes),
    br: body(made.br ?? brotli(bytes, 5), "br"),
    gzip: body(made.gzip ?? gzipSync(bytes), "gzip")
  }
}

const choose = (entry: Encoded, accept: unknown): Body =>
  typeof accept !== "string" ?
    entry.identity
    : accept.includes("br") ?
    entry.br
    : accept.includes("gzip") ?
    entry.gzip
    : entry.identity

export const send = (req: IncomingMessage, res: ServerResponse, entry: Encoded): void => {
  const { bytes, headers } = choose(entry, req.headers["accept-encoding"])
  if (req.headers["if-none-match"]?.includes(entry.etag) === true) {
    const { "content-encoding": _, "content-length": __, ...kept } = headers
    res.writeHead(304, kept).end()
    return
  }
  res.writeHead(200, headers)
  res.end(req.method === "HEAD" ? undefined : bytes)
}
