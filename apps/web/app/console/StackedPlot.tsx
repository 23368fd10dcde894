import type { ReactNode } from "react"
import { Legend } from "./Legend.tsx"
import { highest, type Series, stacked } from "./Stack.ts"
import { ticksUpTo } from "./Ticks.ts"

/** Pixels of the plot without its labels; as wide as there is room. */
export const plotHeight = 132

/** What every plot of bars is told. */
export interface PlotProps {
  /** Names the parts of this plot on the page. */
  readonly id: string
  readonly title: string
  /** What is drawn, in which unit. */
  readonly says: string
  /** The figure that sums it up. */
  readonly total: string
  readonly series: ReadonlyArray<Series>
  readonly show: (value: number) => string
  readonly tick: (value: number) => string
  /** Values are counted, never parts. */
  readonly whole?: boolean
  /** The upper edge, where it is not the highest bar's. */
  readonly most?: number
}

interface StackedPlotProps {
  readonly plot: PlotProps
  /** What it shows, in a sentence for those who do not see it. */
  readonly described: string
  /** Said where there is nothing to draw. */
  readonly none: string
  readonly nameOf: (column: number) => string
  /** Names below the columns, and the pixels that they take. */
  readonly labels: ReactNode
  readonly foot: number
  readonly legend: boolean
}

/** Stacked bars: drawn by the server, sharp at any width. */
export const StackedPlot = ({ described, foot, labels, legend, nameOf, none, plot }: StackedPlotProps) => {
  const { id, most, says, series, show, tick, title, total, whole } = plot
  const empty = highest(series) === 0
  const ticks = empty ? [0] : ticksUpTo(most ?? highest(series), whole)
  const top = ticks.at(-1) || 1
  const y = (value: number) => Math.round((1 - value / top) * plotHeight) + 0.5
  return (
    <figure className="plot">
      <figcaption>
        <h3>{title}</h3>
        <p className="number">{total}</p>
        <p className="quiet">{says}</p>
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} height={plotHeight + foot}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{described}</desc>
        <g className="axis">
          {ticks.map((value) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={y(value)} y2={y(value)} className={value === 0 ? "base" : undefined} />
              <text x="-8" y={y(value)} dy="0.32em" textAnchor="end">{tick(value)}</text>
            </g>
          ))}
        </g>
        {empty && <text className="none" x="50%" y={plotHeight / 2} textAnchor="middle">{none}</text>}
        {stacked(series, top, plotHeight).map(({ column, height, series: at, value, width, x, y }) => (
          <rect
            key={`${column}-${at}`}
            className={`piece series-${at % 6}`}
            x={`${x}%`}
            y={y}
            width={`${width}%`}
            height={height}
          >
            <title>{`${nameOf(column)}, ${series[at]?.name ?? ""}: ${show(value)}`}</title>
          </rect>
        ))}
        <g className="axis">{labels}</g>
      </svg>
      {legend && <Legend series={series} />}
    </figure>
  )
}
