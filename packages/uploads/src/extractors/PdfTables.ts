import { extractionBounds } from "../Extracted.ts"
import { cellsOf, fits, overlaps, shares, type Span, stands, unnamed, widened } from "./PdfColumns.ts"
import type { Line } from "./PdfLine.ts"
import { interleaved, rowsOf } from "./PdfRows.ts"
import { lean } from "./PdfScript.ts"

/** What is drawn as a table on one page: `grid` begins with the header, unless the table began on an earlier page. */
export interface Grid {
  readonly columns: ReadonlyArray<Span>
  readonly grid: ReadonlyArray<ReadonlyArray<string>>
  readonly rightward: boolean
  /** Nothing but page headers stands above it, or nothing but page footers below. */
  readonly first: boolean
  readonly last: boolean
}

const mostLines = 1000
const fewestLines = 3

/** What a document may still cost, in comparisons of a fragment with a column. */
export interface Budget {
  left: number
}

const gapOf = (lines: ReadonlyArray<Line>, at: number): number => {
  const [line, before] = [lines[at], lines[at - 1]]
  return line === undefined || before === undefined ? 0 : (line.y - before.y) / Math.max(1, line.size)
}

const countable = ({ fragments }: Line): boolean =>
  fragments.length >= 2 && fragments.length <= extractionBounds.columns

/** Where the lines end that stand under these columns. */
const endOf = (lines: ReadonlyArray<Line>, columns: ReadonlyArray<Span>, from: number, budget: Budget): number => {
  const edges = columns.map(({ left, right }) => ({ left, right }))
  let widest = 0
  let at = from
  for (; at < Math.min(lines.length, from + mostLines); at++) {
    const line = lines[at]
    const gap = gapOf(lines, at)
    budget.left -= (line?.fragments.length ?? 0) * edges.length
    if (
      line === undefined || budget.left < 0 || line.fragments.length > extractionBounds.columns || !fits(columns, line)
    ) break
    if (at > from && (gap > 6 || (at > from + 3 && gap > Math.max(2.5, widest * 2)))) break
    if (line.fragments.length < 2 && at > from && !stands(edges, line)) break
    for (const { left, right } of line.fragments) {
      const edge = edges.find((it) => it.left < right && left < it.right)
      if (edge === undefined) edges.push({ left, right })
      else [edge.left, edge.right] = [Math.min(edge.left, left), Math.max(edge.right, right)]
    }
    if (at > from) widest = Math.max(widest, gap)
  }
  return at
}

/** As long as a line of a text in columns, and longer than a heading. */
const sentence = 30

/** The headings of a line; those that wrap stand a little above and below the others, nearer than lines do. */
const headingsOf = (lines: ReadonlyArray<Line>, at: number): ReadonlyArray<Span> => {
  const head = lines[at]
  if (head === undefined) return []
  const headings = head.fragments.map(({ left, right }) => ({ left, right }))
  for (const line of lines.slice(Math.max(0, at - 2), at + 3)) {
    if (line === head || Math.abs(line.y - head.y) > interleaved * head.size) continue
    for (const { left, right } of line.fragments) {
      const heading = headings.find((it) => overlaps(it, { left, right }))
      if (heading === undefined) headings.push({ left, right })
      else [heading.left, heading.right] = [Math.min(heading.left, left), Math.max(heading.right, right)]
    }
  }
  return headings.slice(0, extractionBounds.columns).sort((one, other) => one.left - other.left)
}

/** A first line with fewer fragments than the next ones is no header, unless one column has no heading. */
const heads = (lines: ReadonlyArray<Line>, headings: ReadonlyArray<Span>, at: number, end: number): boolean => {
  const head = lines[at]?.fragments ?? []
  if (head.length <= 3 && head.every(({ text }) => text.length >= sentence)) return false
  const next = lines.slice(at + 1, Math.min(end, at + 11))
  const more = next.filter(({ fragments }) => fragments.length > headings.length)
  if (more.length * 2 < next.length || more.length === 0) return true
  return more.every(({ fragments }) =>
    fragments.length === headings.length + 1 && headings.every((it) => fragments.some((other) => shares(it, other)))
  )
}

/** Two columns of sentences are a newspaper, and words with colons before other words a form. */
const isProse = (grid: ReadonlyArray<ReadonlyArray<string>>): boolean => {
  const width = grid[0]?.length ?? 0
  const long = (column: number) => {
    const cells = grid.map((row) => row[column] ?? "").filter((cell) => cell !== "")
    return cells.filter((cell) => cell.length >= sentence).length * 2 > cells.length
  }
  const form = width === 2 && grid.filter(([name = ""]) => /[:：]$/.test(name)).length * 2 > grid.length
  return form || (width <= 3 && Array.from({ length: width }, (_, column) => column).every(long))
}

/** The heading above may wrap as well: lines that are closer than rows are. */
const risen = (lines: ReadonlyArray<Line>, columns: ReadonlyArray<Span>, from: number, floor: number): number => {
  let at = from
  while (at - 1 >= floor && from - at < 4) {
    const above = lines[at - 1]
    if (above === undefined || gapOf(lines, at) > 1.3 || !fits(columns, above) || !stands(columns, above)) break
    at -= 1
  }
  return at
}

const gridOf = (
  lines: ReadonlyArray<Line>,
  headings: ReadonlyArray<Span>,
  from: number,
  end: number,
  known: boolean
) => {
  const part = lines.slice(from, end)
  const wide = widened(headings, part)
  const columns = known ? wide : [...wide, ...unnamed(wide, part)].sort((one, other) => one.left - other.left)
  const strips = part.map(({ fragments }, index) => ({
    cells: cellsOf(columns, fragments),
    gap: gapOf(lines, from + index)
  }))
  const rightward = lean(strips.flatMap(({ cells }) => cells).join(" ")) > 0
  const key = rightward ? columns.length - 1 : 0
  const rows = rowsOf(strips, key)
  return { columns, rightward, grid: rightward ? rows.map((row) => row.toReversed()) : rows }
}

/** The tables of one page. `before` are the columns of a table that may go on from the page before. */
export const gridsOf = (
  lines: ReadonlyArray<Line>,
  budget: Budget,
  before?: ReadonlyArray<Span>
): ReadonlyArray<Grid> => {
  const grids: Array<Grid> = []
  let floor = 0
  const add = (headings: ReadonlyArray<Span>, from: number, end: number, known: boolean): boolean => {
    const found = gridOf(lines, headings, from, end, known)
    if (isProse(found.grid) || (!known && found.grid.length < 2)) return false
    grids.push({ ...found, first: known, last: end === lines.length })
    floor = end
    return true
  }
  if (before !== undefined) {
    const end = endOf(lines, before, 0, budget)
    const goesOn = lines.slice(0, Math.min(end, fewestLines)).some((line) => countable(line) && stands(before, line))
    if (goesOn) add(before, 0, end, true)
  }
  for (let at = floor; at < lines.length && grids.length <= extractionBounds.tables && budget.left > 0;) {
    const head = lines[at]
    at += 1
    if (head === undefined || !countable(head)) continue
    const headings = headingsOf(lines, at - 1)
    const end = endOf(lines, headings, at - 1, budget)
    const several = lines.slice(at - 1, end).filter(countable).length
    if (end - at + 1 < fewestLines || several < fewestLines || !heads(lines, headings, at - 1, end)) continue
    if (add(headings, risen(lines, headings, at - 1, floor), end, false)) at = end
  }
  return grids
}
