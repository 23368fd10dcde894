import { afterAll, beforeAll } from "@effect/vitest"
import axe from "axe-core"
import { Effect } from "effect"
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core"
import type { Blueprint } from "../src/Blueprint.ts"
import { compile } from "../src/Compiler.ts"
import { chromiumPath, serve } from "./Serving.ts"

/** One browser for the tests of a file, from the first to the last of them. */
export const sharedBrowser = (): () => Browser => {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = chromiumPath()
    if (executablePath === undefined) throw new Error("No Chromium: set CHROMIUM_PATH")
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  })
  afterAll(() => browser?.close())
  return () => {
    if (browser === undefined) throw new Error("The browser is not there yet")
    return browser
  }
}

/** A built app, served and open in a fresh browser context; `complaints` gathers whatever a browser objects to. */
export interface Visit {
  readonly origin: string
  readonly context: BrowserContext
  readonly page: Page
  readonly complaints: Array<string>
  readonly open: (path: string) => Promise<void>
  /** What was announced last. */
  /** Waits until the app says this; what it said before may still stand there. */
  readonly says: (text: string) => Promise<void>
  /** A day so far from today in the browser, `YYYY-MM-DD`. */
  readonly day: (days: number) => Promise<string>
  /** Serves another version of the app at the same address. */
  readonly change: (blueprint: Blueprint) => Promise<void>
  readonly close: () => Promise<void>
}

export const visit = async (
  browser: Browser,
  blueprint: Blueprint,
  options: Parameters<Browser["newContext"]>[0] = {}
): Promise<Visit> => {
  const server = await serve(await Effect.runPromise(compile(blueprint)))
  const context = await browser.newContext(options)
  const complaints: Array<string> = []
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
  })
  context.on("weberror", (error) => complaints.push(String(error.error())))
  context.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`${request.url()} failed`)
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return {
    origin: server.origin,
    context,
    page,
    complaints,
    open: async (path) => {
      await page.goto(`${server.origin}/${path}`)
      await page.waitForSelector("body[data-ready]")
    },
    says: (text) => page.locator(".toast p", { hasText: text }).first().waitFor(),
    day: (days) =>
      page.evaluate((by) => {
        const at = new Date()
        at.setDate(at.getDate() + by)
        return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
      }, days),
    change: async (other) => server.replace(await Effect.runPromise(compile(other))),
    close: async () => {
      await context.close()
      await server.close()
    }
  }
}

/** Serious and critical violations of WCAG 2.2 A and AA on the page as it is now. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { readonly axe: typeof axe }).axe
    const { violations: found } = await runner.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    })
    return found.filter((one) => one.impact === "serious" || one.impact === "critical").map((one) =>
      `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`
    )
  })
}

/** By how many pixels a page scrolls sideways, and the controls that are too small to hit. */
export const misfits = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const small = [...document.querySelectorAll("a, button, select, input, textarea")].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect()
      const least = control.classList.contains("main-button") ? 44 : 24
      const hidden = width === 0 || height === 0 || control.closest(".skip, .hidden") !== null
      return hidden || (width >= least && height >= least)
        ? []
        : [`${Math.round(width)}x${Math.round(height)}: ${control.outerHTML.slice(0, 100)}`]
    })
    return [...(over > 0 ? [`${over} px too wide`] : []), ...small]
  })
