import { exponentOf } from "@statex/kernel/Currency"
import type { Locale } from "@statex/kernel/Locale"
import type { Invoice } from "./Invoice.ts"

/** Western digits everywhere, as on the site. */
const tag = (locale: Locale) => locale === "ar" ? "ar-u-nu-latn" : locale

/** With all digits of the currency: a document shows 19.00. */
export const amountOf = (minor: number, currency: Invoice["currency"], locale: Locale): string =>
  new Intl.NumberFormat(tag(locale), {
    style: "currency",
    currency,
    // A sign between letters and digits changes places where the line runs from right to left.
    currencyDisplay: locale === "ar" ? "code" : "symbol"
  }).format(minor / 10 ** exponentOf(currency))

/** Of hundredths of a percent. */
export const rateOf = (rate: number, locale: Locale): string =>
  new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 2 }).format(rate / 10_000)

/** Of YYYY-MM-DD. */
export const longDayOf = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }).format(new Date(day))

/** A bank's rate with its own digits: "24.205" becomes "24,205" where the language writes a comma. */
export const bankRateOf = (rate: string, locale: Locale): string =>
  new Intl.NumberFormat(tag(locale), { minimumFractionDigits: rate.split(".")[1]?.length ?? 0 }).format(Number(rate))

export const countryNameOf = (country: string, locale: Locale): string =>
  new Intl.DisplayNames(tag(locale), { type: "region" }).of(country) ?? country
