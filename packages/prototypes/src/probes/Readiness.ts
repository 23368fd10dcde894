import type { Page } from "playwright-core"
import { OutOfPatience, within } from "./Patience.ts"

/** The app's own word that it is ready, or `false` after so many milliseconds; sent to the page as text, so it stands alone. */
const readySoon = (patience: number): Promise<boolean> =>
  new Promise((resolve) => {
    const isReady = () => document.querySelector("html[data-ready=true],body[data-ready=true]") !== null
    if (isReady()) return resolve(true)
    const end = (ready: boolean) => {
      clearTimeout(timer)
      watcher.disconnect()
      resolve(ready)
    }
    const watcher = new MutationObserver(() => {
      if (isReady()) end(true)
    })
    const timer = setTimeout(() => end(false), patience)
    const filter = { attributes: true, attributeFilter: ["data-ready"] }
    watcher.observe(document.documentElement, { subtree: true, childList: true, ...filter })
  })

/** Asking a page that is being left for another fails: then the next one is asked. */
export const isLeft = (error: unknown): boolean =>
  /context was destroyed|navigation|Cannot find context/i.test(String(error))

/** A page that leads on and on is not ready. */
const mostPages = 20

/** Whether the page says within so many milliseconds that it is ready. The page itself watches: to be asked again and again is dear. */
export const isReady = (page: Page, patience: number): Promise<boolean> => {
  const ask = (pages: number): Promise<boolean> =>
    page.evaluate(readySoon, patience).catch((error: unknown) => {
      if (!isLeft(error) || pages === 0) throw error
      return ask(pages - 1)
    })
  return within(patience, ask(mostPages)).catch((error: unknown) => {
    if (error instanceof OutOfPatience) return false
    throw error
  })
}
