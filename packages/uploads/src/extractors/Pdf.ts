import { getDocumentProxy } from "unpdf"
import { extractionBounds } from "../Extracted.ts"
import type { Reading } from "./Reading.ts"

const mostPages = 300

/** Portable documents, page by page. A scan has no words and is unreadable; so is a document behind a password. */
export const read = async (bytes: Uint8Array): Promise<Reading> => {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 0
  })
  const pages: Array<string> = []
  let length = 0
  let at = 1
  for (; at <= Math.min(document.numPages, mostPages) && length <= extractionBounds.text; at++) {
    const page = await document.getPage(at)
    const { items } = await page.getTextContent()
    const text = items.map((item) => "str" in item ? item.str + (item.hasEOL ? "\n" : "") : "").join("")
    page.cleanup()
    pages.push(text)
    length += text.length
  }
  const cut = at <= document.numPages
  await document.loadingTask.destroy()
  return { text: pages.join("\n\n"), tables: [], cut }
}
