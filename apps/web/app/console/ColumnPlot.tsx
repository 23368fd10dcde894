import { middleOf } from "./Stack.ts"
import { plotHeight, type PlotProps, StackedPlot } from "./StackedPlot.tsx"

export interface ColumnPlotProps extends PlotProps {
  readonly columns: ReadonlyArray<string>
  /** Said where there is nothing to draw. */
  readonly none: string
}

const described = ({ columns, none, says, series, show }: ColumnPlotProps): string => {
  const told = columns.map((name, column) =>
    `${name}: ${show(series.reduce((sum, { values }) => sum + (values[column] ?? 0), 0))}`
  )
  return `${says}. ${told.length === 0 ? none : `${told.join(", ")}.`}`
}

/** A column for each name. */
export const ColumnPlot = (props: ColumnPlotProps) => {
  const { columns, none, series } = props
  return (
    <StackedPlot
      plot={props}
      described={described(props)}
      none={none}
      nameOf={(column) => columns[column] ?? ""}
      foot={20}
      legend={series.length > 1}
      labels={columns.map((name, column) => (
        <text key={name} x={`${middleOf(column, columns.length)}%`} y={plotHeight + 17} textAnchor="middle">
          {name}
        </text>
      ))}
    />
  )
}
