import { Effect } from "effect"
import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { askedBy } from "../src/HostName.ts"
import { pathOf } from "../src/Respond.ts"
import { domain, openOrigin, type Origin } from "./Asking.ts"

let origin: Origin
beforeAll(async () => {
  origin = await openOrigin()
})
afterAll(() => origin.stop())

const until = async (holds: () => Promise<boolean>) => {
  const end = performance.now() + 5000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("it did not come true")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What a socket gets for these very bytes. */
const raw = (port: number, text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text))
    let got = ""
    socket.on("data", (bytes) => {
      got += bytes.toString("latin1")
      if (got.includes("\r\n\r\n")) socket.destroy()
    })
    socket.on("close", () => resolve(got))
  })

describe("hosts", () => {
  it("takes the exact name under the domain, in any case, and nothing else", () => {
    expect(askedBy(`result7-ab12.${domain}`, domain)).toEqual({ _tag: "Prototype", name: "result7-ab12" })
    expect(askedBy(`RESULT7-AB12.${domain}`, domain)).toEqual({ _tag: "Prototype", name: "result7-ab12" })
    for (
      const host of [
        undefined,
        "",
        domain,
        `.${domain}`,
        `a.result7-ab12.${domain}`,
        `result7-ab12.${domain}.`,
        "result7-ab12.proto.test",
        "result7-ab12.proto.test:80",
        `result7-ab12.evil${domain}`,
        `result07-ab12.${domain}`,
        `result-ab12.${domain}`,
        `result7-.${domain}`,
        `result7-ab_12.${domain}`,
        `result7-ab12@${domain}`,
        `result7-ab12.${domain}@evil.test`,
        `result7-ab12%2e${domain}`,
        `xn--result7-ab12.${domain}`,
        "localhost:3001:3001",
        "localhost.evil.test",
        "127.0.0.1.nip.io"
      ]
    ) expect([host, askedBy(host, domain)._tag]).toEqual([host, "Nobody"])
  })

  it("answers 404 for a name that never was, without asking twice within two seconds", async () => {
    const before = origin.lookups()
    for (let times = 0; times < 3; times++) {
      expect((await origin.ask("/", { host: `result99-none.${domain}` })).status).toBe(404)
    }
    expect(origin.lookups() - before).toBe(1)
  })

  it("does not ask the store for names that cannot be a prototype's", async () => {
    const before = origin.lookups()
    expect((await origin.ask("/", { host: `evil.${domain}` })).status).toBe(404)
    expect((await origin.ask("/", { host: "statex.test" })).status).toBe(404)
    expect(origin.lookups()).toBe(before)
  })

  it("refuses two hosts, none, and a target that names another host", async () => {
    const host = `Host: result7-ab12.${domain}\r\n`
    expect(await raw(origin.port, `GET / HTTP/1.1\r\n${host}Host: evil.test\r\n\r\n`)).toMatch(/^HTTP\/1.1 (400|404)/)
    expect(await raw(origin.port, "GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1.1 400/)
    expect(await raw(origin.port, `GET http://evil.test/ HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1.1 400/)
    expect(await raw(origin.port, `GET /../../etc/passwd HTTP/1.1\r\n${host}\r\n`)).toMatch(/^HTTP\/1.1 400/)
  })

  it("finds no way out of the manifest", () => {
    expect(pathOf("/a/b.js?x#y")).toBe("a/b.js")
    expect(pathOf("/")).toBe("index.html")
    for (
      const target of [
        "/../x",
        "/a/../x",
        "/a/..",
        "/%2e%2e/x",
        "/.%2e/x",
        "/a%2fb",
        "/a%5cb",
        "/a\\b",
        "//evil.test/x",
        "/a%00b",
        "/%zz",
        "*",
        "http://evil.test/",
        "",
        `/${"a".repeat(2000)}`
      ]
    ) expect([target, pathOf(target)]).toEqual([target, undefined])
  })

  it("keeps its health to the machine's own names", async () => {
    expect((await origin.ask("/health/ready", { host: "localhost:3001" })).status).toBe(200)
    expect((await origin.ask("/health/ready", { host: "127.0.0.1" })).status).toBe(200)
    expect((await origin.ask("/", { host: "localhost" })).status).toBe(404)
    expect((await origin.ask("/health/ready")).status).toBe(404)
  })
})

describe("the end of a prototype", () => {
  it("takes effect within seconds, in the reader's language, and clears what was kept offline", async () => {
    const live = origin.answers["result7-ab12"]
    expect((await origin.ask("/")).status).toBe(200)
    origin.answers["result7-ab12"] = Effect.succeed({ _tag: "Gone", why: "stopped" })
    await until(async () => (await origin.ask("/")).status === 410)
    const { body, headers } = await origin.ask("/", { headers: { "accept-language": "cs-CZ,en;q=0.5" } })
    expect(body.toString()).toContain("<html lang=\"cs\" dir=\"ltr\">")
    expect(headers["clear-site-data"]).toBe("\"cache\", \"storage\"")
    expect((await origin.ask("/app.js", { headers: { "if-none-match": "*" } })).status).toBe(410)
    const arabic = await origin.ask("/", { headers: { "accept-language": "ar" } })
    expect(arabic.body.toString()).toContain("dir=\"rtl\"")
    if (live !== undefined) origin.answers["result7-ab12"] = live
    await until(async () => (await origin.ask("/")).status === 200)
  })

  it("says on every prototype how to report it", async () => {
    const { body, status } = await origin.ask("/-/report", { headers: { "accept-language": "de" } })
    expect(status).toBe(200)
    expect(body.toString()).toContain("mailto:abuse@proto.test")
    expect(body.toString()).toContain("KI")
  })

  it("goes on with what it knew while the store is silent, and says 503 for what it did not", async () => {
    expect((await origin.ask("/")).status).toBe(200)
    const live = origin.answers["result7-ab12"]
    const before = origin.lookups()
    origin.answers["result7-ab12"] = Effect.die(new Error("the database is down"))
    await until(async () => {
      expect((await origin.ask("/")).status).toBe(200)
      return origin.lookups() > before
    })
    origin.answers["result77-new1"] = Effect.die(new Error("the database is down"))
    expect((await origin.ask("/", { host: `result77-new1.${domain}` })).status).toBe(503)
    if (live !== undefined) origin.answers["result7-ab12"] = live
  })
})
