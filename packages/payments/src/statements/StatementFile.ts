import { Result } from "effect"
import * as Iban from "../bank/Iban.ts"
import * as Camt053 from "./Camt053.ts"
import * as Csv from "./Csv.ts"
import * as Gpc from "./Gpc.ts"
import { type Statement, type StatementFormat, StatementRefused } from "./Statement.ts"

/** The format of a file by how it begins; whatever begins otherwise may be a CSV. */
export const formatOf = (bytes: Uint8Array): StatementFormat => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, "")
  return head.startsWith("<") ? "camt053" : head.startsWith("074") ? "gpc" : "csv"
}

/** A file of any format that is of our own account. `currency`: the account's, for formats that leave it out. */
export const read = (
  bytes: Uint8Array,
  account: { readonly iban: string; readonly currency?: string }
): Result.Result<Statement, StatementRefused> => {
  const format = formatOf(bytes)
  const parsed = format === "csv"
    ? Csv.parse(bytes)
    : format === "gpc"
    ? Gpc.parse(bytes, account.currency)
    : Camt053.parse(bytes)
  return Result.flatMap(
    parsed,
    (statement) =>
      statement.account === undefined || Iban.isSame(account.iban, statement.account)
        ? Result.succeed(statement)
        : Result.fail(new StatementRefused({ format, why: "account" }))
  )
}
