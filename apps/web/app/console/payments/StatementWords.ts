import type { StatementImported } from "@statex/payments/StatementImport"
import type { Doubt } from "@statex/payments/statements/Matching"
import type { StatementFault } from "@statex/payments/statements/Statement"
import { count } from "../Amounts.ts"

/** What the console says of bank statements. */
export const statementWords = {
  title: "Bank statements",
  upload: "Take in a statement",
  file: "Statement of our account",
  hint: "CSV, GPC (ABO) or camt.053, up to 8 MB. Taking it in twice changes nothing.",
  send: "Take it in",
  imported: ({ foreign, known, matched, proposed }: StatementImported) =>
    `Matched to an order: ${count(matched)}. For you to decide: ${count(proposed)}. ` +
    `Taken in before: ${count(known)}. Nothing of ours: ${count(foreign)}.`,
  proposals: "For you to decide",
  none: "No transfer waits for a decision.",
  booked: "Booked",
  amount: "Amount",
  symbol: "Variable symbol",
  message: "Message",
  from: "From",
  candidates: "Perhaps for",
  noCandidates: "–",
  assignTo: (reference: string, doubt: Doubt) => `${reference}: ${statementWords.doubts[doubt]}`,
  other: "Another order",
  doubts: {
    "two-orders": "it names two orders",
    "other-currency": "another currency",
    outgoing: "the money went out",
    returned: "the money was sent back",
    "perhaps-imported": "perhaps taken in before, in another format",
    "number-in-message": "its number is in the message",
    "label-in-message": "its reference is in the message",
    "one-digit-off": "one digit differs",
    "same-amount": "the same amount"
  } satisfies Readonly<Record<Doubt, string>> as Readonly<Record<Doubt, string>>,
  refused: "Nothing was taken in",
  tooLarge: "The file is larger than 8 MB.",
  empty: "Choose a file first.",
  broken: (reason: string) => `The file did not arrive whole: ${reason}.`,
  at: (line: number | undefined) => line === undefined ? "" : ` (line or entry ${line})`,
  faults: {
    "too-large": "The file is larger than 8 MB.",
    "too-many": "It has more than 50,000 entries.",
    "too-deep": "It is nested deeper than any statement.",
    empty: "It has no entries.",
    encoding: "It is not written in the letters that it should be.",
    layout: "It is laid out like no bank’s statement that we know.",
    forbidden: "It has document types or entities, which no bank sends.",
    malformed: "It is malformed.",
    date: "A date in it is none.",
    amount: "An amount in it is none.",
    currency: "A currency is missing or unknown.",
    account: "It is not of our account, or of several.",
    totals: "Its entries do not add up to its own balances."
  } satisfies Readonly<Record<StatementFault, string>> as Readonly<Record<StatementFault, string>>
}
