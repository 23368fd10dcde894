import { sha256 } from "@statex/kernel/Digest"
import type { Page } from "playwright-core"
import { requestedFile } from "../gate/Address.ts"
import type { Notes } from "./Notes.ts"

/** What is told to whoever visits now; the notes change from visit to visit, the signs only count up. */
export interface Ears {
  notes: Pick<Notes, "answers" | "faults">
  readonly signs: Signs
}

/** Signs on the page that a control did something, although the document stayed as it was. */
export interface Signs {
  downloads: number
  choosers: number
  prompts: number
}

const short = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 300)

/** Browsers ask for it unasked; an app with its own icon never sees the request. */
const isUnasked = (url: string): boolean => new URL(url).pathname === "/favicon.ico"

/**
 * Listens to a page; answers of another origin and of the checker's own files are not the app's. `heard`: files whose bytes were taken
 * down on any page of the app, which is done once for each.
 */
export const listenTo = (page: Page, origin: string, heard: Set<string>): Ears => {
  const signs: Signs = { downloads: 0, choosers: 0, prompts: 0 }
  const ears: Ears = { notes: { answers: [], faults: [] }, signs }
  const pathOf = (url: string) => requestedFile(new URL(url).pathname) ?? url
  const told = (url: string) => url.startsWith(origin) ? pathOf(url) : url

  page.on("console", (message) => {
    if (message.type() !== "error" || /favicon\.ico/.test(message.location().url)) return
    const text = message.text()
    ears.notes.faults.push({
      kind: /Content Security Policy|permissions policy/i.test(text) ? "policy" : "console",
      text: short(text)
    })
  })
  page.on("pageerror", (error) => ears.notes.faults.push({ kind: "uncaught", text: short(String(error)) }))
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "failed"
    // A page that is left drops what it was loading; a download is a request that ends outside the page.
    if (why === "net::ERR_ABORTED" || /^(?:blob|data):/.test(request.url())) return
    ears.notes.faults.push({ kind: "request", text: short(`${told(request.url())}: ${why}`) })
  })
  page.on("response", (response) => {
    const url = response.url()
    if (response.status() >= 400 && !isUnasked(url)) {
      ears.notes.faults.push({ kind: "request", text: short(`${told(url)}: ${response.status()}`) })
    }
    const path = pathOf(url)
    if (!url.startsWith(origin) || url.startsWith(`${origin}.gate/`) || !response.ok() || heard.has(path)) return
    heard.add(path)
    ears.notes.answers.push(
      response.body().then((body) => ({ path, hash: sha256(body) }), () => undefined)
    )
  })
  page.on("download", (download) => {
    signs.downloads++
    void download.cancel().catch(() => undefined)
  })
  page.on("filechooser", () => signs.choosers++)
  page.on("dialog", (dialog) => {
    signs.prompts++
    void dialog.dismiss().catch(() => undefined)
  })

  return ears
}
