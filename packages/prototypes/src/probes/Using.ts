import { Effect } from "effect"
import type { BrowserContext, Page } from "playwright-core"
import { type Deed, Stumbled, type User } from "../gate/User.ts"
import { saysReady } from "./Look.ts"
import { within } from "./Patience.ts"
import type { Tab } from "./Tab.ts"

const stepWithin = 8000
const readyWithin = 5000

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? ""

const ready = (page: Page) => page.waitForFunction(saysReady, undefined, { timeout: readyWithin, polling: 10 })

const isLeft = (error: unknown): boolean => /context was destroyed|navigation|Cannot find context/i.test(String(error))

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
  /** Where the page stands as it was loaded; going there again would show the same. */
  let untouched: string | undefined
  const settle = () => marked ? ready(page).then(() => undefined) : page.waitForLoadState("load")
  /** Asks the page again when it has been left for another meanwhile. */
  const asked = <A>(work: () => Promise<A>): Promise<A> =>
    work().catch(async (error: unknown) => {
      if (!isLeft(error)) throw error
      await settle()
      return work()
    })

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
    go: (address, anew = false) =>
      attempt(async () => {
        if (!anew && untouched === address) return
        untouched = undefined
        if (anew) await tab.clear()
        await page.goto(`${origin}${address}`, { waitUntil: "domcontentloaded", timeout: readyWithin })
        await settle()
        untouched = address
      }),
    act: (act) =>
      attempt(async () => {
        untouched = undefined
        const before = await asked(() => page.evaluate(() => globalThis.gateFingers.records()))
        return await page.evaluate((one) => globalThis.gateFingers.act(one), act).catch(
          async (error: unknown): Promise<Deed> => {
            if (!isLeft(error)) throw error
            await settle()
            const records = await asked(() => page.evaluate(() => globalThis.gateFingers.records()))
            const [said] = await page.evaluate(
              () => [globalThis.gateFingers.words("[role=status],[role=alert]").join(" | ")]
            )
            const changed = JSON.stringify(records) !== JSON.stringify(before)
            return { found: "yes", records, changed, said: said ?? "", files: [], printed: 0 }
          }
        )
      }),
    fill: (entries) =>
      attempt(() => {
        untouched = undefined
        return page.evaluate((all) => globalThis.gateFingers.fill(all), entries)
      }),
    fields: attempt(() => asked(() => page.evaluate(() => globalThis.gateFingers.fields()))),
    words: (selector) =>
      attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.words(one), selector))),
    marks: (selector, attribute) =>
      attempt(() =>
        asked(() => page.evaluate((one) => globalThis.gateFingers.marks(one), [selector, attribute] as const))
      ),
    choices: (selector) =>
      attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.choices(one), selector))),
    records: attempt(() => asked(() => page.evaluate(() => globalThis.gateFingers.records()))),
    today: attempt(() => asked(() => page.evaluate(() => globalThis.gateFingers.today()))),
    hue: (selector) => attempt(() => asked(() => page.evaluate((one) => globalThis.gateFingers.hue(one), selector))),
    offline: attempt(offline)
  }
}
