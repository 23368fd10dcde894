import { createServer } from "node:http"
import { isCrossSite, policyWithHashes, securityHeaders } from "../../../web/server/Security.ts"
import { close, listen } from "./Sink.ts"

export const session = "__Host-session=honest"

const page = (frame: string | undefined) =>
  `<!doctype html><html lang="en"><title>Portal</title><body>
<form method="post" action="/pay"><button>Pay</button></form>
<a id="open" href="${frame ?? "/"}">Open</a>
${
    frame === undefined
      ? ""
      : `<iframe src="${frame}" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads"></iframe>`
  }</body></html>`

/** The studio's own site as a prototype meets it: the web app's headers, a session cookie, a form that pays. */
export const openPortal = async (prototypes: ReadonlyArray<string>) => {
  const paid: Array<string> = []
  const cookies: Array<string> = []
  let origin = ""
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? "/", origin)
    if (isCrossSite(req, origin)) return void res.writeHead(403, securityHeaders(origin)).end()
    if (req.method !== "GET") paid.push(`${req.method} ${url.pathname} with ${req.headers.cookie ?? "no cookie"}`)
    cookies.push(req.headers.cookie ?? "")
    const html = page(url.searchParams.get("frame") ?? undefined)
    const isData = url.pathname === "/private.js"
    res.writeHead(200, {
      ...securityHeaders(origin),
      "content-type": isData ? "text/javascript" : "text/html; charset=utf-8",
      "content-security-policy": policyWithHashes(html, prototypes.join(" ")),
      "set-cookie": [`${session}; Path=/; Secure; HttpOnly; SameSite=Strict`, "theme=light; Path=/; SameSite=Lax"]
    }).end(isData ? "globalThis.take?.('the private words of the portal')" : html)
  })
  origin = `http://statex.localhost:${await listen(server)}`
  return {
    origin,
    /** Writes that went through. */
    paid,
    /** The Cookie header of every request that was let in. */
    cookies,
    forget: () => {
      paid.length = 0
      cookies.length = 0
    },
    stop: () => close(server)
  }
}
export type Portal = Awaited<ReturnType<typeof openPortal>>
