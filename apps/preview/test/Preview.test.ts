import { Effect } from "effect"
import { brotliDecompressSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { domain, hashOf, openOrigin, type Origin, portal } from "./Asking.ts"

let origin: Origin
beforeAll(async () => {
  origin = await openOrigin()
})
afterAll(() => origin.stop())

describe("a live prototype", () => {
  it("serves its index at the root, named by its hash", async () => {
    const { body, headers, status } = await origin.ask("/")
    expect(status).toBe(200)
    expect(body.toString()).toContain("Seznam")
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(body.length),
      "etag": `"${hashOf("index.html")}"`,
      "cache-control": "no-cache"
    })
    expect((await origin.ask("/loans/")).body.toString()).toContain("Loans")
    expect((await origin.ask("/?utm=1")).status).toBe(200)
  })

  it("says every strict header on every kind of answer", async () => {
    origin.answers["result8-gone"] = Effect.succeed({ _tag: "Gone", why: "stopped" })
    const answers = await Promise.all([
      origin.ask("/"),
      origin.ask("/app.js", { headers: { "if-none-match": `"${hashOf("app.js")}"` } }),
      origin.ask("/nothing.js"),
      origin.ask("/", { method: "POST" }),
      origin.ask("/", { host: `result8-gone.${domain}` }),
      origin.ask("/", { host: `result9-none.${domain}` }),
      origin.ask("/-/report")
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 304, 404, 405, 410, 404, 200])
    for (const { headers } of answers) {
      const policy = String(headers["content-security-policy"])
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toMatch(new RegExp(`frame-ancestors ${portal}(;|$)`))
      expect(policy).not.toMatch(/unsafe|\*/)
      expect(headers).toMatchObject({
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "origin-agent-cluster": "?1",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
        "x-ai-generated": "true"
      })
      expect(String(headers["permissions-policy"])).toMatch(/camera=\(\).*geolocation=\(\).*payment=\(\).*usb=\(\)/)
      expect(headers["set-cookie"]).toBeUndefined()
      expect(headers["location"]).toBeUndefined()
      expect(headers["service-worker-allowed"]).toBeUndefined()
      expect(headers["access-control-allow-origin"]).toBeUndefined()
    }
  })

  it("lets scripts run but neither navigate the frame around them nor reach another origin", async () => {
    const policy = String((await origin.ask("/")).headers["content-security-policy"])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toMatch(/sandbox [a-z- ]*allow-scripts/)
    expect(policy).not.toMatch(/allow-top-navigation(?!-to-custom-protocols)|allow-popups/)
  })

  it("gives brotli only to those who take it, under a name of its own", async () => {
    const plain = await origin.ask("/app.js")
    const packed = await origin.ask("/app.js", { headers: { "accept-encoding": "gzip, br" } })
    expect(plain.headers["content-encoding"]).toBeUndefined()
    expect(packed.headers).toMatchObject({ "content-encoding": "br", "vary": "accept-encoding" })
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body)
    expect(packed.headers["etag"]).not.toBe(plain.headers["etag"])
    expect(
      (await origin.ask("/app.js", { headers: { "accept-encoding": "br;q=0, gzip" } })).headers["content-encoding"]
    )
      .toBeUndefined()
    expect((await origin.ask("/app.js", { headers: { "accept-encoding": "brotli" } })).headers["content-encoding"])
      .toBeUndefined()
  })

  it("answers 304 to a name that is still right, in lists and weak as well", async () => {
    const etag = `"${hashOf("app.js")}"`
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const { body, headers, status } = await origin.ask("/app.js", { headers: { "if-none-match": tags } })
      expect([status, body.length]).toEqual([304, 0])
      expect(headers["etag"]).toBe(etag)
    }
    expect((await origin.ask("/app.js", { headers: { "if-none-match": "\"other\"" } })).status).toBe(200)
  })

  it("answers HEAD without a body and refuses every other method", async () => {
    const head = await origin.ask("/app.js", { method: "HEAD" })
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, "3000"])
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
      const refused = await origin.ask("/", { method })
      expect([method, refused.status, refused.headers["allow"]]).toEqual([method, 405, "GET, HEAD"])
    }
  })

  it("ignores cookies and ranges", async () => {
    const { headers, status } = await origin.ask("/app.js", { headers: { cookie: "a=b", range: "bytes=0-1" } })
    expect([status, headers["content-length"]]).toEqual([200, "3000"])
  })
})
