import { Result } from "effect"
import * as CreditorReference from "../bank/CreditorReference.ts"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import * as Remittance from "./Remittance.ts"
import {
  day,
  decode,
  line,
  mostEntries,
  type Movement,
  type Statement,
  statement,
  type StatementFault,
  StatementRefused
} from "./Statement.ts"

/** ISO 4217 numbers as banks put them into columns 119–122; nothing there means the account's own currency. */
const currencies: Readonly<Record<string, string>> = {
  "0203": "CZK",
  "0348": "HUF",
  "0756": "CHF",
  "0826": "GBP",
  "0840": "USD",
  "0978": "EUR",
  "0985": "PLN"
}

/** Column 61: what came or went, or takes that back. */
const kinds: Readonly<Record<string, { readonly sign: 1 | -1; readonly reversal: boolean }>> = {
  "1": { sign: -1, reversal: false },
  "2": { sign: 1, reversal: false },
  "4": { sign: 1, reversal: true },
  "5": { sign: -1, reversal: true }
}

/** Columns from 1, both ends inclusive, as the format's description counts them. */
const columns = (record: string, from: number, to: number): string => record.slice(from - 1, to)

const dayOf = (written: string): string | undefined =>
  /^\d{6}$/.test(written) ? day(`20${written.slice(4)}`, written.slice(2, 4), written.slice(0, 2)) : undefined

const units = (written: string): number | undefined => /^\d+$/.test(written) ? Number(written) : undefined

const balance = (record: string, from: number): number | undefined => {
  const amount = units(columns(record, from, from + 13))
  const sign = columns(record, from + 14, from + 14)
  return amount === undefined || !/[+-]/.test(sign) ? undefined : sign === "-" ? -amount : amount
}

/** The account that a record of either kind is of. */
export const accountIn = (record: string): string => columns(record, 4, 19)

const item = (record: string, own: string): Result.Result<Movement, StatementFault> => {
  const kind = kinds[columns(record, 61, 61)]
  const amount = units(columns(record, 49, 60))
  const bookedOn = dayOf(columns(record, 123, 128)) ?? dayOf(columns(record, 92, 97))
  const code = columns(record, 119, 122).trim()
  const currency = code === "" || code === "0000" ? own : currencies[code]
  const [counter, bank] = [columns(record, 20, 35), columns(record, 74, 77)]
  const [name, id] = [line(columns(record, 98, 117)), columns(record, 36, 48).trim()]
  if (kind === undefined) return Result.fail("malformed")
  if (amount === undefined) return Result.fail("amount")
  if (bookedOn === undefined) return Result.fail("date")
  if (currency === undefined) return Result.fail("currency")
  if (!/^[\d ]{16}$/.test(counter)) return Result.fail("malformed")
  const symbol = VariableSymbol.parse(columns(record, 62, 71))
  return Result.succeed({
    bookedOn,
    // Without a sign before zero.
    minor: amount * kind.sign || 0,
    currency,
    reversal: kind.reversal,
    ...(symbol === undefined ? {} : { variableSymbol: symbol }),
    references: [],
    message: "",
    ...(/[1-9]/.test(counter) ? { counterAccount: `${counter.slice(0, 6)}-${counter.slice(6)}/${bank}` } : {}),
    ...(name === "" ? {} : { counterName: name }),
    ...(/[^0]/.test(id) ? { bankReference: id } : {})
  })
}

const withMessage = (movement: Movement, more: string): Movement => {
  const message = line(`${movement.message} ${more}`)
  const symbol = movement.variableSymbol ?? Remittance.variableSymbol(message)
  return {
    ...movement,
    message,
    references: CreditorReference.within(message),
    ...(symbol === undefined ? {} : { variableSymbol: symbol })
  }
}

/**
 * ABO, as Czech banks' *.gpc files: records of 128 columns in windows-1250. One or several days of one account, of which each adds up to
 * its own balances. `currency`: the account's own.
 */
export const parse = (bytes: Uint8Array, currency = "CZK"): Result.Result<Statement, StatementRefused> => {
  const text = decode("gpc", bytes, "windows-1250")
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const refuse = (why: StatementFault, at?: number) =>
    Result.fail(new StatementRefused({ format: "gpc", why, ...(at === undefined ? {} : { line: at }) }))
  const movements: Array<Movement> = []
  let account: string | undefined
  let open: { readonly closing: number; sum: number } | undefined
  const records = text.success.replaceAll("\u001a", "").split(/\r\n|\n|\r/)
  if (records.length > 4 * mostEntries) return refuse("too-many")
  for (const [index, written] of records.entries()) {
    const [at, kind] = [index + 1, written.slice(0, 3)]
    if (written.trim() === "") continue
    if (written.length > 130) return refuse("malformed", at)
    // Some programs cut the spaces at the end.
    const record = written.padEnd(128)
    const last = movements.at(-1)
    if (kind === "074") {
      const [own, old, fresh] = [accountIn(record), balance(record, 46), balance(record, 61)]
      if (open !== undefined && open.sum !== open.closing) return refuse("totals", at)
      if (!/^\d{16}$/.test(own) || old === undefined || fresh === undefined) return refuse("malformed", at)
      if (account !== undefined && account !== own) return refuse("account", at)
      account = own
      open = { closing: fresh, sum: old }
    } else if (kind === "075") {
      if (open === undefined || accountIn(record) !== account) return refuse("account", at)
      const movement = item(record, currency)
      if (Result.isFailure(movement)) return refuse(movement.failure, at)
      if (movements.push(movement.success) > mostEntries) return refuse("too-many")
      open.sum += movement.success.minor
    } else if (kind === "078" || kind === "079") {
      if (last === undefined) return refuse("malformed", at)
      movements[movements.length - 1] = withMessage(last, record.slice(3))
    } else if (!/^07[67]/.test(kind)) return refuse(account === undefined ? "layout" : "malformed", at)
  }
  if (account === undefined || open === undefined) return refuse("empty")
  return open.sum === open.closing ? Result.succeed(statement("gpc", account, movements)) : refuse("totals")
}
