import { parse } from "csv-parse/sync"
import { extractionBounds, linesOf, tableOf } from "../Extracted.ts"
import * as PlainText from "./PlainText.ts"
import type { Reading } from "./Reading.ts"

const delimiters = [";", ",", "\t", "|"]

/** The delimiter that splits the first lines into the most, and equally many, cells. */
const delimiterOf = (text: string): string => {
  const lines = text.replace(/"(?:[^"]|"")*"/g, "").split("\n").filter((line) => line.trim() !== "").slice(0, 10)
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const even = counts.filter((count) => count === counts[0]).length
    return (counts[0] ?? 0) === 0 ? 0 : even * 1000 + (counts[0] ?? 0)
  }
  return delimiters.reduce((best, next) => score(next) > score(best) ? next : best)
}

/** Comma-separated values, whichever the separator: one table, its first line the header. */
export const read = (bytes: Uint8Array): Reading => {
  const { text, cut } = PlainText.read(bytes)
  const most = extractionBounds.rows + 2
  const records: Array<Array<string>> = parse(text, {
    delimiter: delimiterOf(text.slice(0, 20_000)),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most
  })
  const table = tableOf("", records)
  return {
    text: table === undefined ? text : linesOf(table),
    tables: table === undefined ? [] : [table],
    cut: cut || records.length >= most
  }
}
