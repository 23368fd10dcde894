import { Effect } from "effect"
import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { askedBy } from "../src/HostName.ts"
import { domain, openOrigin, type Origin } from "./Asking.ts"

const page = "text/html; charset=utf-8"
const logged: Array<string> = []
let origin: Origin

beforeAll(async () => {
  origin = await openOrigin({}, {
    "result7-ab12": [
      ["index.html", page, "<!doctype html><title>Home</title>"],
      ["App.js", page, "upper"],
      ["app.js", page, "lower"],
      ["app.js.map", "application/json", "{\"sourcesContent\":[\"secret\"]}"],
      ["../../escape.html", page, "out"],
      ["/etc/passwd", page, "out"],
      [".env", "text/plain", "KEY=1"],
      [".git/config", "text/plain", "secret"],
      ["-/report", page, "a false report page"],
      ["-/report/index.html", page, "a false report page"],
      ["setup.exe", "application/octet-stream", "MZ"],
      ["invoice.pdf", "application/pdf", "%PDF-1.7"],
      ["photo.html.png", page, "<script>1</script>"],
      ["photo.png.html", "image/png", "<!doctype html><title>Photo</title>"],
      ["logo.svg", page, "<svg xmlns='http://www.w3.org/2000/svg'/>"]
    ]
  }, (message, fields) => void logged.push(JSON.stringify({ message, ...fields })))
})
afterAll(() => origin.stop())

/** Everything that a socket gets for these very bytes until it is closed. */
const raw = (text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(origin.port, "127.0.0.1", () => socket.write(text))
    let got = ""
    socket.setTimeout(300, () => socket.destroy())
    socket.on("data", (bytes) => {
      got += bytes.toString("latin1")
    })
    socket.on("error", () => undefined)
    socket.on("close", () => resolve(got))
  })

describe("a hostile manifest", () => {
  it.each([
    "/app.js.map",
    "/escape.html",
    "/etc/passwd",
    "/.env",
    "/.git/config",
    "/setup.exe",
    "/invoice.pdf"
  ])("does not get %s served", async (path) => {
    expect((await origin.ask(path)).status).toBe(404)
  })

  it("does not put its own page in the place of the report", async () => {
    const { body } = await origin.ask("/-/report")
    expect(body.toString()).not.toContain("false report")
    expect((await origin.ask("/-/report/")).status).toBe(404)
  })

  it("keeps names that differ in their case apart", async () => {
    expect((await origin.ask("/App.js")).body.toString()).toBe("upper")
    expect((await origin.ask("/app.js")).body.toString()).toBe("lower")
    expect((await origin.ask("/APP.JS")).status).toBe(404)
    expect((await origin.ask("/INDEX.HTML")).status).toBe(404)
  })

  it("gets types by the last ending, and nothing that is no page runs when it is opened", async () => {
    const types = await Promise.all(
      ["/photo.html.png", "/photo.png.html", "/logo.svg", "/app.js"].map(async (path) =>
        (await origin.ask(path)).headers["content-type"]
      )
    )
    expect(types).toEqual(["image/png", page, "image/svg+xml", "text/javascript; charset=utf-8"])
    const policy = (await origin.ask("/logo.svg")).headers["content-security-policy"]
    expect(policy).toMatch(/default-src 'none'.*; sandbox$/)
  })
})

describe("a hostile request", () => {
  it.each([
    `r\u0435sult7-ab12.${domain}`,
    `xn--result7-ab12-x2g.${domain}`,
    `result７-ab12.${domain}`,
    `result7-ab12\u3002${domain}`,
    `result7–ab12.${domain}`
  ])("finds nothing at the look-alike host %s", (host) => {
    expect(askedBy(host, domain)._tag).toBe("Nobody")
  })

  it("changes nothing for others by headers that no cache tells apart", async () => {
    const plain = await origin.ask("/")
    for (
      const headers of [
        { "x-forwarded-host": "evil.test" },
        { "x-forwarded-proto": "http", "x-forwarded-prefix": "/evil" },
        { "x-original-url": "/app.js", "x-rewrite-url": "/app.js" },
        { "x-http-method-override": "DELETE" },
        { forwarded: "host=evil.test" },
        { origin: "https://evil.test" },
        { "accept": "application/json", "user-agent": "<script>" }
      ]
    ) {
      const answer = await origin.ask("/", { headers })
      const { date: _, ...had } = plain.headers
      const { date: __, ...has } = answer.headers
      expect([answer.status, answer.body.toString(), has]).toEqual([200, plain.body.toString(), had])
    }
    expect(plain.headers["cache-control"]).toBe("no-cache")
  })

  it("gets the whole of a file however many ranges it asks for", async () => {
    const ranges = Array.from({ length: 500 }, (_, at) => `${at}-${at}`).join()
    const answer = await origin.ask("/", { headers: { range: `bytes=${ranges}` } })
    expect([answer.status, answer.headers["content-range"], answer.headers["accept-ranges"]])
      .toEqual([200, undefined, "none"])
    expect((await origin.ask("/", { headers: { range: "bytes=999999999-" } })).status).toBe(200)
  })

  it("smuggles no second request past the first", async () => {
    const host = `Host: result7-ab12.${domain}\r\n`
    const hidden = `GET /app.js HTTP/1.1\r\n${host}\r\n`
    for (
      const lines of [
        `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`,
        "Content-Length: 0\r\nContent-Length: 40\r\n",
        "Transfer-Encoding: xchunked\r\n"
      ]
    ) {
      const got = await raw(`POST / HTTP/1.1\r\n${host}${lines}\r\n0\r\n\r\n${hidden}`)
      expect(got).not.toContain("lower")
    }
  })

  it("is told when it brings more than is read, and its cookies are cleared", async () => {
    const got = await raw(`GET / HTTP/1.1\r\nHost: result7-ab12.${domain}\r\nCookie: ${"x".repeat(200_000)}\r\n\r\n`)
    expect(got).toMatch(/^HTTP\/1\.1 431 /)
    expect(got).toContain("clear-site-data: \"cookies\"")
  })

  it("writes nothing of its own into the log", async () => {
    origin.answers["result66-dead"] = Effect.die(new Error("the database is down"))
    const evil = "%0a{%22message%22:%22all-is-well%22}"
    await origin.ask(`/${evil}`, { host: `result66-dead.${domain}`, headers: { "user-agent": evil, referer: evil } })
    await raw(`GET /\u001b[2J HTTP/1.1\r\nHost: result66-dead.${domain}\r\nX: ${evil}\r\n\r\n`)
    expect(logged.length).toBeGreaterThan(0)
    for (const line of logged) {
      expect(line).not.toMatch(/all-is-well|\n/)
      expect(line).not.toContain("\u001b")
      expect(JSON.parse(line)).toMatchObject({ message: "lookup failed" })
    }
  })
})

describe("the report of a prototype", () => {
  it("names it, needs no script, and is there before and after its end", async () => {
    origin.answers["result8-gone"] = Effect.succeed({ _tag: "Gone", why: "stopped" })
    for (const name of ["result7-ab12", "result8-gone"]) {
      const { body, headers, status } = await origin.ask("/-/report", { host: `${name}.${domain}` })
      expect(status).toBe(200)
      const text = body.toString()
      expect(text).toContain(`http://${name}.${domain}`)
      expect(text).toMatch(new RegExp(`href="mailto:abuse@proto\\.test\\?subject=[^"]*${name}[^"]*body=[^"]*${name}`))
      expect(text).not.toContain("<script")
      expect(headers["content-security-policy"]).toContain("default-src 'none'")
    }
  })
})
