import { Schema } from "effect"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import type { Expected } from "./Expected.ts"
import * as Remittance from "./Remittance.ts"
import type { Entry, StatementFormat } from "./Statement.ts"

/**
 * Why only a person can say that an entry belongs to an order: `two-orders` are named, `other-currency`, money that went out or came back
 * (`outgoing`, `returned`), `perhaps-imported` from another format, or the reference is not exactly there (the rest).
 */
export const Doubt = Schema.Literals([
  "two-orders",
  "other-currency",
  "outgoing",
  "returned",
  "perhaps-imported",
  "number-in-message",
  "label-in-message",
  "one-digit-off",
  "same-amount"
])
export type Doubt = typeof Doubt.Type

export interface Candidate {
  /** The order's variable symbol. */
  readonly reference: string
  readonly doubt: Doubt
}

export type Match =
  | { readonly _tag: "Matched"; readonly entry: Entry; readonly reference: string }
  | { readonly _tag: "Proposed"; readonly entry: Entry; readonly candidates: ReadonlyArray<Candidate> }
  /** Imported before. */
  | { readonly _tag: "Known"; readonly entry: Entry }
  /** Nothing of ours. */
  | { readonly _tag: "Foreign"; readonly entry: Entry }

/** What was imported before: hashes of entries, and the formats in which their cores came. */
export interface Imported {
  readonly hashes: ReadonlySet<string>
  readonly cores: ReadonlyMap<string, StatementFormat>
}

export const nothingImported: Imported = { hashes: new Set(), cores: new Map() }

const mostCandidates = 5

/** Symbols that differ by one wrong digit or by two neighbours swapped. */
const neighbours = (symbol: string): ReadonlyArray<string> =>
  [...symbol].flatMap((digit, at) => [
    ...[..."0123456789"].filter((other) => other !== digit).map((other) =>
      symbol.slice(0, at) + other + symbol.slice(at + 1)
    ),
    symbol.slice(0, at) + (symbol[at + 1] ?? "") + digit + symbol.slice(at + 2)
  ])

interface Orders {
  readonly bySymbol: ReadonlyMap<string, Expected>
  readonly byReference: ReadonlyMap<string, Expected>
  readonly byLabel: ReadonlyMap<string, Expected>
  readonly byAmount: ReadonlyMap<string, ReadonlyArray<Expected>>
}

const amountKey = (minor: number, currency: string) => `${minor} ${currency}`

const indexed = (expected: ReadonlyArray<Expected>): Orders => ({
  bySymbol: new Map(expected.map((one) => [one.variableSymbol, one])),
  byReference: new Map(expected.map((one) => [one.creditorReference, one])),
  byLabel: new Map(expected.map((one) => [one.label.toUpperCase(), one])),
  byAmount: Map.groupBy(expected, ({ currency, minor }) => amountKey(minor, currency))
})

/** Orders that the entry names exactly: by its variable symbol or by a reference whose check digits are right. */
const named = (entry: Entry, orders: Orders): ReadonlyArray<Expected> => {
  const found = [
    orders.bySymbol.get(entry.variableSymbol ?? ""),
    ...entry.references.map((reference) => orders.byReference.get(reference))
  ]
  return [...new Set(found.filter((one) => one !== undefined))]
}

const guessed = (entry: Entry, orders: Orders): ReadonlyArray<Candidate> => {
  const candidates = new Map<string, Doubt>()
  const add = (found: Expected | undefined, doubt: Doubt) => {
    if (found !== undefined && !candidates.has(found.variableSymbol)) candidates.set(found.variableSymbol, doubt)
  }
  for (const number of Remittance.numbers(entry.message)) add(orders.bySymbol.get(number), "number-in-message")
  for (const [word] of entry.message.toUpperCase().matchAll(/[A-Z0-9][A-Z0-9-]{1,34}/g)) {
    add(orders.byLabel.get(word), "label-in-message")
  }
  const symbol = entry.variableSymbol ?? ""
  if (symbol.length === 10 && !VariableSymbol.isSound(symbol)) {
    for (const near of neighbours(symbol)) add(orders.bySymbol.get(near), "one-digit-off")
  }
  if (candidates.size === 0 && (symbol === "" || entry.reversal)) {
    for (const order of orders.byAmount.get(amountKey(Math.abs(entry.minor), entry.currency)) ?? []) {
      add(order, "same-amount")
    }
  }
  return [...candidates].slice(0, mostCandidates).map(([reference, doubt]) => ({ reference, doubt }))
}

/** What stands against taking the entry for this order by itself. */
const doubtOf = (entry: Entry, { currency }: Expected, imported: Imported): Doubt | undefined => {
  const format = imported.cores.get(entry.core)
  if (format !== undefined && format !== entry.format) return "perhaps-imported"
  if (entry.currency !== currency) return "other-currency"
  if (entry.minor < 0 && !entry.reversal) return "outgoing"
  return entry.minor > 0 && entry.reversal ? "returned" : undefined
}

/**
 * Says of each entry whose it is. By itself only what names one order exactly, in its currency, as money that came in or as such money
 * taken back; whatever is less than that is proposed to a person, and what was imported before is known.
 */
export const match = (
  entries: ReadonlyArray<Entry>,
  expected: ReadonlyArray<Expected>,
  imported: Imported = nothingImported
): ReadonlyArray<Match> => {
  const orders = indexed(expected)
  const here = new Set<string>()
  return entries.map((entry): Match => {
    if (imported.hashes.has(entry.hash) || here.has(entry.hash)) return { _tag: "Known", entry }
    here.add(entry.hash)
    const [first, ...others] = named(entry, orders)
    if (first === undefined) {
      const candidates = entry.minor < 0 && !entry.reversal ? [] : guessed(entry, orders)
      return candidates.length === 0 ? { _tag: "Foreign", entry } : { _tag: "Proposed", entry, candidates }
    }
    if (others.length > 0) {
      const candidates = [first, ...others].map(({ variableSymbol: reference }) => ({
        reference,
        doubt: "two-orders" as const
      }))
      return { _tag: "Proposed", entry, candidates }
    }
    const doubt = doubtOf(entry, first, imported)
    return doubt === undefined
      ? { _tag: "Matched", entry, reference: first.variableSymbol }
      : { _tag: "Proposed", entry, candidates: [{ reference: first.variableSymbol, doubt }] }
  })
}
