import type { Stored } from "@statex/blueprint/markup/Scene"
import { Effect } from "effect"
import type { BrowserContext, Page } from "playwright-core"
import { type Deed, Stumbled, type User } from "../gate/User.ts"
import { within } from "./Patience.ts"
import { isLeft, isReady } from "./Readiness.ts"
import type { Tab } from "./Tab.ts"

const stepWithin = 8000
const readyWithin = 5000

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""

const ready = async (page: Page): Promise<void> => {
  if (!(await isReady(page, readyWithin))) throw new Error(`The page was not ready within ${readyWithin} ms`)
}

/** Somebody who uses the app through this tab. */
export const userOf = (
  { marked, origin, tab }: { readonly origin: string; readonly tab: Tab; readonly marked: boolean },
  openOffline: () => Promise<BrowserContext>
): User => {
  const { page } = tab
  const attempt = <A>(work: () => Promise<A>): Effect.Effect<A, Stumbled> =>
    Effect.tryPromise({
      try: () => within(stepWithin, work()),
      catch: (error) => new Stumbled({ what: words(error) })
    })
  /** What was opened last; nothing once all is forgotten. */
  let opened: string | undefined
  /** The records as they were last seen. */
  let seen: ReadonlyArray<Stored> | undefined
  let today: string | undefined
  const settle = () => marked ? ready(page) : page.waitForLoadState("load")
  /** Asks the page again when it has been left for another meanwhile. */
  const asked = <A>(work: () => Promise<A>): Promise<A> =>
    work().catch(async (error: unknown) => {
      if (!isLeft(error)) throw error
      await settle()
      return work()
    })

  const records = async () => (seen = await asked(() => page.evaluate(() => globalThis.gateFingers.records())))

  const isAtRest = (target: string) =>
    asked(() => page.evaluate((one) => location.href === one && globalThis.gateFingers.rest(), target))

  const offline = async (): Promise<boolean> => {
    const context = await openOffline()
    try {
      const fresh = await context.newPage()
      await fresh.goto(origin, { waitUntil: "load", timeout: readyWithin })
      await fresh.evaluate(async () => void await navigator.serviceWorker.ready)
      await fresh.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 2000 })
        .catch(() => undefined)
      await context.setOffline(true)
      await fresh.reload({ waitUntil: "load", timeout: readyWithin })
      await ready(fresh)
      return true
    } finally {
      await context.close()
    }
  }

  return {
    forget: attempt(async () => {
      opened = seen = undefined
      await tab.clear()
    }),
    go: (address, again = false) =>
      attempt(async () => {
        const target = `${origin}${address}`
        if (!again && opened === address && await isAtRest(target)) return
        opened = undefined
        await page.goto(target, { waitUntil: "domcontentloaded", timeout: readyWithin })
        await settle()
        opened = address
      }),
    act: (act) =>
      attempt(async () => {
        const before = seen ?? await records()
        const deed = await page.evaluate((one) => globalThis.gateFingers.act(one), act).catch(
          async (error: unknown): Promise<Deed> => {
            if (!isLeft(error)) throw error
            await settle()
            const now = await records()
            const [said] = await page.evaluate(
              () => [globalThis.gateFingers.words("[role=status],[role=alert]").join(" | ")]
            )
            const changed = JSON.stringify(now) !== JSON.stringify(before)
            return { found: "yes", records: now, changed, said: said ?? "", files: [], printed: 0 }
          }
        )
        seen = deed.records
        return deed
      }),
    fill: (entries) => attempt(() => page.evaluate((all) => globalThis.gateFingers.fill(all), entries)),
    fields: attempt(() => asked(() => page.evaluate(() => globalThis.gateFingers.fields()))),
    words: (selector) =>
      attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.words(one), selector))),
    marks: (selector, attribute) =>
      attempt(() =>
        asked(() => page.evaluate((one) => globalThis.gateFingers.marks(one), [selector, attribute] as const))
      ),
    choices: (selector) =>
      attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.choices(one), selector))),
    records: attempt(records),
    today: attempt(async () => (today ??= await asked(() => page.evaluate(() => globalThis.gateFingers.today())))),
    hue: (selector) => attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.hue(one), selector))),
    offline: attempt(offline)
  }
}
