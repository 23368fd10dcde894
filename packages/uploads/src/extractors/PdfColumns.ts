import type { Fragment, Line } from "./PdfLine.ts"

/** What the cells of a column take up across the page, in points. */
export interface Span {
  readonly left: number
  readonly right: number
}

const slack = 2

export const overlaps = (one: Span, other: Span): boolean =>
  one.left < other.right - slack / 2 && other.left < one.right - slack / 2

/** Cells of one column share their left edge, their right edge or their middle. */
export const shares = (one: Span, other: Span): boolean =>
  Math.abs(one.left - other.left) <= slack ||
  Math.abs(one.right - other.right) <= slack ||
  Math.abs(one.left + one.right - other.left - other.right) <= 2 * slack

/** Whether no fragment of the line reaches under two of the columns. */
export const fits = (columns: ReadonlyArray<Span>, { fragments }: Line): boolean =>
  fragments.every((fragment) => columns.filter((column) => overlaps(column, fragment)).length < 2)

/** Whether every fragment stands where a column begins, ends or has its middle. */
export const stands = (columns: ReadonlyArray<Span>, { fragments }: Line): boolean =>
  fragments.every((fragment) => columns.some((column) => shares(column, fragment)))

const distance = (column: Span, fragment: Span): number =>
  Math.max(0, column.left - fragment.right, fragment.left - column.right)

const nearest = (columns: ReadonlyArray<Span>, fragment: Span): number => {
  const at = columns.findIndex((column) => overlaps(column, fragment))
  if (at >= 0) return at
  let best = 0
  let least = Infinity
  columns.forEach((column, index) => {
    const far = distance(column, fragment) * (shares(column, fragment) ? 0.1 : 1)
    if (far < least) [best, least] = [index, far]
  })
  return best
}

/** The columns under their headings, as wide as their cells. */
export const widened = (headings: ReadonlyArray<Span>, lines: ReadonlyArray<Line>): ReadonlyArray<Span> => {
  const wide = headings.map(({ left, right }) => ({ left, right }))
  for (const { fragments } of lines) {
    for (const fragment of fragments) {
      const column = wide[headings.findIndex((heading) => overlaps(heading, fragment))]
      if (column === undefined) continue
      column.left = Math.min(column.left, fragment.left)
      column.right = Math.max(column.right, fragment.right)
    }
  }
  return wide
}

/** A column without a heading, such as running numbers: most lines have a fragment apart from all columns there. */
export const unnamed = (columns: ReadonlyArray<Span>, lines: ReadonlyArray<Line>): ReadonlyArray<Span> => {
  const found: Array<{ left: number; right: number; lines: number }> = []
  for (const { fragments } of lines) {
    if (fragments.length < 2) continue
    for (const fragment of fragments) {
      if (columns.some((column) => overlaps(column, fragment) || shares(column, fragment))) continue
      const span = found.find((it) => overlaps(it, fragment) || shares(it, fragment))
      if (span === undefined) {
        if (found.length < 4) found.push({ left: fragment.left, right: fragment.right, lines: 1 })
        continue
      }
      span.left = Math.min(span.left, fragment.left)
      span.right = Math.max(span.right, fragment.right)
      span.lines += 1
    }
  }
  return found.filter((span) => span.lines >= 2 && span.lines * 2 >= lines.length)
}

/** The texts of a line under the columns. */
export const cellsOf = (columns: ReadonlyArray<Span>, fragments: ReadonlyArray<Fragment>): ReadonlyArray<string> => {
  const cells = columns.map(() => "")
  for (const fragment of fragments) {
    const at = nearest(columns, fragment)
    cells[at] = `${cells[at] ?? ""} ${fragment.text}`.trim()
  }
  return cells
}
