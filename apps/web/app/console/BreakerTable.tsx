import type { ProcessBreakers, TierBreaker } from "@statex/ai/BreakerBoard"
import { clock, dayAndClock, span } from "./Amounts.ts"
import { Scroll } from "./Scroll.tsx"
import { words } from "./Words.ts"

interface BreakerTableProps {
  readonly processes: ReadonlyArray<ProcessBreakers>
  readonly now: number
}

/** Faults count against a tier for a minute. */
const noteOf = ({ breaker }: TierBreaker, now: number): string => {
  switch (breaker.state) {
    case "closed": {
      const faults = breaker.faults.filter((at) => now - at < 60_000).length
      return faults === 0 ? words.stateNote.closed : words.stateNote.faults(faults)
    }
    case "open":
      return now < breaker.until ? words.stateNote.open(clock(breaker.until)) : words.stateNote.over
    case "trying":
      return words.stateNote.trying(clock(breaker.since))
  }
}

/** Which tiers each process leaves alone. */
export const BreakerTable = ({ now, processes }: BreakerTableProps) =>
  processes.length === 0 ? <p className="notice">{words.noProcess}</p> : (
    <Scroll label={words.breakers}>
      <table>
        <caption className="unseen">{words.breakers}</caption>
        <thead>
          <tr>
            <th scope="col">{words.process}</th>
            <th scope="col">{words.tier}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.detail}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.heard}</th>
          </tr>
        </thead>
        <tbody>
          {processes.map(({ breakers, heardAt, id, pid, process }) => {
            const heard = words.ago(span(Math.max(0, now - heardAt.getTime())))
            return breakers.length === 0
              ? (
                <tr key={id}>
                  <th scope="row">
                    {process} <span className="number quiet">{pid}</span>
                  </th>
                  <td colSpan={4} className="quiet">{words.untried}</td>
                  <td>{heard}</td>
                </tr>
              )
              : breakers.map((each, at) => (
                <tr key={`${id} ${each.tier}`} className={at > 0 ? "same" : undefined}>
                  <th scope="row">
                    {process} <span className="number quiet">{pid}</span>
                  </th>
                  <td>{each.tier}</td>
                  <td>
                    <span className={`state ${each.breaker.state}`}>{words.states[each.breaker.state]}</span>
                  </td>
                  <td>{noteOf(each, now)}</td>
                  <td>{dayAndClock(each.at)}</td>
                  <td>{heard}</td>
                </tr>
              ))
          })}
        </tbody>
      </table>
    </Scroll>
  )
