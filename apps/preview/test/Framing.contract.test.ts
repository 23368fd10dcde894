import { findExecutable } from "@statex/prototypes/probes/Executable"
import { Effect } from "effect"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openOrigin, type Origin } from "./Asking.ts"

const listen = async (server: Server, port = 0) => {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  return (server.address() as AddressInfo).port
}

const close = (server: Server) => {
  server.closeAllConnections()
  return new Promise<void>((resolve) => server.close(() => resolve()))
}

let browser: Browser
let origin: Origin
let portal: { readonly server: Server; readonly port: number }
let prototype: string

/** A page of the portal as it ships: isolated from openers, with the prototype in a frame. */
const portalPage = () =>
  createServer((_, res) => {
    res.writeHead(200, {
      "content-type": "text/html",
      "cross-origin-opener-policy": "same-origin",
      "content-security-policy": "default-src 'self'; frame-src http://*.localhost:*"
    }).end(`<title>Portal</title><iframe src="${prototype}"></iframe>`)
  })

beforeAll(async () => {
  const probe = createServer()
  const port = await listen(probe)
  await close(probe)
  const server = portalPage()
  portal = { server, port: await listen(server) }
  origin = await openOrigin({
    PREVIEW_PORT: String(port),
    PREVIEW_DOMAIN: `localhost:${port}`,
    PUBLIC_URL: `http://localhost:${portal.port}`
  })
  prototype = `http://result7-ab12.localhost:${port}/`
  const found = await Effect.runPromise(findExecutable)
  if (!("path" in found)) throw new Error(`This suite needs a browser: ${found.missing}`)
  browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] })
})

afterAll(async () => {
  await browser?.close()
  await origin?.stop()
  if (portal !== undefined) await close(portal.server)
})

const framedBy = async (url: string) => {
  const page = await browser.newPage()
  await page.goto(url)
  const frame = page.frames().find((one) => one !== page.mainFrame())
  await frame?.waitForLoadState()
  const text = await frame?.evaluate(() => document.body?.textContent ?? "").catch(() => "")
  await page.close()
  return text ?? ""
}

describe("a prototype in Chromium", () => {
  it("is shown in the portal's frame although its resources are kept to its own origin", async () => {
    expect(await framedBy(`http://localhost:${portal.port}/`)).toContain("Seznam")
  })

  it("is not shown in anybody else's", async () => {
    const stranger = portalPage()
    const port = await listen(stranger)
    expect(await framedBy(`http://localhost:${port}/`)).not.toContain("Seznam")
    await close(stranger)
  })

  it("runs its scripts and keeps its data, but reaches no other origin and not the page around it", async () => {
    const page = await browser.newPage()
    await page.goto(prototype)
    const found = await page.evaluate(async (elsewhere) => {
      const reached = await fetch(elsewhere, { mode: "no-cors" }).then(() => true, () => false)
      localStorage.setItem("kept", "yes")
      const opened = await new Promise<boolean>((resolve) => {
        const request = indexedDB.open("loans", 1)
        request.addEventListener("success", () => resolve(true))
        request.addEventListener("error", () => resolve(false))
      })
      return { reached, kept: localStorage.getItem("kept"), opened, cookies: document.cookie }
    }, `http://localhost:${portal.port}/`)
    expect(found).toEqual({ reached: false, kept: "yes", opened: true, cookies: "" })
    await page.close()

    const around = await browser.newPage()
    await around.goto(`http://localhost:${portal.port}/`)
    const frame = around.frames().find((one) => one !== around.mainFrame())
    await frame?.evaluate(() => {
      try {
        if (top !== null) top.location.href = "about:blank#taken"
      } catch {
        // A refusal that throws is a refusal.
      }
    })
    expect(await around.title()).toBe("Portal")
    expect(around.url()).not.toContain("taken")
    await around.close()
  })
})
