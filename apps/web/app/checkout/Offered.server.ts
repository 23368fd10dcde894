import type { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import { type ItemId, orderCurrencies, type OrderCurrency, priceOf, serviceOf } from "@statex/payments/Catalogue"
import type { RunView } from "@statex/prototypes/RunView"

/** Something that can be bought, at the price without VAT. */
export interface OfferedItem {
  readonly id: ItemId
  /** A part of a package's price rather than something for this request alone. */
  readonly deposit: boolean
  readonly price: Money
}

/** What can be bought for a request as it stands. */
export const offeredFor = (
  { offered }: Pick<RunView, "offered">,
  currency: OrderCurrency
): ReadonlyArray<OfferedItem> =>
  offered.map((id) => ({ id, deposit: serviceOf(id) === "deposit", price: priceOf(id, currency) }))

const usual: Partial<Record<Locale, OrderCurrency>> = { cs: "CZK", ar: "AED" }

/** The currency that was asked for, or the usual one of a language. */
export const currencyFor = (asked: string | null | undefined, locale: Locale): OrderCurrency =>
  orderCurrencies.find((one) => one === asked) ?? usual[locale] ?? "EUR"
