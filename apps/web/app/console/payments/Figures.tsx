import { printDecimal } from "@statex/kernel/Decimal"
import type { OrderCurrency } from "@statex/payments/Catalogue"
import type { ReactNode } from "react"
import { words } from "./Words.ts"

/** Digits of the minor unit, here so that browsers need no table of all currencies. */
const digits = { EUR: 2, CZK: 2, AED: 2 } as const satisfies Readonly<Record<OrderCurrency, number>>

/** "1,234.50 EUR", the same on server and browser. */
export const money = (minor: number, currency: OrderCurrency): string => {
  const [whole = "", part] = printDecimal(BigInt(Math.abs(minor)), digits[currency]).split(".")
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")
  return `${minor < 0 ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`} ${currency}`
}

/** Basis points as "21 %", "9.5 %". */
export const rate = (basisPoints: number): string => `${basisPoints / 100} %`

/** The beginning of an id, where the whole is a link. */
export const short = (id: string): string => id.slice(0, 8)

/** What machines name things by. */
export const code = (text: string): ReactNode => <span className="number">{text}</span>

/** A payment's own page. */
export const paymentLink = (id: string): ReactNode => (
  <a className="number" href={`/console/payments/${id}`}>{short(id)}</a>
)

/** An order's payments in the list. */
export const orderLink = (id: string): ReactNode => (
  <a className="number" href={`/console/payments?q=${id}`}>{short(id)}</a>
)

const about = {
  read: "payment",
  replay: "event",
  sent: "refund",
  unsent: "refund",
  assign: "entry",
  dismiss: "entry"
} as const

/** To where it is confirmed. */
export const deedLink = (deed: keyof typeof about, id: string): ReactNode => (
  <a href={`/console/payments/confirm?do=${deed}&${about[deed]}=${id}`}>{words[deed]}</a>
)

/** Money of a bank's, which may be in a currency that nothing of ours is in. */
export const signed = (minor: number, currency: string): string => {
  const ours = Object.keys(digits).find((one): one is OrderCurrency => one === currency)
  return ours === undefined ? `${minor} ${currency}, minor units` : money(minor, ours)
}
