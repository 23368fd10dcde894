import { dayOf, monthOf } from "./Amounts.ts"
import { Legend } from "./Legend.tsx"
import { highest, middleOf, type Series, stacked } from "./Stack.ts"
import { ticksUpTo } from "./Ticks.ts"
import { words } from "./Words.ts"

/** Pixels of the plot without its labels; as wide as there is room. */
const height = 132

export interface BarPlotProps {
  /** Names the parts of this plot on the page. */
  readonly id: string
  readonly title: string
  /** What is drawn, in which unit. */
  readonly says: string
  /** Of all columns together. */
  readonly total: string
  /** A column each, as "2026-11-23". */
  readonly days: ReadonlyArray<string>
  readonly series: ReadonlyArray<Series>
  readonly show: (value: number) => string
  readonly tick: (value: number) => string
  /** Values are counted, never parts. */
  readonly whole?: boolean
  /** The upper edge, where it is not the highest bar's. */
  readonly most?: number
  /** Where the same figures stand, in a sentence. */
  readonly figures?: string
}

/** What the plot shows, in a sentence for those who do not see it. */
const described = ({ days, figures = words.figures, says, series, show }: BarPlotProps): string => {
  const most = highest(series)
  const sums = days.map((_, column) => series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))
  const peak = days[sums.indexOf(most)]
  return `${says}. ${most === 0 || peak === undefined ? words.none : words.highest(show(most), dayOf(peak))} ${figures}`
}

/** Stacked bars, a column for each day: drawn by the server, sharp at any width. */
export const BarPlot = (props: BarPlotProps) => {
  const { days, id, most, says, series, show, tick, title, total, whole } = props
  const empty = highest(series) === 0
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
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} height={height + 36}>
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
        {empty && <text className="none" x="50%" y={height / 2} textAnchor="middle">{words.none}</text>}
        {stacked(series, top, height).map(({ column, height, series: at, value, width, x, y }) => (
          <rect
            key={`${column}-${at}`}
            className={`piece series-${at % 6}`}
            x={`${x}%`}
            y={y}
            width={`${width}%`}
            height={height}
          >
            <title>{`${dayOf(days[column] ?? "")}, ${series[at]?.name ?? ""}: ${show(value)}`}</title>
          </rect>
        ))}
        <g className="axis">
          {days.map((day, column) => {
            // Where there is little room, every other number is enough; that of today always stands.
            const spare = (days.length - column) % 2 === 0
            const x = `${middleOf(column, days.length)}%`
            const names = column === 1 || day.endsWith("-01")
            return (
              <g key={day}>
                <text x={x} y={height + 17} textAnchor="middle" className={spare ? "spare" : undefined}>
                  {Number(day.slice(8))}
                </text>
                {names && <text x={x} y={height + 34} textAnchor="middle">{monthOf(day)}</text>}
              </g>
            )
          })}
        </g>
      </svg>
      <Legend series={series} />
    </figure>
  )
}
