import { Parser } from "htmlparser2"
import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"

const deepest = 2000

/** The tables of a page with their captions. A table within a table belongs to its cell. Fails when nesting is an attack. */
export const read = (html: string): ReadonlyArray<ExtractedTable> => {
  const tables: Array<ExtractedTable> = []
  let grid: Array<Array<string>> = []
  let caption = ""
  let depth = 0
  let open = 0
  let within: "cell" | "caption" | "nothing" = "nothing"
  const parser = new Parser({
    onopentagname: (name) => {
      open += 1
      if (open > deepest) throw new Error("The page is nested too deeply")
      if (name === "table") {
        depth += 1
        if (depth > 1) return
        grid = []
        caption = ""
        within = "nothing"
      }
      if (depth !== 1) return
      if (name === "tr" && grid.length < extractionBounds.rows * 2) grid.push([])
      if (name === "td" || name === "th") {
        within = "cell"
        grid.at(-1)?.push("")
      }
      if (name === "caption") within = "caption"
    },
    ontext: (text) => {
      if (depth === 0 || within === "nothing") return
      const row = grid.at(-1)
      if (within === "caption") caption += text
      else if (row !== undefined && row.length > 0 && row.length <= extractionBounds.columns) {
        row[row.length - 1] += text
      }
    },
    onclosetag: (name) => {
      open -= 1
      if (depth === 1 && (name === "td" || name === "th" || name === "caption")) within = "nothing"
      if (within === "cell" && (name === "p" || name === "li" || name === "br")) {
        grid.at(-1)?.push(`${grid.at(-1)?.pop() ?? ""} `)
      }
      if (name !== "table" || depth === 0) return
      depth -= 1
      const table = depth === 0 ? tableOf(caption, grid) : undefined
      if (table !== undefined && tables.length <= extractionBounds.tables) tables.push(table)
    }
  })
  parser.end(html)
  return tables
}
