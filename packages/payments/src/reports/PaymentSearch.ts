import type { InvoiceSeries } from "../Invoice.ts"
import { isUuid } from "../Uuid.ts"

/** Between which ids a payment is whose reference for people this is: it shows 14 of an id's 32 digits. */
export interface IdRange {
  readonly first: string
  readonly last: string
}

/** What somebody may have typed to find a payment; only what it can be is looked for. */
export interface PaymentSearch {
  /** As it stands: a gateway's reference or a request's token. */
  readonly text: string
  /** Of an order or a payment. */
  readonly id: string | undefined
  readonly range: IdRange | undefined
  readonly invoice: { readonly series: InvoiceSeries; readonly year: number; readonly number: number } | undefined
}

const rangeOf = (text: string): IdRange | undefined => {
  const [, digits] = /^SX-([0-9A-F]{14})$/i.exec(text) ?? []
  if (digits === undefined) return undefined
  const id = (rest: string) =>
    `${digits}${rest.repeat(18)}`.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  return { first: id("0"), last: id("f") }
}

const invoiceOf = (text: string): PaymentSearch["invoice"] => {
  const [, note, year, number] = /^SX(C?)-(\d{4})-(\d{6,9})$/i.exec(text) ?? []
  return year === undefined || number === undefined
    ? undefined
    : { series: note === "" ? "invoice" : "credit-note", year: Number(year), number: Number(number) }
}

/** Nothing where nothing was typed. Longer texts than any name are cut. */
export const searchOf = (typed: string): PaymentSearch | undefined => {
  const text = typed.replace(/\p{Cc}/gu, "").trim().slice(0, 300)
  if (text === "") return undefined
  return { text, id: isUuid(text) ? text : undefined, range: rangeOf(text), invoice: invoiceOf(text) }
}
