import type { Page } from "playwright-core"
import type { Stored } from "../../src/markup/Scene.ts"
import type { Visit } from "../Browsing.ts"
import type { Held } from "./Told.ts"

/** What a write of this page left, and what stood there before: what an undo goes back to. */
export interface Step {
  readonly before: Held
  readonly after: Held
}

const said = ":is(.toast p, .summary:not([hidden]) p, [data-region=done] p, dialog:not(:has(form)) p):not([data-old])"

/** Counts what the app tells other windows and hears from them, so that a window is known to be up to date. */
const listen = () => {
  const counts = { sent: 0, heard: 0 }
  const post = BroadcastChannel.prototype.postMessage
  BroadcastChannel.prototype.postMessage = function(message: unknown) {
    counts.sent++
    post.call(this, message)
  }
  new BroadcastChannel("statex").addEventListener("message", () => {
    counts.heard++
  })
  Object.assign(globalThis, { counts })
}
/** The records, how often the page told other windows of a change, and how often it heard of one. */
interface Look {
  readonly held: Held
  readonly sent: number
  readonly heard: number
}

type Counts = { readonly counts: { readonly sent: number; readonly heard: number } }

/** A window of the app with what its user remembers of it. */
export class Tab {
  readonly page: Page
  readonly origin: string
  private readonly database: string
  path = ""
  steps: Record<"done" | "undone", Array<Step>> = { done: [], undone: [] }

  constructor(page: Page, origin: string, database: string) {
    this.page = page
    this.origin = origin
    this.database = database
  }

  static async open(visit: Visit, database: string): Promise<Tab> {
    const page = await visit.context.newPage()
    page.setDefaultTimeout(15_000)
    await page.addInitScript(listen)
    return new Tab(page, visit.origin, database)
  }

  /** Goes to a page; what could be taken back on the one before is forgotten, as the app forgets it. */
  async go(path: string): Promise<void> {
    this.steps = { done: [], undone: [] }
    this.path = path
    await this.page.goto(`${this.origin}/${path}`)
    await this.page.waitForSelector("body[data-ready]")
  }

  /** What the browser keeps, read past the app. */
  async read(): Promise<Held> {
    return (await this.look(false)).held
  }

  /** What is kept and what was told to other windows; what the page says now is old from then on. */
  async hush(): Promise<Look> {
    return this.look(true)
  }

  /** Everything that the page says since `hush`, once it says something: messages, marks at fields, rows of a file. */
  async answer(): Promise<Look & { readonly words: string }> {
    await this.page.locator(said).first().waitFor()
    const words = await this.page.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(`${selector}, .error:not([hidden]), dialog:not(:has(form)) li`)]
          .map((one) => one.textContent).join("\n"),
      said
    )
    return { ...await this.look(false), words }
  }

  private look(hush: boolean): Promise<Look> {
    return this.page.evaluate(([database, selector]) => {
      if (selector !== null) {
        for (const one of document.querySelectorAll(selector)) one.setAttribute("data-old", "")
      }
      return new Promise<Look>((resolve, reject) => {
        const opened = indexedDB.open(database)
        opened.addEventListener("error", () => reject(opened.error))
        opened.addEventListener("success", () => {
          const all: IDBRequest<Array<Stored>> = opened.result.transaction("records").objectStore("records").getAll()
          all.addEventListener("success", () => {
            opened.result.close()
            resolve({ held: all.result, ...(globalThis as unknown as Counts).counts })
          })
        })
      })
    }, [`statex:${this.database}`, hush ? said : null] as const)
  }

  /** Waits until so many messages were heard and what they announce was read. */
  async caughtUp(heard: number): Promise<void> {
    await this.page.waitForFunction((least) => (globalThis as unknown as Counts).counts.heard >= least, heard)
    await this.read()
  }

  /** Puts away whatever the last action left open. */
  async tidy(): Promise<void> {
    const open = await this.page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLFormElement>("main form.record-form")) one.reset()
      for (const one of document.querySelectorAll("dialog")) one.close()
      return document.querySelector("dialog") !== null
    })
    if (open) await this.page.locator("dialog").first().waitFor({ state: "detached" })
  }
}
