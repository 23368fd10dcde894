import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import { describe, expect, it } from "vitest"
import { makePageCache } from "../server/PageCache.ts"

const ask = (url: string, cookie?: string, method = "GET") =>
  Object.assign(new IncomingMessage(new Socket()), { url, method, headers: cookie === undefined ? {} : { cookie } })

const open = () => {
  const clock = { now: 1_000_000 }
  const cache = makePageCache(() => clock.now)
  const keep = (text: string, ...sent: Parameters<typeof ask>) => cache.keep(ask(...sent), text, new Headers(), 60)
  const find = (...sent: Parameters<typeof ask>) => cache.find(ask(...sent))?.identity.bytes.toString()
  return { clock, cache, keep, find }
}

describe("a kept page", () => {
  it("is one for each address and each choice of colours, whatever language is remembered", () => {
    const { find, keep } = open()
    keep("plain", "/en")
    keep("dark", "/en", "theme=dark")
    expect(find("/en")).toBe("plain")
    expect(find("/en", "locale=cs")).toBe("plain")
    expect(find("/en", "theme=dark; locale=cs")).toBe("dark")
    expect(find("/en", "theme=pink")).toBe("plain")
    expect(find("/en", "theme=light")).toBeUndefined()
    expect(find("/cs", "theme=dark")).toBeUndefined()
    expect(find("/en", "session=1; theme=dark")).toBeUndefined()
    expect(find("/en?a=1")).toBeUndefined()
    expect(find("/en", undefined, "POST")).toBeUndefined()
  })

  it("that is old is rendered by one visitor while the others still get it, and gone after twice its life", () => {
    const { clock, find, keep } = open()
    keep("old", "/en")
    clock.now += 59_999
    expect(find("/en")).toBe("old")
    clock.now += 1
    expect([find("/en", undefined, "HEAD"), find("/en"), find("/en"), find("/en")])
      .toEqual(["old", undefined, "old", "old"])
    clock.now += 5_000
    expect([find("/en"), find("/en")]).toEqual([undefined, "old"])
    keep("new", "/en")
    expect([find("/en"), find("/en")]).toEqual(["new", "new"])
    clock.now += 120_000
    expect([find("/en"), find("/en")]).toEqual([undefined, undefined])
  })

  it("leaves when two hundred others came, and does not push another out when it is renewed", () => {
    const { find, keep } = open()
    for (let at = 0; at < 200; at++) keep(String(at), `/en/${at}`)
    keep("again", "/en/199")
    expect(find("/en/0")).toBe("0")
    keep("one more", "/en/200")
    expect([find("/en/0"), find("/en/1"), find("/en/199")]).toEqual([undefined, "1", "again"])
  })
})
