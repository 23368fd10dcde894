import { Result } from "effect"
import * as Decimal from "../Decimal.ts"
import * as CreditorReference from "./CreditorReference.ts"
import * as Iban from "./Iban.ts"

/** EPC069-12, the code for a SEPA credit transfer in euro. */
export interface Epc {
  readonly name: string
  readonly iban: string
  readonly bic?: string
  /** Cents. */
  readonly minor: number
  readonly purpose?: string
  /** ISO 11649; where it is there, `text` is not. */
  readonly reference?: string
  readonly text?: string
  readonly information?: string
}

/** What cannot be written, by the name of the field; `length`: all of it together. */
export type EpcFault =
  | "iban"
  | "bic"
  | "name"
  | "amount"
  | "purpose"
  | "reference"
  | "text"
  | "information"
  | "length"
  | "code"

export const mostMinor = 99_999_999_999
/** In UTF-8: what version 13 with error correction M holds. */
export const mostBytes = 331

const letters = (text: string): number => [...text].length
const isLine = (text: string, most: number): boolean =>
  letters(text) <= most && !/\p{Cc}/u.test(text) && text === text.trim()

/** The code's text in version 002; nothing that a bank's app would refuse, and nothing that is too long together. */
export const write = (payment: Epc): Result.Result<string, EpcFault> => {
  const { bic = "", iban, information = "", minor, name, purpose = "", reference = "", text = "" } = payment
  if (Iban.parse(iban) !== iban) return Result.fail("iban")
  if (bic === "" ? Iban.needsBic(iban) : Iban.parseBic(bic, iban) !== bic) return Result.fail("bic")
  if (name === "" || !isLine(name, 70)) return Result.fail("name")
  if (!Number.isSafeInteger(minor) || minor < 1 || minor > mostMinor) return Result.fail("amount")
  if (!/^[A-Z]{0,4}$/.test(purpose)) return Result.fail("purpose")
  if (reference !== "" && (text !== "" || CreditorReference.parse(reference) !== reference)) {
    return Result.fail("reference")
  }
  if (!isLine(text, 140)) return Result.fail("text")
  if (!isLine(information, 70)) return Result.fail("information")
  const amount = `EUR${Decimal.format(BigInt(minor), 2)}`
  const lines = ["BCD", "002", "1", "SCT", bic, name, iban, amount, purpose, reference, text, information]
  const code = lines.join("\n").replace(/\n+$/, "")
  return new TextEncoder().encode(code).length > mostBytes ? Result.fail("length") : Result.succeed(code)
}

/** Reads a code of version 001 or 002 in UTF-8, with either kind of line end. */
export const parse = (code: string): Result.Result<Epc, EpcFault> => {
  if (new TextEncoder().encode(code).length > mostBytes) return Result.fail("length")
  const [tag, version = "", charset, kind, bic = "", name = "", account = "", amount = "", ...rest] = code.split(
    code.includes("\r\n") ? "\r\n" : "\n"
  )
  const [purpose = "", reference = "", text = "", information = "", ...beyond] = rest
  if (tag !== "BCD" || !/^00[12]$/.test(version) || charset !== "1" || kind !== "SCT" || beyond.length > 0) {
    return Result.fail("code")
  }
  const minor = amount.startsWith("EUR") ? Decimal.parse(amount.slice(3), 2) : undefined
  if (minor === undefined || minor > BigInt(mostMinor)) return Result.fail("amount")
  if (version === "001" && bic === "") return Result.fail("bic")
  const payment: Epc = {
    name,
    iban: account,
    ...(bic === "" ? {} : { bic }),
    minor: Number(minor),
    ...(purpose === "" ? {} : { purpose }),
    ...(reference === "" ? {} : { reference }),
    ...(text === "" ? {} : { text }),
    ...(information === "" ? {} : { information })
  }
  return Result.map(write(payment), () => payment)
}
