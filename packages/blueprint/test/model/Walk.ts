import type { Visit } from "../Browsing.ts"
import { drawing, pick } from "../Drawing.ts"
import type { Action, Intent } from "./Intent.ts"
import { judge } from "./Judge.ts"
import { Tab } from "./Tab.ts"
import type { Told } from "./Told.ts"

/** A page and what can be done on it; `open` are actions that leave time for others before the last press. */
export interface Place {
  readonly path: string
  readonly open: ReadonlyArray<Action>
  readonly quick: ReadonlyArray<Action>
}

const tomorrows = 6

/** Acts at random in two windows of one browser and judges every action. Gives how many were done, refused and taken back. */
export const walk = async (told: Told, places: ReadonlyArray<Place>, visit: Visit, seed: number, actions: number) => {
  const draw = drawing(seed)
  const { name } = told.blueprint
  const tabs = [await Tab.open(visit, name), await Tab.open(visit, name)] as const
  const at = new Map<Tab, Place>()
  for (const tab of tabs) {
    at.set(tab, pick(draw, places))
    await tab.go(at.get(tab)?.path ?? "")
  }
  const start = await tabs[0].read()
  const days = await tabs[0].page.evaluate((count) =>
    Array.from({ length: count }, (_, after) => {
      const day = new Date()
      return new Date(day.getTime() - day.getTimezoneOffset() * 60_000 + (after + 1) * 86_400_000).toISOString()
        .slice(0, 10)
    }), tomorrows)
  const counts = { done: 0, refused: 0, turned: 0, between: 0 }
  const story: Array<string> = []

  const otherThan = (tab: Tab) => tab === tabs[0] ? tabs[1] : tabs[0]

  const settle = async (tab: Tab, intent: Intent) => {
    const other = otherThan(tab)
    const [then, heard] = [await tab.hush(), (await other.hush()).heard]
    story.push(`${tab === tabs[0] ? "A" : "B"} on ${tab.path}: ${JSON.stringify(intent)}`)
    if (intent.kind !== "closed") await intent.commit()
    const now = intent.kind === "closed" || intent.kind === "reload"
      ? { ...await tab.hush(), words: intent.kind === "closed" ? intent.words : "" }
      : await tab.answer()
    const outcome = judge(told, tab, intent, { before: then.held, after: now.held, words: now.words }, start)
    if (now.sent > then.sent) await other.caughtUp(heard + now.sent - then.sent)
    await tab.tidy()
    counts[outcome]++
  }

  const act = async (tab: Tab, between: boolean): Promise<void> => {
    if (draw(6) === 0) {
      at.set(tab, pick(draw, places))
      await tab.go(at.get(tab)?.path ?? "")
    }
    const place = at.get(tab) ?? pick(draw, places)
    const opened = place.open.length > 0 && (between || draw(2) === 0)
    const action = pick(draw, opened ? place.open : place.quick)
    const intent = await action({ told, tab, draw, held: await tab.read(), days })
    if (intent === null) return tab.tidy()
    if (between && opened && intent.kind !== "closed") {
      counts.between++
      await act(otherThan(tab), false)
    }
    await settle(tab, intent)
  }

  try {
    while (counts.done + counts.refused + counts.turned < actions) {
      await act(draw(4) === 0 ? tabs[1] : tabs[0], draw(5) === 0)
    }
  } catch (cause) {
    throw new Error(`${name}, seed ${seed}, after:\n${story.slice(-4).join("\n")}\n${String(cause)}`, { cause })
  }
  for (const tab of tabs) await tab.page.close()
  return counts
}
