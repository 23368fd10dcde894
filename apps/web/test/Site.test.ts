import { createHash } from "node:crypto"
import { brotliDecompressSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSite, type SiteOrigin } from "./SiteOrigin.ts"

let site: SiteOrigin
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const form = { "content-type": "application/x-www-form-urlencoded" }

describe("a write", () => {
  const from = (headers: Record<string, string>, path = "/en/write") =>
    site.ask(path, "POST", { ...form, ...headers }, "wish=x")

  it("of this site's own pages is taken, whichever header the browser sends", async () => {
    expect((await from({ "sec-fetch-site": "same-origin" })).text).toBe("written")
    expect((await from({ origin: "https://statex.test" })).text).toBe("written")
    expect((await from({})).text).toBe("written")
  })

  it.each(["/en", "/en/write", "/en.data", "/api/v1/briefs"])("of another site is refused at %s", async (path) => {
    for (
      const headers of [
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { origin: "https://evil.test" },
        { origin: "https://statex.test.evil.test" },
        { origin: "null" },
        { origin: "http://result7-ab12.statex.test" }
      ]
    ) expect([headers, (await from(headers, path)).status]).toEqual([headers, 403])
  })

  it("is refused with every method that is no read", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      expect((await site.ask("/en/write", method, { "sec-fetch-site": "cross-site" })).status).toBe(403)
    }
  })
})

describe("a page", () => {
  it("comes with every security header and a nonce of its own", async () => {
    const [one, other] = await Promise.all([site.ask("/en"), site.ask("/en")])
    const policy = String(one.headers["content-security-policy"])
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("frame-src https://*.proto.test")
    expect(policy).not.toContain("unsafe")
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ""
    expect(one.text).toContain(`nonce="${nonce}"`)
    expect(other.headers["content-security-policy"]).not.toBe(policy)
    expect(one.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-frame-options": "DENY",
      "strict-transport-security": expect.stringContaining("max-age"),
      "cache-control": "private, no-cache"
    })
  })

  it("gives a refused form back with what was typed", async () => {
    const { status, text } = await site.ask(
      "/en",
      "POST",
      { ...form, "sec-fetch-site": "same-origin" },
      "wish=a+blue+button"
    )
    expect(status).toBe(422)
    expect(text).toContain("value=\"a blue button\"")
  })

  it("is compressed as it streams for whoever takes it", async () => {
    const { bytes, headers } = await site.ask("/en", "GET", { "accept-encoding": "br" })
    expect([headers["content-encoding"], headers["vary"]]).toEqual(["br", "accept-encoding"])
    expect(brotliDecompressSync(bytes).toString()).toContain("<h1>en</h1>")
  })

  it("that no route knows is a 404, also with two slashes in front", async () => {
    expect((await site.ask("/en/nothing/here")).status).toBe(404)
    expect((await site.ask("//evil.test/")).status).toBe(400)
    expect((await site.ask("/assets/missing.js")).status).toBe(404)
  })

  it("at the root leads once to the reader's language", async () => {
    const to = async (headers: Record<string, string>) => (await site.ask("/", "GET", headers)).headers["location"]
    expect(await to({})).toBe("/en")
    expect(await to({ "accept-language": "xx, cs-CZ;q=0.8, de;q=0.9" })).toBe("/de")
    expect(await to({ "accept-language": "ar-AE,ar;q=0.9,en;q=0.8" })).toBe("/ar")
    expect(await to({ "accept-language": "de", cookie: "a=b; locale=pl" })).toBe("/pl")
    expect(await to({ "accept-language": "de;q=0", cookie: "locale=xx" })).toBe("/en")
  })
})

describe("a public page", () => {
  it("is rendered once, its scripts allowed by their hash instead of a nonce", async () => {
    const first = await site.ask("/cs/public")
    const second = await site.ask("/cs/public")
    expect(second.text).toBe(first.text)
    const policy = String(second.headers["content-security-policy"])
    expect(policy).not.toContain("nonce")
    const scripts = [...second.text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, script = ""] of scripts) {
      expect(policy).toContain(createHash("sha256").update(script).digest("base64"))
    }
    const again = await site.ask("/cs/public", "GET", { "if-none-match": String(second.headers["etag"]) })
    expect([again.status, again.text]).toEqual([304, ""])
  })

  it("is one for each choice of colours", async () => {
    const shared = await site.ask("/pl/public")
    const dark = await site.ask("/pl/public", "GET", { cookie: "theme=dark; locale=pl" })
    expect(dark.text).not.toBe(shared.text)
    expect((await site.ask("/pl/public", "GET", { cookie: "locale=en; theme=dark" })).bytes).toEqual(dark.bytes)
    expect((await site.ask("/pl/public")).bytes).toEqual(shared.bytes)
  })

  it.each([
    ["a query", "/it/public?a=1", "GET", {}],
    ["a cookie", "/it/public", "GET", { cookie: "session=1" }],
    ["a refusal", "/it/public", "POST", { ...form, "sec-fetch-site": "same-origin" }]
  ])(
    "is somebody's own with %s: scripts by nonce, and no cache on the way may keep it",
    async (_, path, method, sent) => {
      const { headers, text } = await site.ask(path, method, sent, method === "POST" ? "wish=x" : undefined)
      const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "none"
      expect(text).toContain(`nonce="${nonce}"`)
      expect(headers["cache-control"]).toBe("private, no-cache")
      const { headers: data } = await site.ask("/it/public.data")
      expect(data["cache-control"]).toBe("private, no-cache")
    }
  )

  it("is never shared with somebody who brings a cookie or a query", async () => {
    const shared = await site.ask("/de/public")
    expect((await site.ask("/de/public", "GET", { cookie: "locale=de" })).text).toBe(shared.text)
    expect((await site.ask("/de/public", "GET", { cookie: "session=1" })).text).not.toBe(shared.text)
    expect((await site.ask("/de/public?a=1")).text).not.toBe(shared.text)
  })
})

describe("an asset", () => {
  it("comes from memory for a year, precompressed", async () => {
    const plain = await site.ask("/assets/app-1.js")
    const packed = await site.ask("/assets/app-1.js", "GET", { "accept-encoding": "gzip, deflate, br" })
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable")
    expect(packed.headers["content-encoding"]).toBe("br")
    expect(brotliDecompressSync(packed.bytes).toString()).toBe(plain.text)
    expect((await site.ask("/assets/app-1.js.br")).status).toBe(404)
  })
})

it("logs every answer as one line of JSON with nothing that names a visitor", async () => {
  const token = "Zm9vYmFyYmF6cXV4MTIzNA"
  await site.ask(`/cs/requests/${token}?email=ada@example.org`, "GET", {
    cookie: "session=secret",
    "user-agent": "Ada's"
  })
  await site.ask("/en", "POST", { ...form, "sec-fetch-site": "same-origin" }, "wish=ada%40example.org")
  // A line is written once the answer has gone out, which the asker may see first.
  await expect.poll(() => site.logged().at(-1)).toMatchObject({
    message: "request",
    method: "POST",
    path: "/en",
    status: 422,
    requestId: expect.any(String)
  })
  const lines = site.logged()
  expect(lines.at(-2)).toMatchObject({ path: "/cs/requests/:id", status: 404 })
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${token}|ada(?:@|%40|')|secret|127\\.0\\.0\\.1`, "i"))
})
