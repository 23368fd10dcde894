import type { BrowserContext } from "playwright-core"
import { arrive, auditSchemes, type Place } from "./Arrival.ts"
import { listenTo } from "./Listening.ts"
import { look } from "./Look.ts"
import { measure } from "./Measuring.ts"
import type { Notes } from "./Notes.ts"
import { operateAll } from "./Operating.ts"
import { walk } from "./Walking.ts"

/** One page from arrival to the last control; fills the notes as it goes. `now` is a clock in milliseconds. */
export const visitPage = async (place: Place, notes: Notes, now: () => number): Promise<void> => {
  const { ears, page } = place.tab
  await place.tab.clear()
  ears.notes = notes
  const from = now()
  Object.assign(notes, await arrive(place))
  notes.milliseconds = now() - from
  Object.assign(notes, await page.evaluate(look))
  if (notes.ready !== "never" && notes.status < 400) {
    await auditSchemes(place, notes, { within: "html", state: "" })
    await measure(place.tab, notes, place.pictures)
    await walk(place.tab, notes)
    await operateAll(place, notes)
  }
}

/** Lets the app keep itself for offline use, which the other visits do without, and listens meanwhile. */
export const visitOffline = async (context: BrowserContext, origin: string, notes: Notes): Promise<void> => {
  const page = await context.newPage()
  listenTo(page, origin, new Set()).notes = notes
  await page.goto(origin, { waitUntil: "load", timeout: 5000 })
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active !== undefined,
    undefined,
    {
      timeout: 3000
    }
  ).catch(() => notes.untried.push("offline use: not ready within 3 s"))
}
