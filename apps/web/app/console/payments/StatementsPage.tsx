import type { Proposal } from "@statex/payments/EntryStore"
import type { StatementImported } from "@statex/payments/StatementImport"
import type { Effect } from "effect"
import type { FormRefusal } from "../../bridge/Refusal.ts"
import type { takeStatement } from "../../routes/console.payments.statements/Statement.server.ts"
import { Part } from "../Part.tsx"
import { RowsTable } from "../RowsTable.tsx"
import { deedWords } from "./DeedWords.ts"
import { code, deedLink, signed } from "./Figures.tsx"
import { statementWords } from "./StatementWords.ts"
import { words } from "./Words.ts"

export type StatementRefusal = FormRefusal<
  Extract<Effect.Error<typeof takeStatement>, { readonly kind: string }>
>
export type StatementAnswer = { readonly imported: StatementImported } | StatementRefusal

/** A refusal in words. */
export const statementRefusalSays = (refusal: StatementRefusal): string => {
  switch (refusal.tag) {
    case "StatementRefused":
      return `${statementWords.faults[refusal.why]}${statementWords.at(refusal.line)}`
    case "UploadTooLarge":
      return statementWords.tooLarge
    case "EmptyFile":
      return statementWords.empty
    case "BrokenUpload":
      return statementWords.broken(refusal.reason)
    case "BankMissing":
    case "PageNotFound":
      return deedWords.refused[refusal.tag]()
  }
}

/** Orders that a transfer may be for, each with a way to say so. */
const candidatesOf = ({ candidates, entry: { hash } }: Proposal) => (
  <ul>
    {candidates.map(({ doubt, reference }) => (
      <li key={reference}>
        <a href={`/console/payments/confirm?do=assign&entry=${hash}&reference=${reference}`}>
          {statementWords.assignTo(reference, doubt)}
        </a>
      </li>
    ))}
    <li>
      <a href={`/console/payments/confirm?do=assign&entry=${hash}`}>{statementWords.other}</a>
    </li>
  </ul>
)

interface StatementsPageProps {
  readonly proposals: ReadonlyArray<Proposal>
  readonly answer: StatementAnswer | undefined
}

/** Takes in what the bank says, and asks about what is doubtful. */
export const StatementsPage = ({ answer, proposals }: StatementsPageProps) => (
  <div className="console" lang="en" dir="ltr">
    <div className="console-head">
      <p className="kicker">
        <a href="/console/payments">{words.back}</a>
      </p>
      <h1>{statementWords.title}</h1>
    </div>
    <Part title={statementWords.upload}>
      {answer !== undefined && ("refused" in answer
        ? (
          <div className="notice" role="alert">
            <h3>{statementWords.refused}</h3>
            <p>{statementRefusalSays(answer)}</p>
          </div>
        )
        : <p className="notice" role="status">{statementWords.imported(answer.imported)}</p>)}
      <form className="filter" method="post" encType="multipart/form-data">
        <div className="field">
          <label htmlFor="file">{statementWords.file}</label>
          <input id="file" type="file" name="file" required aria-describedby="file-hint" />
          <p id="file-hint" className="hint">{statementWords.hint}</p>
        </div>
        <div className="actions">
          <button className="primary" type="submit">{statementWords.send}</button>
        </div>
      </form>
    </Part>
    <Part title={statementWords.proposals}>
      <RowsTable
        label={statementWords.proposals}
        rows={proposals}
        keyOf={({ entry }) =>
          entry.hash}
        none={statementWords.none}
        columns={[
          {
            head: statementWords.booked,
            cell: ({ entry }) =>
              entry.bookedOn
          },
          {
            head: statementWords.amount,
            amount: true,
            cell: ({ entry }) =>
              signed(entry.minor, entry.currency)
          },
          { head: statementWords.symbol, cell: ({ entry }) => code(entry.variableSymbol ?? "–") },
          { head: statementWords.from, cell: ({ entry }) => entry.counterName ?? entry.counterAccount ?? "–" },
          { head: statementWords.message, cell: ({ entry }) => entry.message || "–" },
          { head: statementWords.candidates, cell: candidatesOf },
          { head: words.actions, cell: ({ entry }) => deedLink("dismiss", entry.hash) }
        ]}
      />
    </Part>
  </div>
)
