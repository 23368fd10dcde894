import type { ToldEvent } from "@statex/payments/reports/PaymentDossier"
import { dayAndClock } from "../Amounts.ts"
import { RowsTable } from "../RowsTable.tsx"
import { code, deedLink } from "./Figures.tsx"
import { words } from "./Words.ts"

interface EventTableProps {
  readonly label: string
  readonly events: ReadonlyArray<ToldEvent>
  readonly none: string
}

/** What gateways told, and what was made of it. */
export const EventTable = ({ events, label, none }: EventTableProps) => (
  <RowsTable
    label={label}
    rows={events}
    keyOf={({ id }) => id}
    none={none}
    columns={[
      { head: words.stored, cell: ({ storedAt }) => dayAndClock(storedAt.getTime()) },
      { head: words.gateway, cell: ({ gateway }) => gateway },
      { head: words.event, cell: ({ type }) => type },
      { head: words.state, cell: ({ state }) => state },
      { head: words.verdict, cell: ({ verdict }) => verdict ?? "–" },
      { head: words.settledAt, cell: ({ settledAt }) => settledAt === null ? "–" : dayAndClock(settledAt.getTime()) },
      { head: words.reference, cell: ({ reference }) => code(reference ?? "–") },
      {
        head: words.actions,
        cell: ({ id }) => deedLink("replay", id)
      }
    ]}
  />
)
