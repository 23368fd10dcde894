import type { ReactNode } from "react"
import type { AiBooks } from "../../server/AiConsole.ts"
import { moment } from "./Amounts.ts"
import { BreakerTable } from "./BreakerTable.tsx"
import { daysUpTo, didByDay, sumOf } from "./ByDay.ts"
import { Decisions } from "./Decisions.tsx"
import { OpenCalls } from "./OpenCalls.tsx"
import { Part } from "./Part.tsx"
import { Plots } from "./Plots.tsx"
import { Purses } from "./Purses.tsx"
import { TierTables } from "./TierTables.tsx"
import { words } from "./Words.ts"

/** What a book says, or that it did not answer. */
function told<A>(book: A | null, show: (book: A) => ReactNode): ReactNode {
  return book === null ? <p className="notice">{words.missing}</p> : show(book)
}

const Silent = ({ books: { silent, ...books } }: { readonly books: AiBooks }) => (
  <div className="notice" role="alert">
    <h2>{words.silent}</h2>
    <ul>{silent.map((reason) => <li key={reason}>{reason}</li>)}</ul>
    <p>{Object.values(books).some(Array.isArray) || books.purses !== null ? words.works : words.allSilent}</p>
  </div>
)

interface ConsolePageProps {
  readonly books: AiBooks
  readonly days: number
}

/** What models did and cost, how they are doing, and why which one was asked. */
export const ConsolePage = ({ books, days: count }: ConsolePageProps) => {
  const { at, latest, open, processes, purses, silent, spent, works } = books
  const days = daysUpTo(at, count)
  const rows = spent === null || works === null ? null : didByDay(spent, works)
  const today = rows?.filter(({ day }) => day === days.at(-1))
  const unanswered = sumOf(today?.filter(({ tier }) => tier === null) ?? []).works
  const empty = rows?.length === 0 && latest?.length === 0
  return (
    <div className="console" lang="en" dir="ltr">
      <div className="console-head">
        <p className="kicker">{words.kicker}</p>
        <h1>{words.title}</h1>
        <p className="quiet">{words.asOf(moment(at))} {words.onlyHere}</p>
        <a className="secondary" href="/console/ai">{words.reload}</a>
      </div>
      {silent.length > 0 && <Silent books={books} />}
      <Purses purses={purses} today={today && sumOf(today)} unanswered={unanswered} />
      {empty
        ? (
          <div className="nothing">
            <h2>{words.empty}</h2>
            <p className="quiet">{words.emptyNote}</p>
          </div>
        )
        : (
          <>
            <Part title={words.plots}>
              {told(rows, (rows) => <Plots rows={rows} days={days} />)}
            </Part>
            <Part title={words.tiers}>
              {told(rows, (rows) => <TierTables rows={rows} />)}
            </Part>
          </>
        )}
      <Part title={words.breakers}>
        {told(processes, (processes) => <BreakerTable processes={processes} now={at} />)}
      </Part>
      <Part title={words.open}>
        {told(open, (open) => <OpenCalls open={open} now={at} />)}
      </Part>
      {!empty && (
        <Part title={words.decisions}>
          {told(latest, (latest) => <Decisions latest={latest} />)}
        </Part>
      )}
    </div>
  )
}
