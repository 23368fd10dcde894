import { Result } from "effect"
import * as Iban from "../bank/Iban.ts"
import * as Camt053 from "./Camt053.ts"
import * as Csv from "./Csv.ts"
import * as Gpc from "./Gpc.ts"
import { type Statement, type StatementFormat, StatementRefused } from "./Statement.ts"

/** An account of ours. `currency`: its own, where it has one only, for formats that leave it out. */
export interface Account {
  readonly iban: string
  readonly currency?: string
}

const headOf = (bytes: Uint8Array): string =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 200)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, "")

/** The format of a file by how it begins; whatever begins otherwise may be a CSV. */
export const formatOf = (bytes: Uint8Array): StatementFormat => {
  const head = headOf(bytes)
  return head.startsWith("<") ? "camt053" : head.startsWith("074") ? "gpc" : "csv"
}

/** A file of any format that is of one of our own accounts. */
export const read = (
  bytes: Uint8Array,
  accounts: ReadonlyArray<Account>
): Result.Result<Statement, StatementRefused> => {
  const format = formatOf(bytes)
  const ownerOf = (written: string) => accounts.find(({ iban }) => Iban.isSame(iban, written))
  const parsed = format === "csv"
    ? Csv.parse(bytes)
    : format === "gpc"
    ? Gpc.parse(bytes, ownerOf(Gpc.accountIn(headOf(bytes)))?.currency)
    : Camt053.parse(bytes)
  return Result.flatMap(
    parsed,
    (statement) =>
      statement.account === undefined || ownerOf(statement.account) !== undefined
        ? Result.succeed(statement)
        : Result.fail(new StatementRefused({ format, why: "account" }))
  )
}
