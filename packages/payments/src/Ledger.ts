import { scaled } from "@statex/kernel/Decimal"
import type { Standing } from "./Payment.ts"

/**
 * `clearing`: what the gateway holds for us; `receivable`: what buyers owe; `credit`: what we owe buyers; `refunds`:
 * revenue given back; `disputes`: what a bank holds until it has decided.
 */
export type Account = "clearing" | "receivable" | "revenue" | "vat" | "credit" | "refunds" | "fees" | "disputes"

export type EntryKind = "receipt" | "invoice" | "credit" | "refund" | "fee" | "dispute"

/** Debit is positive, credit negative, in minor units of the order's currency. */
export interface Posting {
  readonly kind: EntryKind
  readonly account: Account
  readonly amount: number
}

export interface Owed {
  readonly net: number
  readonly vat: number
}

type Facts = Pick<Standing, "covers" | "fee" | "received" | "refunded" | "state">

/** What of the refunds takes back the sale itself, with its part of the VAT; money beyond the price goes back first. */
export const takenBack = ({ covers, received, refunded }: Facts, { net, vat }: Owed): Owed => {
  const beyond = received - (covers ? net + vat : 0)
  const back = Math.max(0, refunded - beyond)
  const tax = back === 0 ? 0 : Number(scaled(BigInt(back), BigInt(vat), BigInt(net + vat)))
  return { net: back - tax, vat: tax }
}

/** What a payment has in the books altogether: each kind of entry sums to zero. */
export const position = (facts: Facts, owed: Owed): ReadonlyArray<Posting> => {
  const { covers, fee, received, refunded, state } = facts
  const total = covers ? owed.net + owed.vat : 0
  const beyond = received - total
  const back = takenBack(facts, owed)
  const held = state === "disputed" ? received - refunded : 0
  const entry = (kind: EntryKind, ...amounts: ReadonlyArray<readonly [Account, number]>): ReadonlyArray<Posting> =>
    amounts.map(([account, amount]) => ({ kind, account, amount }))
  return [
    ...entry("receipt", ["clearing", received], ["receivable", -received]),
    ...(covers ? entry("invoice", ["receivable", total], ["revenue", -owed.net], ["vat", -owed.vat]) : []),
    ...entry("credit", ["receivable", beyond], ["credit", -beyond]),
    ...entry(
      "refund",
      ["clearing", -refunded],
      ["credit", refunded - back.net - back.vat],
      ["refunds", back.net],
      ["vat", back.vat]
    ),
    ...entry("fee", ["fees", fee], ["clearing", -fee]),
    ...entry("dispute", ["disputes", held], ["clearing", -held])
  ]
}

/** What has to be written when a payment goes from one standing to another: the difference of their positions. */
export const postings = (before: Facts, after: Facts, owed: Owed): ReadonlyArray<Posting> => {
  const sums = new Map<string, Posting>()
  const take = (rows: ReadonlyArray<Posting>, sign: 1 | -1) => {
    for (const { account, amount, kind } of rows) {
      const key = `${kind} ${account}`
      sums.set(key, { kind, account, amount: (sums.get(key)?.amount ?? 0) + sign * amount })
    }
  }
  take(position(after, owed), 1)
  take(position(before, owed), -1)
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}
