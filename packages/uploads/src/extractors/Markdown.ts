import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"
import * as PlainText from "./PlainText.ts"
import type { Reading } from "./Reading.ts"

const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/

const cells = (line: string) => line.trim().replace(/^\||\|$/g, "").split("|")

/** Tables drawn with bars: a header, a ruler, and rows up to the first line without a bar. */
const tablesOf = (text: string): ReadonlyArray<ExtractedTable> => {
  const lines = text.split("\n")
  const tables: Array<ExtractedTable> = []
  for (let at = 1; at < lines.length && tables.length <= extractionBounds.tables; at++) {
    const header = lines[at - 1] ?? ""
    if (!ruler.test((lines[at] ?? "").slice(0, 2000)) || !header.includes("|")) continue
    const end = lines.findIndex((line, index) => index > at && !line.includes("|"))
    const body = lines.slice(at + 1, end === -1 ? lines.length : end)
    const table = tableOf("", [header, ...body].map(cells))
    if (table !== undefined) tables.push(table)
    at += body.length
  }
  return tables
}

/** Markdown stays as it is written; its tables come out as tables too. */
export const read = (bytes: Uint8Array): Reading => {
  const { cut, text } = PlainText.read(bytes)
  return { text, tables: tablesOf(text), cut }
}
