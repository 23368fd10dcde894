import { createHash } from "node:crypto"
import type { IncomingMessage } from "node:http"

export const assetHeaders = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin"
}

/** For every page and API answer. */
export const securityHeaders = (origin: string): Record<string, string> => ({
  ...assetHeaders,
  // `no-referrer` would make browsers send `Origin: null` with same-origin form posts.
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "x-frame-options": "DENY",
  ...(origin.startsWith("https:") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {})
})

const policy = (scripts: string, frames: string) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'"
  ].join("; ")

export const policyWithNonce = (nonce: string, frames: string) => policy(`'nonce-${nonce}'`, frames)

/** For bytes that many visitors share: inline scripts are named by their hash, because a shared nonce is none. */
export const policyWithHashes = (html: string, frames: string) =>
  policy(
    [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
      .map(([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`)
      .join(" "),
    frames
  )

const reads = new Set(["GET", "HEAD", "OPTIONS"])

/** A write that a browser sends from another site. Programs send neither header and pass. */
export const isCrossSite = (req: Pick<IncomingMessage, "headers" | "method">, origin: string): boolean => {
  if (reads.has(req.method ?? "GET")) return false
  const site = req.headers["sec-fetch-site"]
  if (typeof site === "string") return site !== "same-origin" && site !== "none"
  const from = req.headers.origin
  if (from === undefined) return false
  if (!URL.canParse(from)) return true
  return from !== origin && new URL(from).host !== req.headers.host
}
