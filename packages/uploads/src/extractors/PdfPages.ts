import { type ExtractedTable, extractionBounds, tableOf } from "../Extracted.ts"
import { fits, overlaps, shares, type Span } from "./PdfColumns.ts"
import type { Line } from "./PdfLine.ts"
import { type Grid, gridsOf } from "./PdfTables.ts"

/** Lines at the edge of a page that may be its header or footer. */
const edge = 4

const mostNumbers = 6

/** A file that needs more is an attack: a book of 300 pages full of tables stays below half of it. */
const comparisons = 3_000_000

/** A footer says the same on every page, but for the number of the page. */
const namesOf = ({ fragments, y }: Line, page: number): ReadonlyArray<string> => {
  const text = fragments.map((fragment) => fragment.text).join(" ").slice(0, 300)
  const place = Math.round(y / 4)
  const numbered = [...text.matchAll(/\d{1,6}/g)].slice(0, mostNumbers).map((hit) =>
    `${text.slice(0, hit.index)}\0${Number(hit[0]) - page}\0${text.slice(hit.index + hit[0].length)}`
  )
  return [text, ...numbered].map((name) => `${place} ${name}`)
}

/** Whether a line of several fragments is the heading of those below it. */
const isHeading = (line: Line, below: ReadonlyArray<Line>): boolean =>
  line.fragments.length > 1 && below[0] !== undefined && fits(line.fragments, below[0]) &&
  line.fragments.every((fragment) =>
    below.some((it) => it.fragments.some((other) => shares(fragment, other) || overlaps(fragment, other)))
  )

/** Pages without the lines that repeat at their edges. */
export const withoutFurniture = (pages: ReadonlyArray<ReadonlyArray<Line>>): ReadonlyArray<ReadonlyArray<Line>> => {
  const seen = new Map<string, number>()
  const edges = pages.map((lines) => ({ top: lines.slice(0, edge), bottom: lines.slice(edge).slice(-edge) }))
  edges.forEach(({ bottom, top }, page) => {
    for (const name of new Set([...top, ...bottom].flatMap((line) => namesOf(line, page)))) {
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
  })
  return pages.map((lines, page) => {
    const repeats = (line: Line | undefined) =>
      line !== undefined && namesOf(line, page).some((name) => (seen.get(name) ?? 0) > 1)
    let from = 0
    while (from < edge && repeats(lines[from])) {
      const line = lines[from]
      if (line !== undefined && isHeading(line, lines.slice(from + 1, from + 9))) break
      from += 1
    }
    let end = lines.length
    while (end > from && lines.length - end < edge && repeats(lines[end - 1])) end -= 1
    return lines.slice(from, end)
  })
}

interface Open {
  readonly grid: Array<ReadonlyArray<string>>
  readonly columns: ReadonlyArray<Span>
  readonly rightward: boolean
  readonly open: boolean
}

const same = (one: ReadonlyArray<string> | undefined, other: ReadonlyArray<string> | undefined): boolean =>
  one !== undefined && one.length === other?.length && one.every((cell, at) => cell === other[at])

/** Tables of whole documents: one that goes on over pages is one table, and its repeated heading no row. */
export const tablesOf = (pages: ReadonlyArray<ReadonlyArray<Line>>): ReadonlyArray<ExtractedTable> => {
  const found: Array<Open> = []
  const budget = { left: comparisons }
  const goOn = (last: Open | undefined, grid: Grid): boolean => {
    if (last === undefined || !last.open) return false
    const [head] = last.grid
    const repeated = same(head, grid.grid[0])
    if (!repeated && (!grid.first || last.rightward !== grid.rightward)) return false
    const room = extractionBounds.rows * 2 - last.grid.length
    last.grid.push(...grid.grid.slice(repeated ? 1 : 0).slice(0, Math.max(0, room)))
    found[found.length - 1] = { ...last, columns: grid.first ? last.columns : grid.columns, open: grid.last }
    return true
  }
  for (const lines of withoutFurniture(pages)) {
    if (found.length > extractionBounds.tables || budget.left <= 0) break
    const last = found.at(-1)
    const grids = gridsOf(lines, budget, last?.open === true ? last.columns : undefined)
    grids.forEach((grid, at) => {
      if (at === 0 && goOn(last, grid)) return
      found.push({ grid: [...grid.grid], columns: grid.columns, rightward: grid.rightward, open: grid.last })
    })
    const newest = found.at(-1)
    if (grids.length === 0 && newest !== undefined && lines.length > 0) {
      found[found.length - 1] = { ...newest, open: false }
    }
  }
  return found.flatMap(({ grid }) => tableOf("", grid) ?? [])
}
