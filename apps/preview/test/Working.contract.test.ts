import { build } from "@statex/prototypes/Builder"
import { findExecutable } from "@statex/prototypes/probes/Executable"
import { Effect } from "effect"
import { createServer } from "node:http"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { samples } from "../../../packages/blueprint/test/samples/all.ts"
import { fresh } from "../src/HostCache.ts"
import { type Files, openOrigin, type Origin } from "./Asking.ts"
import { close, listen } from "./attacks/Sink.ts"

const blueprint = samples["workshop"]
if (blueprint === undefined) throw new Error("No sample")

const name = "result7-ab12"
let browser: Browser
let origin: Origin
let address: string
let sites: Readonly<Record<string, Files>>

beforeAll(async () => {
  const site = await Effect.runPromise(build(blueprint))
  const files: Files = site.files.map((file) => [file.path, file.type, new TextDecoder().decode(file.bytes)])
  sites = { [name]: files }
  const found = await Effect.runPromise(findExecutable)
  if (!("path" in found)) throw new Error(`This suite needs a browser: ${found.missing}`)
  browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] })
})

afterAll(async () => {
  await browser?.close()
})

const opened = async (): Promise<void> => {
  const probe = createServer()
  const port = await listen(probe)
  await close(probe)
  address = `http://${name}.localhost:${port}/`
  origin = await openOrigin({ PREVIEW_PORT: String(port), PREVIEW_DOMAIN: `localhost:${port}` }, sites)
}

const until = async (holds: () => Promise<boolean>) => {
  const end = performance.now() + 10_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("it did not come true")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const visit = async (context: BrowserContext): Promise<{ readonly page: Page; readonly complaints: Array<string> }> => {
  const page = await context.newPage()
  const complaints: Array<string> = []
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  await page.goto(address)
  await page.waitForSelector("body[data-ready]")
  return { page, complaints }
}

const isKept = (page: Page) => page.evaluate(async () => (await caches.keys()).some((one) => one.startsWith("statex-")))

describe("a compiled prototype under the strict headers", () => {
  beforeAll(opened)
  afterAll(() => origin.stop())

  it("keeps records, gives them out as a file, prints, and works without a network", async () => {
    const context = await browser.newContext({ acceptDownloads: true })
    const { complaints, page } = await visit(context)
    const download = page.waitForEvent("download")
    await page.locator("[data-action=export-csv]").first().click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0)
    // A sandbox that forbids dialogs would make printing a silent nothing.
    expect(
      await page.evaluate(async () => {
        const printed = new Promise<boolean>((resolve) => {
          addEventListener("beforeprint", () => resolve(true))
          setTimeout(() => resolve(false), 2000)
        })
        window.print()
        return printed
      })
    ).toBe(true)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await until(() => isKept(page))
    await context.setOffline(true)
    await page.reload()
    await page.waitForSelector("body[data-ready]")
    expect(await page.locator("h1").first().textContent()).not.toBe("")
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe("a prototype that was stopped", () => {
  beforeAll(opened)
  afterAll(() => origin.stop())

  it("is gone for whoever had it installed, in every tab, and leaves no copy", async () => {
    const context = await browser.newContext()
    const { page } = await visit(context)
    // A tab opened while the worker is on its way to the first one would only be its own from the next load on.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const { page: other } = await visit(context)
    await other.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await until(() => isKept(page))
    origin.answers[name] = Effect.succeed({ _tag: "Gone", why: "stopped" })
    await until(async () => (await origin.ask("/", { host: new URL(address).host })).status === 410)
    expect((await page.reload())?.status()).toBe(410)
    expect((await other.reload())?.status()).toBe(410)
    await until(async () => !(await isKept(page)))
    await context.setOffline(true)
    expect(await page.goto(address).then(() => "shown", () => "nothing")).toBe("nothing")
    await context.close()
    expect(fresh).toBeLessThanOrEqual(2_000)
  })

  it("is forgotten by its own worker too, for the clearing header may be lost on the way", async () => {
    let stopped = false
    const server = createServer((req, res) => {
      const path = (req.url ?? "/").slice(1).split("?")[0]
      const file = sites[name]?.find(([one]) => one === (path === "" ? "index.html" : path))
      res.writeHead(stopped ? 410 : file === undefined ? 404 : 200, {
        "content-type": file?.[1] ?? "text/plain",
        "cache-control": "no-store"
      })
      res.end(stopped ? "gone" : file?.[2])
    })
    const there = `http://localhost:${await listen(server)}/`
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(there)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await until(() => isKept(page))
    stopped = true
    expect((await page.goto(there))?.status()).toBe(410)
    await until(async () => !(await isKept(page)))
    await context.setOffline(true)
    expect(await page.goto(there).then(() => "shown", () => "nothing")).toBe("nothing")
    await context.close()
    await close(server)
  })
})
