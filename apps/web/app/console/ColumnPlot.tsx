import { Legend } from "./Legend.tsx"
import { highest, middleOf, type Series, stacked } from "./Stack.ts"
import { ticksUpTo } from "./Ticks.ts"

/** Pixels of the plot without its labels; as wide as there is room. */
const height = 132

export interface ColumnPlotProps {
  /** Names the parts of this plot on the page. */
  readonly id: string
  readonly title: string
  /** What is drawn, in which unit. */
  readonly says: string
  /** The figure that sums it up. */
  readonly total: string
  readonly columns: ReadonlyArray<string>
  readonly series: ReadonlyArray<Series>
  readonly show: (value: number) => string
  readonly tick: (value: number) => string
  /** Said where there is nothing to draw. */
  readonly none: string
  /** Values are counted, never parts. */
  readonly whole?: boolean
  /** The upper edge, where it is not the highest bar's. */
  readonly most?: number
}

const described = ({ columns, none, says, series, show }: ColumnPlotProps): string => {
  const told = columns.map((name, column) =>
    `${name}: ${show(series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))}`
  )
  return `${says}. ${told.length === 0 ? none : `${told.join(", ")}.`}`
}

/** Stacked bars, a column for each name: drawn by the server, sharp at any width. */
export const ColumnPlot = (props: ColumnPlotProps) => {
  const { columns, id, most, none, says, series, show, tick, title, total, whole } = props
  const empty = columns.length === 0 || highest(series) === 0
  const ticks = empty ? [0] : ticksUpTo(most ?? highest(series), whole)
  const top = ticks.at(-1) || 1
  const y = (value: number) => Math.round((1 - value / top) * height) + 0.5
  return (
    <figure className="plot">
      <figcaption>
        <h3>{title}</h3>
        <p className="number">{total}</p>
        <p className="quiet">{says}</p>
      </figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} height={height + 20}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{described(props)}</desc>
        <g className="axis">
          {ticks.map((value) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={y(value)} y2={y(value)} className={value === 0 ? "base" : undefined} />
              <text x="-8" y={y(value)} dy="0.32em" textAnchor="end">{tick(value)}</text>
            </g>
          ))}
        </g>
        {empty && <text className="none" x="50%" y={height / 2} textAnchor="middle">{none}</text>}
        {stacked(series, top, height).map(({ column, height, series: at, value, width, x, y }) => (
          <rect
            key={`${column}-${at}`}
            className={`piece series-${at % 6}`}
            x={`${x}%`}
            y={y}
            width={`${width}%`}
            height={height}
          >
            <title>{`${columns[column] ?? ""}, ${series[at]?.name ?? ""}: ${show(value)}`}</title>
          </rect>
        ))}
        <g className="axis">
          {columns.map((name, column) => (
            <text key={name} x={`${middleOf(column, columns.length)}%`} y={height + 17} textAnchor="middle">
              {name}
            </text>
          ))}
        </g>
      </svg>
      {series.length > 1 && <Legend series={series} />}
    </figure>
  )
}
