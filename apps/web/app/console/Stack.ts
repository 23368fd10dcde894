/** Values of one name, a column each. */
export interface Series {
  readonly name: string
  readonly values: ReadonlyArray<number>
}

/** A piece of a bar. Pixels from the top; `x` and `width` in hundredths of the plot's width. */
export interface Piece {
  readonly series: number
  readonly column: number
  readonly value: number
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
}

/** The part of a column that its bar takes. */
const filled = 0.68

const rounded = (value: number) => Math.round(value * 100) / 100

/** The middle of a column, in hundredths of the plot's width. */
export const middleOf = (column: number, columns: number): number => rounded(((column + 0.5) / columns) * 100)

/** The highest bar. */
export const highest = (series: ReadonlyArray<Series>): number =>
  Math.max(
    0,
    ...(series[0]?.values ?? []).map((_, column) => series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))
  )

/** Bars of pieces, the first series at the bottom, on a plot `height` pixels high whose upper edge is `top`. */
export const stacked = (series: ReadonlyArray<Series>, top: number, height: number): ReadonlyArray<Piece> => {
  const columns = series[0]?.values.length ?? 0
  return Array.from({ length: columns }, (_, column) => {
    let below = 0
    return series.flatMap(({ values }, at): ReadonlyArray<Piece> => {
      const value = values[column] ?? 0
      if (value <= 0 || top <= 0) return []
      // What is there is seen, however small.
      const tall = Math.min(Math.max((value / top) * height, 1), height - below)
      below += tall
      return [{
        series: at,
        column,
        value,
        x: rounded(middleOf(column, columns) - (filled * 50) / columns),
        width: rounded((filled * 100) / columns),
        y: rounded(height - below),
        height: rounded(tall)
      }]
    })
  }).flat()
}
