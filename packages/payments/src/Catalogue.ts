import type { Money } from "@statex/kernel/Money"
import { Schema } from "effect"
import listed from "./catalogue.json" with { type: "json" }

/** What can be bought, in the order in which it is offered. */
export const itemIds = [
  "extra-change",
  "eu-compliance",
  "premium",
  "starter-deposit",
  "professional-deposit",
  "enterprise-deposit"
] as const
export const ItemId = Schema.Literals(itemIds)
export type ItemId = typeof ItemId.Type

/** What switches on once it is paid. */
export const ServiceName = Schema.Literals(["change", "eu-tier", "premium", "deposit"])
export type ServiceName = typeof ServiceName.Type

export const orderCurrencies = ["EUR", "CZK", "AED"] as const
export const OrderCurrency = Schema.Literals(orderCurrencies)
export type OrderCurrency = typeof OrderCurrency.Type

const Minor = Schema.Int.check(Schema.isGreaterThan(0))
const Item = Schema.Struct({
  service: ServiceName,
  prices: Schema.Struct({ EUR: Minor, CZK: Minor, AED: Minor })
})

/** Prices in minor units, VAT not included: data with a date and a source. */
export const Catalogue = Schema.Struct({
  date: Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/)),
  source: Schema.NonEmptyString,
  vat: Schema.Literal("excluded"),
  items: Schema.Record(ItemId, Item)
})
export type Catalogue = typeof Catalogue.Type

export const catalogue: Catalogue = Schema.decodeUnknownSync(Catalogue)(listed)

export const priceOf = (item: ItemId, currency: OrderCurrency): Money => ({
  minor: catalogue.items[item].prices[currency],
  currency
})

export const serviceOf = (item: ItemId): ServiceName => catalogue.items[item].service
