import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"
import * as Package from "./Package.ts"
import type { Reading } from "./Reading.ts"
import * as Xml from "./Xml.ts"

const silent = new Set(["annotation", "tracked-changes", "forms", "scripts", "note-citation"])

const most = 1000

/** OpenDocument texts: paragraphs as lines, tables also as tables. */
export const read = (bytes: Uint8Array): Reading => {
  const tables: Array<ExtractedTable> = []
  let text = ""
  let grid: Array<Array<string>> = []
  let name = ""
  let depth = 0
  let muted = 0
  let inParagraph = 0

  const write = (words: string) => {
    if (muted > 0 || inParagraph === 0) return
    text += words
    const row = depth === 1 ? grid.at(-1) : undefined
    if (row !== undefined && row.length > 0) row[row.length - 1] += words
  }

  const found = Xml.read(Package.open(bytes), "content.xml", {
    open: (tag, attributes) => {
      if (silent.has(tag)) muted += 1
      if (tag === "p" || tag === "h") inParagraph += 1
      if (tag === "tab") write("\t")
      if (tag === "line-break") write("\n")
      if (tag === "s") write(" ".repeat(Math.min(20, Number(attributes["text:c"] ?? 1) || 1)))
      if (tag === "table") {
        depth += 1
        if (depth === 1) {
          grid = []
          name = attributes["table:name"] ?? ""
        }
      }
      if (depth === 1 && tag === "table-row" && grid.length < most) grid.push([])
      if (depth === 1 && tag === "table-cell") grid.at(-1)?.push("")
      return text.length <= extractionBounds.text
    },
    text: write,
    close: (tag) => {
      if (silent.has(tag)) muted -= 1
      if (tag === "p" || tag === "h") {
        write(depth > 0 ? " " : "\n")
        inParagraph -= 1
      }
      if (tag === "table-cell") text += "| "
      if (tag === "table-row") text += "\n"
      if (tag !== "table") return
      depth -= 1
      const table = depth === 0 ? tableOf(name, grid) : undefined
      if (table !== undefined && tables.length <= extractionBounds.tables) tables.push(table)
    }
  })
  if (!found) throw new Error("No content in the document")
  return { text, tables }
}
