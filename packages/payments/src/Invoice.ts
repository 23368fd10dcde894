import { Schema } from "effect"
import { OrderCurrency } from "./Catalogue.ts"
import { takenBack } from "./Ledger.ts"
import { type Order, OrderLine } from "./Order.ts"
import type { Standing } from "./Payment.ts"
import { SellerDetails } from "./Seller.ts"
import { VatDecision } from "./Vat.ts"

export const InvoiceSeries = Schema.Literals(["invoice", "credit-note"])
export type InvoiceSeries = typeof InvoiceSeries.Type

/** The same in crowns, for the Czech tax office: by the Czech National Bank's rate of the day of supply. */
export const Exchange = Schema.Struct({
  /** Crowns for `amount` of the invoice's currency, as the bank writes it: "24.205". */
  rate: Schema.String,
  amount: Schema.Int,
  /** The day on which the bank declared it (YYYY-MM-DD). */
  declaredOn: Schema.String,
  /** Hellers. */
  net: Schema.Int,
  vat: Schema.Int
})
export type Exchange = typeof Exchange.Type

/** A tax document: figures in minor units, negative on a credit note; a line or two only where it is about whole lines. */
export const Invoice = Schema.Struct({
  id: Schema.String,
  series: InvoiceSeries,
  year: Schema.Int,
  /** From 1, without a gap, in its series and year. */
  number: Schema.Int,
  order: Schema.String,
  payment: Schema.String,
  /** The invoice that it corrects. */
  corrects: Schema.NullOr(Schema.String),
  currency: OrderCurrency,
  net: Schema.Int,
  vat: Schema.Int,
  lines: Schema.Array(OrderLine),
  decision: VatDecision,
  /** As it was then. */
  seller: SellerDetails,
  issuedAt: Schema.Date,
  /** YYYY-MM-DD, in the seller's time zone. */
  suppliedOn: Schema.String,
  dueOn: Schema.String,
  /** Nothing where none is needed, or not known yet. */
  exchange: Schema.NullOr(Exchange)
})
export type Invoice = typeof Invoice.Type

/** Whether the law wants it in crowns, too: Czech tax in another currency. */
export const needsExchange = (
  { currency, decision, seller }: Pick<Invoice, "currency" | "decision" | "seller">
): boolean => currency !== "CZK" && seller.country === "CZ" && decision.treatment === "domestic"

const prefixes: Readonly<Record<InvoiceSeries, string>> = { invoice: "SX", "credit-note": "SXC" }

/** What stands on the document: SX-2026-000001. */
export const labelOf = ({ number, series, year }: Pick<Invoice, "number" | "series" | "year">): string =>
  `${prefixes[series]}-${year}-${String(number).padStart(6, "0")}`

const calendar = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Prague", dateStyle: "short" })

/** The day of the books (YYYY-MM-DD): the seller's, not UTC's. */
export const dayOf = (at: Date): string => calendar.format(at)

export const yearOf = (at: Date): number => Number(dayOf(at).slice(0, 4))

export interface Draft {
  readonly series: InvoiceSeries
  readonly corrects: boolean
  readonly net: number
  readonly vat: number
  readonly lines: Order["lines"] | readonly []
}

/** The documents that a change calls for: the invoice, a credit note for what was taken back, an invoice for what a failed refund owes again. */
export const draftsOf = (before: Standing, after: Standing, order: Order): ReadonlyArray<Draft> => {
  const was = takenBack(before, order)
  const is = takenBack(after, order)
  const [net, vat] = [was.net - is.net, was.vat - is.vat]
  const { lines } = order
  return [
    ...(after.covers && !before.covers
      ? [{ series: "invoice", corrects: false, net: order.net, vat: order.vat, lines } as const]
      : []),
    ...(net === 0 && vat === 0
      ? []
      : [{ series: net + vat < 0 ? "credit-note" : "invoice", corrects: true, net, vat, lines: [] } as const])
  ]
}
