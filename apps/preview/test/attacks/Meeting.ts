import type { Frame, Page } from "playwright-core"
import { type Attack, heard, type Scene } from "./Attack.ts"
import type { World } from "./World.ts"

/** Milliseconds: the longest that an attack may take where nobody defends. */
const longest = 4000
const shortest = 100

const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

const frameOf = async (page: Page): Promise<Frame> => {
  const end = performance.now() + longest
  while (performance.now() < end) {
    const frame = page.frames().find((one) => one !== page.mainFrame() && !["", "about:blank"].includes(one.url()))
    if (frame !== undefined) return frame
    await turn()
  }
  throw new Error("The portal shows no frame")
}

/** A page that went away, or cannot be asked, has nothing to say. */
const lootOf = (hostile: Page | Frame): Promise<ReadonlyArray<string>> =>
  hostile.evaluate(() => (globalThis as unknown as { loot?: ReadonlyArray<string> }).loot ?? []).catch(() => [])

/** Whether the script has run to its end; of a page that went away nothing more is expected. */
const isDone = (hostile: Page | Frame): Promise<boolean> =>
  hostile.evaluate(() => document.documentElement.dataset["done"] !== undefined || document.URL.startsWith("chrome"))
    .catch(() => true)

/** A script may keep its page from answering. */
const within = <A>(answer: Promise<A>, otherwise: A): Promise<A> =>
  Promise.race([answer, new Promise<A>((resolve) => setTimeout(resolve, 500, otherwise))])

export interface Outcome {
  readonly harm: string | undefined
  /** Milliseconds from the first look until harm was seen. */
  readonly after: number
}

/**
 * A visitor of the portal meets the hostile prototype; it is watched what that does. `patience` says for how many
 * milliseconds after the script has run, or nothing as long as that is not known.
 */
export const meet = async (
  { browser, preview, ...world }: World,
  side: "guarded" | "naked",
  host: string,
  attack: Attack,
  patience: () => number | undefined = () => longest
): Promise<Outcome> => {
  const { portal, sink, suffix, targets } = world[side]
  sink.forget()
  portal.forget()
  const context = await browser.newContext({ acceptDownloads: true })
  try {
    const page = await context.newPage()
    const downloads: Array<string> = []
    const dialogs: Array<string> = []
    page.on("download", (download) => void downloads.push(download.suggestedFilename()))
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message())
      dialog.dismiss().catch(() => undefined)
    })
    page.on("pageerror", () => undefined)
    const scene = { context, page, sink, portal, preview, targets, downloads, dialogs }
    await attack.before?.(scene)
    const address = `http://${host}.${suffix}/`
    if (attack.met === "framed") {
      await page.goto(`${portal.origin}/?frame=${encodeURIComponent(address)}`, { waitUntil: "commit" })
    } else await page.goto(address, { waitUntil: "commit" })
    const hostile = attack.met === "framed" ? await frameOf(page) : page
    if (attack.met === "clicked") {
      await page.waitForSelector("#here")
      await page.waitForLoadState()
      // A press on the place, for a click on the element would wait until what it starts has ended.
      await page.mouse.click(20, 20)
    }
    const begun = performance.now()
    const whole = async (): Promise<Scene> => ({ ...scene, hostile, loot: await within(lootOf(hostile), []) })
    const look = async () => attack.harm === undefined ? heard({ sink }) : attack.harm(await whole())
    let harm = await look()
    for (let done: number | undefined; harm === undefined && performance.now() - begun < longest;) {
      if (done === undefined && await within(isDone(hostile), false)) done = performance.now()
      const wait = patience()
      if (done !== undefined && wait !== undefined && performance.now() - done >= Math.max(wait, shortest)) break
      await turn()
      harm = await look()
    }
    return { harm, after: performance.now() - begun }
  } finally {
    await context.close()
  }
}
