import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"
import * as Package from "./Package.ts"
import type { Reading } from "./Reading.ts"
import * as Xml from "./Xml.ts"

const mostSlides = 300

const numberOf = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)

const slidesOf = (parts: Package.Package) =>
  parts.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).sort((a, b) => numberOf(a) - numberOf(b))

/** One slide: its paragraphs as lines; cells of a table go to the table and to the line. */
const readSlide = (parts: Package.Package, name: string): Reading => {
  const tables: Array<ExtractedTable> = []
  let text = ""
  let grid: Array<Array<string>> | undefined
  let inText = false
  Xml.read(parts, name, {
    open: (tag) => {
      if (tag === "t") inText = true
      if (tag === "br") text += "\n"
      if (tag === "tbl") grid = []
      if (tag === "tr") grid?.push([])
      if (tag === "tc") grid?.at(-1)?.push("")
      return text.length <= extractionBounds.text
    },
    text: (words) => {
      if (!inText) return
      text += words
      const row = grid?.at(-1)
      if (row !== undefined && row.length > 0) row[row.length - 1] += words
    },
    close: (tag) => {
      if (tag === "t") inText = false
      if (tag === "p") text += grid === undefined ? "\n" : " "
      if (tag === "tc") text += "| "
      if (tag === "tr") text += "\n"
      if (tag !== "tbl" || grid === undefined) return
      const table = tableOf("", grid)
      if (table !== undefined) tables.push(table)
      grid = undefined
    }
  })
  return { text, tables }
}

/** Presentations, slide by slide in their order of numbers. */
export const read = (bytes: Uint8Array): Reading => {
  const parts = Package.open(bytes)
  const names = slidesOf(parts)
  if (names.length === 0) throw new Error("No slides in the presentation")
  const slides = names.slice(0, mostSlides).map((name) => readSlide(parts, name))
  return {
    text: slides.map((slide) => slide.text.trim()).join("\n\n"),
    tables: slides.flatMap((slide) => slide.tables),
    cut: names.length > mostSlides
  }
}
