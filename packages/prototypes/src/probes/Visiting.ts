import type { Page } from "playwright-core"
import { arrive, auditSchemes, type Place } from "./Arrival.ts"
import { listenTo } from "./Listening.ts"
import { look, scrollsSideways } from "./Look.ts"
import type { Notes } from "./Notes.ts"
import { operateAll } from "./Operating.ts"

const measure = async (page: Page, notes: Notes): Promise<void> => {
  const size = page.viewportSize()
  for (const width of [360, 768]) {
    await page.setViewportSize({ width, height: 900 })
    if (await page.evaluate(scrollsSideways)) notes.sideways.push(width)
  }
  if (size !== null) await page.setViewportSize(size)
  if (await page.evaluate(scrollsSideways)) notes.sideways.push(size?.width ?? 1440)
}

/** One page from arrival to the last control; fills the notes as it goes. `now` is a monotonic clock. */
export const visitPage = async (place: Place, notes: Notes, now: () => number): Promise<void> => {
  const page = await place.fresh()
  const signs = listenTo(page, place.origin, notes)
  const from = now()
  Object.assign(notes, await arrive(page, place))
  notes.milliseconds = now() - from
  Object.assign(notes, await page.evaluate(look))
  if (notes.ready !== "never" && notes.status < 400) {
    await auditSchemes(page, place.origin, notes, { within: "html", state: "" })
    await measure(page, notes)
    await operateAll(page, signs, place, notes)
  }
}
