/** A line of a table: its cells, and how far it is below the one before in heights of its letters. */
export interface Strip {
  readonly cells: ReadonlyArray<string>
  readonly gap: number
}

const filled = ({ cells }: Strip): number => cells.filter((cell) => cell !== "").length

const isFull = (strip: Strip): boolean => filled(strip) >= Math.max(2, strip.cells.length * 0.6)

/** Lines within a row are never further apart than this many heights, however airy the table. */
const widestLeading = 1.75
/** Lines closer than this would print over each other, if they were not of one row with cells centred beside others. */
export const interleaved = 0.8

/** The gap up to which lines are of one row: rows are further apart than the lines of a cell that wraps. */
const leadingOf = (strips: ReadonlyArray<Strip>, key: number): number => {
  const gaps = strips.slice(1).map(({ gap }) => gap).sort((one, other) => one - other)
  const cuts = gaps.filter((gap, at) => gap <= widestLeading && (gaps[at + 1] ?? 0) >= gap * 1.1)
  const holds = (cut: number) => {
    let joined = 0
    let wrong = 0
    strips.forEach((strip, at) => {
      const before = strips[at - 1]
      if (before === undefined || strip.gap > cut) return
      joined += 1
      if (isFull(strip) && isFull(before) && strip.cells[key] !== "" && before.cells[key] !== "") wrong += 1
    })
    return wrong * 5 <= joined
  }
  return cuts.slice(-4).findLast(holds) ?? 0
}

/** A word that was broken at its own hyphen keeps it. */
const joined = (above: string, below: string): string =>
  above === "" || below === ""
    ? above + below
    : /[\u00ad\u2010]$/.test(above)
    ? above.slice(0, -1) + below
    : /[\p{L}\p{N}][-/]$/u.test(above)
    ? above + below
    : `${above} ${below}`

/** Lines into rows: cells that wrap are joined. `key` is the column that is read first. */
export const rowsOf = (strips: ReadonlyArray<Strip>, key: number): ReadonlyArray<ReadonlyArray<string>> => {
  const leading = leadingOf(strips, key)
  const rows: Array<ReadonlyArray<string>> = []
  strips.forEach((strip, at) => {
    const row = rows.at(-1)
    const continues = strip.gap <= interleaved ||
      (leading > 0
        ? strip.gap <= leading * 1.01
        : strip.gap <= widestLeading && strip.cells[key] === "" && !isFull(strip))
    if (at === 0 || row === undefined || !continues) rows.push(strip.cells)
    else rows[rows.length - 1] = row.map((cell, column) => joined(cell, strip.cells[column] ?? ""))
  })
  return rows
}
