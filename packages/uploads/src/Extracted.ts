/** A table as it was drawn: `header` is its first row, and every row has as many cells as the header. */
export interface ExtractedTable {
  /** The sheet or an empty text. */
  readonly name: string
  readonly header: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/**
 * What became of the file: `text` was read; `reference` is an image that is kept as it is; `not-transcribed` is audio;
 * `unreadable` holds no text that can be taken out; `too-large` would cost more memory or time than is allowed.
 */
export type ExtractionNote = "text" | "reference" | "not-transcribed" | "unreadable" | "too-large"

/** What was taken out of a file. `truncated` says that there was more; the text then ends with `truncationMark`. */
export interface Extracted {
  readonly text: string
  readonly tables: ReadonlyArray<ExtractedTable>
  readonly note: ExtractionNote
  readonly truncated: boolean
}

export const truncationMark = "\n[…]"

/** The most that is taken out of one file. `text` is in UTF-16 units, `cell` too. */
export const extractionBounds = { text: 200_000, tables: 50, rows: 200, columns: 40, cell: 1000 } as const

export const nothing = (note: ExtractionNote): Extracted => ({ text: "", tables: [], note, truncated: false })

const tidyCell = (cell: string) => cell.replace(/\s+/g, " ").trim().slice(0, extractionBounds.cell)

/** Rows as they come, first the header; undefined when there is no second row or no second column to make a table. */
export const tableOf = (name: string, grid: ReadonlyArray<ReadonlyArray<string>>): ExtractedTable | undefined => {
  const filled = grid.slice(0, extractionBounds.rows * 2)
    .map((row) => row.slice(0, extractionBounds.columns).map(tidyCell))
    .filter((row) => row.some((cell) => cell !== ""))
  const width = Math.max(0, ...filled.map((row) => row.findLastIndex((cell) => cell !== "") + 1))
  const [header, ...rows] = filled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""))
  if (header === undefined || (width < 2 && rows.length === 0)) return undefined
  return { name: tidyCell(name), header, rows: rows.slice(0, extractionBounds.rows) }
}

/** A table for readers who only take text: a line for each row. */
export const linesOf = (table: ExtractedTable): string =>
  [...(table.name === "" ? [] : [`# ${table.name}`]), ...[table.header, ...table.rows].map((row) => row.join(" | "))]
    .join("\n")

/** Keeps what was read within the bounds and calls a file without any words unreadable. */
export const bounded = (text: string, tables: ReadonlyArray<ExtractedTable>, cut = false): Extracted => {
  const plain = text.toWellFormed().replaceAll("\0", "").replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim()
  const truncated = cut || plain.length > extractionBounds.text || tables.length > extractionBounds.tables
  if (plain === "" && tables.length === 0) return nothing("unreadable")
  return {
    text: plain.slice(0, extractionBounds.text).toWellFormed() + (truncated ? truncationMark : ""),
    tables: tables.slice(0, extractionBounds.tables),
    note: "text",
    truncated
  }
}
