import { IDBFactory, IDBKeyRange } from "fake-indexeddb"
import { type BrowserWindow, HTMLDialogElement, Window } from "happy-dom"
import { Script } from "node:vm"
import type { Site } from "../../src/Site.ts"
import { Busy } from "./Busy.ts"

/** A built app as a DOM opens it: its files by path, its one database, and its scripts compiled once. */
export interface Served {
  readonly files: ReadonlyMap<string, string>
  readonly database: IDBFactory
}

const decoder = new TextDecoder()

export const served = (site: Site): Served => ({
  files: new Map(site.files.map((file) => [file.path, decoder.decode(file.bytes)])),
  database: new IDBFactory()
})

const compiled = new Map<string, Script>()

/** A script of the app. Its module has neither imports nor exports, so it is a function in strict mode. */
const scriptOf = (source: string): Script => {
  const known = compiled.get(source) ?? new Script(`(()=>{"use strict";${source}\n})()`)
  compiled.set(source, known)
  return known
}

/** A page with its scripts running. `complaints` are what a browser's console would show and what could not be fetched. */
export interface Opened {
  readonly window: BrowserWindow
  readonly complaints: Array<string>
  /** What cannot be seen in the document: prints, downloads, ways to other pages. */
  readonly deeds: Array<string>
  /** Lets everything that waits happen. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

const origin = "http://app.example"

// All windows share this prototype. A dialog of a browser takes the focus when it opens.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLElement) {
    this.setAttribute("open", "")
    this.querySelector<HTMLElement>("[autofocus], input, select, textarea, button")?.focus()
  }
})

/** What the DOM has no idea of: files, the database, printing, other windows, ways to other pages. */
const fitOut = (
  window: BrowserWindow,
  app: Served,
  busy: Busy,
  complaints: Array<string>,
  deeds: Array<string>
): void => {
  const fetched = async (asked: unknown) => {
    const path = new URL(String(asked), window.location.href).pathname.slice(1)
    const text = app.files.get(path)
    if (text === undefined) complaints.push(`${path} is not there`)
    return { ok: text !== undefined, json: async () => JSON.parse(text ?? "null"), text: async () => text ?? "" }
  }
  Object.assign(window, {
    indexedDB: busy.database(app.database),
    IDBKeyRange,
    fetch: fetched,
    isSecureContext: false,
    print: () => deeds.push("print"),
    structuredClone
  })
  busy.watchTimers(window)
  Reflect.deleteProperty(window, "BroadcastChannel")
  for (const way of ["assign", "reload"] as const) {
    Object.defineProperty(window.location, way, { value: (to = "the same page") => deeds.push(`goes to ${to}`) })
  }
  window.URL.createObjectURL = () => {
    deeds.push("download")
    return "blob:none"
  }
  window.URL.revokeObjectURL = () => {}
}

/** Popovers open and links are noted; nothing leaves the page. */
const watchClicks = (window: BrowserWindow, deeds: Array<string>): void =>
  window.document.addEventListener("click", (event) => {
    const target = event.target as unknown as Element
    const popover = target.closest("[popovertarget]")?.getAttribute("popovertarget")
    if (popover) window.document.getElementById(popover)?.toggleAttribute("data-shown")
    const link = target.closest("a[href]")
    if (link === null || event.defaultPrevented) return
    event.preventDefault()
    deeds.push(`goes to ${link.getAttribute("href")}`)
  })

/** Opens a page of an app as a browser would, up to `data-ready`. */
export const open = async (app: Served, path: string): Promise<Opened> => {
  const complaints: Array<string> = []
  const deeds: Array<string> = []
  const window = new Window({
    url: `${origin}/${path}`,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      navigation: {
        disableMainFrameNavigation: true,
        disableChildFrameNavigation: true,
        disableChildPageNavigation: true
      }
    }
  })
  const own = window as unknown as BrowserWindow
  const busy = new Busy()
  const file = path.replace(/[?#].*$/, "")
  const html = app.files.get(file)
  if (html === undefined) throw new Error(`No ${file}`)
  for (const kind of ["error", "warn"] as const) {
    window.console[kind] = (...words: ReadonlyArray<unknown>) => void complaints.push(words.map(String).join(" "))
  }
  const lost = (cause: unknown) => void complaints.push(String(cause))
  process.on("unhandledRejection", lost)
  fitOut(own, app, busy, complaints, deeds)
  window.document.write(html)
  window.addEventListener("error", (event) => {
    complaints.push("message" in event ? String(event.message) : "an error without words")
  })
  watchClicks(own, deeds)
  scriptOf(app.files.get("early.js") ?? "").runInContext(window)
  scriptOf(app.files.get("app.js") ?? "").runInContext(window)
  await busy.settle()
  return {
    window: own,
    complaints,
    deeds,
    settle: () => busy.settle(),
    close: async () => {
      await busy.settle()
      process.off("unhandledRejection", lost)
      await window.happyDOM.close()
    }
  }
}
