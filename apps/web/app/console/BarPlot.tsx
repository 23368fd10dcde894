import { dayOf, monthOf } from "./Amounts.ts"
import { highest, middleOf } from "./Stack.ts"
import { plotHeight, type PlotProps, StackedPlot } from "./StackedPlot.tsx"
import { words } from "./Words.ts"

export interface BarPlotProps extends PlotProps {
  /** A column each, as "2026-11-23". */
  readonly days: ReadonlyArray<string>
  /** Where the same figures stand, in a sentence. */
  readonly figures?: string
}

const described = ({ days, figures = words.figures, says, series, show }: BarPlotProps): string => {
  const most = highest(series)
  const sums = days.map((_, column) => series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))
  const peak = days[sums.indexOf(most)]
  return `${says}. ${most === 0 || peak === undefined ? words.none : words.highest(show(most), dayOf(peak))} ${figures}`
}

interface DayProps {
  readonly day: string
  readonly column: number
  readonly of: number
}

/** Where there is little room, every other number is enough; that of today always stands. */
const Day = ({ column, day, of }: DayProps) => {
  const spare = (of - column) % 2 === 0
  const x = `${middleOf(column, of)}%`
  const names = column === 1 || day.endsWith("-01")
  return (
    <g>
      <text x={x} y={plotHeight + 17} textAnchor="middle" className={spare ? "spare" : undefined}>
        {Number(day.slice(8))}
      </text>
      {names && <text x={x} y={plotHeight + 34} textAnchor="middle">{monthOf(day)}</text>}
    </g>
  )
}

/** A column for each day. */
export const BarPlot = (props: BarPlotProps) => {
  const { days } = props
  return (
    <StackedPlot
      plot={props}
      described={described(props)}
      none={words.none}
      nameOf={(column) => dayOf(days[column] ?? "")}
      foot={36}
      legend
      labels={days.map((day, column) => <Day key={day} day={day} column={column} of={days.length} />)}
    />
  )
}
