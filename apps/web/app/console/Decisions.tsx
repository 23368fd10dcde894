import type { JournalEntry } from "@statex/ai/AiJournal"
import { clock, dayOf, span } from "./Amounts.ts"
import { Scroll } from "./Scroll.tsx"
import { words } from "./Words.ts"

type Decision = JournalEntry["decisions"][number]

/** Outcomes that are nobody's fault: the tier was not meant to answer, or it did. */
const calm = new Set(["answered", "unlawful", "unable"])

const OneDecision = ({ masked, outcome, tier, tries }: Decision) => (
  <li>
    {tier} <span className={outcome === "answered" ? "good" : calm.has(outcome) ? "quiet" : "bad"}>{outcome}</span>
    {tries > 1 && <span className="quiet">, {words.tries(tries)}</span>}
    {masked === true && <span className="quiet">, {words.hidden}</span>}
  </li>
)

const maskedOf = ({ redacted }: JournalEntry): string =>
  Object.entries(redacted).map(([kind, count]) => `${kind} ${count}`).join(", ") || "–"

interface DecisionsProps {
  readonly latest: ReadonlyArray<JournalEntry>
}

/** Why a tier was taken or left, for the latest pieces of work. */
export const Decisions = ({ latest }: DecisionsProps) => (
  <>
    <p className="quiet">{words.decisionsNote}</p>
    <Scroll label={words.decisions} tall>
      <table className="decisions">
        <caption className="unseen">{words.decisions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.work}</th>
            <th scope="col">{words.prompt}</th>
            <th scope="col">{words.asked}</th>
            <th scope="col">{words.consent}</th>
            <th scope="col">{words.path}</th>
            <th scope="col">{words.masked}</th>
            <th scope="col" className="amount">{words.took}</th>
            <th scope="col">{words.request}</th>
          </tr>
        </thead>
        <tbody>
          {latest.map((entry) => (
            <tr key={entry.id} className={entry.tier === null ? "unanswered" : undefined}>
              <th scope="row">
                {clock(entry.at.getTime())} <span className="quiet">{dayOf(entry.at.getTime())}</span>
              </th>
              <td>{entry.work}</td>
              <td>{entry.prompt}</td>
              <td>{entry.asked}</td>
              <td>{entry.consent}</td>
              <td>
                <ol>
                  {entry.decisions.map((decision, at) => <OneDecision key={`${decision.tier} ${at}`} {...decision} />)}
                  {entry.cached && <li className="quiet">{words.cached}</li>}
                </ol>
              </td>
              <td>{maskedOf(entry)}</td>
              <td className="amount">{span(entry.milliseconds)}</td>
              <td className="number">{entry.request.slice(0, 8)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </>
)
