import { useTranslation } from "react-i18next"
import { longDay } from "../components/Formats.ts"

interface CurrencySwitchProps {
  readonly currencies: ReadonlyArray<string>
  readonly currency: string
  /** What was chosen by the address, to keep it. */
  readonly item: string
  readonly pricedOn: string
  readonly locale: string
}

/** Asks for the same page in another currency: links that work without JavaScript. */
export const CurrencySwitch = ({ currencies, currency, item, locale, pricedOn }: CurrencySwitchProps) => {
  const { t } = useTranslation()
  return (
    <nav className="currencies" aria-label={t("order.currency")}>
      <span>{t("order.currency")}</span>
      {currencies.map((each) => (
        <a
          key={each}
          href={`?${new URLSearchParams({ ...(item === "" ? {} : { item }), currency: each })}`}
          {...(each === currency ? { "aria-current": "true" as const } : {})}
        >
          {each}
        </a>
      ))}
      <span className="quiet">{t("order.pricedOn", { day: longDay(pricedOn, locale) })}</span>
    </nav>
  )
}
