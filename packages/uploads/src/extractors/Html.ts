import { convert } from "html-to-text"
import { extractionBounds } from "../Extracted.ts"
import * as HtmlTables from "./HtmlTables.ts"
import * as PlainText from "./PlainText.ts"
import type { Reading } from "./Reading.ts"

const silent = ["script", "style", "noscript", "template", "iframe", "object", "svg", "img", "nav", "select"]
const longest = extractionBounds.text * 10

/** Pages: what a person would read, without scripts, and the tables once more as tables. */
export const read = (html: string): Reading => {
  const cut = html.length > longest
  const page = cut ? html.slice(0, longest) : html
  const tables = HtmlTables.read(page)
  const text = convert(page, {
    wordwrap: false,
    limits: { maxInputLength: longest, maxDepth: 200, maxChildNodes: 20_000 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false, maxColumnWidth: 200 } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
      ...silent.map((selector) => ({ selector, format: "skip" }))
    ]
  })
  return { text, tables, cut }
}

export const readBytes = (bytes: Uint8Array): Reading => {
  const { cut, text } = PlainText.read(bytes)
  const page = read(text)
  return { ...page, cut: cut || page.cut === true }
}
