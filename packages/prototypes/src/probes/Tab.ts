import type { Browser as Process, BrowserContext, CDPSession, Page } from "playwright-core"
import { giveEyes } from "./Eyes.ts"
import { giveFeet } from "./Feet.ts"
import { giveFingers } from "./Fingers.ts"
import { giveHands } from "./Hands.ts"
import { type Ears, listenTo } from "./Listening.ts"

/** A window, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

const desk: Size = { width: 1440, height: 900 }

/** Pages are laid out at full size and painted at this scale: nobody looks at the screen, and a picture is painted anew. */
const paintedAt = 0.1

/** A page of the app's origin that is not the app's: from there its stores are erased ten times as fast as from outside. */
export const blankPath = ".gate/blank.js"

/** Sent to the page as text, so it stands alone. */
const forget = async (): Promise<boolean> => {
  sessionStorage.clear()
  localStorage.clear()
  const names = (await indexedDB.databases()).flatMap(({ name }) => name === undefined ? [] : [name])
  const outcomes = await Promise.all(names.map((name) =>
    new Promise<boolean>((resolve) => {
      const request = indexedDB.deleteDatabase(name)
      request.addEventListener("success", () => resolve(true))
      request.addEventListener("error", () => resolve(false))
      setTimeout(() => resolve(false), 1000)
    })
  ))
  return outcomes.every((outcome) => outcome)
}

/** A profile of its own: nothing is shared with other checks. `workers`: whether the app may keep itself for offline use. */
export const openProfile = async (process: Process, workers: "allow" | "block"): Promise<BrowserContext> => {
  const context = await process.newContext({
    viewport: desk,
    colorScheme: "light",
    reducedMotion: "reduce",
    serviceWorkers: workers
  })
  await context.addInitScript(giveHands)
  await context.addInitScript(giveEyes)
  await context.addInitScript(giveFeet)
  await context.addInitScript(giveFingers)
  return context
}

/** One tab for page after page: what the last one left is forgotten, what the browser compiled is kept. */
export class Tab {
  readonly origin: string
  readonly page: Page
  readonly ears: Ears
  readonly wire: CDPSession
  private size: Size | undefined

  constructor(origin: string, page: Page, wire: CDPSession, heard: Set<string>) {
    this.origin = origin
    this.page = page
    this.wire = wire
    this.ears = listenTo(page, origin, heard)
  }

  static async open(process: Process, origin: string, heard: Set<string>): Promise<Tab> {
    const context = await openProfile(process, "block")
    const page = await context.newPage()
    return new Tab(origin, page, await context.newCDPSession(page), heard)
  }

  async resize(size: Size): Promise<void> {
    if (this.size?.width === size.width && this.size.height === size.height) return
    this.size = size
    await this.wire.send("Emulation.setDeviceMetricsOverride", {
      ...size,
      screenWidth: size.width,
      screenHeight: size.height,
      deviceScaleFactor: 1,
      mobile: false,
      scale: paintedAt
    })
  }

  /** Leaves the page and erases all that it stored, so that the next load is a first one. */
  async clear(): Promise<void> {
    const leave = () => this.page.goto(`${this.origin}${blankPath}`, { waitUntil: "commit" })
    // What the last control set off may be on its way to another page just now.
    await leave().catch(async (error: unknown) => {
      if (!/interrupted by another navigation/i.test(String(error))) throw error
      await this.page.waitForLoadState("load", { timeout: 5000 }).catch(() => undefined)
      await leave()
    })
    const done = await this.page.evaluate(forget).catch(() => false)
    if (!done) {
      await this.wire.send("Storage.clearDataForOrigin", { origin: this.origin.slice(0, -1), storageTypes: "all" })
    }
    await this.resize(desk)
  }

  close(): Promise<void> {
    return this.page.context().close().catch(() => undefined)
  }
}
