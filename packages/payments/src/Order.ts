import { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import { share } from "@statex/kernel/Money"
import { Schema } from "effect"
import { Billing } from "./Billing.ts"
import { ItemId, OrderCurrency, priceOf } from "./Catalogue.ts"
import { VatDecision } from "./Vat.ts"

/** Amounts in minor units of the order's currency; `unit` without VAT. */
export const OrderLine = Schema.Struct({
  item: ItemId,
  quantity: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })),
  unit: Schema.Int,
  net: Schema.Int,
  vat: Schema.Int
})
export type OrderLine = typeof OrderLine.Type

/** What somebody agreed to buy for a request: price and VAT are those of the moment, whatever the catalogue says later. */
export const Order = Schema.Struct({
  id: Schema.String,
  /** The token of the request that it is for. */
  request: Schema.String,
  currency: OrderCurrency,
  lines: Schema.NonEmptyArray(OrderLine),
  net: Schema.Int,
  vat: Schema.Int,
  decision: VatDecision,
  billing: Billing,
  /** Of the page on which it was made, and of its documents. */
  locale: Locale,
  /** Of the catalogue. */
  pricedOn: Schema.String
})
export type Order = typeof Order.Type

export interface Wanted {
  readonly item: ItemId
  readonly quantity: number
}

/** What is to be paid. */
export const totalOf = ({ currency, net, vat }: Pick<Order, "currency" | "net" | "vat">): Money => ({
  minor: net + vat,
  currency
})

/** Prices each line at the catalogue's price and taxes it by the decision, halves of a cent rounded up. */
export const lineOf = ({ item, quantity }: Wanted, currency: OrderCurrency, { rate }: VatDecision): OrderLine => {
  const unit = priceOf(item, currency).minor
  const net = unit * quantity
  return { item, quantity, unit, net, vat: share({ minor: net, currency }, rate).minor }
}
