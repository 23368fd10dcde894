import type { ReactNode } from "react"
import { Scroll } from "./Scroll.tsx"

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand at the end of their column. */
  readonly amount?: boolean
}

interface RowsTableProps<Row> {
  /** What the table shows, for those who do not see it. */
  readonly label: string
  readonly rows: ReadonlyArray<Row>
  readonly keyOf: (row: Row) => string
  /** The first names its row. */
  readonly columns: readonly [Column<Row>, ...ReadonlyArray<Column<Row>>]
  /** What is said where there are no rows. */
  readonly none: string
}

const sideOf = ({ amount }: { readonly amount?: boolean }) => amount === true ? "amount" : undefined

/** Rows under named columns, as wide as they need to be. */
export function RowsTable<Row>({ columns, keyOf, label, none, rows }: RowsTableProps<Row>) {
  if (rows.length === 0) return <p className="quiet">{none}</p>
  const [first, ...others] = columns
  return (
    <Scroll label={label}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => <th key={column.head} scope="col" className={sideOf(column)}>{column.head}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row" className={sideOf(first)}>{first.cell(row)}</th>
              {others.map((column) => <td key={column.head} className={sideOf(column)}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
