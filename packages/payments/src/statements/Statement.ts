import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { FailureKind } from "@statex/kernel/Failure"
import { Result, Schema } from "effect"

export const StatementFormat = Schema.Literals(["csv", "gpc", "camt053"])
export type StatementFormat = typeof StatementFormat.Type

/**
 * `encoding`: not the letters it should be in; `layout`: of no bank we know; `forbidden`: document types, entities, things outside;
 * `totals`: its entries do not add up to its own balances; `account`: its entries are of several accounts.
 */
export const StatementFault = Schema.Literals([
  "too-large",
  "too-many",
  "too-deep",
  "empty",
  "encoding",
  "layout",
  "forbidden",
  "malformed",
  "date",
  "amount",
  "currency",
  "account",
  "totals"
])
export type StatementFault = typeof StatementFault.Type

/** A statement that is not taken in, not even in part. */
export class StatementRefused extends Schema.TaggedError<StatementRefused>()("StatementRefused", {
  format: StatementFormat,
  why: StatementFault,
  /** The line or the entry, from 1. */
  line: Schema.optionalKey(Schema.Int)
}) {
  readonly kind: FailureKind = "Invalid"
  override get message() {
    return `The statement (${this.format}) is refused: ${this.why}${
      this.line === undefined ? "" : `, line ${this.line}`
    }`
  }
}

/** Bytes and entries of one statement: a year of a busy account. */
export const mostBytes = 8 * 1024 * 1024
export const mostEntries = 50_000

/** One booked movement of our account. */
export const Entry = Schema.Struct({
  format: StatementFormat,
  /** The same whenever this entry is imported again, and of no other entry. */
  hash: Schema.String,
  /** What an entry has in every format: two with one core and different formats are probably one movement. */
  core: Schema.String,
  /** YYYY-MM-DD. */
  bookedOn: Schema.String,
  /** Signed minor units: what came is positive, what went negative. */
  minor: Schema.Int,
  currency: Schema.String,
  /** It takes an earlier movement back. */
  reversal: Schema.Boolean,
  variableSymbol: Schema.optionalKey(Schema.String),
  /** ISO 11649, with check digits that are right. */
  references: Schema.Array(Schema.String),
  message: Schema.String,
  counterAccount: Schema.optionalKey(Schema.String),
  counterName: Schema.optionalKey(Schema.String),
  bankReference: Schema.optionalKey(Schema.String)
})
export type Entry = typeof Entry.Type

/** An entry before it has its hashes. */
export type Movement = Omit<Entry, "format" | "hash" | "core">

export interface Statement {
  readonly format: StatementFormat
  /** Our own account as the statement writes it, where it does. */
  readonly account?: string
  readonly entries: ReadonlyArray<Entry>
}

const digest = (...parts: ReadonlyArray<unknown>): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))))

/** Hashes the movements of one statement; those that are equal in everything are told apart by their order on that day. */
export const statement = (
  format: StatementFormat,
  account: string | undefined,
  movements: ReadonlyArray<Movement>
): Statement => {
  const seen = new Map<string, number>()
  const entries = movements.map((one): Entry => {
    const core = digest(one.bookedOn, one.minor, one.currency, one.reversal, one.variableSymbol ?? "")
    const whole = digest(
      format,
      account ?? "",
      core,
      one.bankReference ?? "",
      one.references,
      one.message,
      one.counterAccount ?? "",
      one.counterName ?? ""
    )
    const nth = (seen.get(whole) ?? 0) + 1
    seen.set(whole, nth)
    return { ...one, format, core, hash: nth === 1 ? whole : digest(whole, nth) }
  })
  return { format, ...(account === undefined ? {} : { account }), entries }
}

/** The letters of a file, strictly in this encoding; a mark of byte order is dropped. */
export const decode = (
  format: StatementFormat,
  bytes: Uint8Array,
  encoding: "utf-8" | "windows-1250"
): Result.Result<string, StatementRefused> => {
  if (bytes.length === 0) return Result.fail(new StatementRefused({ format, why: "empty" }))
  if (bytes.length > mostBytes) return Result.fail(new StatementRefused({ format, why: "too-large" }))
  return Result.try({
    try: () => new TextDecoder(encoding, { fatal: true }).decode(bytes),
    catch: () => new StatementRefused({ format, why: "encoding" })
  })
}

/** One line of letters: no control signs, no runs of spaces, at most 500. */
export const line = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, " ").trim().slice(0, 500)

/** YYYY-MM-DD of a day that there is. */
export const day = (year: string, month: string, date: string): string | undefined => {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  const at = new Date(`${text}T00:00:00Z`)
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
    ? text
    : undefined
}

/** Digits of minor units; of a currency that is not here nobody can tell what an amount means. */
const exponents: Readonly<Record<string, number>> = {
  AED: 2,
  BGN: 2,
  CHF: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HUF: 2,
  ISK: 0,
  JPY: 0,
  KWD: 3,
  NOK: 2,
  PLN: 2,
  RON: 2,
  RSD: 2,
  SEK: 2,
  UAH: 2,
  USD: 2
}

export const exponentOf = (currency: string): number | undefined => exponents[currency]
