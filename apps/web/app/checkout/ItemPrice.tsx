import { useTranslation } from "react-i18next"
import { percentOf, price } from "../components/Formats.ts"
import { type Consumers, grossOf, rateFor } from "./Gross.ts"
import type { OfferedItem } from "./Offered.server.ts"

/** Where the buyer says that they are, with its name; the code is empty until they say so. */
export interface Whereabouts {
  readonly country: string
  readonly nameOf: (country: string) => string
}

interface ItemPriceProps extends Whereabouts {
  readonly amount: OfferedItem["price"]
  readonly consumers: Consumers
  readonly locale: string
}

/** What a consumer pays, and what it is without VAT. */
export const ItemPrice = ({ amount, consumers, country, locale, nameOf }: ItemPriceProps) => {
  const { t } = useTranslation()
  const rate = rateFor(consumers, country)
  const net = t("order.net", { price: price(amount, locale) })
  if (rate === undefined) return <span className="item-price">{net}</span>
  const values = {
    price: price(grossOf(amount, rate), locale),
    rate: percentOf(rate, locale),
    country: nameOf(country === "" ? consumers.home : country)
  }
  return (
    <>
      <span className="item-price">{t(country === "" ? "order.grossExample" : "order.gross", values)}</span>
      <span className="hint">{net}</span>
    </>
  )
}
