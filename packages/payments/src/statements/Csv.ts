import { parse as parseCsv } from "csv-parse/sync"
import { Result } from "effect"
import * as CreditorReference from "../bank/CreditorReference.ts"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import * as Decimal from "../Decimal.ts"
import { type CsvLayout, layouts, needed } from "./CsvLayout.ts"
import * as Remittance from "./Remittance.ts"
import {
  day,
  decode,
  exponentOf,
  line,
  mostEntries,
  type Movement,
  type Statement,
  statement,
  type StatementFault,
  StatementRefused
} from "./Statement.ts"

/** Lines above the header, where banks write account and balances. */
const mostPreamble = 30

const refuse = (why: StatementFault, at?: number) =>
  Result.fail(new StatementRefused({ format: "csv", why, ...(at === undefined ? {} : { line: at }) }))

const rows = (text: string, delimiter: string): Result.Result<ReadonlyArray<ReadonlyArray<string>>, StatementRefused> =>
  Result.try({
    try: () =>
      parseCsv(text, {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: 20_000,
        to: mostEntries + mostPreamble + 2,
        trim: true
      }),
    catch: () => new StatementRefused({ format: "csv", why: "malformed" })
  })

/** Where the header is, if the file is of this layout. */
const headerOf = (layout: CsvLayout, lines: ReadonlyArray<ReadonlyArray<string>>): number =>
  lines.slice(0, mostPreamble + 1).findIndex((cells) => needed(layout).every((name) => cells.includes(name)))

const dates = {
  "D.M.Y": /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})(?: \d{1,2}:\d\d(?::\d\d)?)?$/,
  "D/M/Y": /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})(?: \d{1,2}:\d\d(?::\d\d)?)?$/,
  "Y-M-D": /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?)?$/
} as const

const dayIn = (layout: CsvLayout, text: string): string | undefined => {
  const { d = "", m = "", y = "" } = dates[layout.date].exec(text)?.groups ?? {}
  return day(y, m, d)
}

/** Thousands stand in groups behind spaces; anything else that is not a digit is a mistake. */
const plainAmount = (layout: CsvLayout, text: string): string => {
  const grouped = /^[+-]? ?\d{1,3}([\u0020\u00a0\u202f]\d{3})+(?!\d)/.test(text)
    ? text.replace(/[\u0020\u00a0\u202f]/g, "")
    : text
  return layout.decimal === "," ? (grouped.includes(".") ? "" : grouped.replace(",", ".")) : grouped
}

const read = (
  layout: CsvLayout,
  lines: ReadonlyArray<ReadonlyArray<string>>,
  top: number
): Result.Result<Statement, StatementRefused> => {
  const { accountLine, booked, columns } = layout
  const places = new Map((lines[top] ?? []).map((name, at) => [name, at]))
  const [body, first] = [lines.slice(top + 1), top + 2]
  const movements: Array<Movement> = []
  const accounts = new Set(
    lines.slice(0, top).filter(([word]) => word !== undefined && word === accountLine).map(([, text = ""]) =>
      line(text)
    )
  )
  for (const [at, cells] of body.entries()) {
    const cell = (name: string | undefined) => line(cells[places.get(name ?? "") ?? -1] ?? "")
    if (cells.every((text) => text === "")) continue
    if (booked !== undefined && places.has(booked[0]) && cell(booked[0]) !== booked[1]) continue
    const bookedOn = dayIn(layout, cell(columns.bookedOn))
    const currency = columns.currency === undefined ? layout.currency ?? "" : cell(columns.currency)
    const exponent = exponentOf(currency)
    if (bookedOn === undefined) return refuse("date", first + at)
    if (exponent === undefined) return refuse("currency", first + at)
    const minor = Number(Decimal.parse(plainAmount(layout, cell(columns.amount)), exponent) ?? Number.NaN)
    if (!Number.isSafeInteger(minor)) return refuse("amount", first + at)
    if (cell(columns.account) !== "") accounts.add(cell(columns.account))
    const message = [...new Set(columns.message.map((name) => cell(name)).filter((text) => text !== ""))].join(" · ")
    const symbol = VariableSymbol.parse(cell(columns.variableSymbol)) ?? Remittance.variableSymbol(message)
    const [counter, bank, name, reference] = [
      cell(columns.counterAccount),
      cell(columns.counterBank),
      cell(columns.counterName),
      cell(columns.bankReference)
    ]
    movements.push({
      bookedOn,
      minor,
      currency,
      reversal: false,
      ...(symbol === undefined ? {} : { variableSymbol: symbol }),
      references: CreditorReference.within(message),
      message,
      ...(counter === ""
        ? {}
        : { counterAccount: bank === "" || counter.includes("/") ? counter : `${counter}/${bank}` }),
      ...(name === "" ? {} : { counterName: name }),
      ...(reference === "" ? {} : { bankReference: reference })
    })
  }
  if (movements.length > mostEntries) return refuse("too-many")
  if (accounts.size > 1) return refuse("account")
  return Result.succeed(statement("csv", [...accounts][0], movements))
}

/** A bank's CSV of any layout that we know, in UTF-8 or windows-1250. One bad line refuses all of it. */
export const parse = (
  bytes: Uint8Array,
  known: ReadonlyArray<CsvLayout> = layouts
): Result.Result<Statement, StatementRefused> => {
  const utf8 = decode("csv", bytes, "utf-8")
  const text = Result.isFailure(utf8) && utf8.failure.why === "encoding" ? decode("csv", bytes, "windows-1250") : utf8
  if (Result.isFailure(text)) return Result.fail(text.failure)
  if (text.success.includes("\0")) return refuse("encoding")
  let isReadable = false
  for (const delimiter of new Set(known.map((layout) => layout.delimiter))) {
    const lines = rows(text.success, delimiter)
    if (Result.isFailure(lines)) continue
    isReadable = true
    for (const layout of known.filter((one) => one.delimiter === delimiter)) {
      const header = headerOf(layout, lines.success)
      if (header >= 0) return read(layout, lines.success, header)
    }
  }
  return refuse(isReadable ? "layout" : "malformed")
}
