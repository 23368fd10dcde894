import { extractionBounds, linesOf, tableOf } from "../Extracted.ts"
import * as Package from "./Package.ts"
import type { Reading } from "./Reading.ts"
import { columnOf, dateStyles, dateText, sharedStrings } from "./XlsxCells.ts"
import * as Xml from "./Xml.ts"

interface Sheet {
  readonly name: string
  readonly part: string
}

/** The visible sheets in the order of their tabs. */
const sheetsOf = (parts: Package.Package): ReadonlyArray<Sheet> => {
  const targets = new Map<string, string>()
  Xml.read(parts, "xl/_rels/workbook.xml.rels", {
    open: (tag, { Id, Target }) => {
      if (tag === "Relationship" && Id !== undefined && Target !== undefined) targets.set(Id, Target)
    }
  })
  const sheets: Array<Sheet> = []
  Xml.read(parts, "xl/workbook.xml", {
    open: (tag, attributes) => {
      if (tag !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return
      const target = targets.get(attributes["r:id"] ?? "") ?? `worksheets/sheet${sheets.length + 1}.xml`
      const part = target.startsWith("/") ? target.slice(1) : `xl/${target}`
      sheets.push({ name: attributes["name"] ?? "", part })
    }
  })
  return sheets
}

/** The rows of one sheet; stops as soon as there are enough. */
const gridOf = (
  parts: Package.Package,
  part: string,
  strings: ReadonlyArray<string>,
  dates: ReadonlyArray<boolean>
) => {
  const grid: Array<Array<string>> = []
  let type = ""
  let style = 0
  let column = -1
  let value = ""
  let inValue = false

  const worded = () => {
    if (type === "s") return strings[Number(value)] ?? ""
    if (type === "b") return value === "1" ? "true" : "false"
    if (type === "e") return ""
    return value !== "" && type !== "str" && type !== "inlineStr" && dates[style] === true
      ? dateText(Number(value))
      : value
  }

  Xml.read(parts, part, {
    open: (tag, attributes) => {
      if (tag === "row") {
        grid.push([])
        column = -1
      }
      if (tag === "c") {
        type = attributes["t"] ?? "n"
        style = Number(attributes["s"] ?? 0)
        column = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"])
        value = ""
      }
      if (tag === "v" || tag === "t") inValue = true
      return grid.length <= extractionBounds.rows * 2
    },
    text: (words) => {
      if (inValue && value.length < extractionBounds.cell) value += words
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") inValue = false
      const row = grid.at(-1)
      if (tag === "c" && row !== undefined && column >= 0 && column < extractionBounds.columns) row[column] = worded()
      return tag !== "sheetData"
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? ""))
}

/** Workbooks: a table for each sheet that is not empty, its first row the header. */
export const read = (bytes: Uint8Array): Reading => {
  const parts = Package.open(bytes)
  const sheets = sheetsOf(parts)
  if (sheets.length === 0) throw new Error("No sheets in the workbook")
  const strings = sharedStrings(parts)
  const dates = dateStyles(parts)
  let cut = sheets.length > extractionBounds.tables
  const tables = sheets.slice(0, extractionBounds.tables).flatMap(({ name, part }) => {
    const grid = gridOf(parts, part, strings, dates)
    cut ||= grid.length > extractionBounds.rows + 1
    return tableOf(name, grid) ?? []
  })
  return { text: tables.map(linesOf).join("\n\n"), tables, cut }
}
